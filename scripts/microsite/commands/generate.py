"""Write the pages: seeds/ to the generated folders of docs/. Only what changed is written; what has no seed goes.

    microsite generate

Anything wrong is said in one go, and then nothing is written.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from microsite.checks.reporters import sort_findings, with_pages
from microsite.checks.rules import check
from microsite.commands import command_parser
from microsite.corpus.project import Project, load
from microsite.model.project_lock import project_lock
from microsite.site.before_build import check_before_build
from microsite.site.generate import plan
from microsite.site.render.from_pages import PageArticles
from microsite.site.write_docs import write_all
from microsite.site.written_pages import keep_written, seeds_key

_NAMED: Final = 20  # files, one by one; of more, the rest are counted


def _name_removed(files: Sequence[str]) -> None:
    """Name the files that were removed: a page that somebody wrote into a folder of the generator is seen at once."""
    for file in files[:_NAMED]:
        print(f"removed docs/{file}: the generator makes no such file, and this folder is its own")
    if len(files) > _NAMED:
        print(f"removed {len(files) - _NAMED} more files from its folders")


def generate(root: Path, address: str, *, frozen: bool = False) -> tuple[Project, list[PageArticles]] | None:
    """Write what is generated of the project at ``root``; return it with its articles by language, None if it is wrong.

    ``address`` is where the site lives on the web, "" if that is not known; ``frozen`` says that it becomes an edition.
    """
    seeds = seeds_key(root)
    project, findings = load(root, address, frozen=frozen)
    if findings := [*findings, *check(project)] or check_before_build(project):
        sys.stderr.write(with_pages(sort_findings(findings), address and project.site.address))
        return None
    planned = plan(project)
    articles = [PageArticles(each.pages) for each in planned.sites]
    done = write_all(project, planned, articles)
    keep_written(root, seeds)
    _name_removed(done.removed)
    print(f"{len(done.written)} pages written, {len(done.removed)} removed, {done.unchanged} unchanged")
    return project, articles


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the pages stand, 1 if the seeds are wrong."""
    parser = command_parser(__name__, __doc__)
    root = parser.parse_args(argv).root.resolve()
    with project_lock(root):
        return 0 if generate(root, os.environ.get("SITE_URL", "")) else 1
