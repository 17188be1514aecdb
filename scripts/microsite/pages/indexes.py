"""The lists that lead to pages: threats, actors, sources, claims."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.entity import Actor
from microsite.model.place import Place
from microsite.model.vocabulary import ACTOR_KINDS, SOURCE_KINDS
from microsite.names import source_name
from microsite.pages.choices import choices, topics
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet


def _threats(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.threat())
    body = ["What the sources call a danger. Each briefing shows whose view that is.", "", *choices(sheet)]
    listed = [threat for _, threats in topics(corpus) for threat in threats]
    extra = front_matter.listing(urls.threat(), "Threats", ((t.title, urls.threat(t.id)) for t in listed))
    return Page(urls.threat(), "Threats", tuple(body), Place("seeds/threats"), "All briefings.", extra=extra)


def _actors(corpus: Corpus) -> Page:
    sheet, body = Sheet(corpus, urls.actor()), ["Who the sources speak of, under the names they use.", ""]
    listed: list[Actor] = []
    for kind, title in ACTOR_KINDS.items():
        own = sorted((a for a in corpus.actors.values() if a.kind == kind), key=lambda actor: actor.name)
        if own:
            body += [markdown.heading(2, title, kind), ""]
            body += markdown.bullets(f"{sheet.entity(a.id)}: {markdown.escape(a.short)}" for a in own)
            body.append("")
            listed += own
    extra = front_matter.listing(urls.actor(), "Actors", ((a.name, urls.actor(a.id)) for a in listed))
    place = Place("seeds/actors")
    return Page(urls.actor(), "Actors", tuple(body), place, "Everyone the sources speak of.", extra=extra)


def _sources(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.source())
    rows = [
        (
            sheet.link(source_name(dossier), urls.source(dossier.id)),
            markdown.escape(SOURCE_KINDS[dossier.source.kind]),
            markdown.escape(dossier.source.about),
            str(len(dossier.claims)),
        )
        for dossier in corpus.sources.values()
    ]
    body = ["Everything on this site rests on these documents. They are described here, not republished.", ""]
    body += markdown.table(("Source", "Kind", "What it is", "Claims"), rows)
    entries = ((source_name(dossier), urls.source(dossier.id)) for dossier in corpus.sources.values())
    extra, place = front_matter.listing(urls.source(), "Sources", entries), Place("seeds/sources")
    return Page(urls.source(), "Sources", tuple(body), place, "The documents the site rests on.", extra=extra)


def _claims(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.claim())
    body = ["Every claim has an address that stays. The text is ours; the passage it rests on is named.", ""]
    for dossier in corpus.sources.values():
        body += [markdown.heading(2, source_name(dossier), dossier.id), ""]
        body += markdown.bullets(
            f"{sheet.link(claim.id, urls.claim(claim.id))}: {markdown.escape(claim.says)}" for claim in dossier.claims
        )
        body.append("")
    claims = [claim for dossier in corpus.sources.values() for claim in dossier.claims]
    extra = front_matter.listing(urls.claim(), "Claims", ((f"Claim {c.id}", urls.claim(c.id)) for c in claims))
    return Page(urls.claim(), "Claims", tuple(body), Place("seeds/sources"), "Every claim, by source.", extra=extra)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the lists."""
    yield _threats(corpus)
    yield _actors(corpus)
    yield _sources(corpus)
    yield _claims(corpus)
