"""The corpus as a relational database, ``data/corpus.sqlite``, for SQL, Datasette and notebooks.

Made in memory and rewritten whole, so that the same corpus gives the same bytes: no clock, no counter of changes.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.downloads.sqlite_rows import TableRow, rows
from microsite.downloads.sqlite_schema import TABLES, VERSION, VIEWS
from microsite.model.data_file import DataFile

CONTENTS: Final[dict[str, str]] = {
    "sources": "the sources, with the hash of the file that was read; none of their text",
    "passages": "paragraphs and sentences of the sources: where they stand, and the hash of each",
    "claims": "what the sources say, in our words",
    "claim_passages": "the passages a claim rests on",
    "claim_actors": "the actors a claim is about",
    "claim_threats": "the threats a claim is about",
    "claim_terms": "the glossary terms a claim is about",
    "claim_events": "the events a claim is about",
    "claim_works": "the works a claim is passed on from, with the page as the source gives it",
    "figures": "the numbers that claims give",
    "actors": "states, groups, bodies, communities and persons",
    "actor_names": "other names of actors, and who writes them so",
    "threats": "the briefings, with their bottom line",
    "terms": "the glossary",
    "events": "what happened, and when",
    "places": "where it happened, with coordinates and how they are known",
    "event_places": "the places of an event",
    "place_claims": "claims that name a place, besides those of its events",
    "event_claims": "the claims an event rests on",
    "relations": "typed relations from one actor to another",
    "relation_claims": "the claims a relation rests on",
    "works": "the works that sources cite, and how far each is established",
    "checks": "what was found elsewhere about a claim",
    "figures_with_checks": "view: every figure beside what was found about it elsewhere",
    "claims_by_threat": "view: the claims of each threat, and whether they are second-hand",
    "second_hand": "view: claims passed on from a cited work, with the standing of the work",
    "actor_threat_matrix": "view: how many claims are about both an actor and a threat, from how many sources",
}
"""The tables and views with what they hold; the codebook prints them."""


def _insert(database: sqlite3.Connection, table: str, row: TableRow) -> None:
    # Names of tables and columns are our own; what seeds say is bound, never put into the statement.
    statement = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(f':{column}' for column in row)})"  # noqa: S608
    database.execute(statement, row)


def database(corpus: Corpus) -> bytes:
    """Return the database file. That every id in it leads somewhere is for the checks to have seen."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(f"PRAGMA page_size = 4096; PRAGMA user_version = {VERSION}; {TABLES} {VIEWS}")
        for table, row in rows(corpus):
            _insert(made, table, row)
        made.commit()
        made.execute("VACUUM")
        return made.serialize()


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the database."""
    yield DataFile(
        "data/corpus.sqlite", database(corpus), "Claims and all they rest on as database tables, for SQL and Datasette."
    )
