"""The one writer of generated pages and downloads: brings the generator's folders of docs/ into line with a plan."""

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from microsite.corpus.project import Project
from microsite.model.atomic_write import write_if_changed
from microsite.model.kinds import owned
from microsite.site.generate import Plan
from microsite.site.render.from_pages import PageArticles
from microsite.site.written_pages import keep_files, kept_files


@dataclass(frozen=True)
class WriteSummary:
    """What a run did to docs/."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: int = 0


def _go_on(_: str) -> None:
    """Do nothing about a file that was written."""


def write(project: Project, files: Mapping[str, str | bytes], written: Callable[[str], None] = _go_on) -> WriteSummary:
    """Bring the generator's folders of docs/ into line with ``files``: write what changed, remove what is left over.

    ``written`` is told each file that was written before the next is asked for.
    """
    docs, result = project.docs, WriteSummary()
    unchanged = 0
    for name, content in files.items():
        if write_if_changed(docs / name, content):
            result.written.append(name)
            written(name)
        else:
            unchanged += 1
    for path in _left_over(docs, files):
        path.unlink()
        result.removed.append(path.relative_to(docs).as_posix())
    _remove_empty(docs)
    return WriteSummary(result.written, result.removed, unchanged)


def _below(project: Project, file: str) -> str:
    """Return a file of one language by its path below the ``docs/`` of all."""
    return f"{project.language}/{file}" if project.language else file


def write_all(project: Project, planned: Plan, articles: Sequence[PageArticles] = ()) -> WriteSummary:
    """Write what is planned in all languages; files of others are named by their path below docs/, too.

    ``articles``, those of each language, hold what pages that were written are rendered from.
    """
    gc.freeze()  # What was read and planned stays until the end: Python need not look through it for cycles.
    whole = WriteSummary()
    own = {_below(each, file) for each, made in zip(project.sites, planned.sites, strict=True) for file in made.files()}
    before = (kept_files(project.root) or frozenset()) - own
    # Before the first is written, so that what a build leaves that is killed is known, too.
    keep_files(project.root, own | before)
    held: list[Callable[[str], None]] = [each.hold for each in articles] or [_go_on] * len(planned.sites)
    for each, made, hold in zip(project.sites, planned.sites, held, strict=True):
        with each.site.speaking():
            done = write(each, made.files(), hold)
        whole.written.extend(_below(each, file) for file in done.written)
        whole.removed.extend(_below(each, file) for file in done.removed)
        whole = replace(whole, unchanged=whole.unchanged + done.unchanged)
    # An edition is of the main language; what others have stays.
    keep_files(project.root, own.union(file for file in before if (project.root / "docs" / file).is_file()))
    return whole


def _left_over(docs: Path, files: Mapping[str, str | bytes]) -> list[Path]:
    left = [path for folder in owned() for path in sorted((docs / folder).rglob("*")) if path.is_file()]
    return [path for path in left if path.relative_to(docs).as_posix() not in files]


def _remove_empty(docs: Path) -> None:
    for folder in owned():
        for path in sorted((docs / folder).rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
