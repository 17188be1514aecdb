"""The timeline: every event, with how its date is known."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.meta import front_matter
from microsite.model.place import Place
from microsite.pages.events import dating, described, events_picture, in_time
from microsite.pages.page import Page
from microsite.pages.relations import folded
from microsite.pages.sheet import Sheet


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the timeline."""
    sheet = Sheet(corpus, urls.event(), evidence=False)
    body = ["Dates are as exact as the ground for them, and no more. What has no date stands at the end.", ""]
    events = in_time(corpus.events.values())
    body += events_picture(sheet, events)
    rows = ((sheet.link(in_words(e.date), urls.event(e.id)), markdown.escape(described(e))) for e in events)
    body += folded("The same as a table", ("When", "What"), rows) if events else []
    for event in events:
        body += [
            *markdown.anchors(event.former),
            markdown.heading(2, in_words(event.date), event.id),
            "",
            markdown.escape(described(event)) + sheet.markers(event.claims),
            "",
            markdown.escape(f"How the date is known: {dating(event)}"),
            "{: .about }",
            "",
        ]
        links = [sheet.entity(identifier) for identifier in (*event.threats, *event.actors)]
        body += [f"See {', '.join(links)}.", ""] if links else []
    description = "Every event the sources tell of, with how its date is known."
    extra = front_matter.with_twin(urls.event())
    yield Page(urls.event(), "Timeline", tuple(body), Place("seeds/events.yml"), description, extra=extra)
