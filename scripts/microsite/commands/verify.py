"""Look every passage up in the texts of the sources and keep what came out: seeds/sources/ID/verification.yml.

    SOURCE_TEXTS=DIR microsite verify
    microsite verify --texts DIR --source my-source

For whoever has copies of the sources. The pages of claims show the verdict: verified, failed or not checkable here.
Where the same comes out as before, the record keeps its day.
"""

import os
import sys
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.checks.source_texts import write_records
from microsite.commands import add_date, command_parser
from microsite.corpus.project import load
from microsite.model.finding import Finding
from microsite.model.near_names import nearest


def main(argv: list[str]) -> int:
    """Run the command; return 0 if every passage of every source stands at its place, else 1."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--texts", help="folder of the source texts (default: the one named by SOURCE_TEXTS)")
    parser.add_argument("--source", default="", help="look up this source alone (default: all)")
    add_date(parser)
    arguments = parser.parse_args(argv)
    texts = arguments.texts or os.environ.get("SOURCE_TEXTS")
    if not texts:
        parser.error("expected the folder of the source texts; give --texts DIR, or set SOURCE_TEXTS")
    project, findings = load(arguments.root.resolve())
    if not findings and arguments.source and arguments.source not in project.corpus.sources:
        parser.error(f'no source "{arguments.source}"{nearest(arguments.source, list(project.corpus.sources))}')
    outcomes = [] if findings else list(write_records(project, Path(texts), arguments.date, arguments.source))
    findings += [outcome for outcome in outcomes if isinstance(outcome, Finding)]
    records = [outcome for outcome in outcomes if not isinstance(outcome, Finding)]
    for record in records:
        held = record.units - len(record.failed)
        print(f"{record.source}: {held} of {record.units} passages and sentences stand at their place")
        print("".join(f"  failed: {at}\n" for at in record.failed), end="")
    sys.stderr.write(as_text(sort_findings(findings)))
    return 1 if findings or any(record.failed for record in records) else 0
