"""What can be asked of the generator: a module for each verb, with ``main(argv) -> int``.

``microsite VERB`` (``microsite/__main__.py``) and the doors in ``scripts/`` come in here.
"""

import argparse
import datetime as dt
import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from microsite.model.project_folder import project_folder
from microsite.model.record import calendar_day

VERBS: Final[Mapping[str, str]] = {
    "new": "write a new source, claim, threat, actor, term, event, place or question where it belongs",
    "rename": "give a record another id everywhere; its old address keeps working",
    "join": "settle what two branches both added: lists in conflict, and two claims with one number",
    "ingest": "read a source text and write its passages.yml, without keeping a sentence",
    "import_references": "take works over from Zotero and other reference managers",
    "format": "put the seeds into one style",
    "check": "say everything that is wrong with the seeds and hand-written pages",
    "verify": "look every passage up in the texts of the sources, and keep what came out",
    "mutations": "try the comparison with the texts: falsified sentences must not match",
    "report_changes": "say what a branch changes, before and after",
    "serve": "show the site at http://127.0.0.1:8000/ and follow what is saved",
    "generate": "write the pages: seeds/ to docs/",
    "build": "build the site into site/, and check every link in it; with another engine as well",
    "offline": "pack the built site into a zip that opens from the disk",
    "keys": "write the answers to the exercises, for teachers",
    "record": "put down what was published: changes of claims, and addresses in use",
    "edition": "freeze the site as an edition that never changes; check or restore editions",
    "linkcheck": "ask every outside link whether it still answers",
    "outline": "print the paths of a map from open data, for seeds/map.yml",
    "schemas": "write seeds/schema/ from the model, for editors",
    "cards": "photograph the picture for links from other sites, and the icon for home screens",
}
"""Each verb, which is the name of its module, and what it does: what ``microsite --help`` and the README say."""


def command_parser(module: str, description: str | None) -> argparse.ArgumentParser:
    """Return the parser of a verb, with ``--root``. Takes the ``__name__`` and ``__doc__`` of its module."""
    verb, as_written = module.rpartition(".")[2], argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog=f"microsite {verb}", description=description, formatter_class=as_written)
    about = "folder of the project (default: this one)"
    parser.add_argument("--root", type=project_folder, default=Path(), help=about)
    return parser


def add_date(parser: argparse.ArgumentParser) -> None:
    """Give a verb ``--date``: a day of the calendar, as 2026-11-22; today, if it is not given."""
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    parser.add_argument("--date", type=calendar_day, default=today, help="day to put down (default: today)")


def need_readers() -> None:
    """End the command, and say how to get them, if the packages that read source texts are not here."""
    if not importlib.util.find_spec("pypdfium2"):
        sys.exit("the packages that read source texts are not installed; run: make setup")
