"""Time that texts of people take: a text twice as long takes at most some two and a half times as long."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from microsite.checks.numbers_there import numbers_said
from microsite.checks.page_text import page_text
from microsite.checks.prose_sentences import prose_sentences
from microsite.checks.rules.stray_marks import _page as strays_of_page
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.our_sentences import prose_spans
from microsite.model.near_names import slips
from microsite.model.parse_prose import parse_prose
from microsite.model.place import Document, Origin
from microsite.model.plain_words import mistakes_in_plain_words
from microsite.model.prose_mistakes import ProseError
from microsite.model.prose_syntax import MOST_MARKS
from microsite.seeds.reading.conflict_markers import conflicts
from microsite.seeds.reading.yaml import read_yaml
from tests.safety.doubling import ENOUGH, doubled

UNITS = (
    "** ", "*x *x ", "*_* _ ", "*t _t*_ ", "[](", "\\``", "<>", "[ (](", "[", "]", "*", "_ ", "`", "`` ", "a`",
    "&", "&#", "![", "[[", "[@a", "[@a-001] ", "[x](y", "[x](", "[x]( ", "[a](<", '[a](b "', "**[a](", "(@",
    "{", "{{", "{%", "{: ", "<", "<a ", "<http:", "@", "a@b.", "~~", "==", "#", "##a\n", "> ", "- ", "- - ",
    "1. ", "|", "|a|\n", "\n", "a\n\n", "**a* ", "a.b. ", "so. it ", "...", "? ", "---\n", "***\n", "[a|b] ",
    "[[a|b]", "<<<<<<< \n", "=======\n", "a_b", '"', "“x ", "“x. A” ", "[^", "[a]: b\n", "    x\n", "```\n", "~~~\n",
    "- a\n", "  - a\n", "a  \n", "&amp;", "$ ", "a: b: ", "a: [", "'a' ", "a #b\n", "x",
    "1,000.5-7 ", "So 1 it. ",
)  # fmt: skip
"""Of reports on other parsers: markedjs/marked#4099, commonmark/cmark#389, commonmark/commonmark.js#172,
markdown-it/markdown-it#732 and #733, mity/md4c#57, Python-Markdown/markdown#798; and our own."""

OF_OTHER_PROGRAMS = (
    "''", "''x ", "|so", "|so| ", "\\a", "\\a{", "\\a[", "$$a", "::", "a::", "//", "//a ", "((", "((a-1", "#a ", "^a-",
    "[b]", "[b]x[/b]", "[a]", "&a", "\"a\":", "<%", "<div>\n", "<div>\n- a\n", "| --- |\n", "a | b\n",
    "|a|b|\n| --- | --- |\n", "1) a\n\n", "2. a\n\n", ".. ", ".. a\n", ":A", ":A:\n", "== a\n", "= A\n\n", "#+A",
    "image::a[", "```a\n", "\\\n", "x{.a} ", "][a]{.a}", "import a from 'b'\n", "h1. a\n", "#a #b\n",
)  # fmt: skip
"""For those that look for the marking of other programs."""


def _prose(text: str) -> None:
    with suppress(ProseError):
        parse_prose(text)


def _paragraphs(text: str) -> None:
    """Read a text as many paragraphs, none of which has too many signs to be read."""
    _prose("\n\n".join(text[at : at + MOST_MARKS // 2] for at in range(0, len(text), MOST_MARKS // 2)))


def _page(text: str) -> None:
    list(strays_of_page(HandWrittenPage("docs/x.md", text)))


def _places(text: str) -> None:
    """Look for the place of each number, as advice does that has something to say of each."""
    with suppress(ProseError):
        for sentence in prose_sentences(parse_prose(text), Origin(Document("x.md", tuple(text.split("\n")), {}))):
            for written, _ in numbers_said(sentence.text):
                sentence.place(written)


def _yaml(text: str) -> None:
    read_yaml(text, "x.yml")


READERS: dict[str, Callable[[str], object]] = {
    "prose": _prose,
    "paragraphs": _paragraphs,
    "plain": mistakes_in_plain_words,
    "page": _page,
    "page text": page_text,
    "places": _places,
    "conflicts": lambda text: list(conflicts(text, "x")),
    "sentences": prose_spans.__wrapped__,
    "yaml": _yaml,
    "names": lambda text: slips(text, [text[1:], f"{text}x"]),
}


def _units(reader: str) -> tuple[str, ...]:
    return UNITS + OF_OTHER_PROGRAMS if reader in ("prose", "plain", "page") else UNITS


@pytest.mark.turns(3)
@pytest.mark.parametrize("reader", READERS)
def test_no_run_of_signs_takes_long(reader: str) -> None:
    """A hard stop, for a machine that has other things to do: each of these took minutes, or a fraction of a second."""
    begin = time.process_time()
    for unit in _units(reader):
        READERS[reader]((unit * 3000)[:6000])
    assert time.process_time() - begin < 20


def test_twenty_thousand_stars_are_refused_at_once() -> None:
    begin = time.process_time()
    with pytest.raises(ProseError, match="signs of markup in one paragraph"):
        parse_prose("x" + " **" * 20_000)
    assert time.process_time() - begin < 5


def _slow(read: Callable[[str], object], units: tuple[str, ...]) -> Iterator[str]:
    for unit in units:
        length, one, two = doubled(read, unit, 1_000_000)
        if one >= ENOUGH and two > 3 * one:
            yield f"{unit!r}: {length} characters {one:.2f} s, twice as many {two:.2f} s"


@pytest.mark.long
@pytest.mark.parametrize("reader", READERS)
def test_twice_as_long_takes_twice_as_long(reader: str) -> None:
    assert list(_slow(READERS[reader], _units(reader))) == []
