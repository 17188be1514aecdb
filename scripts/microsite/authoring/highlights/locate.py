"""From a highlight to the passages it marks: exactly there, or said why not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from microsite.authoring.highlights.highlight import Highlight
from microsite.corpus.pages_there import page_number, pages_of
from microsite.model.dossier import Dossier
from microsite.model.limits import FEW
from microsite.model.passage import Passage
from microsite.model.record import is_locator
from microsite.sources import web_annotation
from microsite.sources.ingest.measure import MeasuredSource
from microsite.sources.text.find_quote import QuotedText, Span


class NotLocatedError(Exception):
    """A highlight does not lead to passages of the source; the message says why."""


def _units(passage: Passage, span: Span, text: QuotedText) -> Iterator[str]:
    """Yield the sentences of a passage in which marked words stand, or the passage where all of it is marked."""
    marked = [each.at for each in passage.sentences if _touches(each.span, span, text)]
    if not passage.sentences or (len(marked) == len(passage.sentences) > 1):
        yield passage.at
    else:
        yield from marked


def _touches(unit: Iterable[int], span: Span, text: QuotedText) -> bool:
    start, end = unit
    return text.words_between(max(start, span[0]), min(end, span[1]))


@dataclass(frozen=True)
class SourceInHand:
    """A source with its text, in which highlights are looked for."""

    dossier: Dossier
    measured: MeasuredSource
    text: QuotedText

    def _on_page(self, spans: list[Span], highlight: Highlight) -> list[Span]:
        """Return the places that may stand on the page of a highlight."""
        labels = {p.page: page_number(p) for p in self.measured.record.passages if p.page}
        leaf = [labels.get(highlight.leaf, str(highlight.leaf))] if highlight.leaf else []
        wanted = {page.lower() for page in (*highlight.pages, *leaf)}
        return [
            span
            for span in spans
            if any(page.lower() in wanted for at in self._passages(span) for page in pages_of(self.dossier, at))
        ]

    def _passages(self, span: Span) -> list[str]:
        return [p.at for p in self.measured.record.passages if _touches(p.span, span, self.text)]

    def _spans(self, highlight: Highlight) -> list[Span]:
        """Return where the words of a highlight may stand; a position counts only in this very text."""
        position = highlight.position
        if position and position.text == web_annotation.name(self.measured.record.hash):
            return [(position.start, min(position.end, len(self.text.text)))]
        found = self.text.find(highlight.quote, highlight.prefix, highlight.suffix, highlight.within)
        return (self._on_page(found, highlight) or found) if len(found) > 1 else found

    def locate(self, highlight: Highlight) -> tuple[str, ...]:
        """Return the locators of what is marked, in order; raises :class:`NotLocatedError`."""
        spans = self._spans(highlight)
        if not spans:
            raise NotLocatedError("not found in the text of the source")
        if len(spans) > 1:
            where = ", ".join(dict.fromkeys(at for span in spans[:5] for at in self._passages(span)))
            message = f"found {len(spans)} times ({where}), and nothing in the file says which is meant"
            raise NotLocatedError(message)
        passages = [p for p in self.measured.record.passages if _touches(p.span, spans[0], self.text)]
        found = tuple(at for p in passages if is_locator(p.at) for at in _units(p, spans[0], self.text))
        if not found or len(found) > FEW:
            stands = ", ".join(p.at for p in passages) or "beside all passages"
            why = f"more than {FEW} passages are marked" if found else f"it stands in {stands}, where no claim rests"
            raise NotLocatedError(why)
        return found
