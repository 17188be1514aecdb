"""Topics: all that is filed under the briefings of a topic, of whatever kind, for those who browse.

It needs no JavaScript. Where the seeds have no topics, each briefing is one.
"""

from collections.abc import Iterable, Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.meta import front_matter
from microsite.model.claim import Claim
from microsite.model.entity import Threat, Topic
from microsite.model.place import Place
from microsite.model.vocabulary import CLAIM_KINDS
from microsite.pages import phrases
from microsite.pages.choices import topics
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.text import collation


def _list(title: str, anchor: str, items: Iterable[str]) -> Iterator[str]:
    rows = list(items)
    if rows:
        yield markdown.heading(2, title, anchor)
        yield ""
        yield from markdown.bullets(rows)
        yield ""


def _named(sheet: Sheet, ids: Iterable[str], names: dict[str, str]) -> list[str]:
    """Return links to entities, each once, in alphabetical order."""
    known = [identifier for identifier in dict.fromkeys(ids) if identifier in names]
    return [sheet.entity(identifier) for identifier in sorted(known, key=lambda i: collation.key(names[i]))]


def _claims_of(corpus: Corpus, topic: Topic) -> list[Claim]:
    tagged = (claim for threat in topic.threats for claim in corpus.claims_of_threat.get(threat, ()))
    return list({claim.id: claim for claim in tagged}.values())


def _claims(sheet: Sheet, claims: list[Claim]) -> Iterator[str]:
    """Yield the claims by the kind of statement they are."""
    if claims:
        yield markdown.heading(2, "Claims", "claims")
        yield ""
    for kind, meaning in CLAIM_KINDS.items():
        own = [claim for claim in claims if claim.kind == kind]
        if own:
            yield markdown.heading(3, f"{kind.capitalize()} ({len(own)})", f"claims-{kind}")
            yield ""
            yield markdown.escape(f"{meaning[:1].upper()}{meaning[1:]}.")
            yield "{: .about }"
            yield ""
            yield from markdown.bullets(
                f"{sheet.link(claim.says, urls.claim(claim.id))} ({markdown.escape(claim.strength)})" for claim in own
            )
            yield ""


def _body(sheet: Sheet, topic: Topic) -> Iterator[str]:
    corpus = sheet.corpus
    threats = [corpus.threats[threat] for threat in topic.threats if threat in corpus.threats]
    claims = _claims_of(corpus, topic)
    yield markdown.escape(topic.about)
    yield ""
    briefings = (f"{sheet.entity(threat.id)}: {markdown.escape(threat.short)}" for threat in threats)
    yield from _list("Briefings", "briefings", briefings)
    questions = [question for question in corpus.questions.values() if set(question.threats) & set(topic.threats)]
    asked = [sheet.link(question.question, urls.question(question.id)) for question in questions]
    yield from _list("Questions", "questions", asked)
    parts = [part.actor for threat in threats for part in threat.actors]
    tagged = [identifier for claim in claims for identifier in claim.actors]
    names = {actor.id: actor.name for actor in corpus.actors.values()}
    yield from _list("Actors", "actors", _named(sheet, [*parts, *tagged], names))
    used = [identifier for claim in claims for identifier in claim.terms]
    yield from _list("Terms", "terms", _named(sheet, used, {term.id: term.term for term in corpus.terms.values()}))
    happened = [event for event in corpus.events.values() if set(event.threats) & set(topic.threats)]
    dated = (f"{sheet.link(e.what, urls.event(e.id))} ({markdown.escape(in_words(e.date))})" for e in happened)
    yield from _list("Events", "events", dated)
    yield from _claims(sheet, claims)


def _all(corpus: Corpus) -> list[Topic]:
    """Return the topics in the editors' order, then each briefing without one as a topic of its own."""
    result: list[Topic] = []
    for topic, threats in topics(corpus):
        result += [topic] if topic else [_alone(threat) for threat in threats]
    return result


def _alone(threat: Threat) -> Topic:
    return Topic(id=threat.id, title=threat.title, about=threat.short, threats=(threat.id,))


def _listing(corpus: Corpus, known: list[Topic]) -> Page:
    sheet = Sheet(corpus, urls.topic_index(), evidence=False)
    body = ["All that is filed under a topic: briefings, questions, actors, terms, events and single claims.", ""]
    for topic in known:
        number = phrases.count(len(_claims_of(corpus, topic)), "claim")
        link = sheet.link(topic.title, urls.topic_index(topic.id))
        body.append(f"- {link}: {markdown.escape(topic.about)} ({number})")
    body += ["", f"By name, everything is in the {sheet.link('A–Z', urls.names())}."]
    extra = front_matter.listing(
        sheet.address, "Topics", ((t.title, urls.topic_index(t.id)) for t in known), twin=False
    )
    return Page(sheet.address, "Topics", tuple(body), Place("seeds"), "All topics.", extra=extra)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of topics, and what is filed under each."""
    known = _all(corpus)
    yield _listing(corpus, known)
    for topic in known:
        sheet = Sheet(corpus, urls.topic_index(topic.id), evidence=False)
        title, what = f"Topic: {topic.title}", f"All that is filed under {topic.title}."
        yield Page(sheet.address, title, tuple(_body(sheet, topic)), Place("seeds"), what)
