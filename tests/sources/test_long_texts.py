"""A source may be long, and may hold what is no prose: what reads it takes time as its length, and no more."""

import time
from collections.abc import Callable
from functools import cache
from typing import Final

import pytest

from microsite.model.kinds import SOURCE
from microsite.model.source import Source
from microsite.seeds.reading.seed_reader import SeedReader
from microsite.sources.ingest.extract import Extract
from microsite.sources.ingest.measure import measure
from microsite.sources.text.citations import version_1
from microsite.sources.text.in_text_citations import CitingText, in_text_citations
from microsite.sources.text.sentences import sentence_spans
from tests.project_copies import TOY

LONG: Final = {
    "one word": "x", "initials": "A ", "stops": ".", "stops apart": ". ", "abbreviations": "Gen. A ", "quotes": '"',
    "stops and quotes": '. " ', "small letters": "a. b ", "brackets": "A. (", "notes": ".[1]", "superscripts": ".¹",
    "numbers": "1.", "numbers and commas": "a.1,1", "blanks": " ", "dashes": "a. - ", "glued": "ab.Cd", "wide": "水。",
    "sentences": "It fell. ", "years": "(2000 ", "names": "A A (2000) ", "commas": "(a, , , ", "cited": "(Ash, 2000) ",
    "lines": "As Ash (2000)\nsays so.\n", "short lines": "\na", "spelt": "ا۔",
}  # fmt: skip


@cache
def _source() -> Source:
    source: Source | None = SeedReader(TOY).one(SOURCE.file, "gull-letter")
    assert source
    return source


def _measured(text: str) -> None:
    lines = tuple(f"A{text}z.".split("\n"))
    record, findings = measure("long", Extract("x.txt", 1, "0" * 64, lines), _source())
    assert record
    assert findings == []


READERS: Final[dict[str, Callable[[str], object]]] = {
    "sentences, version 1": lambda text: sentence_spans(text, 1),
    "sentences, version 2": lambda text: sentence_spans(text, 2),
    "citations, version 1": lambda text: version_1.in_text_citations([text]),
    "citations": lambda text: in_text_citations([CitingText(text, ((1, 2),))]),
    "ingest": _measured,
}


def _seconds(reader: str, text: str) -> float:
    begun = time.process_time()
    READERS[reader](text)
    return time.process_time() - begun


@pytest.mark.turns(3)
@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", LONG)
def test_a_long_text_is_read_at_once(name: str) -> None:
    assert sum(_seconds(reader, LONG[name] * 2_000) for reader in READERS) < 5


@pytest.mark.long
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", LONG)
def test_a_text_twice_as_long_takes_twice_as_long(name: str, reader: str) -> None:
    once, twice = (min(_seconds(reader, LONG[name] * times) for _ in range(2)) for times in (4_000, 8_000))
    assert twice < 3 * once + 0.05
