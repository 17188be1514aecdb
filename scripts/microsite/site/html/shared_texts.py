"""Texts that many pages say, each held once: what comes from files and other processes has copies of its own."""

from collections.abc import Iterable
from dataclasses import replace

from microsite.site.html.page import HtmlFacts


class SharedTexts:
    """Every text that was met so far."""

    def __init__(self) -> None:
        self._met: dict[str, str] = {}

    def _each(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple([self._met.setdefault(text, text) for text in texts])

    def facts(self, facts: HtmlFacts) -> HtmlFacts:
        """Return the same facts in texts that are shared with all pages before."""
        return replace(
            facts,
            anchors=frozenset(self._each(facts.anchors)),
            promised=self._each(facts.promised),
            links=self._each(facts.links),
            fetched=self._each(facts.fetched),
            elements=self._each(facts.elements),
            words=self._each(facts.words),
            files=self._each(facts.files),
        )
