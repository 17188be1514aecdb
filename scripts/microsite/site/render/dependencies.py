"""What a page asks of others while it is rendered: does this file exist, what is that page called, what says its head.

The questions and their answers are kept with the page. It is made anew when one of the answers is another.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from mkdocs.structure.files import File, Files

DependencyKey = tuple[str, ...]
"""("file", path), ("title", path) or ("meta", path, key); paths are those of Markdown files below docs/."""


@dataclass
class PageDependencies:
    """The questions of one page."""

    answers: dict[DependencyKey, str] = field(default_factory=dict)
    too_much: bool = False
    """Whether it looked at more than these questions can say, a list of all pages for instance."""

    def add(self, question: DependencyKey, value: object) -> None:
        if question not in self.answers:  # menus ask the same again and again
            self.answers[question] = dependency_value(value)

    def take(self, others: "PageDependencies") -> None:
        """Add the questions of something that stands on this page, too."""
        self.answers |= others.answers
        self.too_much = self.too_much or others.too_much


_TEXT: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=repr).encode


def dependency_value(value: object) -> str:
    """Return a value as text that is the same for the same value."""
    return _TEXT(value)


class TrackedFiles:
    """The files of the site as one page sees them while its links are followed."""

    def __init__(self, files: Files, asked: PageDependencies) -> None:
        self._files, self._asked = files, asked

    def get_file_from_path(self, path: str) -> File | None:
        # As it is written it is nearly always known, and MkDocs would take it apart first.
        file = self._files.src_uris.get(path) or self._files.get_file_from_path(path)
        self._asked.add(("file", path), file and file.url)
        return file

    def __getattr__(self, name: str) -> Any:
        self._asked.too_much = True
        return getattr(self._files, name)


class TrackedMeta(dict[str, Any]):
    """The front matter of another page: single keys are noted, anything else is too much."""

    def __init__(self, meta: dict[str, Any], note: Callable[[str, object], None], too_much: Callable[[], None]) -> None:
        super().__init__(meta)
        self._note, self._too_much = note, too_much

    def __getitem__(self, key: str) -> Any:
        self._note(key, [super().get(key)] if super().__contains__(key) else [])
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        return self[key] if key in self else default  # noqa: SIM401 - that would be this method

    def __contains__(self, key: object) -> bool:
        there = super().__contains__(key)
        self._note(str(key), [super().get(str(key))] if there else [])
        return there

    def __iter__(self) -> Iterator[str]:
        self._too_much()
        return super().__iter__()

    def __len__(self) -> int:
        self._too_much()
        return super().__len__()

    def keys(self) -> Any:
        self._too_much()
        return super().keys()

    def items(self) -> Any:
        self._too_much()
        return super().items()

    def values(self) -> Any:
        self._too_much()
        return super().values()


class TrackedList(list[File]):
    """All pages, as templates get them: a page that looks at the list depends on all others."""

    def __init__(self, files: list[File], too_much: Callable[[], None]) -> None:
        super().__init__(files)
        self._too_much = too_much

    def __iter__(self) -> Iterator[File]:
        self._too_much()
        return super().__iter__()

    def __len__(self) -> int:
        self._too_much()
        return super().__len__()

    def __getitem__(self, at: Any) -> Any:
        self._too_much()
        return super().__getitem__(at)

    def __contains__(self, file: object) -> bool:
        self._too_much()
        return super().__contains__(file)
