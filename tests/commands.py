"""Commands of the project, run as a user would: in the test's own process, or in a new Python."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from microsite.__main__ import main
from tests.project_copies import ROOT


def as_for_a_user(environment: dict[str, str]) -> dict[str, str]:
    """Return the variables of this process without those that somebody may have set for their own site."""
    of_this_machine = ("SOURCE_TEXTS", "SITE_URL", "REPOSITORY_URL", "REPOSITORY_BRANCH", "EDITION", "EDITION_DAY")
    clean = {key: value for key, value in os.environ.items() if key not in of_this_machine}
    return clean | environment


Done = subprocess.CompletedProcess[str]
"""What a command printed, and its exit code."""


def run_process(script: str, root: Path, *arguments: str, **environment: str) -> Done:
    """Run a script of the project on ``root`` in a process of its own: where the process is what is tested."""
    command = [sys.executable, str(ROOT / "scripts" / script), *arguments, "--root", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=as_for_a_user(environment))


@contextmanager
def _as_new_process(command: list[str], environment: dict[str, str]) -> Iterator[tuple[StringIO, StringIO]]:
    """Give what is run within the arguments, variables and streams of a process; yield what it prints."""
    before, folder, arguments, stdin, thresholds = dict(os.environ), Path.cwd(), sys.argv, sys.stdin, gc.get_threshold()
    out, err = StringIO(), StringIO()
    sys.argv, sys.stdin = command, StringIO()
    os.environ.clear()
    os.environ.update(as_for_a_user(environment))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            yield out, err
    finally:
        os.environ.clear()
        os.environ.update(before)
        os.chdir(folder)
        sys.argv, sys.stdin = arguments, stdin
        gc.set_threshold(*thresholds)


def run(script: str, root: Path, *arguments: str, **environment: str) -> Done:
    """Run a script of the project on ``root`` as a user would, but in this process, which has the packages loaded."""
    command = [str(ROOT / "scripts" / script), *arguments, "--root", str(root)]
    code: object
    with _as_new_process(command, environment) as (out, err):
        try:
            code = main([script.removesuffix(".py"), *command[1:]])
        except SystemExit as end:
            code = end.code
    if isinstance(code, str):
        err.write(f"{code}\n")
    return Done(command, code if isinstance(code, int) else int(code is not None), out.getvalue(), err.getvalue())
