"""The processes of one run read its modules from different ends, so that each is prepared once and not by every one.

On a clean clone pytest rewrites the asserts of every test, and Python compiles every module; what they made they keep
beside the file. Processes that begin at the same file do all of it at the same time, each for itself. So each begins
with its own share, and finds the others' work done when it comes to theirs.
"""

import sys
import warnings
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any


def own_share_first(names: Sequence[str], worker: Mapping[str, Any]) -> list[str]:
    """Return names in their order, but from the share of a process on; of xdist's own words on who it is."""
    start = len(names) * int(worker["workerid"].removeprefix("gw")) // worker["workercount"]
    return [*names[start:], *names[:start]]


def read_tests(root: Path, worker: Mapping[str, Any]) -> None:
    """Import all modules of tests below ``root``, its own share first. What cannot be imported is told by pytest."""
    if sys.dont_write_bytecode:  # nobody would find what was made
        return
    paths = sorted(root.glob("tests/**/test_*.py"))
    names = [".".join(path.relative_to(root).with_suffix("").parts) for path in paths]
    for name in own_share_first(names, worker):
        with suppress(Exception), warnings.catch_warnings():
            warnings.simplefilter("error")
            import_module(name)
