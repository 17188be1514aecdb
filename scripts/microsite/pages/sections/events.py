"""Events as rows of a table: wherever a page has a timeline."""

from collections.abc import Iterable, Iterator, Sequence

from microsite.model import urls
from microsite.model.edtf import by_first_day
from microsite.model.edtf_words import edtf_in_words
from microsite.model.ledger import Event
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, table
from microsite.model.tree.inlines import inlines
from microsite.model.tree.verbatim import Picture
from microsite.model.vocabulary import CHECK_GRADES
from microsite.model.wording import words
from microsite.pages.pictures import timeline
from microsite.pages.pictures.svg import figure
from microsite.pages.writing.page_writer import PageWriter


def in_time(events: Iterable[Event]) -> list[Event]:
    """Return events by the first day they can mean; those without a date last."""
    return sorted(events, key=lambda event: (by_first_day(event.date), event.id))


def describe_event(event: Event) -> str:
    """Return what happened, with the place if one is known."""
    return words("{event} ({place})", event=event.what, place=event.place) if event.place else event.what


def dating(event: Event) -> str:
    """Say how a date is known, in plain words."""
    if event.dating is None:
        return "as the source prints it"
    how = words("{reasoning} ({grade})", reasoning=event.dating.reasoning, grade=CHECK_GRADES[event.dating.grade])
    printed = event.dating.printed
    return words("The source prints “{printed}”. {how}", printed=printed, how=how) if printed else how


def events_picture(sheet: PageWriter, events: Sequence[Event]) -> Iterator[Picture]:
    """Yield the picture of events, which are in the order of time; nothing without events."""
    if not events:
        return
    moments = [
        timeline.Moment(describe_event(e), e.date, edtf_in_words(e.date), sheet.href(urls.event(e.id))) for e in events
    ]
    says = "Events in time. The table below has the same events, with how each date is known."
    yield figure("picture-timeline", "Timeline", says, timeline.draw(moments), timeline.caption(moments))


def events_section(sheet: PageWriter, events: Iterable[Event]) -> Iterator[Block]:
    """Yield the timeline of a page, if there is anything on it."""
    listed = in_time(events)
    rows = [
        (
            sheet.link(edtf_in_words(event.date), urls.event(event.id)),
            (*inlines(describe_event(event)), *sheet.markers(event.claims)),
            dating(event),
        )
        for event in listed
    ]
    if rows:
        yield heading(2, "Timeline", "timeline")
        yield from events_picture(sheet, listed)
        yield table(("When", "What", "How the date is known"), rows)
