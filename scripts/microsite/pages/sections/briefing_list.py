"""The list of briefings by topic, each with its line and what it rests on: so that readers can choose."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.cited_claims import claims_of_threat
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.entity import Threat, Topic
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.tree.inlines import Inlines, Span, inlines
from microsite.model.wording import mark, plural, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation

OTHERS: Final = mark("Other {threat.many}")
"""What those of no topic stand under."""


def topics(corpus: Corpus) -> list[tuple[Topic | None, list[Threat]]]:
    """Return the briefings under their topics, in the editors' order, and last those that have none, by title."""
    result: list[tuple[Topic | None, list[Threat]]] = [
        (topic, [corpus.threats[threat] for threat in topic.threats if threat in corpus.threats])
        for topic in corpus.topics.values()
    ]
    listed = {threat.id for _, threats in result for threat in threats}
    rest = [threat for threat in corpus.threats.values() if threat.id not in listed]
    return [*result, (None, sorted(rest, key=lambda threat: collation.key(threat.title)))] if rest else result


def evidence_words(corpus: Corpus, threat: Threat) -> str:
    """Say in a few words what a briefing rests on: which sources, and how many claims of theirs, as it says itself."""
    claims = claims_of_threat(corpus, threat)
    used = list(dict.fromkeys(claim.source for claim in claims))
    if len(used) == 1 < len(corpus.sources):
        sources = words("{source} only", source=record_wording.the_source(corpus, used[0]))
    elif len(used) == len(corpus.sources) == 2:
        sources = words("both sources")
    else:
        sources = plural(len(used), "{n} source", "{n} sources")
    return words("{sources}\u00a0· {claims}", sources=sources, claims=plural(len(claims), "{n} claim", "{n} claims"))


def row_of(corpus: Corpus, threat: Threat) -> list[tuple[str, Address]]:
    """Return the briefings of a briefing's topic, by title and address, in the editors' order."""
    row = next(threats for _, threats in topics(corpus) if threat in threats)
    return [(each.title, urls.threat(each.id)) for each in row]


def choice(sheet: PageWriter, title: str, target: Address, line: str, facts: str) -> Inlines:
    """Return an entry of a list to choose from: its title, a line about it, and what it comes to."""
    return text(
        "{title} {line} {facts}",
        title=sheet.link(title, target, attributes("choice")),
        line=Span(inlines(line), attributes("line")),
        facts=Span(inlines(facts), attributes("ground")),
    )


def choice_box(entries: Iterable[Inlines]) -> Box:
    """Return a list to choose from."""
    return Box(tuple(bullets(entries)), attributes("choices"))


def briefing_list(sheet: PageWriter, threats: Iterable[Threat]) -> Box:
    """Return briefings to choose from."""
    return choice_box(
        choice(sheet, t.title, urls.threat(t.id), t.short, evidence_words(sheet.corpus, t)) for t in threats
    )


def briefings_by_topic(sheet: PageWriter, level: int = 2) -> Iterator[Block]:
    """Yield the briefings under a heading a topic; without headings where there are no topics.

    Where there are very many, the topics lead to the part of the list that has theirs.
    """
    if "threats" in sheet.pagination.cut:
        yield from _by_part(sheet, level)
        return
    for topic, threats in topics(sheet.corpus):
        if topic or sheet.corpus.topics:
            title, anchor = (
                (topic.title, topic.id) if topic else (words(OTHERS), f"other-{vocabulary().in_addresses('threat')}")
            )
            yield heading(level, title, anchor)
        if topic:
            yield paragraph(topic.about)
        yield briefing_list(sheet, threats)


def _by_part(sheet: PageWriter, level: int) -> Iterator[Block]:
    for part, ids in sheet.pagination.cut["threats"].items():
        yield heading(level, part.title, part.anchor)
        if topic := sheet.corpus.topics.get(part.name):
            yield paragraph(topic.about)
        count = plural(len(ids), "{n} {threat.one}", "{n} {threat.many}")
        yield paragraph(sheet.link(count, urls.part_of_list("threats", part.name)))
