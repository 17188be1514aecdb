"""Freezing the toy with a small site in the place of its own: what is tried is how an edition is kept."""

from hashlib import sha256
from pathlib import Path

from tests.commands import Done, run

RECORDS, HELD, ADDRESSES = "seeds/editions.yml", "seeds/ledger/editions.jsonl", "seeds/ledger/addresses.jsonl"
SITE = {
    "index.html": "<h1>Home</h1>",
    "threats/silting/index.html": "<h1>Silting</h1><h2 id=founding>Founding</h2><p>edition-being-frozen",
    "404.html": "<p>Not here",
}


def freeze(root: Path, label: str, *more: str) -> Done:
    return run("edition.py", root, "freeze", label, *more)


def state_of(root: Path) -> dict[str, str]:
    paths = [path for top in ("seeds", "editions") for path in (root / top).rglob("*") if path.is_file()]
    return {path.relative_to(root).as_posix(): sha256(path.read_bytes()).hexdigest() for path in sorted(paths)}
