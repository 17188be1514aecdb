"""The corpus as a relational database, ``data/corpus.sqlite``, for SQL, Datasette and notebooks.

Made in memory and rewritten whole, so that the same corpus gives the same bytes: no clock, no counter of changes.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.downloads.sqlite_rows import TableRow, rows
from microsite.downloads.sqlite_schema import TABLES, VERSION
from microsite.downloads.sqlite_views import VIEWS
from microsite.model.data_file import DataFile
from microsite.model.wording import mark, words

CONTENTS: Final[dict[str, str]] = {
    "sources": mark("the sources, with the hash of the file that was read; none of their text"),
    "passages": mark("paragraphs and sentences of the sources: where they stand, and the hash of each"),
    "claims": mark("what the sources say, in our words"),
    "claim_passages": mark("the passages a claim rests on"),
    "claim_actors": mark("the {actor.many} a claim is about"),
    "claim_threats": mark("the {threat.many} a claim is about"),
    "claim_terms": mark("the {term.whole_many} a claim is about"),
    "claim_events": mark("the {event.many} a claim is about"),
    "claim_works": mark("the works a claim is passed on from, with the page as the source gives it"),
    "figures": mark("the numbers that claims give"),
    "actors": mark("states, groups, bodies, communities and persons"),
    "actor_names": mark("other names of {actor.many}, and who writes them so"),
    "threats": mark("the {threat.many}, with their bottom line"),
    "terms": mark("the {term.list}"),
    "events": mark("what happened, and when"),
    "places": mark("where it happened, with coordinates and how they are known"),
    "event_places": mark("the {place.many} of {event.many}"),
    "place_claims": mark("claims that name one of the {place.many}, besides those of its {event.many}"),
    "event_claims": mark("the claims that {event.many} rest on"),
    "relations": mark("typed {relation.many} from one {actor.one} to another"),
    "relation_claims": mark("the claims that {relation.many} rest on"),
    "works": mark("the works that sources cite, and how far each is established"),
    "checks": mark("what was found elsewhere about a claim"),
    "figures_with_checks": mark("view: every figure beside what was found about it elsewhere"),
    "claims_by_threat": mark("view: the claims of each {threat.one}, and whether they are second-hand"),
    "second_hand": mark("view: claims passed on from a cited work, with the standing of the work"),
    "actor_threat_matrix": mark(
        "view: how many claims name both, for {actor.many} and {threat.many}, and from how many sources"
    ),
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
        "data/corpus.sqlite",
        database(corpus),
        words("Claims and all they rest on as database tables, for SQL and Datasette."),
    )
