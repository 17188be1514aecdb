"""From a highlight to the passages it marks: exactly there, or said why not."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from microsite.authoring.highlights.highlight import Highlight
from microsite.corpus.pages_there import page_number, pages_of
from microsite.model.dossier import Dossier
from microsite.model.field_types import is_locator
from microsite.model.limits import FEW
from microsite.model.passage import Passage
from microsite.sources import web_annotation
from microsite.sources.ingest.measure import MeasuredSource
from microsite.sources.text.find_quote import QuotedText, TextSpan


class NotLocatedError(Exception):
    """A highlight does not lead to passages of the source; the message says why."""


_NO_PROSE: Final = ("title", "heading", "byline")
"""Kinds of passages on which no claim rests: they are never the place of a draft."""


class LocatedHighlight(NamedTuple):
    """Where the words of a highlight stand."""

    places: tuple[tuple[str, ...], ...]
    """The locators of each passage that is marked: its sentences, or it where all of it is."""
    beside: tuple[str, ...] = ()
    """Headings and the like that are marked as well."""


def _units(passage: Passage, span: TextSpan, text: QuotedText) -> tuple[str, ...]:
    """Return the sentences of a passage in which marked words stand, or the passage where all of it is marked."""
    marked = tuple(each.at for each in passage.sentences if _touches(each.span, span, text))
    return (passage.at,) if not passage.sentences or len(marked) == len(passage.sentences) > 1 else marked


def _touches(unit: Iterable[int], span: TextSpan, text: QuotedText) -> bool:
    start, end = unit
    return text.words_between(max(start, span[0]), min(end, span[1]))


@dataclass(frozen=True)
class SourceInHand:
    """A source with its text, in which highlights are looked for."""

    dossier: Dossier
    measured: MeasuredSource
    text: QuotedText

    def _on_page(self, spans: list[TextSpan], highlight: Highlight) -> list[TextSpan]:
        """Return the places that may stand on the page of a highlight."""
        labels = {p.page: page_number(p) for p in self.measured.record.passages if p.page}
        leaf = [labels.get(highlight.leaf, str(highlight.leaf))] if highlight.leaf else []
        wanted = {page.lower() for page in (*highlight.pages, *leaf)}
        return [
            span
            for span in spans
            if any(page.lower() in wanted for at in self._passages(span) for page in pages_of(self.dossier, at))
        ]

    def _passages(self, span: TextSpan) -> list[str]:
        return [p.at for p in self.measured.record.passages if _touches(p.span, span, self.text)]

    def _spans(self, highlight: Highlight) -> list[TextSpan]:
        """Return where the words of a highlight may stand; a position counts only in this very text."""
        position = highlight.position
        if position and position.text == web_annotation.name(self.measured.record.hash):
            return [(position.start, min(position.end, len(self.text.text)))]
        found = self.text.find(highlight.quote, highlight.prefix, highlight.suffix, highlight.within)
        return (self._on_page(found, highlight) or found) if len(found) > 1 else found

    def locate(self, highlight: Highlight) -> LocatedHighlight:
        """Return where marked words stand, in order; raises :class:`NotLocatedError`."""
        spans = self._spans(highlight)
        if not spans:
            raise NotLocatedError("not found in the text of the source")
        if len(spans) > 1:
            where = ", ".join(dict.fromkeys(at for span in spans[:5] for at in self._passages(span)))
            message = f"found {len(spans)} times ({where}), and nothing in the file says which is meant"
            raise NotLocatedError(message)
        passages = [p for p in self.measured.record.passages if _touches(p.span, spans[0], self.text)]
        prose = [p for p in passages if is_locator(p.at) and p.kind not in _NO_PROSE]
        if not prose or len(prose) > FEW:
            stands = ", ".join(f"{p.at} ({p.kind})" for p in passages) or "beside all passages"
            why = f"more than {FEW} passages are marked" if prose else f"it stands in {stands}, where no claim rests"
            raise NotLocatedError(why)
        places = tuple(at for p in prose if (at := _units(p, spans[0], self.text)))
        return LocatedHighlight(places, tuple(p.at for p in passages if p not in prose))
