"""Runs commands in one process, each on a fresh copy of a project, there and back again; prints what each did.

    python -m tests.project.commands PROJECT FOLDER COMMAND...

So each runs twice in the process, and before and after every other one; and in between on a project in the same place
with a mistake in it. For test_commands.
"""

import hashlib
import io
import json
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path

COMMANDS: dict[str, tuple[str, ...]] = {
    "check": ("--format", "json"),
    "generate": (),
    "init": ("--clear-examples",),
    "upgrade": (),
    "translate": ("fa",),
    "new": ("actor", "--name", "Newcomer", "--kind", "person", "--short", "New here."),
    "rename": ("baker", "bakery"),
    "merge": ("low-water", "channel"),
    "retire": ("gull-letter", "--reason", "It was withdrawn.", "--date", "2026-11-24"),
    "split": (
        *("silting", "dredging", "--title", "The price of dredging", "--short", "What it costs.", "--bottom-line"),
        *("It has a price. [@harbour-report-006]", "--sections", "What it costs", "--date", "2026-11-24"),
        *("--part", "friends-of-brill", "are against it", "harbour-report-011"),
    ),
    "move": ("gull-letter-001", "p1.s1", "p2.s1"),
    "join": (),
    "record": ("--date", "2026-11-24"),
    "import_references": ("{folder}/one.bib",),
    "import_highlights": (
        "{folder}/highlights.json",
        "--source",
        "gull-letter",
        "--text",
        "{root}/texts/letter.txt",
    ),
    "export_annotations": ("gull-letter", "--text", "{root}/texts/letter.txt", "--output", "{folder}/claims.json"),
    "ingest": ("{root}/texts/letter.txt", "--id", "gull-letter"),
    "verify": ("--texts", "{root}/texts", "--date", "2026-12-24"),
    "mutations": ("--texts", "{root}/texts"),
    "format": (),
    "messages": (),
    "schemas": (),
    "keys": ("--out", "{folder}/keys"),
    "report_changes": ("--base", "main"),
    "linkcheck": (),
    "build": ("--force",),
    "edition": ("freeze", "2026-09", "--date", "2026-09-01"),
    "offline": ("--out", "{folder}/site.zip"),
    "serve": ("127.0.0.1:no-port",),
    "read": ("gull-letter", "--text", "{folder}/one.bib"),
    "outline": ("{folder}/world.json", "--window", "-1", "-5", "9", "5"),
    "cards": (),
}
"""The arguments of each, beside ``--root``, which every one knows."""

SLOW = frozenset({"cards"})
"""Those that start another engine or a browser, for the long run."""

MISTAKEN = "seeds/sources/gull-letter/claims.yml"

UNMINDFUL = frozenset(
    {
        "cards",
        "import_highlights",
        "import_references",
        "init",
        "join",
        "messages",
        "new",
        "offline",
        "outline",
        "report_changes",
        "schemas",
    }
)
"""Those that work beside a mistake in the seeds of a source: they need not say so, or say it in a report."""

REFUSED = frozenset({"read", "serve", "translate"})
"""Those that are given nothing to work on: they would not end, or would ask for a site in another language."""

WITH_SITE = frozenset({"offline"})
"""Those that need a built site; the others find none."""

_CACHES = frozenset({".build", ".git"})
_WORLD = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[0, 0], [0, 4], [4, 4], [0, 0]]],
    "objects": {
        "countries": {"geometries": [{"type": "Polygon", "arcs": [[0]], "properties": {"name": "Westland"}}]},
        "land": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[0]]}]},
    },
}
_HIGHLIGHTS = [{"annotationType": "highlight", "annotationText": "the silt", "annotationComment": "Not so."}]
_BIBTEX = "@book{one, title = {One}, author = {Author, Ann}, year = {2001}, publisher = {House}}\n"

Result = tuple[object, str, str, dict[str, str]]
"""Exit code, what was printed on both streams, and the hash of each file afterwards."""


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not _CACHES & set(path.parts):
            yield name, hashlib.sha256(path.read_bytes()).hexdigest()


def _state() -> dict[str, str]:
    """Return what a command must leave as it was, in words."""
    return {
        **{f"variable {name}": value for name, value in os.environ.items()},
        "folder": str(Path.cwd()),
        "signals": str([signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]),
        "threads": str(sorted(thread.name for thread in threading.enumerate())),
    }


def _result(name: str, project: Path, folder: Path, *, mistake: bool = False) -> tuple[Result, list[str]]:
    """Run a command; return what it did, and what of the process is no more as it was."""
    shutil.rmtree(folder, ignore_errors=True)
    root = folder / "a project"
    left_out = shutil.ignore_patterns(*(() if name in WITH_SITE else ("site", ".build")))
    shutil.copytree(project, root, ignore=left_out)
    (folder / "one.bib").write_text(_BIBTEX, "utf-8")
    (folder / "highlights.json").write_text(json.dumps(_HIGHLIGHTS), "utf-8")
    (folder / "world.json").write_text(json.dumps(_WORLD), "utf-8")
    if mistake:
        (root / MISTAKEN).write_text("- id: [\n", "utf-8")
    arguments = [argument.format(root=root, folder=folder) for argument in COMMANDS[name]]
    arguments += ["--root", str(root)]
    main: Callable[[list[str]], object] = import_module(f"microsite.commands.{name}").main
    before, out, err = _state(), io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(arguments)
        except SystemExit as end:
            code = end.code
    after = _state()
    left = [f"{what}: {after.get(what)}" for what in before | after if before.get(what) != after.get(what)]
    return (code, out.getvalue(), err.getvalue(), dict(_files(folder))), left


def main(project: Path, folder: Path, names: list[str]) -> None:
    """Print, by command: what it did first and second, what with a mistake, and what it left in the process."""
    there = {name: _result(name, project, folder) for name in names}
    back = {}
    for name in reversed(names):
        back[name] = _result(name, project, folder, mistake=True), _result(name, project, folder)
    outcomes = {}
    for name, (first, left) in there.items():
        (mistaken, left_then), (second, left_again) = back[name]
        outcomes[name] = first, second, mistaken, left + left_then + left_again
    sys.stdout.write(json.dumps(outcomes))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
