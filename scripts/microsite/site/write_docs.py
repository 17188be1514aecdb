"""The one writer of generated pages and downloads: brings the generator's folders of docs/ into line with a plan."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from microsite.corpus.project import Project
from microsite.model.atomic_write import write_if_changed
from microsite.model.kinds import owned
from microsite.site.generate import Plan
from microsite.site.render.from_pages import PageArticles


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


def write_all(project: Project, planned: Plan, articles: Sequence[PageArticles] = ()) -> WriteSummary:
    """Write what is planned in all languages; files of others are named by their path below docs/, too.

    ``articles``, those of each language, hold what pages that were written are rendered from.
    """
    whole = WriteSummary()
    held: list[Callable[[str], None]] = [each.hold for each in articles] or [_go_on] * len(planned.sites)
    for each, made, hold in zip(project.sites, planned.sites, held, strict=True):
        with each.site.speaking():
            done = write(each, made.files(), hold)
        folder = f"{each.language}/" if each.language else ""
        whole.written.extend(f"{folder}{file}" for file in done.written)
        whole.removed.extend(f"{folder}{file}" for file in done.removed)
        whole = replace(whole, unchanged=whole.unchanged + done.unchanged)
    return whole


def _left_over(docs: Path, files: Mapping[str, str | bytes]) -> list[Path]:
    left = [path for folder in owned() for path in sorted((docs / folder).rglob("*")) if path.is_file()]
    return [path for path in left if path.relative_to(docs).as_posix() not in files]


def _remove_empty(docs: Path) -> None:
    for folder in owned():
        for path in sorted((docs / folder).rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
