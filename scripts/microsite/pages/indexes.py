"""The lists that lead to pages: threats, actors, sources, claims."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.claim import Claim
from microsite.model.entity import Actor
from microsite.model.kinds import SOURCE
from microsite.model.place import Place
from microsite.model.vocabulary import ACTOR_KINDS, SOURCE_KINDS
from microsite.pages.choices import choice_list, choices, topics
from microsite.pages.in_parts import LongList, contents, part_pages, ways
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet

_OF_THREATS: Final = "What the sources call a danger. Each briefing shows whose view that is."
_OF_ACTORS: Final = "Who the sources speak of, under the names they use."
_OF_CLAIMS: Final = "Every claim has an address that stays. The text is ours; the passage it rests on is named."


def _threats(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.threat())
    body = [_OF_THREATS, "", *choices(sheet)]
    listed = [threat for _, threats in topics(corpus) for threat in threats]
    extra = front_matter.listing(urls.threat(), "Threats", ((t.title, urls.threat(t.id)) for t in listed))
    return Page(urls.threat(), "Threats", tuple(body), Place("seeds/threats"), "All briefings.", extra=extra)


def _actor_lines(sheet: Sheet, actors: Iterable[Actor]) -> list[str]:
    return markdown.bullets(f"{sheet.entity(a.id)}: {markdown.escape(a.short)}" for a in actors)


def _actors(corpus: Corpus) -> Page:
    sheet, body = Sheet(corpus, urls.actor()), [_OF_ACTORS, ""]
    listed: list[Actor] = []
    for kind, title in ACTOR_KINDS.items():
        own = sorted((a for a in corpus.actors.values() if a.kind == kind), key=lambda actor: actor.name)
        if own:
            body += [markdown.heading(2, title, kind), ""]
            body += _actor_lines(sheet, own)
            body.append("")
            listed += own
    extra = front_matter.listing(urls.actor(), "Actors", ((a.name, urls.actor(a.id)) for a in listed))
    place = Place("seeds/actors")
    return Page(urls.actor(), "Actors", tuple(body), place, "Everyone the sources speak of.", extra=extra)


def _sources(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.source())
    rows = [
        (
            sheet.link(SOURCE.title(dossier), urls.source(dossier.id)),
            markdown.escape(SOURCE_KINDS[dossier.source.kind]),
            markdown.escape(dossier.source.about),
            str(len(dossier.claims)),
        )
        for dossier in corpus.sources.values()
    ]
    body = ["Everything on this site rests on these documents. They are described here, not republished.", ""]
    body += markdown.table(("Source", "Kind", "What it is", "Claims"), rows)
    entries = ((SOURCE.title(dossier), urls.source(dossier.id)) for dossier in corpus.sources.values())
    extra, place = front_matter.listing(urls.source(), "Sources", entries), Place("seeds/sources")
    return Page(urls.source(), "Sources", tuple(body), place, "The documents the site rests on.", extra=extra)


def _claim_lines(sheet: Sheet, claims: Iterable[Claim]) -> list[str]:
    return markdown.bullets(
        f"{sheet.link(claim.id, urls.claim(claim.id))}: {markdown.escape(claim.says)}" for claim in claims
    )


def _claims(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.claim())
    body = [_OF_CLAIMS, ""]
    for dossier in corpus.sources.values():
        body += [markdown.heading(2, SOURCE.title(dossier), dossier.id), ""]
        body += _claim_lines(sheet, dossier.claims)
        body.append("")
    claims = [claim for dossier in corpus.sources.values() for claim in dossier.claims]
    extra = front_matter.listing(urls.claim(), "Claims", ((f"Claim {c.id}", urls.claim(c.id)) for c in claims))
    return Page(urls.claim(), "Claims", tuple(body), Place("seeds/sources"), "Every claim, by source.", extra=extra)


def _long(
    of: LongList, lead: str, what: str, lines: Callable[[Sheet, tuple[str, ...]], Iterable[str]]
) -> Iterator[Page]:
    yield Page(of.address, of.title, (lead, "", *contents(of)), of.seed, what, extra=ways(of))
    yield from part_pages(of, lambda sheet, _, ids: lines(sheet, ids))


def _long_claims(corpus: Corpus) -> Iterator[Page]:
    of = LongList(corpus, "claims", urls.claim(), "Claims", "claim", Place("seeds/sources"))
    what = "Every claim, by source."
    yield from _long(of, _OF_CLAIMS, what, lambda sheet, ids: _claim_lines(sheet, (corpus.claims[i] for i in ids)))


def _long_actors(corpus: Corpus) -> Iterator[Page]:
    of = LongList(corpus, "actors", urls.actor(), "Actors", "actor", Place("seeds/actors"))
    actors, what = corpus.actors, "Everyone the sources speak of."
    yield from _long(of, _OF_ACTORS, what, lambda sheet, ids: _actor_lines(sheet, (actors[i] for i in ids)))


def _long_threats(corpus: Corpus) -> Iterator[Page]:
    of = LongList(corpus, "threats", urls.threat(), "Threats", "briefing", Place("seeds/threats"))
    body = (_OF_THREATS, "", *choices(Sheet(corpus, of.address)))
    yield Page(of.address, of.title, body, of.seed, "All briefings.", extra=ways(of))
    yield from part_pages(of, lambda sheet, _, ids: choice_list(sheet, [corpus.threats[i] for i in ids]))


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the lists; in parts where they are long."""
    yield from _long_threats(corpus) if "threats" in corpus.cut else [_threats(corpus)]
    yield from _long_actors(corpus) if "actors" in corpus.cut else [_actors(corpus)]
    yield _sources(corpus)
    yield from _long_claims(corpus) if "claims" in corpus.cut else [_claims(corpus)]
