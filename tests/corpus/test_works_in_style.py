"""Titles reach the citation processor as text, whatever they hold."""

import subprocess
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import pytest

from microsite.checks.rules import check
from microsite.corpus.citations import pandoc
from microsite.corpus.citations.cited_works import format_works, in_style
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.kinds import WORK
from microsite.model.prose import Prose, ProseLink, ProseParagraph, ProseText
from microsite.sources.text import collation
from tests.project_copies import TOY


def test_a_hostile_title_is_printed_as_it_is() -> None:
    title = "A <script>x</script> *b* a^b^ [c](javascript:d) @e-2001 \\ $f$"
    item = {"id": "x-2001", "type": "book", "title": title, "language": "sv", "author": [{"literal": "Lee"}]}
    entry = Prose("", (ProseParagraph(in_style([item])["x-2001"].entry, 0),))
    assert title in entry.plain()


@pytest.mark.parametrize("words", ["*b* _c_ ~d~ ^e^", "[a](b)", "$x$", "<i>k</i>", "@oduya-1998", "`l`", r"\textit{m}"])
def test_so_is_any_other_field(words: str) -> None:
    fields = {"type": "book", "title": "T", "language": "sv", "publisher": words, "author": [{"literal": words}]}
    entry = Prose("", (ProseParagraph(in_style([{"id": "x-2001", **fields}])["x-2001"].entry, 0),))
    assert entry.plain().casefold().count(words.casefold()) == 2  # a name behind a full stop gets a capital


@pytest.mark.parametrize(
    ("field", "written", "address"),
    [
        (
            "URL",
            "https://x.example/~a/b~c/d--e/f...g/*h*/i_j_?k=[1]",
            "https://x.example/~a/b~c/d--e/f...g/*h*/i_j_?k=[1]",
        ),
        ("URL", "https://x.example/$a$^b^", "https://x.example/$a$^b^"),
        ("DOI", "10.1000/(a)1:8<6::B>3;2-O", "https://doi.org/10.1000/(a)1:8%3C6::B%3E3;2-O"),
        ("DOI", '10.1000/a--b#c?d%e"f', "https://doi.org/10.1000/a--b%23c%3Fd%25e%22f"),
    ],
)
def test_addresses_are_printed_and_linked_letter_by_letter(field: str, written: str, address: str) -> None:
    """As in jgm/citeproc#29 and jgm/pandoc#7414, where two hyphens became a dash."""
    item = {"id": "x-2001", "type": "webpage", "title": "T", "language": "sv", field: written}
    (link,) = (part for part in in_style([item])["x-2001"].entry if isinstance(part, ProseLink))
    assert (link.url, link.children) == (address, (ProseText(address),))


@pytest.mark.parametrize(
    ("authors", "begins"),
    [
        ([{"family": "Oduya"}, {"family": "Lind"}], "Oduya and Lind. 2001."),
        ([{"literal": "Board of Piers"}, {"literal": "Harbour Office"}], "Board of Piers and Harbour Office. 2001."),
        ([{"family": "Oduya"}, {"family": "Lind", "given": "A."}], "Oduya and A. Lind. 2001."),
        ([{"family": "Oduya", "given": "M."}, {"family": "Lind"}], "Oduya, M., and Lind. 2001."),
        ([{"family": "Oduya"}, {"family": "Lind"}, {"family": "Marsh"}], "Oduya, Lind, and Marsh. 2001."),
    ],
)
def test_a_comma_stands_before_and_only_where_a_first_name_stands_last(
    authors: list[dict[str, str]], begins: str
) -> None:
    item = {"id": "x-2001", "type": "book", "title": "On sand", "author": authors, "issued": {"date-parts": [[2001]]}}
    assert Prose("", (ProseParagraph(in_style([item])["x-2001"].entry, 0),)).plain().startswith(begins)


def test_a_work_is_filed_by_the_family_name_of_who_made_it() -> None:
    shared = {"type": "book", "title": "On sand", "issued": {"date-parts": [[2001]]}}
    makers = {"x-2001": {"family": "Oduya", "given": "Ada"}, "y-2001": {"family": "Oduya", "given": "Ben"}}
    made = in_style([{"id": key, **shared, "author": [name]} for key, name in makers.items()])
    assert [work.in_text for work in made.values()] == ["A. Oduya 2001", "B. Oduya 2001"]
    assert [collation.heading(work.filed) for work in made.values()] == ["O", "O"]


def _no_pandoc(*args: object, **options: object) -> str:
    raise AssertionError("pandoc was asked")


def test_reading_a_corpus_starts_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "ask", _no_pandoc)
    monkeypatch.setattr(subprocess, "Popen", _no_pandoc)
    corpus = load(TOY)[0].corpus
    properties = [name for name, kind in vars(Corpus).items() if isinstance(kind, property | cached_property)]
    assert {"works", "mentions", "backlinks", "verifications"} <= set(properties)
    for name in properties:
        getattr(corpus, name)
    assert list(check(load(TOY)[0])) == []
    pandoc.answer.cache_clear()
    with pytest.raises(AssertionError, match="pandoc was asked"):
        format_works(corpus)


def test_pandoc_is_asked_once_for_a_corpus_and_once_for_the_same_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, again = load(TOY)[0].corpus, load(TOY)[0].corpus
    pandoc.answer.cache_clear()
    made = format_works(corpus, tmp_path)
    assert set(made) == {*corpus.works, *corpus.sources}
    monkeypatch.setattr(pandoc, "ask", _no_pandoc)
    assert format_works(corpus) is made
    pandoc.answer.cache_clear()
    assert format_works(again, tmp_path) == made
    fewer = replace(corpus, seeds=corpus.seeds.having(WORK, corpus.seeds.of(WORK)[1:]))
    with pytest.raises(AssertionError, match="pandoc was asked"):
        format_works(fewer, tmp_path)
    pandoc.answer.cache_clear()
