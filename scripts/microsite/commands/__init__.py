"""What can be asked of the generator: a module for each verb, with ``main(argv) -> int``.

``microsite VERB`` (``microsite/__main__.py``) and the doors in ``scripts/`` come in here.
"""

import argparse
import datetime as dt
from pathlib import Path

from microsite.model.project_folder import HERE, project_around, project_folder


def command_parser(module: str, description: str | None, *, anywhere: bool = False) -> argparse.ArgumentParser:
    """Return the parser of a verb, with ``--root``. Takes the ``__name__`` and ``__doc__`` of its module.

    A verb that can be used ``anywhere`` has no root where there is no project.
    """
    verb, as_written = module.rpartition(".")[2], argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog=f"microsite {verb}", description=description, formatter_class=as_written)
    about = "folder of the project (default: the one that this folder lies in)"
    parser.add_argument("--root", type=project_folder, default=project_around() if anywhere else HERE, help=about)
    return parser


def root_in(argv: list[str]) -> Path:
    """Return the folder that ``--root`` names, for what is to be known of a project before its flags are read."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--root", type=Path)
    return parser.parse_known_args(argv)[0].root or project_around() or Path()


def calendar_day(text: str) -> str:
    """Return a day of the calendar, given as 2026-11-22; ``ValueError`` for anything else."""
    return dt.date.fromisoformat(text).isoformat()


def add_date(parser: argparse.ArgumentParser) -> None:
    """Give a verb ``--date``: a day of the calendar, as 2026-11-22; today, if it is not given."""
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    parser.add_argument("--date", type=calendar_day, default=today, help="day to put down (default: today)")
