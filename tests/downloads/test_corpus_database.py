"""The whole corpus as a database."""

import html
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from microsite.corpus.corpus import Corpus
from microsite.downloads import sqlite
from microsite.pages.types import data as data_pages
from tests.downloads.exotic import EXOTIC


def _open(corpus: Corpus, folder: Path) -> sqlite3.Connection:
    path = folder / "corpus.sqlite"
    (file,) = sqlite.files(corpus)
    assert file.path == "data/corpus.sqlite"
    path.write_bytes(file.data)
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)


@pytest.fixture(scope="module")
def tables(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    with closing(_open(corpus, tmp_path_factory.mktemp("a folder"))) as opened:
        yield opened


def test_the_database_is_whole(either: Corpus, tmp_path: Path) -> None:
    with closing(_open(either, tmp_path)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
        assert opened.execute("PRAGMA page_size").fetchone() == (4096,)
        count = {name: opened.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in sqlite.CONTENTS}  # noqa: S608
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            opened.execute("DELETE FROM claims")
    claims = either.claims.values()
    kinds = ("sources", "claims", "actors", "threats", "terms", "events", "works")
    assert {kind: count[kind] for kind in kinds} == {kind: len(getattr(either, kind)) for kind in kinds}
    assert count["passages"] == sum(len(dossier.units) for dossier in either.sources.values())
    assert count["figures"] == sum(1 for claim in claims if claim.figure)
    assert count["claim_works"] == count["second_hand"] == sum(len(claim.works) for claim in claims)
    assert count["claim_passages"] == sum(len(claim.locators) for claim in claims)
    assert count["claim_actors"] == sum(len(set(claim.actors)) for claim in claims)
    assert count["claims_by_threat"] == count["claim_threats"] == sum(len(set(claim.threats)) for claim in claims)
    assert (count["relations"], count["checks"]) == (len(either.relations), len(either.seeds.checks))


def test_an_id_that_leads_nowhere_would_be_seen(corpus: Corpus, tmp_path: Path) -> None:
    first, *rest = corpus.seeds.dossiers
    claim = first.claims[0].model_copy(update={"actors": ("nobody",), "at": "p9.s9"})
    spoiled = Corpus(replace(corpus.seeds, dossiers=[replace(first, claims=[claim, *first.claims[1:]]), *rest]))
    with closing(_open(spoiled, tmp_path)) as opened:
        seen = {(row[0], row[2]) for row in opened.execute("PRAGMA foreign_key_check")}
    assert seen == {("claim_actors", "actors"), ("claim_passages", "passages")}


def test_the_codebook_knows_every_table_and_view(tables: sqlite3.Connection, corpus: Corpus) -> None:
    kinds = dict(tables.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"))
    assert set(kinds) == set(sqlite.CONTENTS)
    views = {name for name, what in sqlite.CONTENTS.items() if what.startswith("view: ")}
    assert {name for name, kind in kinds.items() if kind == "view"} == views
    codebook = next(page for page in data_pages.pages(()) if page.title == "Codebook").text()
    codebook = html.unescape(codebook)
    assert [name for name in sqlite.CONTENTS if f"| <code>{name}</code> |" not in codebook] == []


def test_text_is_bound_and_unknown_is_null(tables: sqlite3.Connection) -> None:
    claim = tables.execute("SELECT says, note, speaker FROM claims WHERE id = 'harbour-report-001'").fetchone()
    assert claim == (EXOTIC, EXOTIC, "source")
    quoted = tables.execute("SELECT speaker, speaker_actor, quoted FROM claims WHERE id = 'gull-letter-004'").fetchone()
    assert quoted == ("actor", "harbour-board", 1)
    row = tables.execute("SELECT title, untitled, authors, year FROM works WHERE key = 'fisk-lamb-2011'").fetchone()
    assert row == (None, "Title not identified: a survey of the channel", "Fisk; Lamb", 2011)
    title, csl = tables.execute("SELECT title, csl FROM works WHERE key = 'news-2021'").fetchone()
    assert title == json.loads(csl)["title"] == EXOTIC
    names = tables.execute("SELECT name, kind, source, language FROM actor_names ORDER BY rowid").fetchall()
    assert names == [
        ("Friends of Brill", "written", "harbour-report", None),
        ("The Friends", "also", None, None),
        ("FoB", "also", None, None),
        ("دوستان بریل", "native", None, "fa"),
    ]
    assert tables.execute("SELECT part_of, span_start FROM passages WHERE at = 's1.p1.s3'").fetchone() == ("s1.p1", 265)


def test_the_views_answer(tables: sqlite3.Connection) -> None:
    figures = tables.execute("SELECT claim, value, upper, qualifier, unit, result FROM figures_with_checks").fetchall()
    assert figures == [
        ("gull-letter-002", 40, None, "none", "sandwiches", None),
        ("harbour-report-003", 9, None, "none", "metres of depth", None),
        ("harbour-report-004", 6, None, "at-least", "metres at low water", "corroborates"),
        ("harbour-report-006", 2000000, 3500000, "between", "pounds a year", None),
    ]
    by_threat = tables.execute("SELECT claim, second_hand FROM claims_by_threat WHERE threat = 'ferry-loss'").fetchall()
    assert by_threat == [("harbour-report-007", 0), ("harbour-report-008", 0)]
    second_hand = tables.execute("SELECT claim, work, page, standing FROM second_hand").fetchall()
    assert second_hand == [
        ("harbour-report-003", "oduya-1998", "12", "likely"),
        ("harbour-report-004", "fisk-lamb-2011", "4-5", "unresolved"),
        ("harbour-report-006", "fisk-lamb-2011", "9", "unresolved"),
        ("harbour-report-009", "oduya-1998", "14", "likely"),
    ]
    matrix = tables.execute("SELECT actor, threat, claims, sources, second_hand FROM actor_threat_matrix").fetchall()
    assert matrix == [
        ("fishermen", "ferry-loss", 1, 1, 0),
        ("fishermen", "silting", 1, 1, 0),
        ("friends-of-brill", "silting", 1, 1, 0),
        ("harbour-board", "silting", 2, 1, 0),
    ]
