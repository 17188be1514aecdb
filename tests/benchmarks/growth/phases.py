"""A cold build, phase by phase in one process, as ``scripts/build.py`` does it; and single parts of it alone.

    python -m tests.benchmarks.growth.phases build      in the folder of a project

A test holds what the phases make and what the command makes against each other, file by file.

What each phase cost goes into a file as soon as it is over, so that a build that is stopped leaves what it did.
"""

import gc
import json
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from microsite.checks.rules import check
from microsite.corpus.project import Project, load
from microsite.downloads import all_files
from microsite.model.finding import Finding
from microsite.site.before_build import check_before_build
from microsite.site.editions.edit import with_editions
from microsite.site.editions.freeze import freeze
from microsite.site.editions.promises import check_addresses
from microsite.site.editions.variables import variables
from microsite.site.engines import DEFAULT, engine_called
from microsite.site.freshness import keep, known_inputs
from microsite.site.generate import plan
from microsite.site.joined_modules import join_modules
from microsite.site.joined_scripts import join_scripts
from microsite.site.languages import drop_if_alone
from microsite.site.links import check_pages
from microsite.site.render.from_pages import PageArticles
from microsite.site.search.index import write_index
from microsite.site.search.records import search_records
from microsite.site.short_scripts import shorten
from microsite.site.stylesheet import add_stylesheet
from microsite.site.swap import even_permissions, swap_folders
from microsite.site.write_docs import write_all
from microsite.site.written_pages import keep_written, seeds_key

KEPT: Final = ".build/bench/phases.jsonl"
PHASES: Final = ("read", "check", "generate", "render", "assets", "index", "links", "put in place")
BEFORE_RENDERING: Final = ("read", "check", "generate")


class Build:
    """The phases in order; each takes up what the one before it left."""

    def __init__(self, root: Path) -> None:
        self.root, self.new, self.site = root, root / ".build" / "site", root / "site"
        self.project: Project

    def read(self) -> None:
        self.before, self.seeds = known_inputs(self.root), seeds_key(self.root)
        self.project, findings = load(self.root)
        _none(findings)

    def check(self) -> None:
        _none(check(self.project))
        _none(check_before_build(self.project))

    def generate(self) -> None:
        planned = plan(self.project)
        self.articles = PageArticles(planned.pages)
        write_all(self.project, planned, [self.articles])
        keep_written(self.root, self.seeds)

    def render(self) -> None:
        shutil.rmtree(self.new, ignore_errors=True)
        self.new.mkdir(parents=True)
        with variables(self.project.site), self.project.site.speaking():
            self.built = engine_called(DEFAULT).render(self.project, self.new, articles=self.articles)
        if self.built.messages:
            raise ValueError(f"the invented project could not be rendered: {self.built.messages[:3]}")

    def assets(self) -> None:
        named = set().union(*(page.files for page in self.built.facts.values()))
        join_scripts(self.new, named)
        join_modules(self.new, named)
        add_stylesheet(self.new, self.root / "docs", self.built.pages, self.built.facts)
        shorten(self.new)
        drop_if_alone(self.project, self.new)

    def index(self) -> None:
        searched = {name: page.searched for name, page in self.built.facts.items() if page.searched}
        _none(write_index(self.new, searched, search_records(self.project.corpus)))

    def links(self) -> None:
        _none(check_pages(self.new, self.built.facts, self.root))
        _none(check_addresses(self.project, self.built.facts))
        _none(with_editions(self.project, self.new))

    def put_in_place(self) -> None:
        even_permissions(self.new)
        keep(self.root, self.new, self.before)
        swap_folders(self.new, self.site)


def _none(findings: Iterable[Finding]) -> None:
    if found := list(findings):
        raise ValueError(f"the invented project is wrong, {len(found)} findings: {found[:3]}")


def _spent() -> tuple[float, int]:
    """Return the seconds on the processor so far, children included, and the largest peak of any process so far."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = sum(usage.ru_utime + usage.ru_stime for usage in (own, children))
    return seconds, max(own.ru_maxrss, children.ru_maxrss) * 1024


def _timed(name: str, phase: Callable[[], object], kept: Path) -> None:
    begin, (cpu, _) = time.monotonic(), _spent()
    phase()
    after, memory = _spent()
    row = {"name": name, "cpu": after - cpu, "wall": time.monotonic() - begin, "memory": memory}
    with kept.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")


def _build(root: Path) -> None:
    kept, build = root / KEPT, Build(root)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("", "utf-8")
    for name in PHASES:
        _timed(name, getattr(build, name.replace(" ", "_")), kept)


def _exports(root: Path) -> None:
    for _ in all_files(load(root)[0].corpus):
        pass


ALONE: Final[dict[str, Callable[[Path], object]]] = {
    "build": _build,
    "exports": _exports,
    "freeze": lambda root: freeze(root / "site", root / ".build" / "editions", "2020-01", "2020-01-01"),
}
"""What a process of its own can be asked for."""

if __name__ == "__main__":
    gc.set_threshold(100_000)  # as the commands do
    ALONE[sys.argv[1]](Path.cwd())
