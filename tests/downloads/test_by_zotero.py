"""Reference managers read every field of every type: as Zotero's own code said of what we still write."""

import json
from typing import Any

import pytest

from microsite.authoring.references.fields_taken import NAMES, TEXTS
from microsite.model.csl import TYPES
from tests.downloads.by_zotero import AUTHORS, RECORD, WRITERS, digest

KEPT: dict[str, Any] = json.loads(RECORD.read_text("utf-8"))
AGAIN = "what Zotero is shown has changed: record its answer anew, as tests/downloads/by_zotero.py says"

PLACES = {
    "article-journal": {"container-title": "publicationTitle", "volume": "volume", "issue": "issue", "page": "pages"},
    "report": {"number": "reportNumber", "publisher": "institution", "genre": "reportType"},
    "book": {"edition": "edition", "ISBN": "ISBN", "publisher-place": "place", "editor": "editor"},
    "chapter": {"container-title": "bookTitle", "page": "pages", "editor": "editor", "translator": "translator"},
    "paper-conference": {"container-title": "proceedingsTitle", "event-title": "conferenceName"},
    "thesis": {"publisher": "university", "genre": "thesisType"},
    "webpage": {"container-title": "websiteTitle", "URL": "url"},
    "entry-encyclopedia": {"container-title": "encyclopediaTitle"},
}


@pytest.mark.parametrize("form", WRITERS)
def test_the_record_is_about_what_is_written_now(form: str) -> None:
    assert digest(form) == KEPT[form]["shown"], AGAIN


@pytest.mark.parametrize("kind", sorted(TYPES))
@pytest.mark.parametrize("form", WRITERS)
def test_every_field_of_every_type_arrives(form: str, kind: str) -> None:
    read = KEPT[form]["read"][kind]
    assert [variable for variable in (*TEXTS, *NAMES[1:]) if not read[variable]] == []
    assert (read["issued"], read["accessed"]) == ("1996-05-03", "2026-01-02")


@pytest.mark.parametrize("kind", PLACES)
@pytest.mark.parametrize("form", WRITERS)
def test_what_matters_arrives_in_its_field(form: str, kind: str) -> None:
    read = KEPT[form]["read"][kind]
    assert {variable: read[variable].split()[0] for variable in PLACES[kind]} == PLACES[kind]


@pytest.mark.parametrize("form", WRITERS)
def test_names_arrive_whole_and_in_their_order(form: str) -> None:
    for kind, read in KEPT[form]["read"].items():
        names = [(name.get("lastName") or name.get("name"), name.get("firstName", "")) for name in read["creators"]]
        assert names == [("D'Amato", "Seán, Jr."), (AUTHORS[1]["literal"], ""), ("van der Berg", "L.")], kind
