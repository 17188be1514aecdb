"""One unit of an invented corpus: its ids first, then the records that name them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from microsite.model.passage import SourceText
from microsite.model.project_vocabulary import DEFAULT
from microsite.model.vocabulary import CHECK_RESULTS, CLAIM_KINDS, STANCES, STRENGTHS
from tests.benchmarks.growth import shape
from tests.benchmarks.growth.words import Writer

Json = dict[str, Any]
DAY = "2020-01-01"


def _ids(name: str, unit: int, count: int) -> list[str]:
    return [f"{name}-{unit:03}-{number:02}" for number in range(1, count + 1)]


@dataclass(frozen=True)
class Unit:
    """The ids of a unit, by its number from 1."""

    number: int

    @cached_property
    def threats(self) -> list[str]:
        return _ids("shoal", self.number, shape.THREATS)

    @cached_property
    def actors(self) -> list[str]:
        return _ids("keeper", self.number, shape.ACTORS)

    @cached_property
    def terms(self) -> list[str]:
        return _ids("term", self.number, shape.TERMS)

    @cached_property
    def events(self) -> list[str]:
        return _ids("event", self.number, shape.EVENTS)

    @cached_property
    def places(self) -> list[str]:
        return _ids("place", self.number, shape.PLACES)

    @cached_property
    def works(self) -> list[str]:
        """Keys of works: an invented name, and the year that its citations print."""
        writer = Writer(f"works {self.number}")
        names = [f"{writer.words(1)[0]}{chr(97 + i % 26)}u" for i in range(shape.WORKS)]
        return [f"{name}-{1970 + index}-{self.number}" for index, name in enumerate(names)]

    @cached_property
    def sources(self) -> list[str]:
        return [f"{kind}-{self.number:03}" for kind in shape.SOURCES]

    @cached_property
    def claims(self) -> list[str]:
        counts = (claims for claims, _ in shape.SOURCES.values())
        pairs = zip(self.sources, counts, strict=True)
        return [f"{source}-{number:03}" for source, count in pairs for number in range(1, count + 1)]


def neighbour(unit: Unit, writer: Writer, units: int) -> Unit:
    """Return the unit itself, or now and then another one."""
    return Unit(writer.dice.randint(1, units)) if writer.dice.random() < shape.ABROAD else unit


def source_text(unit: Unit, kind: str) -> str:
    """Return the text of a source: a title, paragraphs of sentences, and citations in a survey."""
    writer, sentences = Writer(f"text {kind} {unit.number}"), []
    _, count = shape.SOURCES[kind]
    works = [unit.works[index % shape.WORKS] for index in range(shape.CITATIONS)] if kind == "survey" else []
    for index in range(count):
        sentence = writer.sentence(29 if kind == "survey" else 22)
        if writer.dice.random() < shape.FIGURES:
            sentence = f"{sentence[:-1]} {writer.dice.randint(20, 900)} {writer.words(1)[0]}."
        if index * len(works) // count != (index + 1) * len(works) // count:
            name, year, _ = works[index * len(works) // count].split("-")
            sentence = f"{sentence[:-1]} ({name.capitalize()}, {year}: {index + 1})."
        sentences.append(sentence)
    step = shape.SENTENCES_A_PARAGRAPH
    paragraphs = [" ".join(sentences[at : at + step]) for at in range(0, count, step)]
    return "\n\n".join([writer.phrase(7), *paragraphs]) + "\n"


def source(unit: Unit, kind: str) -> Json:
    """Return source.yml."""
    writer = Writer(f"source {kind} {unit.number}")
    return {
        "title": writer.phrase(7), "label": f"{kind} {unit.number}",
        "kind": "research-paper" if kind == "survey" else "editorial",
        "authors": [{"family": writer.phrase(1), "given": writer.phrase(1)}], "publisher": writer.phrase(3),
        "dating": {"edtf": str(1990 + unit.number % 30), "inferred": False, "basis": writer.sentence(12)},
        "url": None, "language": "en", "paged": False, "about": writer.text(50), "reading": "in-part",
        "identified": True, "unknown": [writer.sentence(6)], "cautions": [writer.sentence(12)],
    }  # fmt: skip


def claims(unit: Unit, name: str, text: SourceText) -> Iterator[Json]:
    """Yield the claims of a source, spread over its sentences; numbers and cited works are those of the sentence."""
    sentences = [sentence for passage in text.passages for sentence in passage.sentences]
    writer, ids = Writer(f"claims {name}"), [each for each in unit.claims if each.startswith(f"{name}-")]
    for index, identifier in enumerate(ids):
        sentence = sentences[index % len(sentences)]
        record: Json = {"id": identifier, "at": sentence.at, "says": writer.sentence(shape.SAYS)}
        record["kind"] = writer.dice.choice([kind for kind in CLAIM_KINDS if kind != "figure"])
        record["strength"] = writer.dice.choice(list(STRENGTHS))
        if writer.dice.random() < shape.PERCEIVED:
            record["voice"] = {"perceiver": writer.dice.choice(unit.actors)}
        if sentence.cites:
            work = f"{sentence.cites[0]}-{unit.number}"
            record |= {"via": {"work": work, "page": "7"}, "strength": "reported"}
        elif sentence.numbers:
            figure = {"value": int(sentence.numbers[0]), "qualifier": "about", "unit": "lamps lit"}
            record |= {"kind": "figure", "figure": figure}
        record["actors"] = writer.some(unit.actors, shape.ACTORS_OF_CLAIM)
        record["threats"] = writer.some(unit.threats, shape.THREATS_OF_CLAIM)
        record["terms"] = writer.some(unit.terms, shape.TERMS_OF_CLAIM)
        record["events"] = writer.some(unit.events, shape.EVENTS_OF_CLAIM)
        if writer.dice.random() < shape.NOTED:
            record["note"] = writer.text(round(shape.NOTE))
        yield {key: value for key, value in record.items() if value}


def _lists(unit: Unit, writer: Writer, units: int) -> Iterator[tuple[str, list[Json]]]:
    """Yield the records that say little but name much."""
    pick = writer.dice.choice
    yield "events", [
        {"id": each, "what": writer.sentence(18), "date": f"{1900 + index}-03",
         "claims": writer.some(unit.claims, 2.9), "actors": writer.some(unit.actors, 2),
         "threats": writer.some(unit.threats, 1), "places": writer.some(unit.places, 1.2)}
        for index, each in enumerate(unit.events)
    ]  # fmt: skip
    yield "places", [
        {"id": each, "name": f"{writer.phrase(1)} {each}", "kind": "city", "basis": writer.sentence(14),
         "at": {"lat": writer.dice.randint(1, 19), "lon": writer.dice.randint(1, 29)},
         "claims": writer.some(unit.claims, 1.5)}
        for each in unit.places
    ]  # fmt: skip
    yield "relations", [
        {"id": each, "from": (one := pick(unit.actors)),
         "to": pick([other for other in neighbour(unit, writer, units).actors if other != one]),
         "type": pick(list(DEFAULT.relations)), "claims": writer.some(unit.claims, 1.7)}
        for each in _ids("tie", unit.number, shape.RELATIONS)
    ]  # fmt: skip
    yield "checks", [
        {"claim": each, "result": pick(list(CHECK_RESULTS)), "where": writer.phrase(3), "grade": "excerpt",
         "shows": writer.text(40)}
        for each in writer.some(unit.claims, shape.CHECKS)
    ]  # fmt: skip
    step = -(-shape.THREATS // shape.TOPICS)
    bounds = list(pairwise([*range(0, shape.THREATS, step), shape.THREATS]))
    yield "topics", [
        {"id": f"topic-{unit.number:03}-{at}", "title": writer.phrase(4), "about": writer.sentence(14),
         "threats": unit.threats[at:end]}
        for at, end in bounds
    ]  # fmt: skip


def _works(unit: Unit, writer: Writer) -> list[Json]:
    return [
        {"key": key, "standing": "likely", "established": writer.text(40),
         "csl": {"type": "book", "title": writer.phrase(7), "publisher": writer.phrase(2),
                 "author": [{"family": key.split("-")[0].capitalize(), "given": writer.phrase(1)}],
                 "issued": {"date-parts": [[int(key.split("-")[1])]]}},
         "cited_as": [{"source": unit.sources[0], "key": key.rpartition("-")[0]}]}
        for key in unit.works
    ]  # fmt: skip


def _questions(unit: Unit, writer: Writer) -> list[Json]:
    return [
        {"id": each, "question": writer.phrase(8) + "?", "short": writer.phrase(4),
         "intro": f"{writer.sentence(16)[:-1]} [@{writer.dice.choice(unit.claims)}].",
         "threats": writer.some(unit.threats, 2),
         "answers": [
             {"source": source, "stance": writer.dice.choice([stance for stance in STANCES if stance != "silent"]),
              "claims": writer.some([claim for claim in unit.claims if claim.startswith(source)], 4.2),
              "note": writer.text(50)}
             for source in unit.sources]}
        for each in _ids("question", unit.number, shape.QUESTIONS)
    ]  # fmt: skip


def ledgers(unit: Unit, units: int) -> dict[str, list[Json]]:
    """Return the records of the files that are one list, by the file's name; ``units`` is how many units there are."""
    writer = Writer(f"ledgers {unit.number}")
    result = dict(_lists(unit, writer, units))
    result["glossary"] = [
        {"id": each, "term": f"{writer.phrase(2)} {each}", "definition": writer.text(41), "basis": "ours",
         "see": writer.some([term for term in unit.terms if term != each], 1.9)}
        for each in unit.terms
    ]  # fmt: skip
    result |= {"references": _works(unit, writer), "questions": _questions(unit, writer)}
    return result


def _prose(unit: Unit, writer: Writer, sentences: int, headings: int, units: int) -> str:
    """Return Markdown of a seed: sentences that each cite a claim, some with a link to an actor."""
    parts = []
    for index in range(sentences):
        if headings and index % -(-sentences // headings) == 0:
            parts.append(f"\n\n## {writer.phrase(4)}\n\n")
        elif index % 5 == 0:
            parts.append("\n\n")
        link = f" [[{writer.dice.choice(neighbour(unit, writer, units).actors)}]]"
        linked = link if writer.dice.random() < shape.LINKS else ""
        parts.append(f"{writer.sentence(18)[:-1]}{linked} [@{writer.dice.choice(unit.claims)}].\n")
    return "".join(parts).strip() + "\n"


def threat(unit: Unit, identifier: str, units: int) -> tuple[Json, str]:
    """Return a briefing: its front matter and its prose."""
    writer = Writer(identifier)
    related = neighbour(unit, writer, units).threats
    fields = {
        "title": f"{writer.phrase(4)} {identifier[6:]}", "short": writer.sentence(14),
        "bottom_line": _prose(unit, writer, 4, 0, units),
        "actors": [{"actor": actor, "part": " ".join(writer.words(9)), "claims": writer.some(unit.claims, 1.3)}
                   for actor in writer.some(unit.actors, shape.PARTS)],
        "related": [other for other in writer.some(related, shape.RELATED) if other != identifier],
        "caveats": [_prose(unit, writer, 3, 0, units) for _ in range(shape.CAVEATS)],
        "open_questions": [writer.phrase(9) + "?" for _ in range(3)], "reviewed": DAY,
    }  # fmt: skip
    return fields, _prose(unit, writer, shape.THREAT_SENTENCES, shape.THREAT_HEADINGS, units)


def actor(unit: Unit, identifier: str, units: int) -> tuple[Json, str]:
    """Return an actor: the front matter and the prose."""
    writer = Writer(identifier)
    fields = {
        "name": f"{writer.phrase(2)} {identifier[7:]}", "kind": writer.dice.choice(list(DEFAULT.actors)),
        "short": writer.sentence(8), "also": [f"{writer.phrase(1)} {identifier[7:]}"],
        "names": [{"name": f"{writer.phrase(2)} {identifier[7:]}", "sources": [unit.sources[0]]}],
        "distinguish": [_prose(unit, writer, 2, 0, units)], "reviewed": DAY,
    }  # fmt: skip
    return fields, _prose(unit, writer, shape.ACTOR_SENTENCES, 0, units)
