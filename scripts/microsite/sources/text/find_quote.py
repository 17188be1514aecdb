"""Where quoted words stand in a text: exactly, but for what programs do to blanks and hyphens at the ends of lines.

Both are compared in normal form, without blanks and hyphens; everything else counts.
A quotation may stand at several places: what stands around it may tell which is meant, and nothing is guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from microsite.sources.text.normalise import normalise

_SKIPPED: Final = re.compile(r"[\s-]+")
TextSpan = tuple[int, int]


def bare(text: str) -> str:
    """Return a text as it is compared: in normal form, without blanks and hyphens."""
    return _SKIPPED.sub("", normalise(text))


@dataclass(frozen=True)
class QuotedText:
    """A text in normal form in which quotations are looked for."""

    text: str

    @cached_property
    def _kept(self) -> tuple[str, list[int]]:
        """The text as it is compared, and where each of its characters stands in the whole."""
        places = [at for at, sign in enumerate(self.text) if not (sign == "-" or sign.isspace())]
        return "".join(self.text[at] for at in places), places

    def _all(self, quote: str, start: int = 0, end: int | None = None) -> Iterator[TextSpan]:
        """Yield every place of a quotation as a span of the compared text."""
        within, _ = self._kept
        wanted = bare(quote)
        at = within.find(wanted, start, end) if wanted else -1
        while at >= 0:
            yield at, at + len(wanted)
            at = within.find(wanted, at + 1, end)

    def _whole_words(self, span: TextSpan) -> bool:
        """Say whether a place begins and ends where words do."""
        start, end = self._span(span)
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        cut_first = before.isalnum() and self.text[start].isalnum()
        return not (cut_first or (after.isalnum() and self.text[end - 1].isalnum()))

    def _span(self, span: TextSpan) -> TextSpan:
        _, places = self._kept
        return places[span[0]], places[span[1] - 1] + 1

    def _fits(self, span: TextSpan, prefix: str, suffix: str) -> bool:
        within, _ = self._kept
        return within.endswith(bare(prefix), 0, span[0]) and within.startswith(bare(suffix), span[1])

    def find(self, quote: str, prefix: str = "", suffix: str = "", within: str = "") -> list[TextSpan]:
        """Return every place at which a quotation may stand, in characters of the text; none if it is not there.

        Where there are several, those that begin and end with whole words go before others, and then those that
        stand between ``prefix`` and ``suffix``. ``within`` is a longer quotation that holds it.
        """
        if within:
            found = [span for outer in self._all(within) for span in self._all(quote, *outer)]
        else:
            found = list(self._all(quote))
        whole = [span for span in found if self._whole_words(span)] or found
        if len(whole) > 1 and (prefix or suffix):
            whole = [span for span in whole if self._fits(span, prefix, suffix)] or whole
        return [self._span(span) for span in whole]

    def words_between(self, start: int, end: int) -> bool:
        """Say whether a letter or digit stands in a piece of the text."""
        return any(sign.isalnum() for sign in self.text[start:end])
