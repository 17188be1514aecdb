"""Names in order, and every name of everything."""

import json
from pathlib import Path

import pytest

from microsite.corpus.name_index import Alias, index_lines, other_names
from microsite.corpus.project import load
from microsite.downloads import names_json
from microsite.pages.types import az
from microsite.sources.text import collation
from tests.pages.made import lines_of, pages_of
from tests.project_copies import TOY


def _sorted(*names: str) -> list[str]:
    return sorted(names, key=collation.key)


def test_letters_come_before_accents_accents_before_case() -> None:
    assert _sorted("Zoë", "Zoe", "zoe", "apple", "Åland", "Ärger") == ["Åland", "apple", "Ärger", "Zoe", "zoe", "Zoë"]


def test_hyphens_spaces_and_articles_do_not_count() -> None:
    assert _sorted("IS-KP", "ISIL", "IS KA", "The Isle") == ["ISIL", "IS KA", "IS-KP", "The Isle"]
    assert collation.heading("The West") == "W"
    assert collation.heading("Anarchy") == "A"


def test_persian_letters_stand_in_their_own_order() -> None:
    assert _sorted("تهران", "پکن", "بریل", "گیلان", "کابل") == ["بریل", "پکن", "تهران", "کابل", "گیلان"]
    assert _sorted("بریل", "Zoo", "2021") == ["2021", "Zoo", "بریل"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Élan", "E"), ("“quoted”", "Q"), ("2021", collation.DIGITS), ("دوستان", collation.OTHER_SCRIPTS)],
)
def test_the_letter_a_name_stands_under(name: str, letter: str) -> None:
    assert collation.heading(name) == letter


def test_every_name_leads_to_its_entity() -> None:
    found = {line.name: (line.entry.id, line.see) for line in index_lines(load(TOY)[0].corpus)}
    assert found[Alias("Friends of Brill")] == ("friends-of-brill", False)
    assert found[Alias("FoB")] == ("friends-of-brill", True)
    assert found[Alias("دوستان بریل", "fa")] == ("friends-of-brill", True)
    assert found[Alias("fairway")] == ("channel", True)


def test_a_name_that_judges_is_told_as_somebodys_word(toy: Path) -> None:
    actor = toy / "seeds" / "actors" / "friends-of-brill.md"
    actor.write_text(actor.read_text("utf-8").replace("- FoB", "- Friends of Brill, the radicals"), "utf-8")
    actor.write_text(
        actor.read_text("utf-8").replace("also:", "- name: radical Friends\n  sources: [harbour-report]\nalso:"),
        "utf-8",
    )
    (toy / "seeds" / "words.yml").write_text("loaded: [radical, radicals]\n", "utf-8")
    corpus = load(toy)[0].corpus
    found = {line.name.name: line.name.by for line in index_lines(corpus)}
    assert found["radical Friends"] == "the harbour report"
    assert found["Friends of Brill, the radicals"] == "others"
    assert found["The Friends"] == ""
    assert other_names(corpus, corpus.actors["friends-of-brill"]) == ["The Friends"]
    (listed,) = pages_of(az, corpus)
    assert "radical Friends”, in the words of the harbour report: see" in "\n".join(map(str, lines_of(listed))), (
        lines_of(listed)
    )
    (names,) = names_json.files(corpus)
    assert ["radical Friends", "", "the harbour report"] in next(
        entry["also"] for entry in json.loads(names.data)["entries"] if entry["id"] == "friends-of-brill"
    )


def test_a_long_list_has_a_page_a_letter_and_keeps_its_anchors(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = load(TOY)[0].corpus
    (whole,) = pages_of(az, corpus)
    monkeypatch.setattr(az, "LONG", 3)
    first, *parts = pages_of(az, corpus)
    anchors = [line for line in lines_of(whole) if line.startswith("## ")]
    assert anchors == [line for line in lines_of(first) if line.startswith("## ")]
    assert [part.address.url for part in parts][:1] == ["/a-z/b/"]
    items = {line for line in lines_of(whole) if line.startswith("- ")}
    assert {line for part in parts for line in lines_of(part) if line.startswith("- ")} == items
    assert len(items) > 10


@pytest.mark.parametrize(
    ("divided", "pages_with_field"), [(False, ["/a-z/"]), (True, ["/a-z/b/", "/a-z/f/", "/a-z/l/"])]
)
def test_many_names_can_be_filtered(
    monkeypatch: pytest.MonkeyPatch, divided: bool, pages_with_field: list[str]
) -> None:
    corpus = load(TOY)[0].corpus
    monkeypatch.setattr(az, "LONG_ON_A_SCREEN", 3)
    monkeypatch.setattr(az, "LONG", 3 if divided else 600)
    fields = [page.address.url for page in pages_of(az, corpus) if "list-filter" in "\n".join(lines_of(page))]
    assert fields == pages_with_field
