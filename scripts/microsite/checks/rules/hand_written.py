"""Hand-written pages hold words, not programs: their HTML and front matter are of a kind that does nothing by itself.

The page is rendered as MkDocs renders it, and every element, attribute and address in it must be one of those below.
What is not known is refused: browsers know more ways to run something than any list of bad ones.
"""

import re
from collections.abc import Iterator
from typing import Final

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from microsite.corpus.project import HandWrittenPage, Project
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.seeds.reading.page_settings import read_page_settings
from microsite.sources.html.address_resolution import asks_another_host, leads_away, scheme
from microsite.sources.html.reading import Element, read_elements

EXTENSIONS: Final = ("toc", "tables", "fenced_code", "attr_list", "def_list", "md_in_html")
"""Those of mkdocs.yml, with the three that MkDocs always adds."""

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
_SCHEMES: Final = frozenset({"http", "https", "mailto"})

Wrong = tuple[str, str]
"""What to look for in the text of a page, and what to say of it."""

_PAGE: Final = "<!doctype html><body><main><div><article>{}<hr></article></div></main><footer>x</footer>"
_AROUND: Final = ("html", "head", "body", "main", "div", "article", "footer")
_WHOLE: Final = (
    "main:first-child:has(> div:only-child > article:only-child > hr:last-child) + footer:last-child:not(:has(*))"
)
"""What a page has to leave as it is."""

_FRONT = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_META = re.compile(r"\A\s*[\w-]+[ \t]*:")
_WEB = re.compile(r"https?://")
_MARK = re.compile(r"<(?:[!?][^\n]{0,20}|(?!/?[a-zA-Z]))")
_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def _address(value: str, *, fetched: bool) -> str | None:
    """Return what is wrong with an address, as a browser reads it."""
    kind = scheme(value)
    if not kind:
        return f'"{value}" is no address'
    if fetched and leads_away(value):
        return f'"{value}" would be fetched from elsewhere; keep pictures in docs/assets/'
    if kind not in _SCHEMES or (asks_another_host(value) and not _WEB.match(value)):
        return f'expected a link to a page or to http or https, got "{value}"'
    return None


def _wrong_attributes(one: Element) -> Iterator[Wrong]:
    for name, value in one.values().items():
        # A column of a Markdown table that is set to the right comes with a style of its own.
        if name == "style" and re.fullmatch(r"text-align: (left|center|right);", value):
            continue
        if name not in ATTRIBUTES and not name.startswith("aria-"):
            yield name, f'the attribute "{name}" is not used on pages; take it out'
        elif name in ADDRESSES and (wrong := _address(value, fetched=name == "src")):
            yield value, wrong


def _wrong_elements(html: str) -> Iterator[Wrong]:
    """Yield what is wrong with elements. They are read where the page will stand, so that all is as browsers see it."""
    around = list(_AROUND)
    for one in read_elements(_PAGE.format(html)):
        if one.name in around:
            around.remove(one.name)
        elif one.tag not in ELEMENTS:
            yield f"<{one.tag}", f"<{one.tag}> is not used on pages; write Markdown"
        yield from _wrong_attributes(one)
    if not LexborHTMLParser(_PAGE.format(html)).css_matches(_WHOLE):
        yield "", "an element does not end, or one ends that did not begin; what follows the page would be changed"


def _wrong_marks(html: str) -> Iterator[Wrong]:
    """Yield what begins with < and is no element: a tree has no place for it."""
    for mark in _MARK.findall(html):
        if mark.startswith("<!--"):
            yield mark, "found an HTML comment; take it out (it would be published)"
        elif mark == "<":
            yield mark, "found a < that begins no element; write &lt;"
        else:
            yield mark, "found a declaration of HTML or XML; take it out"


def _line(lines: list[str], needle: str) -> int:
    """Return the line that holds ``needle``, or the first one: Markdown may have changed it on the way."""
    return next((number for number, line in enumerate(lines, 1) if needle and needle.lower() in line.lower()), 1)


def _front(written: HandWrittenPage) -> Iterator[Finding]:
    match = _FRONT.match(written.text)
    if not match:
        if _META.match(written.text):
            message = "expected a heading or a first line ---; MkDocs would take this line for a setting of the page"
            yield finding(Place(written.file), "unsafe-page", message)
        return
    yield from read_page_settings(match.group(1), written.file, written.text)[1]


def _body(written: HandWrittenPage) -> Iterator[Finding]:
    front = _FRONT.match(written.text)
    text = written.text[front.end() :] if front else written.text
    # What macros return is ours and escaped; what stands around the calls is not.
    html = Markdown(extensions=list(EXTENSIONS)).convert(_MACRO.sub("macro", text))
    lines = written.text.split("\n")
    for needle, message in dict.fromkeys((*_wrong_elements(html), *_wrong_marks(html))):
        yield finding(Place(written.file, _line(lines, needle)), "unsafe-page", message)


def check(project: Project) -> Iterator[Finding]:
    """Active or unknown HTML, addresses of other kinds, and settings on hand-written pages."""
    for written in project.pages:
        yield from _front(written)
        yield from _body(written)
