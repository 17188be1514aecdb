"""One algorithm, two languages: verify.py and the scripts find the same passages in texts made at random."""

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from microsite.corpus.project import Project, load
from microsite.downloads import own_copy, verify_copy, verify_marks
from microsite.model.dossier import Dossier
from microsite.sources.text.falsify import falsify
from microsite.sources.text.normalise import WITHOUT_WIDE_BREAKS, digest, normalise
from microsite.sources.text.words import count_words
from tests.chromium import needs_chromium
from tests.downloads.comparing_scripts import AGAIN, ANY_TEXT, SEARCH, again, places_of
from tests.project_copies import TOY

_FORMS = [("false", False), ("true", True)]
"""Normalisation 1, and 3, which closes line ends between wide signs: as scripts say it, and as verify.py does."""


@needs_chromium
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(ANY_TEXT, min_size=5, max_size=20))
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
@given(parts=_NEST, order=st.randoms(use_true_random=False), before=ANY_TEXT)
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
    found = scripts.evaluate(SEARCH, [source, units, texts, []])
    assert found == [places_of(text, units) for text in texts]
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
    found = [again(text, asked) for text in texts]
    assert scripts.evaluate(AGAIN, [asked, texts]) == found
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
    assert scripts.evaluate(AGAIN, [asked, texts]) == [again(text, asked) for text in texts]


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
