"""Hand-written pages hold words, not programs: their HTML and front matter are of a kind that does nothing by itself.

The page is rendered as MkDocs renders it, and every element, attribute and address in it must be one of those below.
What is not known is refused: browsers know more ways to run something than any list of bad ones.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

from markdown import Markdown

from microsite.model.finding import Finding, found
from microsite.model.place import Place
from microsite.project import Project, Written
from microsite.reading.yaml import read_yaml

EXTENSIONS: Final = ("toc", "tables", "fenced_code", "attr_list", "def_list", "md_in_html")
"""Those of mkdocs.yml, with the three that MkDocs always adds."""

KEYS: Final = frozenset({"title", "description", "hide", "render_macros", "reviewed", "updated"})
"""Front matter. MkDocs knows more: a page may name its own template, for one."""

ELEMENTS: Final = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure"
    " h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub summary sup"
    " table tbody td tfoot th thead time tr u ul var wbr".split()
)
ATTRIBUTES: Final = frozenset(
    "abbr alt cite class colspan datetime dir headers height href id lang loading markdown open reversed role rowspan"
    " scope span src start title translate type value width".split()
)
ADDRESSES: Final = frozenset({"href", "src", "cite"})

_FRONT = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_META = re.compile(r"\A\s*[\w-]+[ \t]*:")
_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def _address(value: str, *, fetched: bool) -> str | None:
    """Return what is wrong with an address, as a browser reads it: without the control characters and spaces in it."""
    plain = re.sub(r"[\x00-\x20\x7f-\xa0]", "", value).replace("\\", "/")
    try:
        parts = urlsplit(plain)
    except ValueError:
        return f'"{value}" is no address'
    if fetched and (parts.scheme or parts.netloc or plain.startswith("//")):
        return f'"{value}" would be fetched from elsewhere; keep pictures in docs/assets/'
    if parts.scheme not in ("", "http", "https", "mailto") or (not parts.scheme and plain.startswith("//")):
        return f'expected a link to a page or to http or https, got "{value}"'
    return None


class _Inspector(HTMLParser):
    """Notes what a page holds that it should not: what to look for in the text, and what to say of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.wrong: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS:
            self.wrong.append((f"<{tag}", f"<{tag}> is not used on pages; write Markdown"))
        for name, value in attrs:
            # A column of a Markdown table that is set to the right comes with a style of its own.
            if name == "style" and re.fullmatch(r"text-align: (left|center|right);", value or ""):
                continue
            if name not in ATTRIBUTES and not name.startswith("aria-"):
                self.wrong.append((name, f'the attribute "{name}" is not used on pages; take it out'))
            elif name in ADDRESSES and (wrong := _address(value or "", fetched=name == "src")):
                self.wrong.append((value or "", wrong))

    def handle_comment(self, data: str) -> None:
        self.wrong.append((f"<!--{data[:20]}", "found an HTML comment; take it out (it would be published)"))

    def handle_decl(self, decl: str) -> None:
        self.wrong.append((decl[:20], "found a declaration of HTML or XML; take it out"))

    def handle_pi(self, data: str) -> None:
        self.handle_decl(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_decl(data)

    def handle_data(self, data: str) -> None:
        if "<" in data:
            self.wrong.append(("<", "found a < that begins no element; write &lt;"))


def _line(lines: list[str], needle: str) -> int:
    """Return the line that holds ``needle``, or the first one: Markdown may have changed it on the way."""
    return next((number for number, line in enumerate(lines, 1) if needle and needle.lower() in line.lower()), 1)


def _front(written: Written) -> Iterator[Finding]:
    match = _FRONT.match(written.text)
    if not match:
        if _META.match(written.text):
            message = "expected a heading or a first line ---; MkDocs would take this line for a setting of the page"
            yield found(Place(written.file), "unsafe-page", message)
        return
    data, document, findings = read_yaml(match.group(1), written.file, first_line=2, whole=written.text)
    yield from findings
    fields = data if isinstance(data, dict) else {}
    for key, value in fields.items():
        place = Place(written.file, *document.marks.get((key,), (2, 1)))
        if key not in KEYS:
            known = ", ".join(sorted(KEYS))
            yield found(place, "unsafe-page", f'"{key}" is no setting of a hand-written page; expected one of {known}')
        elif key in ("title", "description") and (not isinstance(value, str) or re.search(r"[<>{}\"]", value)):
            yield found(place, "unsafe-page", f"expected plain words as {key}, without < > {{ }} and straight quotes")


def _body(written: Written) -> Iterator[Finding]:
    front = _FRONT.match(written.text)
    text = written.text[front.end() :] if front else written.text
    inspector = _Inspector()
    # What macros return is ours and escaped; what stands around the calls is not.
    inspector.feed(Markdown(extensions=list(EXTENSIONS)).convert(_MACRO.sub("macro", text)))
    inspector.close()
    lines = written.text.split("\n")
    for needle, message in dict.fromkeys(inspector.wrong):
        yield found(Place(written.file, _line(lines, needle)), "unsafe-page", message)


def check(project: Project) -> Iterator[Finding]:
    """Active or unknown HTML, addresses of other kinds, and settings on hand-written pages."""
    for written in project.pages:
        yield from _front(written)
        yield from _body(written)
