"""A hand-written page taken apart into front matter and Markdown, as every engine takes it apart.

MkDocs takes more for front matter than YAML between two lines of ``---``: it ends at ``...`` too, needs a line end
behind it, is no front matter if the YAML cannot be read, and a first line ``key: value`` sets something without any
fence. Other engines differ in just these. So a page is written in the one form that all of them read alike, and
anything else is a fault: what stands in front of the text would be another text to each of them.
"""

import re
from typing import Any, Final, NamedTuple

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader with which MkDocs reads front matter."""

_FENCE: Final = "---"
_LIKE_A_FENCE: Final = re.compile(r"(?:-{3}|\.{3})[ \t]*\Z")
_SETTING: Final = re.compile(r"\s*[A-Za-z0-9_-]+[ \t]*:")

_BEGIN: Final = "the first line is --- with blanks behind it; type --- alone"
_BLANK: Final = "found blanks before the line ---; take them out, so that the page begins with it"
_NO_END: Final = "the front matter does not end; type a line --- behind the last setting, and the text below it"
_ENDS_WRONG: Final = "expected the front matter to end with a line --- alone, and a line of text below it"
_EMPTY: Final = "the front matter is empty; take out both lines ---, or type a line title: … between them"
_NO_FENCE: Final = "expected a heading or a first line ---; MkDocs would take this line for a setting of the page"
_NOT_YAML: Final = "MkDocs cannot read this front matter, and would show it as text"


class PageSource(NamedTuple):
    """The two parts of a page, and where they stand."""

    front: str | None
    """YAML, without its fences; it begins in line 2. None if the page has no front matter."""
    body: str
    """What is rendered: without the empty lines at its beginning."""
    body_at: int
    """Where the body begins in the text of the page."""


class PageSourceError(ValueError):
    """A page that engines would take apart in different ways: what to type, and in which line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def _body(text: str, at: int) -> tuple[str, int]:
    body = text[at:].lstrip("\n")
    return body, len(text) - len(body)


def _fenced(text: str) -> PageSource:
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines[1:], 1) if _LIKE_A_FENCE.match(line)), None)
    if end is None:
        raise PageSourceError(1, _NO_END)
    if end == 1:
        raise PageSourceError(1, _EMPTY)
    if lines[end] != _FENCE or end == len(lines) - 1:
        raise PageSourceError(end + 1, _ENDS_WRONG)
    front = "".join(f"{line}\n" for line in lines[1:end])
    return PageSource(front, *_body(text, len(front) + 2 * len(f"{_FENCE}\n")))


def split_page(text: str) -> PageSource:
    """Return the parts of a page; :class:`PageSourceError` if engines would not agree on them."""
    first = text.partition("\n")[0]
    if first == _FENCE:
        return _fenced(text)
    if first.rstrip(" \t") == _FENCE:
        raise PageSourceError(1, _BEGIN)
    if _SETTING.match(first):
        raise PageSourceError(1, _NO_FENCE)
    begin = len(text) - len(text.lstrip())
    if text.startswith(_FENCE, begin) and _LIKE_A_FENCE.match(text[begin:].partition("\n")[0]):
        raise PageSourceError(1, _BLANK)
    # MkDocs drops a first line that is blank.
    at = 0 if first.strip() else len(first)
    return PageSource(None, *_body(text, at))


def settings_of(front: str) -> dict[str, Any]:
    """Return the settings that MkDocs reads from front matter; :class:`PageSourceError` if it reads none."""
    try:
        data = yaml.load(front, _Loader)  # noqa: S506 - the safe loader, written in C
    except Exception as error:
        raise PageSourceError(2, _NOT_YAML) from error
    if not isinstance(data, dict):
        raise PageSourceError(2, _NOT_YAML)
    return data
