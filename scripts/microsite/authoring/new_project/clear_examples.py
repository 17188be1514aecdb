"""Takes the example records out of a project: files and entries whose names begin with ``example-``."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.corpus.project import load
from microsite.model.atomic_write import write_if_changed
from microsite.site.before_build.site_files import SiteFiles

_MARK: Final = "example-"
_ITEM: Final = re.compile(r"^- ", re.MULTILINE)
_FIRST: Final = re.compile(rf"- \w+: {_MARK}")


def _without_items(text: str) -> str:
    """Return a list in YAML without the entries whose first line names an example."""
    starts = [found.start() for found in _ITEM.finditer(text)]
    ends = [*starts[1:], len(text)]
    kept = [text[begin:end] for begin, end in zip(starts, ends, strict=True) if not _FIRST.match(text, begin)]
    return text[: starts[0]] + "".join(kept) if kept else ""


def _lists(seeds: Path) -> Iterator[Path]:
    yield from (path for path in sorted(seeds.glob("*.yml")) if path.name not in ("site.yml", "vocabulary.yml"))


def _without_empty_lists(root: Path) -> bool:
    """Put those lines of the menu behind a sign whose page is not there any more; say whether there were any."""
    project, _ = load(root)
    files, path = SiteFiles(project), root / "mkdocs.yml"
    lines = path.read_text("utf-8").split("\n")
    for entry in project.configuration.nav or ():
        line = lines[entry.place.line - 1]
        if entry.file.endswith(".md") and entry.file not in files.pages and line.lstrip().startswith("- "):
            lines[entry.place.line - 1] = f"{line[: len(line) - len(line.lstrip())]}# {line.lstrip()}"
    return write_if_changed(path, "\n".join(lines))


def clear_examples(root: Path) -> list[str]:
    """Take the examples out of the project at ``root``; return what was changed or removed, from its folder on."""
    seeds, done = root / "seeds", []
    for path in sorted(seeds.rglob(f"{_MARK}*")):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            file.unlink()
        if path.is_dir():
            path.rmdir()
        done.append(path)
    for path in _lists(seeds):
        text = path.read_text("utf-8")
        left = _without_items(text) if _ITEM.search(text) else text
        if left == text:
            continue
        if left:
            write_if_changed(path, left)
        else:
            path.unlink()
        done.append(path)
    if _without_empty_lists(root):
        done.append(root / "mkdocs.yml")
    return [path.relative_to(root).as_posix() for path in done]
