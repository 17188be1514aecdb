"""What has changed in the claims behind a reading list: since its edition, or from each edition to the next."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.list_changes import Concern, Stretch, stretches
from microsite.model.reading_list import ReadingList
from microsite.pages import phrases
from microsite.pages.editions import LIVING, change_line, changes_of_claims
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet

NOTHING = "<strong>No claim behind this list has changed.</strong>"

_INTRO = (
    "Claim by claim, from the records: what was added, reworded, said with another strength, left with less evidence, "
    "or withdrawn. The numbers are those of the readings on the list."
)
_NO_EDITION = (
    "No edition has been frozen yet, so there is nothing to compare with. The feed of this list tells of every change."
)


def _title(stretch: Stretch) -> str:
    return f"From edition {stretch.since} to {stretch.until}" if stretch.until else f"Since edition {stretch.since}"


def _where(concern: Concern) -> str:
    numbers = phrases.listed([str(number) for number in concern.items])
    return f"reading {numbers}" if len(concern.items) == 1 else f"readings {numbers}"


def _stretch(sheet: Sheet, stretch: Stretch) -> Iterator[str]:
    yield markdown.heading(2, _title(stretch), f"since-{stretch.since}")
    yield ""
    frozen = f"Edition {stretch.since} was frozen on {in_words(sheet.corpus.editions[stretch.since].frozen)}."
    if not stretch.changed:
        yield f"{frozen} {NOTHING}"
        yield ""
        return
    changes, claims = changes_of_claims(concern.step for concern in stretch.changed)
    yield f"{frozen} From then on there {changes} in {claims} behind this list."
    yield ""
    # The newest first, as feeds have it.
    yield from markdown.bullets(change_line(sheet, each.step, _where(each)) for each in reversed(stretch.changed))
    yield ""


def _body(sheet: Sheet, reading_list: ReadingList) -> Iterator[str]:
    yield f"{_INTRO} {sheet.link('The list', urls.reading_list(reading_list.id))} leads to the pages themselves."
    yield ""
    found = stretches(sheet.corpus, reading_list)
    if not found:
        yield _NO_EDITION
        yield ""
    elif len(found) > 1:
        yield "Read down to the edition that you use."
        yield ""
    for stretch in found:
        yield from _stretch(sheet, stretch)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every list. It is about the living site; a frozen edition only leads there."""
    for each in corpus.lists.values():
        sheet = Sheet(corpus, urls.list_changes(each.id), evidence=False)
        title = f"What has changed: {each.title}"
        place, body = each.origin.place(), tuple(_body(sheet, each))
        yield Page(sheet.address, title, body, place, f"{title}.", extra=LIVING, citable=False)
