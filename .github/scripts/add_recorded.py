"""Add to the seeds what a deployment recorded: lines that the ledgers lack, and records of verification.

Argument: a folder with `seeds/` in it, as the deployment left it. Only the files named here are taken from it, ledgers
line by line and only lines that are JSON. Python alone, without the packages of the project.
"""

import json
import re
import sys
from pathlib import Path

LEDGERS = ("seeds/ledger/claims.jsonl", "seeds/ledger/addresses.jsonl")
VERDICT = re.compile(r"seeds/sources/[a-z0-9-]+/verification\.yml")
PLAIN = re.compile(r"# yaml-language-server: [^\n]*\n# Written by microsite verify[^\n]*\n([a-z]+: [^\n]+\n)+")
"""What verify writes: fields of one line."""


def _line_of_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def add_lines(recorded: Path, kept: Path) -> None:
    """Add the lines of ``recorded`` that ``kept`` does not have; ``ValueError`` for a line that is no JSON object."""
    there = kept.read_text("utf-8").splitlines() if kept.exists() else []
    known = set(there)
    new = [line for line in recorded.read_text("utf-8").splitlines() if line not in known]
    if wrong := next((line for line in new if not _line_of_json(line)), None):
        raise ValueError(f"refused: {recorded.name} has a line that is no record: {wrong[:80]}")
    if new:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text("".join(f"{line}\n" for line in [*there, *new]), "utf-8", newline="")


def add_recorded(recorded: Path, root: Path) -> None:
    """Add what ``recorded`` has to the project at ``root``; ``ValueError`` if something of it is not as it must be."""
    for name in LEDGERS:
        if (recorded / name).is_file():
            add_lines(recorded / name, root / name)
    for path in sorted(recorded.glob("seeds/sources/*/verification.yml")):
        name, text = path.relative_to(recorded).as_posix(), path.read_text("utf-8")
        if not VERDICT.fullmatch(name) or not PLAIN.fullmatch(text):
            raise ValueError(f"refused: {name} is not as scripts/verify.py writes it")
        if (root / name).parent.is_dir():
            (root / name).write_text(text, "utf-8", newline="")


if __name__ == "__main__":
    try:
        add_recorded(Path(sys.argv[1]), Path())
    except ValueError as error:
        sys.exit(str(error))
