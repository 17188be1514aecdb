"""Which entry of a list of references a citation means, and that nothing is guessed."""

import pytest

from microsite.sources.documents.printed_reference import parse_reference
from microsite.sources.ingest.linked_references import CitationForm, LinkedReferences, linked_references
from microsite.sources.text.in_text_citations import CitingText, in_text_citations

LISTED = (
    "Holm, B. (2004). Mud of the deep basin. Basin Press.",
    "Holm, B., & Marsh, A. (2004). Tides of the basin. Basin Press.",
    "Holm, B., Marsh, A., & Lind, C. (2004). Ropes of the basin. Basin Press.",
    "Lind, C. (2010a). Piers in spring. Harbour Review.",
    "Lind, C. (2010b). Piers in summer. Harbour Review.",
    "World Harbour Office [WHO]. (2011). Counting boats. Basin Press.",
    "van der Berg, K., and Ložienė, R. (2012). Quays. Harbour Review.",
    "Institute of Piers and Ropes. (2013). Rules for ropes. Basin Press.",
    "Quist, D., Larkin, E., Østby, F., et al. (2014). Lanterns. Basin Press.",
    "Abara, G. (2015). Silt. Basin Press.",
    "Abara, H. (2015). Sand. Basin Press.",
)


def _linked(text: str, references: tuple[str, ...] = LISTED) -> LinkedReferences:
    found = in_text_citations([CitingText(text)], references)[0]
    return linked_references(
        [CitationForm(each.key, each.printed) for each in found], list(map(parse_reference, references))
    )


@pytest.mark.parametrize(
    ("cited", "entry"),
    [
        ("It fell (Holm, 2004).", 0),
        ("It fell (Holm and Marsh, 2004).", 1),
        ("It fell (Holm & Marsh, 2004, p. 3).", 1),
        ("It fell, as Holm et al. (2004) say.", 2),
        ("It fell (Lind, 2010b).", 4),
        ("It fell (World Harbour Office [WHO], 2011).", 5),
        ("It fell (WHO, 2011).", 5),
        ("It fell (van der Berg and Loziene, 2012).", 6),
        ("It fell (Berg & Ložiene, 2012).", 6),
        ("It fell (Institute of Piers and Ropes, 2013).", 7),
        ("It fell (Quist et al., 2014).", 8),
    ],
)
def test_names_and_year_lead_to_the_entry(cited: str, entry: int) -> None:
    linked = _linked(cited)
    assert (list(linked.by_key.values()), linked.unknown) == ([entry], ())


@pytest.mark.parametrize(
    ("cited", "several"),
    [
        ("It fell (Holm, 2005).", ()),
        ("It fell (Lind, 2010).", ()),
        ("It fell (Holm and Lind, 2004).", ()),
        ("It fell (Marsh et al., 2004).", ()),
        ("It fell (Abara, 2015).", (9, 10)),
    ],
)
def test_what_fits_none_or_several_is_linked_to_none(cited: str, several: tuple[int, ...]) -> None:
    linked = _linked(cited)
    assert linked.by_key == {}
    assert len(linked.unknown) == 1
    assert tuple(linked.several.values()) == ((several,) if several else ())


def test_two_citations_with_one_key_that_mean_two_works_are_linked_to_none() -> None:
    """Names without "et al." make the key; so the key alone says of neither which it is."""
    linked = _linked("It fell (Holm, 2004), and rose (Holm et al., 2004).")
    assert (linked.by_key, [each.key for each in linked.unknown]) == ({}, ["holm-2004"])


@pytest.mark.parametrize(
    ("listed", "places"),
    [
        (("[1] A, 2001", "[2] B, 2002", "[3] C, 2003"), [0, 2]),
        (("A of 2001", "B of 2002", "C of 2003"), [0, 2]),
        (("2. B, 2002", "3. C, 2003", "1. A, 2001"), [2, 1]),
        (("1. A, 2001", "B whose number is at the foot, 2002", "3. C, 2003"), [0, 2]),
    ],
)
def test_numbers_lead_to_the_entry_with_that_number(listed: tuple[str, ...], places: list[int]) -> None:
    linked = _linked("It fell [1], and then it rose [3].", listed)
    assert list(linked.by_key.values()) == places


def test_a_number_that_the_list_skips_is_linked_to_none() -> None:
    linked = _linked("It fell [1], and rose [3].", ("1. A, 2001", "2. B, 2002", "4. D, 2004", "5. E, 2005"))
    assert (list(linked.by_key.values()), [each.key for each in linked.unknown]) == ([0], ["no-3"])


def test_an_entry_knows_by_what_it_is_cited() -> None:
    linked = _linked("It fell (WHO, 2011; World Harbour Office, 2011).")
    assert sorted(linked.keys_of(5)) == ["who-2011", "world-harbour-office-2011"]
