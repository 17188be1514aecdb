"""Normal form, words, sentences, numbers, in-text citations, fingerprints."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from microsite.model.passage import HASH_BYTES, SourceText
from microsite.sources.text.citations.version_1 import in_text_citations
from microsite.sources.text.fingerprint import RUN, Fingerprint
from microsite.sources.text.normalise import normalise
from microsite.sources.text.numbers import number_text, numbers
from microsite.sources.text.raised import raised_spans, with_raised
from microsite.sources.text.sentences import sentence_spans
from microsite.sources.text.words import forms, guarded_forms, guarded_words, words


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  one\n two\t three ", "one two three"),
        ("\u00a0at\u00a0once", "at once"),
        ("the ‘gull’, the “boat”, Shi`ite, Shi´ite", "the 'gull', the \"boat\", Shi'ite, Shi'ite"),
        ("a self-\ninterested state, vis-\nà-vis", "a self-interested state, vis-à-vis"),
        ("1998–2001 — and", "1998-2001 - and"),
        ("so\u00adft, zero\u200bwidth", "soft, zerowidth"),
        ("ﬁsh ½", "fish 1⁄2"),
        ("a dash -\n\n not joined", "a dash - not joined"),
    ],
)
def test_normal_form(raw: str, expected: str) -> None:
    assert normalise(raw) == expected
    assert normalise(expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rains. It pours.", ["It rains.", "It pours."]),
        ("The U.S. fleet came. It left.", ["The U.S. fleet came.", "It left."]),
        ("a passport or I.D. The number grew.", ["a passport or I.D.", "The number grew."]),
        ("in relations (I.R.). Rather not.", ["in relations (I.R.).", "Rather not."]),
        ("Dr. Quill, e.g. Ada, came.", ["Dr. Quill, e.g. Ada, came."]),
        ("It cost $ 1.6 billion (VOA, 2021). So?", ["It cost $ 1.6 billion (VOA, 2021).", "So?"]),
        ('"We came," he said. "I felt it." Then (Lee, 2015). Now.',
         ['"We came," he said.', '"I felt it."', "Then (Lee, 2015).", "Now."]),
        ("three kinds (Lee, 1989: 2): and then", ["three kinds (Lee, 1989: 2): and then"]),
        ("cut in the middle", ["cut in the middle"]),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["1 × 10⁶ a", "10⁻⁶ g", "5 mL⁻¹ h⁻¹", "as was said³–⁵,⁹. Then", "fi ﬁ “x” 2² = 4", "none", "³ at its beginning"],
)
def test_raised_figures_are_found_and_written_again(text: str) -> None:
    plain = normalise(text)
    again = with_raised(plain, raised_spans(text))
    assert len(again) == len(plain)
    assert again == text.replace("ﬁ", "fi").replace("“", '"').replace("”", '"').replace("–", "-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,815 members, 93 percent, 20%", ["3815", "93", "20"]),
        ("$ 300 million and $ 1.6 billion", ["300000000", "1600000000"]),
        ("killed six and injured 20", ["6", "20"]),
        ("twenty-one or two hundred", ["21", "200"]),
        ("the fourth deadliest, the 21st century, the 1970s", ["4", "21", "1970"]),
        ("S2 and a1", []),
        ("10⁶ spores, 1.5 × 10⁴ times, 3.5×10⁵M", ["1000000", "15000", "350000"]),
        ("2 · 10⁻³ g, 1 cm², in 2015¹² and 34³", ["0.002", "1", "2015", "34"]),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert [number_text(number.value) for number in numbers(text)] == expected


def test_plain_has_no_exponent() -> None:
    assert number_text(Decimal("1E+9")) == "1000000000"
    assert number_text(Decimal("2.50")) == "2.5"


def test_citations_of_every_form() -> None:
    text = (
        "As Alexander Wendt (1994) says, and Katzenstein (1996: 26-27); others (Usman & Khan, 2013: 29-30; "
        "Fars News Agency, 2021), not (in 2021 alone), twice (Wendt, 1994), once Lee and Ray (2001a)."
    )
    found = [(c.key, c.locator, c.form) for c in in_text_citations([text])[0]]
    assert found == [
        ("wendt-1994", None, "narrative"),
        ("katzenstein-1996", "26-27", "narrative"),
        ("usman-khan-2013", "29-30", "parenthetical"),
        ("fars-news-agency-2021", None, "parenthetical"),
        ("wendt-1994", None, "parenthetical"),
        ("lee-ray-2001a", None, "narrative"),
    ]


def test_narrative_institution_is_known_from_elsewhere() -> None:
    first, second = in_text_citations(["The Harbour Board (1998) says.", "So it was (Harbour Board, 1998)."])
    assert first[0].key == second[0].key == "harbour-board-1998"


SOURCE = "the quick brown fox jumps over the lazy dog and runs away into the dark wood at night".split()


def test_fingerprint_finds_runs_of_eight_and_no_less() -> None:
    mark = Fingerprint.of(SOURCE)
    assert mark.overlaps(["so", *SOURCE[2:10], "it", "is"]) == [(1, 9)]
    assert mark.overlaps(["so", *SOURCE[2:9], "it", "is", "not"]) == []
    assert mark.overlaps(SOURCE) == [(0, len(SOURCE))]


def test_letters_of_every_length_are_found_where_they_stand() -> None:
    own = "ein größerer Fluß 川 fließt so 東京 hin é x-y a 🌊 b".split()
    assert Fingerprint.of(own[2:11]).overlaps(own) == [(2, 11)]
    assert Fingerprint.of(own).overlaps(own) == [(0, len(own))]


COPIED = "码头在春天倒了人们又把它建起来花了三年"


def test_scripts_without_blanks_are_guarded_by_their_signs() -> None:
    mark = Fingerprint.of(guarded_forms(f"从前,{COPIED}。后来如何,没有人知道。"))
    assert mark.overlaps(guarded_forms(f"我们说{COPIED[2:15]}吧")) != []
    assert mark.overlaps(guarded_forms(f"我们说{COPIED[2:14]}吧")) == []
    assert [word.form for word in guarded_words("在2021年fell, it's")] == ["在", "2021", "年", "fell", "it's"]
    assert guarded_forms("It's 12-fold, Größe") == forms("It's 12-fold, Größe")
    first = next(guarded_words("a 码头"))
    assert (first.form, first.start, first.end) == ("a", 0, 1)


def test_fingerprint_survives_writing_and_excepts_headings() -> None:
    mark = Fingerprint.of(SOURCE, except_in=[SOURCE[:RUN]])
    assert Fingerprint.decode(mark.encode()) == mark
    assert mark.overlaps(SOURCE[:RUN]) == []
    assert mark.overlaps(SOURCE[: RUN + 1]) == [(1, 9)]
    with pytest.raises(ValueError):
        Fingerprint.decode("AAAA")


def test_no_run_is_found_by_chance_among_the_sources_of_a_large_site() -> None:
    """At 40 bits, 300,000 runs of sources and 4 million of our own met once by chance."""
    mark = Fingerprint.of(SOURCE)
    assert {len(each) for each in mark.hashes} == {HASH_BYTES} == {8}


@pytest.mark.parametrize("damaged", ["AAAA", "AAAAAAAAAAA", "not Base64!", Fingerprint.of(SOURCE).encode()[:-4]])
def test_a_damaged_fingerprint_is_a_finding(damaged: str) -> None:
    fields = {"source": "x", "file": {"name": "x", "bytes": 1, "sha256": "0" * 64}, "normalisation": 1, "characters": 1}
    rest = {"hash": "0" * 64, "words": 1, "sections": (), "passages": (), "citations": ()}
    assert SourceText.model_validate({**fields, **rest, "fingerprint": Fingerprint.of(SOURCE).encode()})
    with pytest.raises(ValidationError, match="of an older kind; read the source again"):
        SourceText.model_validate({**fields, **rest, "fingerprint": damaged})


def test_words_fold_case_and_quotes_and_know_their_place() -> None:
    text = "The Board’s “self-made” plan"
    assert [word.form for word in words(text)] == ["the", "board's", "self-made", "plan"]
    assert [text[word.start : word.end] for word in words(text)][1] == "Board’s"
