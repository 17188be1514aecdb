"""One algorithm, two languages: verify.py and the scripts agree on examples, and on texts made at random."""

import json
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from microsite.corpus.project import Project, load
from microsite.downloads import own_copy, verify_copy, verify_marks
from microsite.downloads.verify_kit import VECTORS
from microsite.model.dossier import Dossier
from microsite.sources.text.falsify import falsify
from microsite.sources.text.normalise import WITHOUT_WIDE_BREAKS, digest, normalise
from microsite.sources.text.numbers import number_text, numbers
from microsite.sources.text.words import count_words
from tests.conftest import THEME, TOY, needs_chromium

SCRIPTS = THEME / "assets" / "own-copy"
TABLE: dict[str, Any] = json.loads(VECTORS.read_text("utf-8"))
_SEARCH = """([source, units, texts, repairs]) => texts.map(text => {
  const copy = ownCopy.copyOf(ownCopy.mended(text, repairs), false);
  const found = units.map(unit => ownCopy.atOnce(copy.check(unit)));
  return found.map(({start, sentences}) => [start, sentences.map(one => one.start)]);
})"""


_FORMS = [("false", False), ("true", True)]
"""Normalisation 1, and 3, which closes line ends between wide signs: as scripts say it, and as verify.py does."""
_MARKS = """texts => texts.map(text => {
  const lined = ownCopy.withLines(text, CLOSES), copy = ownCopy.copyOf(ownCopy.withoutLines(lined), false, lined);
  const readings = ownCopy.atOnce(ownCopy.withoutMarks(copy, CLOSES));
  return readings.map(bare => [bare.text, [...bare.from].slice(0, bare.length)]);
})"""
_AGAIN = """([units, texts]) => texts.map(text => {
  const lined = ownCopy.mendedLines(text, []), copy = ownCopy.copyOf(ownCopy.withoutLines(lined), false, lined);
  const bare = ownCopy.atOnce(ownCopy.withoutMarks(copy));
  return units.map(unit => {
    const found = ownCopy.atOnce(ownCopy.lookUp(copy, function* () { return bare }, unit));
    const rows = found.sentences.length ? found.sentences : [found];
    return rows.map(({start, marks}) => [start >= 0, marks ?? null]);
  });
})"""


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Page]:
    """A page with nothing but the scripts that compare."""
    context = browser.new_context()
    page = context.new_page()
    for name in ("slices", "sha256", "normal-form", "marks", "lookup", "judge", "numbers"):
        page.add_script_tag(path=SCRIPTS / f"{name}.js")
    yield page
    context.close()


def _unit(record: dict[str, Any]) -> verify_copy.PublishedUnit:
    sentences = [_unit(sentence) for sentence in record["sentences"]]
    place = (record["start"], record["end"], record["words"], record["sha256"])
    return verify_copy.PublishedUnit("", "", *place, [], sentences)


def _places(text: str, units: list[dict[str, Any]]) -> list[list[Any]]:
    """Return where verify.py finds units and their sentences; -1 for what it does not find."""
    copy, places = verify_copy.Copy(verify_copy.mended(text, []), very_file=False), []
    for unit in map(_unit, units):
        start, at = copy.find(unit), []
        for each in unit.sentences:
            here = copy.find(each) if start is None else start + each.start - unit.start
            at.append(-1 if here is None or (start is not None and not copy.has(each, here)) else here)
        places.append([-1 if start is None else start, at])
    return places


def _again(text: str, units: list[dict[str, Any]]) -> list[Any]:
    """Return what verify.py finds of each unit, sentence by sentence, with what it left out on the second look."""
    lined, rows = verify_copy.mended_lines(text, []), []
    copy = verify_copy.Copy(verify_copy.without_lines(lined), very_file=False)
    bare = verify_marks.without_marks(lined)
    for unit in map(_unit, units):
        named = unit._replace(sentences=[each._replace(at=str(n)) for n, each in enumerate(unit.sentences)])
        _, lost, found = verify_marks.look_up(copy, bare, named)
        each = named.sentences or [named]
        rows.append([[one not in lost or one.at in found, found.get(one.at)] for one in each])
    return rows


def _expected(places: list[Any]) -> list[Any]:
    return [[-1 if start is None else start, [-1 if at is None else at for at in rest]] for start, rest in places]


def test_verify_py_agrees_with_the_examples() -> None:
    for row in TABLE["normal_form"]:
        assert (verify_copy.normalise(row["text"]), digest(row["normal"])) == (row["normal"], row["sha256"])
        assert normalise(row["text"]) == row["normal"]
    for row in TABLE["normal_form_3"]:
        assert verify_copy.normalise(row["text"], closes=True) == row["normal"]
        assert (normalise(row["text"], WITHOUT_WIDE_BREAKS), digest(row["normal"])) == (row["normal"], row["sha256"])
    for row in TABLE["words"]:
        assert [word.start() for word in verify_copy.WORD.finditer(row["text"])] == row["starts"]
        assert count_words(row["text"]) == len(row["starts"])
    for row in TABLE["mended"]:
        repairs = [(each["line"], each["printed"], each["read"]) for each in row["repairs"]]
        assert verify_copy.mended(row["text"], repairs) == row["mended"]
    for copy in TABLE["search"]["copies"]:
        assert _places(copy["text"], TABLE["search"]["units"]) == _expected(copy["places"])
    for row in TABLE["marks"]:
        readings = verify_marks.without_marks(verify_copy.with_lines(row["text"]))
        assert [[reading.text, reading.origin] for reading in readings] == row["readings"]
    for row in TABLE["marks_3"]:
        readings = verify_marks.without_marks(verify_copy.with_lines(row["text"], closes=True), closes=True)
        assert [[reading.text, reading.origin] for reading in readings] == row["readings"]


@needs_chromium
def test_the_scripts_agree_with_the_examples(scripts: Page) -> None:
    hashed = """texts => texts.map(text => {
      const normal = ownCopy.normalise(text, CLOSES), bytes = new TextEncoder().encode(normal);
      ownCopy.sha256(bytes, 0, bytes.length);
      return [normal, ownCopy.lastSha256()];
    })"""
    for name, closes in (("normal_form", "false"), ("normal_form_3", "true")):
        rows = TABLE[name]
        made = scripts.evaluate(hashed.replace("CLOSES", closes), [row["text"] for row in rows])
        assert made == [[row["normal"], row["sha256"]] for row in rows]
    starts = """texts => texts.map(text => {
      const copy = ownCopy.copyOf(text, false);
      return Array.from(ownCopy.words(text), ({index}) => copy.charAt[index]);
    })"""
    rows = TABLE["words"]
    assert scripts.evaluate(starts, [row["text"] for row in rows]) == [row["starts"] for row in rows]
    rows = TABLE["mended"]
    mended = "rows => rows.map(row => ownCopy.mended(row.text, row.repairs))"
    assert scripts.evaluate(mended, rows) == [row["mended"] for row in rows]
    source, units, copies = (TABLE["search"][name] for name in ("source", "units", "copies"))
    found = scripts.evaluate(_SEARCH, [source, units, [copy["text"] for copy in copies], []])
    assert found == [_expected(copy["places"]) for copy in copies]
    for name, says in (("marks", "false"), ("marks_3", "true")):
        readings = scripts.evaluate(_MARKS.replace("CLOSES", says), [row["text"] for row in TABLE[name]])
        assert readings == [row["readings"] for row in TABLE[name]]


# Signs that a newer Unicode has and this Python not yet are left out: a browser may know them already.
_ANY = st.characters(exclude_categories=("Cs", "Cn", "Co"))
_SIGNS = (
    "‘’‚‛`´′“”„‟″«»‐‑‒–—―−-_'²½Ⅷﬁﷺé𠀀😀𝔅İẞ\n\r\t \x0b\x0c\x1c\x1f\x85\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000"
    "\u00ad\u200b\u200c\u2060\ufeff"
)
_WORDS = (
    "\r\n", "-\n", "- \r\n ", "-\n\n", "e\u0301", "کشتی\u200cها", "דיונה", "東京", "ガｶﾞ", "한국", "गंगा", "Σας", "word",
    "self-styled", "it's", "1,200", "No", "a",
)  # fmt: skip
_SCRIPTS_WITHOUT_BLANKS = (
    "\n",
    "\n",
    "\n\n",
    " \n\t",
    "\u3000",
    "，",
    "。",
    "（",
    "」",
    "”",
    "——",
    "……",
    "・",
    "゛",
    "Ａ",
    "\u3099",
)
_PIECES = st.sampled_from([*_SIGNS, *_WORDS, *_SCRIPTS_WITHOUT_BLANKS])
_TEXT = st.lists(st.one_of(_PIECES, st.text(_ANY, max_size=4)), max_size=30).map("".join)


@needs_chromium
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(_TEXT, min_size=5, max_size=20))
def test_both_read_any_text_alike(scripts: Page, texts: list[str]) -> None:
    look = """texts => texts.map(text => {
      const normal = ownCopy.normalise(text), copy = ownCopy.copyOf(normal, false);
      const closed = ownCopy.normalise(text, true);
      return [normal, [...copy.words], [...copy.ended], [...copy.starts], ownCopy.mended(text, []), closed];
    })"""
    for text, (normal, words, ended, starts, mended, closed) in zip(texts, scripts.evaluate(look, texts), strict=True):
        assert normal == verify_copy.normalise(text) == normalise(text)
        assert closed == verify_copy.normalise(text, closes=True) == normalise(text, WITHOUT_WIDE_BREAKS)
        copy = verify_copy.Copy(normal, very_file=False)
        assert (words, ended, starts) == (copy._words, copy._ended, copy._starts)
        assert mended == verify_copy.mended(text, [])
        assert copy._words[-1] == count_words(normal)


_NEST = st.lists(
    st.sampled_from("The quay is old. | It leans. |東京の港。|“Why?” |Gulls 7 |a-b |x".split("|")),
    min_size=2,
    max_size=12,
)


@needs_chromium
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=_NEST, order=st.randoms(use_true_random=False), before=_TEXT)
def test_both_find_the_same_passages(scripts: Page, parts: list[str], order: Any, before: str) -> None:
    source = normalise("".join(parts))
    units: list[dict[str, Any]] = []
    edges = [-1, *(i for i, sign in enumerate(source) if sign == " "), len(source)]
    for start, end in pairwise(edges):
        words = source[start + 1 : end]
        unit = {"start": start + 1, "end": end, "words": count_words(words), "sha256": digest(words), "sentences": []}
        units.append(unit)
    whole = {"start": 0, "end": len(source), "words": count_words(source), "sha256": digest(source)}
    units.append(whole | {"sentences": units.copy()})
    mixed = parts.copy()
    order.shuffle(mixed)
    texts = [
        "".join(parts),
        "A menu. " + "".join(parts),
        before + "".join(mixed),
        "".join(mixed).replace("old", "new"),
        before,
    ]
    found = scripts.evaluate(_SEARCH, [source, units, texts, []])
    assert found == [_places(text, units) for text in texts]
    assert [start for start, _ in found[0]] == [unit["start"] for unit in units]
    assert [start for start, _ in found[1]] == [unit["start"] + len("A menu. ") for unit in units]


_MARKS_OF_PAGES = "7|A head 7|A head 9|3 of 9|3 of 12|p. 3|S. 4|1 / 2|2021.".split("|")
_LINES = st.lists(
    st.sampled_from(
        [
            *_MARKS_OF_PAGES,
            *("gov-", "ern it", "", "> so", "𝔅 self-", "東京。", "a\ufffeb", "東京", "“京，"),
            *("\u200fa\u200c b", "\u202ez"),
        ]
    ),
    max_size=12,
)


@needs_chromium
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize(("says", "closes"), _FORMS)
@given(lines=_LINES)
def test_without_marks_a_copy_is_a_part_of_itself_and_joins_what_lines_parted(
    scripts: Page, says: str, *, closes: bool, lines: list[str]
) -> None:
    look = """text => {
      const lined = ownCopy.withLines(text, CLOSES), copy = ownCopy.copyOf(ownCopy.withoutLines(lined), false, lined);
      const readings = ownCopy.atOnce(ownCopy.withoutMarks(copy, CLOSES));
      return [copy.text, readings.map(bare => [bare.text, [...bare.from].slice(0, bare.length)])];
    }"""
    text, readings = scripts.evaluate(look.replace("CLOSES", says), "\n".join(lines))
    assert text == verify_copy.normalise("\n".join(lines), closes=closes)
    read = verify_marks.without_marks(verify_copy.with_lines("\n".join(lines), closes=closes), closes=closes)
    assert readings == [[bare.text, bare.origin] for bare in read]
    for bare, origin in readings:
        assert all(one < two for one, two in pairwise(origin))
        for sign, where in zip(bare, origin, strict=True):
            assert sign in (text[where], "-", " ")
        assert "A head" not in bare or text.count("A head") == 1
        assert "gov- ern" not in bare
        assert not closes or "東京 東京" not in bare


_PRINTED = (
    "The quay of the har-\nbour is old.|It leans.|Gulls 7 live on it, and self-\nstyled painters.|東京の港。".split("|")
)
_BETWEEN = st.sampled_from([" ", "\n", "\n\n", "\n12\nA head 3\n", " not ", "\nnever\n"])
_HEADS = st.sampled_from(["", "\n12\n", "\nA head 3\n", "\nA head 4\n", "\n[7]\n"])


def _passage() -> list[dict[str, Any]]:
    """Return the units of a passage: itself, and each of its sentences alone."""
    sentences = [normalise(part).replace("har-bour", "harbour") for part in _PRINTED]
    source, units, at = " ".join(sentences), list[dict[str, Any]](), 0
    for words in sentences:
        unit = {"start": at, "end": at + len(words), "words": count_words(words), "sha256": digest(words)}
        units.append(unit | {"sentences": []})
        at += len(words) + 1
    whole = {"start": 0, "end": len(source), "words": count_words(source), "sha256": digest(source)}
    return [whole | {"sentences": units.copy()}, *units]


@needs_chromium
def test_a_passage_half_of_which_stands_near_is_not_looked_for_elsewhere(scripts: Page) -> None:
    asked, far = _passage(), "filler " * 4000
    one, two, three, four = (part.replace("har-\n", "har") for part in _PRINTED)
    texts = [f"{far}{one} {two} {three} {four}", f"{one} {two} {far}{three} {four}", f"{one} {far}{two} {three} {four}"]
    found = [_again(text, asked) for text in texts]
    assert scripts.evaluate(_AGAIN, [asked, texts]) == found
    assert [[there for there, _ in rows[0]] for rows in found] == [[True] * 4, [True, True, False, False], [True] * 4]
    assert [row for rows in found for alone in rows[1:] for row, _ in alone] == [True] * 12


@needs_chromium
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), order=st.permutations(range(4)))
def test_both_find_the_same_on_the_second_look(scripts: Page, data: st.DataObject, order: list[int]) -> None:
    asked = _passage()
    broken = [
        part.replace(" is", data.draw(_HEADS) + " is").replace("live", f"live{data.draw(_HEADS)}") for part in _PRINTED
    ]
    texts = ["".join(broken[n] + data.draw(_BETWEEN) for n in turn) + "harbour" for turn in (range(4), order)]
    assert scripts.evaluate(_AGAIN, [asked, texts]) == [_again(text, asked) for text in texts]


@needs_chromium
def test_letters_and_spaces_are_those_of_python(scripts: Page) -> None:
    """Every character of Unicode, one by one."""
    every = [chr(n) for n in range(0x110000) if unicodedata.category(chr(n)) not in {"Cs", "Cn"}]
    look = """text => [
      [...text].map(sign => [...ownCopy.runs(sign)].length).join(""),
      [...text].map(sign => ownCopy.normalise(`x${sign}x`)).join("\\n"),
    ]"""
    letters, normal = scripts.evaluate(look, "".join(every))
    for sign, letter, form in zip(every, letters, normal.split("\n"), strict=True):
        assert (letter == "1") == (sign.isalnum() or sign == "_"), hex(ord(sign))
        assert form == normalise(f"x{sign}x"), hex(ord(sign))


_NUMBERED = st.lists(
    st.sampled_from(
        "3 2,000 1.5 12,34 007 1970s 2nd $ £4 -5 5-6 twenty-one Twenty fifty-first one a an dozen hundred thousand "
        "million millions trillion x ten-year , . of pages 3.5.6 v2 1,000.25 second twice eleventh nine".split()
    ),
    max_size=12,
)


@needs_chromium
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.tuples(_NUMBERED, st.sampled_from([" ", "", "-"])), min_size=5, max_size=20))
def test_both_read_numbers_alike(scripts: Page, texts: list[tuple[list[str], str]]) -> None:
    joined = [between.join(parts) for parts, between in texts]
    told = scripts.evaluate("texts => texts.map(ownCopy.numbers)", joined)
    for text, found in zip(joined, told, strict=True):
        # What is larger than a trillion is no number that a reader would look for.
        expected = [number_text(number.value) for number in numbers(text)]
        assert [one for one in found if len(one) < 13] == [one for one in expected if len(one) < 13], text


def _published(project: Project, dossier: Dossier) -> Any:
    """Return what the page of a source knows of it."""
    files = {file.path: file.data.decode() for file in own_copy.files(project.corpus)}
    return json.loads(files[own_copy.of_source(dossier.id)].partition(" = ")[2].rstrip(";\n"))


def _falsified(dossier: Dossier) -> list[list[str]]:
    """Return every falsification of every sentence of a source, with its place, each in a copy of its own."""
    assert dossier.text is not None
    normal = normalise((TOY / "texts" / dossier.text.file.name).read_text("utf-8"))
    names = {"Brill": "Lowmarket", "Fisk": "Lamb", "gulls": "terns"}
    return [
        [sentence.at, normal[: sentence.span[0]] + variant.text + normal[sentence.span[1] :]]
        for passage in dossier.text.passages
        for sentence in passage.sentences
        for variant in falsify(normal[slice(*sentence.span)], names)
    ]


@needs_chromium
def test_no_falsified_sentence_is_taken_for_ours(scripts: Page) -> None:
    project, _ = load(TOY)
    look = """([source, cases]) => cases.map(([at, text]) => {
      const copy = ownCopy.copyOf(ownCopy.mended(text, source.repairs), false);
      const rows = ownCopy.judge(copy, source.passages.map(one => ownCopy.atOnce(copy.check(one))));
      return rows.filter(row => row.state !== "there" || row.more).map(row => row.unit.at);
    })"""
    tried = 0
    for dossier in project.corpus.sources.values():
        cases = _falsified(dossier)
        for (at, text), found in zip(cases, scripts.evaluate(look, [_published(project, dossier), cases]), strict=True):
            assert found == [at], text
        tried += len(cases)
    assert tried > 40


DIGITS = "۱۲٬ در سال ۱۴۰۳ و ٢٠٢٤؛ १२ 3.5 ۷٫۵ a۷ ۸b 𝟘𝟙𝟡 ۰ ٩ x"


@needs_chromium
def test_both_read_the_digits_of_any_script(scripts: Page) -> None:
    expected = [number_text(number.value) for number in numbers(DIGITS)]
    assert {"1403", "2024", "12", "3.5"} <= set(expected)
    assert scripts.evaluate("text => ownCopy.numbers(text)", DIGITS) == expected
