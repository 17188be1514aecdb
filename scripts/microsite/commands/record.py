"""Put down what was published: what changed in claims, and the addresses that are in use.

    microsite record
    microsite record --date 2026-11-22

Run it after `make site`, when a change is published. The feed of changes and all that is said of editions come from
seeds/ledger/claims.jsonl; seeds/ledger/addresses.jsonl is what the build holds every later site to, so only the
addresses of a site that was built from the seeds as they are go in.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.checks.rules import check
from microsite.commands import add_date, command_parser
from microsite.corpus.ledger.claim_history import LEDGER, ledger_line, unrecorded_changes
from microsite.corpus.project import load
from microsite.model.append_lines import append_lines
from microsite.model.project_lock import project_lock
from microsite.site.freshness import is_fresh
from microsite.site.published_addresses import LEDGER as ADDRESSES
from microsite.site.published_addresses import record_addresses


def record(root: Path, day: str, parser: ArgumentParser) -> int:
    """Put down what the ledgers lack; return 1 if something is wrong and nothing was written."""
    project, findings = load(root)
    findings += check(project)
    if findings:
        sys.stderr.write(as_text(sort_findings(findings)))
        return 1
    seeds = project.corpus.seeds
    newest = max((change.date for change in seeds.changes), default="")
    if day < newest:
        parser.error(f"expected a day not before {newest}, the last one in {LEDGER}")
    # Asked first: what is put down about claims is a change of the seeds.
    built = is_fresh(root, root / "site")
    lines = [ledger_line(change) for change in unrecorded_changes(project.corpus, day)]
    if lines:
        append_lines(root / LEDGER, lines)
    print(f"{LEDGER}: {len(lines)} changes put down")
    if built:
        print(f"{ADDRESSES}: {record_addresses(root, seeds.addresses, root / 'site', day)} lines added")
    else:
        print("no addresses: site/ was not built from the seeds as they are; make site, then record again")
    return 0


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the ledger is up to date, 1 if something is wrong and nothing was written."""
    parser = command_parser(__name__, __doc__)
    add_date(parser)
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    with project_lock(root):
        return record(root, arguments.date, parser)
