"""Commands of the project, run in processes of their own that have the packages loaded: for builds."""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from microsite.__main__ import main
from tests.commands import Done, as_for_a_user
from tests.project_copies import ROOT

Spoil = Callable[[], None]
"""Changes the program on purpose."""


def _as_it_is() -> None:
    """Change nothing."""


_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload(["mkdocs.commands.build", "material", "microsite.site.build", "microsite.site.generate"])


def _in_a_copy(pipe: Connection, script: str, command: list[str], environment: dict[str, str], spoil: Spoil) -> None:
    """Run a script in a copy of the process that has the packages loaded, and send back what it did."""
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = command
    sys.path.insert(0, str(ROOT / "scripts"))
    import_module(f"microsite.commands.{script.removesuffix('.py')}")
    spoil()
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([script.removesuffix(".py"), *command[1:]])
    pipe.send((code, out.getvalue(), err.getvalue()))


def run_spoiled(spoil: Spoil, script: str, root: Path, *arguments: str, **environment: str) -> Done:
    """Run a script in a process of its own that has the packages loaded, after ``spoil`` was called in it."""
    command = [str(ROOT / "scripts" / script), *arguments, "--root", str(root)]
    ours, theirs = _FORKS.Pipe()
    process = _FORKS.Process(target=_in_a_copy, args=(theirs, script, command, as_for_a_user(environment), spoil))
    process.start()
    theirs.close()
    try:
        code, out, err = ours.recv()
    except EOFError:
        code, out, err = -1, "", "it ended without a word"
    process.join()
    return Done(command, code, out, err)


_LENT = ("cache", "stylesheet")
"""What other programs said of the toy, and its style sheets: both are kept by all that they depend on."""
_kept: list[Path] = []
"""Where this run keeps them, once the toy is built."""


def lend_from(kept: Path) -> None:
    """Say where this run keeps what was made for the toy, once that is built."""
    _kept[:] = [kept]


def _lend_kept(root: Path) -> None:
    """Give a project that was never built what is kept of the toy."""
    if _kept and _kept[0].is_dir() and not (root / ".build").exists():
        for name in _LENT:
            shutil.copytree(_kept[0] / name, root / ".build" / name)


def run_copy(script: str, root: Path, *arguments: str, **environment: str) -> Done:
    """Run a script of the project on ``root`` in a process of its own that has the packages loaded: for builds."""
    if script == "build.py":
        _lend_kept(root)
    return run_spoiled(_as_it_is, script, root, *arguments, **environment)
