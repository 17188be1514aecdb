"""Put down what was published: changes of claims and addresses in use. Both ledgers are only ever added to.

    microsite record
    microsite record --date 2026-11-22

Run it after `make site`, when a change is published. The feed of changes and all that is said of editions come from
seeds/ledger/claims.jsonl; seeds/ledger/addresses.jsonl is what the build holds every later site to.
"""

import datetime as dt
import sys

from microsite.checks.reporters import as_text, sort_findings
from microsite.checks.rules import check
from microsite.commands import command_parser
from microsite.corpus.ledger.claim_history import LEDGER, ledger_line, unrecorded_changes
from microsite.corpus.project import load
from microsite.model.atomic_write import write_if_changed
from microsite.site.published_addresses import LEDGER as ADDRESSES
from microsite.site.published_addresses import record_addresses


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
        sys.stderr.write(as_text(sort_findings(findings)))
        return 1
    newest = max((change.date for change in project.corpus.seeds.changes), default="")
    if arguments.date < newest:
        parser.error(f"expected a day not before {newest}, the last one in {LEDGER}")
    lines = [ledger_line(change) for change in unrecorded_changes(project.corpus, arguments.date)]
    path = project.root / LEDGER
    before = path.read_text("utf-8") if path.exists() else ""
    write_if_changed(path, before + "".join(lines)) if lines else None
    site = project.root / "site"
    addresses = record_addresses(project.root, site, arguments.date) if site.is_dir() else 0
    print(f"{LEDGER}: {len(lines)} changes put down")
    print(f"{ADDRESSES}: {addresses} lines added" if site.is_dir() else "no addresses: there is no site/; make site")
    return 0
