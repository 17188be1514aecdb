"""Read a source text and write what can be known of it, without keeping a sentence: seeds/sources/ID/passages.yml.

    microsite ingest paper.pdf --show
    microsite ingest paper.pdf --id my-source

With --show nothing is written: every passage is printed, with its kind, its locator and its place in the file.
With --show --id ID they are printed as the hints of that source make them.

The first run for a new id also writes a source.yml to fill in. Run it again after changing hints there.
So run it with a new edition of a source: it says what would happen to claims on passages that moved, changed or went;
--replace does it: locators follow words that are the same and stand once, all others are listed in unsettled.yml, and
`make check` fails until each was read again. SOURCE_TEXTS may name a folder with the text before, for better offers.
"""

import argparse
import os
import sys
from pathlib import Path

from microsite.authoring.new_text.ingest import ingest
from microsite.checks.reporters import as_text
from microsite.commands import command_parser
from microsite.model.project_folder import no_project
from microsite.sources.documents.formats import ENDINGS
from microsite.sources.ingest.show import show
from microsite.sources.ingest.shown_as import SHOWN_AS


def _parser() -> argparse.ArgumentParser:
    parser = command_parser(__name__, __doc__, anywhere=True)
    parser.add_argument("text", type=Path, help=f"the source, a file ending in {ENDINGS}")
    parser.add_argument("--id", help="id of the source, part of its address for ever")
    moved = "write even if passages moved, changed or were lost: carry over what is certain, and list the rest"
    parser.add_argument("--replace", action="store_true", help=moved)
    parser.add_argument("--show", action="store_true", help="print the passages and write nothing")
    parser.add_argument("--format", choices=SHOWN_AS, default="text", help="how they are shown (default: text)")
    parser.add_argument("--output", type=Path, help="show them in this file, outside of the repository")
    return parser


def main(argv: list[str]) -> int:
    """Run the command; return 0 if passages.yml is up to date, 1 if something is wrong."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if not (arguments.show or arguments.id):
        parser.error("expected --id ID, to write what can be known of the text, or --show, to see it")
    if not (arguments.show or arguments.root):
        parser.error(no_project())
    root = (arguments.root or Path()).resolve()
    if arguments.show:
        outcome = show(arguments.text, arguments.format, arguments.output, identifier=arguments.id or "", root=root)
    else:
        sources = Path(kept) if (kept := os.environ.get("SOURCE_TEXTS")) else None
        outcome = ingest(arguments.text, arguments.id, root, replace=arguments.replace, sources=sources)
    sys.stdout.write("".join(f"{line}\n" for line in outcome.messages))
    sys.stdout.flush()
    sys.stderr.write("".join(f"{line}\n" for line in outcome.asides))
    sys.stderr.write(as_text([*outcome.odd, *outcome.findings]))
    return 1 if outcome.findings else 0
