"""In-text citations of all usual forms, by the newest rules; the first rules stand in test_text.py."""

import re
from collections.abc import Sequence

import pytest

from microsite.sources.documents.document import DocumentBlock, DocumentContent
from microsite.sources.documents.reference_list import with_references_apart
from microsite.sources.text.in_text_citations import CitingText, in_text_citations


def _found(text: str, references: Sequence[str] = (), superscripts: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [c.printed for c in in_text_citations([CitingText(text, superscripts)], references)[0]]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        # in brackets
        ("It fell (Marsh, 1998).", ["Marsh, 1998"]),
        ("It fell (Marsh 1998: 34; Holm & Lee, 2004, pp. 3-5).", ["Marsh, 1998", "Holm & Lee, 2004"]),
        ("It fell (van der Berg, 1998; de la Cruz et al., 2004).", ["van der Berg, 1998", "de la Cruz et al., 2004"]),
        (
            "It fell (da Cruz Holm et al., 2004, 2006a,b).",
            [f"da Cruz Holm et al., {y}" for y in ("2004", "2006a", "2006b")],
        ),
        ("It fell (Marsh, Holm, & Lee, 2004).", ["Marsh, Holm, & Lee, 2004"]),
        ("It fell (Harbour and River Board [HRB], 2004).", ["Harbour and River Board [HRB], 2004"]),
        ("It fell (Council of the Basin, n.d.; Marsh, in press).", ["Council of the Basin, n.d.", "Marsh, in press"]),
        ("It fell (see also Marsh, 1998; as cited in Holm, 2004).", ["Marsh, 1998", "Holm, 2004"]),
        ("It fell [Marsh 1998; Holm 2004].", ["Marsh, 1998", "Holm, 2004"]),
        ("Es fiel (vgl. Müller und Öz 2004, S. 12).", ["Müller und Öz, 2004"]),
        ("فرو ریخت (احمدی، ۱۳۹۰).", ["احمدی, ۱۳۹۰"]),
        # in the sentence
        ("As Marsh (1998) and Holm (2004: 12) say.", ["Marsh, 1998", "Holm, 2004"]),
        ("In van der Berg et al. (2004) it fell.", ["van der Berg et al., 2004"]),
        ("However, Marsh, Holm and Lee (2004) doubt it.", ["Marsh, Holm and Lee, 2004"]),
        ("Ada Marsh (1998) says, and the Basin River Board (2004) agrees.", ["Marsh, 1998", "Basin River Board, 2004"]),
        ("Marsh's (1998, 2004) count.", ["Marsh, 1998", "Marsh, 2004"]),
        ("By Marsh & Holm (n.d.) it fell.", ["Marsh & Holm, n.d."]),
        # by number
        ("It fell [12], and again [3-5, 9].", ["[12]", "[3]", "[4]", "[5]", "[9]"]),
        ("It fell [see 12] and [2, p. 4].", ["[12]", "[2]"]),
        # none
        ("It fell (in 2004), in March (2004), and (see Table 3, 2004).", []),
        ("It weighed (MFC, 1800 g) and (May 2004) [0, 1] [2004].", []),
        ("It was so (Fig. 2) in the years (1998-2004).", []),
    ],
)
def test_forms(text: str, printed: list[str]) -> None:
    assert _found(text) == printed


def test_keys_are_ids_in_any_script() -> None:
    texts = [CitingText("فرو ریخت (احمدی، ۱۳۹۰; Öz, n.d.) [3].")]
    keys = [c.key for c in in_text_citations(texts)[0]]
    assert [re.sub(r"x[0-9a-f]{8}", "x", key) for key in keys] == ["x-1390", "oz-nd", "no-3"]


def test_a_name_of_several_words_is_known_by_the_references() -> None:
    text = "Open Water Watchers (2004) counted."
    assert _found(text) == ["Watchers, 2004"]
    assert _found(text, ["Open Water Watchers (2004). A Count. Basin Press."]) == ["Open Water Watchers, 2004"]


def test_numbers_beyond_the_references_cite_nothing() -> None:
    assert _found("It fell [2], by [40] hands.", ["1. A", "2. B", "3. C"]) == ["[2]"]


def _raised(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take ``^1,2^`` for raised numbers."""
    bare, spans = "", []
    for index, piece in enumerate(text.split("^")):
        if index % 2:
            spans.append((len(bare), len(bare) + len(piece)))
        bare += piece
    return bare, tuple(spans)


def test_raised_numbers_cite_where_works_are_cited_so() -> None:
    text, spans = _raised(
        "It fell^1,2^, and again.^3-5^ The field of 4 km^2^ beside the pier is 10^3^ hands wide, as many say^6^ of it."
    )
    assert _found(text, superscripts=spans) == [f"[{number}]" for number in range(1, 7)]
    assert _found(*_raised("A few notes^1^ alone^2^ are no citations of works at all.")[:1]) == []


def test_raised_numbers_that_nothing_marks_are_known_by_their_order() -> None:
    text = "The pier1 and the light2 stood there3,4. They fell5-7 in one night8."
    assert _found(text) == [f"[{number}]" for number in range(1, 9)]
    assert _found("The types piera7, lighta3, boatb9, towera1, walla8 and gateb2 stand.") == []


def test_headings_and_tables_cite_nothing() -> None:
    assert in_text_citations([CitingText("Marsh (1998)", cites_nothing=True)]) == [[]]


def test_rules_of_before_find_what_they_found() -> None:
    texts = [CitingText("It fell [12] (van der Berg, 1998; Marsh, 2004).")]
    assert [c.printed for c in in_text_citations(texts, segmentation=2)[0]] == ["Marsh, 2004"]


def test_the_references_are_taken_apart_from_the_passages() -> None:
    listed = [DocumentBlock("item", f"Holm, B. ({year}). Mud.", mark=f"{year - 2000}.") for year in (2001, 2002, 2003)]
    blocks = (
        DocumentBlock("heading", "7. References"),
        *listed[:2],
        DocumentBlock("caption", "Figure 1. Mud."),
        listed[2],
        DocumentBlock("heading", "Notes"),
    )
    content = with_references_apart(DocumentContent(blocks))
    assert [block.kind for block in content.blocks] == ["heading", "caption", "heading"]
    assert content.references[0] == "1. Holm, B. (2001). Mud."


def test_titles_that_are_set_as_headings_belong_to_their_entries() -> None:
    listed = (DocumentBlock("heading", "A Count", level=4), DocumentBlock("paragraph", "Holm, B. 2004."))
    content = with_references_apart(DocumentContent((DocumentBlock("heading", "References", level=2), *listed * 2)))
    assert [block.text for block in content.blocks] == ["References"]
    assert content.references == ("A Count Holm, B. 2004.",) * 2


def test_entries_in_pieces_are_entries() -> None:
    pieces = tuple(DocumentBlock("paragraph", text) for text in ("1.", "A Count", "Holm, B. 2004.") * 10)
    content = with_references_apart(DocumentContent((DocumentBlock("heading", "References"), *pieces)))
    assert len(content.references) == 30


@pytest.mark.parametrize(
    "texts",
    [
        ("Citation: Holm B, Marsh A and Lind C (2015) Mud of the basin.",),
        ("Cite this article as: Holm B, Marsh A. (2015). Mud of the basin.",),
        ("How to cite this article Holm B (2015) Mud of the basin.",),
        ("Citation:", "Holm B, Marsh A and Lind C (2015) Mud of the basin."),
    ],
)
def test_how_a_text_is_to_be_cited_itself_cites_nothing(texts: tuple[str, ...]) -> None:
    found = in_text_citations([*map(CitingText, texts), CitingText("It fell (Holm, 2004).")])
    assert [each.printed for each in found[-1]] == ["Holm, 2004"]
    assert [each for text in found[:-1] for each in text] == []


def test_a_paragraph_on_citing_may_cite() -> None:
    assert _found("Citation of works is old (Holm, 2004).") == ["Holm, 2004"]


LISTED = tuple(f"Holm, B. ({year}). Mud. Basin." for year in range(1997, 2006))


def test_a_number_in_a_collection_is_no_year() -> None:
    assert _found("Silt (KTCC, 1893) was had from Holm (2004).", LISTED) == ["Holm, 2004"]
    assert _found("Silt (KTCC, 1999) was counted.", LISTED) == ["KTCC, 1999"]
    assert _found("Silt (Smith, 1893) was counted.", LISTED) == ["Smith, 1893"]
    assert _found("Silt (KTCC, 1893) was counted.", (*LISTED, "KTCC. (2001). Counts.")) == ["KTCC, 1893"]
    assert _found("Silt (KTCC, 1893) was counted.") == ["KTCC, 1893"]


def test_a_measure_in_brackets_behind_a_name_is_no_year() -> None:
    assert _found("It fell at MTC (1250 kg/mL) and at Pier (1800 kg/mL), as Holm (2004) says.") == ["Holm, 2004"]
    assert _found("As Holm (2004, p. 3) and Lind (2005: 7) say.") == ["Holm, 2004", "Lind, 2005"]


def test_raised_numbers_in_a_byline_cite_nothing() -> None:
    """They lead to institutions, and lists of names are no longer than other passages."""
    words = [f"The tide of the wide and shallow basin fell{number}, as people say." for number in range(1, 8)]
    prose = [CitingText(text, ((text.index("fell") + 4, text.index(",")),)) for text in words]
    byline = "Ada Marsh1, Berit Holm2 and Carl Lind3, of the boards that measure the basin and its piers every year"
    spans = tuple((byline.index(number), byline.index(number) + 1) for number in "123")
    found = in_text_citations([CitingText(byline, spans, cites_nothing=True), *prose])
    assert [len(each) for each in found] == [0, 1, 1, 1, 1, 1, 1, 1]


NUMBERED = [f"[{number}] Holm, B. Mud of part {number}. Basin Press, 200{number}." for number in range(1, 8)]


@pytest.mark.parametrize(
    ("numbers", "cited"),
    [("1234567", ["[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]"]), ("123", [])],
)
def test_numbers_in_round_brackets_cite_where_they_are_those_of_most_of_the_list(
    numbers: str, cited: list[str]
) -> None:
    texts = [CitingText(f"It fell again in part {n} ({n}), as step ({n}) and equation ({n}) say.") for n in numbers]
    found = in_text_citations(texts, NUMBERED)
    assert [each.printed for of_text in found for each in of_text] == cited
