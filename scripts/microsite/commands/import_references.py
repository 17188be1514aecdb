"""Take works from a reference manager (Zotero and others) into references.yml, and say what could not be kept.

    microsite import_references my-library.bib --dry-run
    microsite import_references my-library.bib
    microsite import_references paper.pdf --cited-by my-source

The file is BibTeX, BibLaTeX, RIS or CSL-JSON. New works are written below those that are there, of which not a byte
changes; works that are there already are left out. Every field that a seed has no place for is named with its line.
So is every record that cannot be read; the others are taken.
With --cited-by the file is a source: the works of its list of references are taken, each with cited_as filled in.
"""

import sys
from pathlib import Path

from microsite.authoring.references.import_list import import_list
from microsite.authoring.references.import_references import import_references
from microsite.checks.reporters import as_text
from microsite.commands import command_parser

_USUAL = Path("seeds/references.yml")
_ABOUT_INTO = "file of works to add to; it must be there (default: seeds/references.yml)"


def _not_there(root: Path, into: Path | None) -> str | None:
    """Return what is not there to add works to; of the usual file, only its folder has to be."""
    place = root / into if into else root / _USUAL.parent
    if into and not place.is_file():
        return f"there is no file {place}; --into is a file of works, seen from --root"
    return None if into or place.is_dir() else f"there is no folder {place}; --root is the folder of a project"


def main(argv: list[str]) -> int:
    """Run the command; return 0 if works are in, 1 if nothing of the file can be read (then nothing is written)."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("file", type=Path, help="what the reference manager exported")
    parser.add_argument("--into", type=Path, help=_ABOUT_INTO)
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and write nothing")
    parser.add_argument("--cited-by", metavar="ID", help="the source that cites the works; FILE is its text")
    parser.add_argument("--unlisted", action="store_true", help="a work for each citation that its list lacks, too")
    arguments = parser.parse_args(argv)
    if missing := _not_there(arguments.root, arguments.into):
        sys.stderr.write(f"{missing}\n")
        return 1
    into = arguments.root.resolve() / (arguments.into or _USUAL)
    file, dry_run = arguments.file, arguments.dry_run
    if source := arguments.cited_by:
        root = arguments.root.resolve()
        outcome = import_list(file, source, root, into, unlisted=arguments.unlisted, dry_run=dry_run)
    else:
        outcome = import_references(file, into, dry_run=dry_run)
    sys.stderr.write(as_text(outcome.findings))
    sys.stdout.write("".join(f"{line}\n" for line in outcome.messages))
    return 1 if outcome.findings else 0
