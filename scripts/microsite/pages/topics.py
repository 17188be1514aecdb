"""Topics: all that is filed under a threat, of whatever kind, for those who browse. It needs no JavaScript."""

from collections.abc import Iterable, Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.meta import front_matter
from microsite.model.claim import Claim
from microsite.model.entity import Threat
from microsite.model.place import Place
from microsite.model.vocabulary import KINDS
from microsite.pages import phrases
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


def _claims(sheet: Sheet, claims: list[Claim]) -> Iterator[str]:
    for kind, meaning in KINDS.items():
        own = [claim for claim in claims if claim.kind == kind]
        if own:
            yield markdown.heading(3, f"{kind.capitalize()} ({len(own)}): {meaning}", f"claims-{kind}")
            yield ""
            yield from markdown.bullets(
                f"{sheet.link(claim.says, urls.claim(claim.id))} ({markdown.escape(claim.strength)})" for claim in own
            )
            yield ""


def _body(sheet: Sheet, threat: Threat) -> Iterator[str]:
    corpus = sheet.corpus
    claims = corpus.claims_of_threat.get(threat.id, [])
    yield f"{markdown.escape(threat.short)} The briefing: {sheet.entity(threat.id)}."
    yield ""
    questions = [q for q in corpus.questions.values() if threat.id in q.threats]
    asked = [sheet.link(question.question, urls.question(question.id)) for question in questions]
    yield from _list("Questions", "questions", asked)
    actors = {actor.id: actor.name for actor in corpus.actors.values()}
    tagged = (identifier for claim in claims for identifier in claim.actors)
    yield from _list("Actors", "actors", _named(sheet, [*(p.actor for p in threat.actors), *tagged], actors))
    terms = {term.id: term.term for term in corpus.terms.values()}
    used = [identifier for claim in claims for identifier in claim.terms]
    yield from _list("Terms", "terms", _named(sheet, used, terms))
    happened = [event for event in corpus.events.values() if threat.id in event.threats]
    dated = (f"{sheet.link(e.what, urls.event(e.id))} ({markdown.escape(in_words(e.date))})" for e in happened)
    yield from _list("Events", "events", dated)
    if claims:
        yield markdown.heading(2, "Claims", "claims")
        yield ""
        yield from _claims(sheet, claims)


def _listing(corpus: Corpus, threats: list[Threat]) -> Page:
    sheet = Sheet(corpus, urls.topic(), evidence=False)
    body = ["Everything that is filed under a threat: questions, actors, terms, events and single claims.", ""]
    for threat in threats:
        number = len(corpus.claims_of_threat.get(threat.id, []))
        body += [f"- {sheet.link(threat.title, urls.topic(threat.id))} ({phrases.count(number, 'claim')})"]
    body += ["", f"By name, everything is in the {sheet.link('A–Z', urls.names())}."]
    extra = front_matter.listing(sheet.address, "Topics", ((t.title, urls.topic(t.id)) for t in threats))
    return Page(sheet.address, "Topics", tuple(body), Place("seeds/threats"), "All topics.", extra=extra)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of topics, and what is filed under each."""
    threats = sorted(corpus.threats.values(), key=lambda threat: collation.key(threat.title))
    yield _listing(corpus, threats)
    for threat in threats:
        sheet = Sheet(corpus, urls.topic(threat.id), evidence=False)
        title, place = f"Topic: {threat.title}", Place(threat.origin.document.file)
        yield Page(sheet.address, title, tuple(_body(sheet, threat)), place, f"All that is filed under {threat.title}.")
