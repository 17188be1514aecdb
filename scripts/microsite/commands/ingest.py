"""Read a source text and write what can be known of it, without keeping a sentence: seeds/sources/ID/passages.yml.

    microsite ingest paper.pdf --id my-source

The first run for a new id also writes a source.yml to fill in. Run it again after changing hints there.
If claims rest on passages that moved, changed or were lost, nothing is written until --replace is given;
then the claims concerned are listed in unsettled.yml, and `make check` fails until each has been read again.
"""

import sys
from pathlib import Path

from microsite.checks.reporters import as_text
from microsite.commands import command_parser, need_readers
from microsite.sources.ingest.ingest import ingest


def main(argv: list[str]) -> int:
    """Run the command; return 0 if passages.yml is up to date, 1 if something is wrong."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("text", type=Path, help="the source: .txt, .pdf with a text layer, or .html")
    parser.add_argument("--id", required=True, help="id of the source, part of its address for ever")
    parser.add_argument(
        "--replace", action="store_true", help="write even if passages under claims moved, changed or were lost"
    )
    arguments = parser.parse_args(argv)
    need_readers()
    outcome = ingest(arguments.text, arguments.id, arguments.root.resolve(), replace=arguments.replace)
    sys.stderr.write(as_text(outcome.findings))
    sys.stdout.write("".join(f"{line}\n" for line in outcome.messages))
    return 1 if outcome.findings else 0
