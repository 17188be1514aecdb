"""Topics: all that is filed under the briefings of a topic, of whatever kind, for those who browse.

It needs no JavaScript. Where the seeds have no topics, each briefing is one.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.edtf_words import edtf_in_words
from microsite.model.entity import Threat, Topic
from microsite.model.kinds import TOPIC
from microsite.model.ledger import Event, Question
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import LineWords, about, bullets, heading, paragraph
from microsite.model.tree.inlines import Inline, Inlines
from microsite.model.vocabulary import CLAIM_KINDS
from microsite.model.word_forms import capital
from microsite.model.wording import mark, plural, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.briefing_list import topics
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation

_LEAD: Final = mark(
    "What belongs to one {topic.one}, in one place: {threat.many}, {question.many}, {actor.many}, {term.many}, "
    "{event.many} and single claims."
)


def _list(title: str, anchor: str, items: Iterable[LineWords]) -> Iterator[Block]:
    if found := list(bullets(items)):
        yield heading(2, title, anchor)
        yield from found


def _named(sheet: PageWriter, names: Mapping[str, str]) -> list[Inline]:
    """Return links to entities, given by id and name, in alphabetical order."""
    return [sheet.entity(identifier) for identifier in sorted(names, key=lambda i: collation.key(names[i]))]


class _Filed(NamedTuple):
    """What is filed under a topic. Each field that is not empty is a section of its page, with this name as anchor."""

    briefings: list[Threat]
    questions: list[Question]
    actors: Mapping[str, str]
    """Names by id."""
    terms: Mapping[str, str]
    events: list[Event]
    claims: list[Claim]


def _claims_of(corpus: Corpus, topic: Topic) -> list[Claim]:
    tagged = (claim for threat in topic.threats for claim in connections(corpus).claims_of_threat.get(threat, ()))
    return list({claim.id: claim for claim in tagged}.values())


def _filed(corpus: Corpus, topic: Topic) -> _Filed:
    about_it, claims = set(topic.threats), _claims_of(corpus, topic)
    threats = [corpus.threats[threat] for threat in topic.threats if threat in corpus.threats]
    parts = [part.actor for threat in threats for part in threat.actors]
    actors = dict.fromkeys([*parts, *(actor for claim in claims for actor in claim.actors)])
    terms = dict.fromkeys(term for claim in claims for term in claim.terms)
    return _Filed(
        threats,
        [question for question in corpus.questions.values() if about_it & set(question.threats)],
        {each: corpus.actors[each].name for each in actors if each in corpus.actors},
        {each: corpus.terms[each].term for each in terms if each in corpus.terms},
        [event for event in corpus.events.values() if about_it & set(event.threats)],
        claims,
    )


def section_anchors(corpus: Corpus, address: Address) -> Iterator[str]:
    """Yield the anchors of the sections of a topic's page, given by its address."""
    filed = _filed(corpus, _all(corpus)[address.name])
    yield from (section for section, listed in filed._asdict().items() if listed)
    yield from (f"claims-{kind}" for kind in dict.fromkeys(claim.kind for claim in filed.claims))


def _claims(sheet: PageWriter, claims: list[Claim]) -> Iterator[Block]:
    """Yield the claims by the kind of statement they are."""
    if claims:
        yield heading(2, words("Claims"), "claims")
    for kind, meaning in CLAIM_KINDS.items():
        own = [claim for claim in claims if claim.kind == kind]
        if own:
            yield heading(3, words("{kind} ({n})", kind=capital(words(kind)), n=len(own)), f"claims-{kind}")
            yield about(words("{meaning}.", meaning=capital(words(meaning))))
            yield from bullets(
                text("{claim} ({strength})", claim=sheet.link(c.says, urls.claim(c.id)), strength=words(c.strength))
                for c in own
            )


def _body(sheet: PageWriter, topic: Topic) -> Iterator[Block]:
    filed = _filed(sheet.corpus, topic)
    yield paragraph(topic.about)
    briefings = (text("{briefing}: {line}", briefing=sheet.entity(t.id), line=t.short) for t in filed.briefings)
    yield from _list(words("{threat.Many}"), "briefings", briefings)
    asked = [sheet.link(question.question, urls.question(question.id)) for question in filed.questions]
    yield from _list(words("{question.Many}"), "questions", asked)
    yield from _list(words("{actor.Many}"), "actors", _named(sheet, filed.actors))
    yield from _list(words("{term.Many}"), "terms", _named(sheet, filed.terms))
    dated = (
        text("{event} ({day})", event=sheet.link(e.what, urls.event(e.id)), day=edtf_in_words(e.date))
        for e in filed.events
    )
    yield from _list(words("{event.Many}"), "events", dated)
    yield from _claims(sheet, filed.claims)


def _all(corpus: Corpus) -> dict[str, Topic]:
    """Return the topics in the editors' order, then each briefing without one as a topic of its own, by id."""
    result: list[Topic] = []
    for topic, threats in topics(corpus):
        result += [topic] if topic else [_alone(threat) for threat in threats]
    return {topic.id: topic for topic in reversed(result)}


def _alone(threat: Threat) -> Topic:
    # Its words were read with the briefing; read again, their backslashes would be gone twice.
    return Topic.model_construct(id=threat.id, title=threat.title, about=threat.short, threats=(threat.id,))


def _seed(corpus: Corpus, topic: Topic) -> Place:
    """Return what is edited: the topic, or the briefing that stands for one where there are none."""
    return (
        corpus.topics[topic.id].origin.place() if topic.id in corpus.topics else corpus.threats[topic.id].origin.place()
    )


def _entry(sheet: PageWriter, topic: Topic) -> Inlines:
    return text(
        "{topic}: {about} ({claims})",
        topic=sheet.link(topic.title, urls.topic_index(topic.id)),
        about=topic.about,
        claims=plural(len(_claims_of(sheet.corpus, topic)), "{n} claim", "{n} claims"),
    )


def _listing(corpus: Corpus, known: list[Topic]) -> Page:
    sheet = PageWriter(corpus, urls.topic_index(), evidence=False)
    by_name = text("By name, everything is in the {names}.", names=sheet.link(words("A–Z"), urls.names()))
    entries = bullets(_entry(sheet, topic) for topic in known)
    body: tuple[Block, ...] = (paragraph(words(_LEAD)), *entries, paragraph(by_name))
    named = ((topic.title, urls.topic_index(topic.id)) for topic in known)
    extra = front_matter.listing(sheet.address, words("{topic.title}"), named, twin=False)
    return Page(
        sheet.address, words("{topic.title}"), body, Place(TOPIC.file.of()), words("All {topic.many}."), extra=extra
    )


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list of topics, and the page of each."""
    yield urls.topic_index()
    yield from (urls.topic_index(topic) for topic in reversed(_all(corpus)))


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of topics, or what is filed under one."""
    known = _all(corpus)
    if address == urls.topic_index():
        return _listing(corpus, list(reversed(known.values())))
    topic = known[address.name]
    title = words("{topic.One}: {topic}", topic=topic.title)
    what = words("Everything on {topic}.", topic=topic.title)
    return Page(
        address,
        title,
        lambda: _body(PageWriter(corpus, address, evidence=False), topic),
        _seed(corpus, topic),
        what,
    )
