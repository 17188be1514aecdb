"""The stages of a build one by one, each in a process of its own, so that each has its own time and memory.

Stages that need the corpus read it first; the time of reading alone is measured too, and taken off them.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from microsite.assets import trim
from microsite.bench.stopwatch import Cost, measured, size_of
from microsite.built import check_site
from microsite.checks import check
from microsite.exports import all_files
from microsite.plan import plan, write
from microsite.project import load
from microsite.search.index import write_index
from microsite.search.records import records


def _site(root: Path) -> Path:
    return root / ".build" / "site"


def _check(root: Path) -> None:
    project, findings = load(root)
    if found := [*findings, *check(project)]:
        raise ValueError(f"the seeds are wrong: {found[:3]}")


def _generate(root: Path) -> None:
    project, _ = load(root)
    write(project, plan(project)[0])


def _exports(root: Path) -> None:
    for _ in all_files(load(root)[0].corpus):
        pass


def _walk(root: Path) -> None:
    if found := list(check_site(_site(root))):
        raise ValueError(f"links are broken: {found[:3]}")


def _index(root: Path) -> None:
    if found := write_index(_site(root), records(load(root)[0].corpus)):
        raise ValueError(str(found[0]))


ALONE: Final[dict[str, Callable[[Path], object]]] = {
    "read": load,
    "check": _check,
    "generate": _generate,
    "exports": _exports,
    "trim": lambda root: trim(_site(root), root / "docs"),
    "index": _index,
    "links": _walk,
}
"""What each stage does when it is run alone."""

READING: Final = ("check", "generate", "exports", "index")
"""Stages whose process reads the corpus before it begins."""


def _python(code: str, root: Path) -> Cost:
    return measured([sys.executable, *code.split(" ")], root)


def stages(root: Path) -> dict[str, Cost]:
    """Return the cost of every stage of a cold build of the project at ``root``, in order."""
    costs: dict[str, Cost] = {}
    for name in ("read", "check", "exports", "generate", "render", "trim", "index", "links"):
        if name == "render":
            code = f"-m mkdocs build --strict --clean --site-dir {_site(root)}"
        else:
            code = f"-m microsite.bench.stages {name}"
        cost = _python(code, root)
        if name in READING:
            cost = replace(cost, cpu=cost.cpu - costs["read"].cpu, wall=cost.wall - costs["read"].wall)
        costs[name] = cost
    left = {"read": root / "seeds", "generate": root / "docs", "render": _site(root), "index": _site(root) / "pagefind"}
    return {name: replace(cost, left=size_of(left[name])) if name in left else cost for name, cost in costs.items()}


if __name__ == "__main__":
    ALONE[sys.argv[1]](Path.cwd())
