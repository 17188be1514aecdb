"""Marking that is left over on hand-written pages: it would be printed, and what it was meant to do is not done."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.checks.clean_texts import CleanTexts
from microsite.checks.first_findings import first_findings
from microsite.checks.page_elements import element_strays
from microsite.checks.page_fences import fence_strays
from microsite.checks.page_lines import line_strays
from microsite.checks.page_lists import list_strays
from microsite.checks.page_tables import table_strays
from microsite.checks.page_text import page_text, without_code, without_code_blocks
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.foreign_marks import SEEN, foreign_marks, without_marks
from microsite.model.hidden_characters import unseen_by_name
from microsite.model.other_programs import numbered_until, of_another_program
from microsite.model.prose_mistakes import MOST_MISTAKES
from microsite.model.stray_line_starts import strays_at_line_starts
from microsite.model.stray_marks import StrayMark, meant_until, stray_at
from microsite.model.text_places import TextPlaces
from microsite.seeds.reading.conflict_markers import conflicts

_LEFT: Final = re.compile(
    r"[\[\]{}@`]|\*\*|__|~{2,10}|(?<![\n=])={2,10}|:(?=[a-z])|\+\+(?=[A-Za-z])|%%|(?<=\w)[~^]|<\?(?![^\n]{0,300}\?>)"
)
_BACKSLASH: Final = re.compile(r"\\(?P<sign>[\"$%&',/:;<=?@^~])|(?<=[^\s\\])\\$", re.MULTILINE)
_HARMLESS: Final = frozenset("\"$%',/;?")
_CITES: Final = re.compile(r"@[a-z][a-z0-9-]{0,79}-\d{3}")
_CLAIM: Final = re.compile(r"([a-z][a-z0-9-]{0,79}-\d{3})(?![\w-])")
_CITED_LINK: Final = re.compile(r"(\[@(?:editors|[a-z][a-z0-9-]{0,79}-\d{3})\])\([^()\n]{0,300}\)")
_SEEN: Final = "; if readers should see"
_LINK: Final = re.compile(r"\[+\s*([a-z][a-z0-9-]{0,79})\s*(?:\|\s*([^\]]{1,80}))?")


def _stray(text: str, found: re.Match[str]) -> StrayMark | None:
    start, sign = found.start(), found.group()
    if sign in ("**", "__"):
        escaped = rf"\{sign[0]}\{sign[0]}"
        cure = f"strong words are written {sign}words{sign}; if readers should see the signs, write {escaped}"
        return StrayMark(start, found.end(), sign, cure)
    if sign == "<?":
        cure = "this begins something for programs, and does not end; take it out, or write &lt;?"
        return StrayMark(start, found.end(), sign, cure)
    # A page may name somebody's handle; only what looks like a citation was meant as one.
    numbered = numbered_until(text, start) > start
    before = text[max(start - 1, 0) : start]
    if sign == "@" and not numbered and not _CITES.match(text, start) and before not in ("(", "[", "{"):
        return None
    stray = stray_at(text, start)
    if stray is None or sign == "`":
        return stray
    cure = _call(stray.found) if sign in "[]{}@" and not numbered else stray.cure.partition(_SEEN)[0]
    return stray._replace(cure=f"{cure}{_SEEN} the sign, write {_as_sign(sign)}")


def _as_sign(sign: str) -> str:
    """Return how a page writes a sign that readers should see: Markdown's own escape knows few of them."""
    return rf"\{sign}" if sign in "[]{}" else "".join(f"&#{ord(each)};" for each in sign)


def _call(found: str) -> str:
    """Say how a page cites or links to what was meant."""
    if found.startswith(("{:", "{.", "{ .", "{ #", "{ :")):
        return "a list of attributes stands at the end of a heading, right behind a link, or alone under a paragraph"
    if other := of_another_program(found, on_a_page=True):
        return other
    if claim := _CLAIM.search(found):
        return f'a page cites with {{{{ cite("{claim[1]}") }}}}'
    if (link := _LINK.match(found)) and found.startswith("[") and (link[2] or found.startswith("[[")):
        label = f', "{link[2].strip()}"' if link[2] else ""
        return f'a page links with {{{{ entity("{link[1]}"{label}) }}}}'
    return 'a page cites with {{ cite("id") }} and links with [words](file.md)'


def _backslashes(text: str) -> Iterator[StrayMark]:
    """Yield backslashes before signs that Markdown does not know to be escaped, and those at the end of a line."""
    for found in _BACKSLASH.finditer(text):
        sign = found["sign"]
        if sign:
            cure = f"a backslash before this sign is printed; write {sign if sign in _HARMLESS else _as_sign(sign)}"
        else:
            cure = "a backslash does not end a line; take it out, or write <br> in its place"
        yield StrayMark(found.start(), found.end(), found.group(), cure)


def _cited_links(page: HandWrittenPage) -> Iterator[Finding]:
    """Yield links whose words are a citation: readers would see its signs."""
    text = without_code(page.text)
    places = TextPlaces(page.file, text)
    for found in _CITED_LINK.finditer(text) if "[@" in text else ():
        message = f'found "{found[0][:60]}"; {_call(found[1])}, and the words of a link are words'
        yield finding(places.at(found.start()), "prose-markup", message)


def _foreign(text: str) -> tuple[str, list[StrayMark]]:
    """Return a text without the marking of other programs, and that."""
    marks = foreign_marks(text)
    return without_marks(text, marks), [mark._replace(cure=f"{mark.cure}{SEEN}") for mark in marks]


def _strays(text: str, page: str) -> Iterator[StrayMark]:
    yield from fence_strays(page)
    yield from element_strays(without_code_blocks(page))
    yield from table_strays(text, page)
    yield from list_strays(text, page)
    yield from line_strays(without_code(page), page)
    text, foreign = _foreign(text)
    yield from foreign
    yield from _backslashes(text)
    yield from (stray for stray in strays_at_line_starts(text) if "|" not in stray.found)
    at = 0
    while found := _LEFT.search(text, at):
        at = meant_until(text, found.start()) or found.end()
        if at == found.end() and (stray := _stray(text, found)):
            at = max(at, stray.end)
            yield stray


def _page(page: HandWrittenPage) -> Iterator[Finding]:
    text = page_text(page.text)
    places = TextPlaces(page.file, text)
    for stray in sorted(_strays(text, page.text)):
        yield finding(places.at(stray.start), "prose-markup", stray.message)
    yield from _cited_links(page)
    for unseen in unseen_by_name(without_code(page.text)):
        yield finding(places.at(unseen.at), "unreadable", unseen.message)


def _left(page: HandWrittenPage) -> tuple[Finding, ...]:
    left = tuple(conflicts(page.text, page.file, underlines=True))
    return left or tuple(first_findings(_page(page), MOST_MISTAKES))


def check(project: Project) -> Iterator[Finding]:
    """Marking that would be printed, and lines that git left."""
    with CleanTexts(project.root, "page-marks") as clean:
        for page in project.every_page:
            yield from clean.findings(repr(page), page, _left)
