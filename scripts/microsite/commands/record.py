"""Put down what was published: changes of claims and addresses in use. Both ledgers are only ever added to.

    microsite record
    microsite record --date 2026-11-22

Run it after `make site`, when a change is published. The feed of changes and all that is said of editions come from
seeds/ledger/claims.jsonl; seeds/ledger/addresses.jsonl is what the build holds every later site to.
"""

import datetime as dt
import sys

from microsite.addresses import LEDGER as ADDRESSES
from microsite.addresses import record_addresses
from microsite.checks import check
from microsite.commands import command_parser
from microsite.history import LEDGER, line, unrecorded
from microsite.project import load
from microsite.report import as_text, in_order
from microsite.write import write_if_changed


def _day(text: str) -> str:
    """Return a day written as 2026-11-22; argparse says so of anything else."""
    return dt.date.fromisoformat(text).isoformat()


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the ledger is up to date, 1 if something is wrong and nothing was written."""
    parser = command_parser(__name__, __doc__)
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    parser.add_argument("--date", type=_day, default=today, metavar="DAY", help="day to put down (default: today)")
    arguments = parser.parse_args(argv)
    project, findings = load(arguments.root.resolve())
    findings += check(project)
    if findings:
        sys.stderr.write(as_text(in_order(findings)))
        return 1
    newest = max((change.date for change in project.corpus.seeds.changes), default="")
    if arguments.date < newest:
        parser.error(f"expected a day not before {newest}, the last one in {LEDGER}")
    lines = [line(change) for change in unrecorded(project.corpus, arguments.date)]
    path = project.root / LEDGER
    before = path.read_text("utf-8") if path.exists() else ""
    write_if_changed(path, before + "".join(lines)) if lines else None
    site = project.root / "site"
    addresses = record_addresses(project.root, site, arguments.date) if site.is_dir() else 0
    print(f"{LEDGER}: {len(lines)} changes put down")
    print(f"{ADDRESSES}: {addresses} lines added" if site.is_dir() else "no addresses: there is no site/; make site")
    return 0
