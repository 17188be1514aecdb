"""Feeds, references and tables in the programs of others: what they make of them is what they say."""

import csv
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import pytest
import rispy

from microsite.corpus.citations.ris import ris
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.downloads import changes_feed, claims_csv, references
from microsite.model.site import Site
from microsite.pages.reading_lists import feed as list_feed
from microsite.pages.types import all_addresses
from tests.project_copies import ROOT, TOY

PLACES = {
    "at the root": "https://host.example",
    "below a path": "https://host.example/a/sub",
    "with a port": "http://localhost:8000",
    # neverworkintheory/neverworkintheory.github.io#203: readers that resolve against the address of the feed
    "in an edition": "https://host.example/team/e/2026-12",
    "by its numbers": "https://192.0.2.1/x",
    "with other letters": "https://xn--bcher-kva.example/%C3%BC",
}


@pytest.fixture(scope="module", params=[TOY, ROOT], ids=["toy", "real"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    return load(request.param)[0].corpus


def _feeds(corpus: Corpus) -> dict[str, Any]:
    files = [*changes_feed.files(corpus), *list_feed.files(corpus)]
    return {file.path: feedparser.parse(io.BytesIO(file.data)) for file in files}


@pytest.mark.turns(3)
@pytest.mark.parametrize("address", PLACES.values(), ids=PLACES)
def test_every_address_in_a_feed_is_whole(corpus: Corpus, address: str) -> None:
    placed = replace(corpus, site=Site("Brill", address))
    known = {f"{address}{page.url}" for page in all_addresses(corpus)}
    feeds = _feeds(placed)
    assert feeds
    for path, read in feeds.items():
        assert (read.bozo, read.version) == (False, "atom10"), path
        links = {link["rel"]: link["href"] for link in read.feed.links}
        assert links["self"] == f"{address}/{path}"
        assert links["alternate"] in known
        assert {entry.link for entry in read.entries} <= known, path
        ids = [read.feed.id, *(entry.id for entry in read.entries)]
        assert len(set(ids)) == len(ids)


def test_a_copy_without_an_address_has_links_that_a_browser_follows(corpus: Corpus) -> None:
    for path, read in _feeds(corpus).items():
        up = "../" * path.count("/")
        assert {link["href"] for link in read.feed.links if link["rel"] == "self"} == {Path(path).name}
        assert [entry.link for entry in read.entries if not entry.link.startswith(up)] == []


def test_rispy_reads_every_work(corpus: Corpus) -> None:
    items = references.items(corpus)
    read = {record["id"]: record for record in rispy.loads(ris(items))}
    assert list(read) == [item["id"] for item in items]
    for item in items:
        record = read[item["id"]]
        assert record.get("title") == item.get("title"), item["id"]
        assert len(record.get("authors", [])) == len(item.get("author", []))
        years = item.get("issued", {}).get("date-parts", [[]])
        assert record.get("year") == (f"{years[0][0]:04}" if years[0] else None)
        assert record.get("doi") == item.get("DOI")


def _as_a_spreadsheet(data: bytes) -> list[list[str]]:
    """Return a table as Excel opens it: in UTF-8 by its mark, or else in the letters of the machine."""
    text = data.decode("utf-8-sig") if data.startswith(b"\xef\xbb\xbf") else data.decode("cp1252", "replace")
    return list(csv.reader(io.StringIO(text, newline="")))


CELLS = {
    "accents": ("Élan, Šūrā and Łódź", "Élan, Šūrā and Łódź"),
    "another script": ("شورا و تالاب", "شورا و تالاب"),
    "a quotation": ('He said "no", twice.', 'He said "no", twice.'),
    "a formula": ('=HYPERLINK("https://x.example")', '\'=HYPERLINK("https://x.example")'),
    "a formula behind a space": (" =1+1", "' =1+1"),
    "a formula behind a mark": ("\ufeff=1+1", "'\ufeff=1+1"),  # LTplus-AG/ifc-lite#2303
    "a wide formula": ("＝1+1", "'＝1+1"),
    "a negative number": ("-6 metres", "'-6 metres"),
    "a sign from astral planes": ("Fish 🐟, mud", "Fish 🐟, mud"),
    "a line break": ("one\ntwo", "one\ntwo"),
}


@pytest.mark.parametrize("cell", CELLS)
def test_a_spreadsheet_shows_what_a_claim_says(cell: str) -> None:
    says, shown = CELLS[cell]
    corpus = load(TOY)[0].corpus
    claims = [claim.model_copy(update={"says": says}) for claim in corpus.claims.values()]
    (file,) = claims_csv.files(replace(corpus, seeds=_with_claims(corpus, claims)))
    head, *rows = _as_a_spreadsheet(file.data)
    assert head == list(claims_csv.COLUMNS)
    assert {row[head.index("says")] for row in rows} == {shown}
    assert "UTF-8" in file.what


def _with_claims(corpus: Corpus, claims: list[Any]) -> Any:
    dossiers = [
        replace(dossier, claims=[claim for claim in claims if claim.source == dossier.id])
        for dossier in corpus.seeds.dossiers
    ]
    return replace(corpus.seeds, dossiers=dossiers)
