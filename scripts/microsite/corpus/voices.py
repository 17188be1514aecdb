"""Whose a paragraph of a briefing is: the source that its run-in names, or the editors."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.model.prose import EDITORS
from microsite.model.source import Source
from microsite.model.wording import mark, words

OWN: Final = mark("Editors")
"""What a paragraph begins with that is the editors' own from end to end."""

_COMMAS: Final = (", ", "\u060c ", "\uff0c", "\u3001")
"""As Latin, Arabic and Persian, and Chinese and Japanese texts have them."""


@dataclass(frozen=True)
class ParagraphVoice:
    """Who speaks in a paragraph: ``key`` is what its sentences may cite, the id of a source or ``editors``."""

    key: str
    name: str
    number: int
    """The place of the source among all, from 1; 0 for the editors."""

    @property
    def is_editors(self) -> bool:
        return self.key == EDITORS


def name_of_voice(source: Source) -> str:
    """Return what a paragraph that reports a source begins with, without its full stop."""
    return source.run_in or f"{source.label[:1].upper()}{source.label[1:]}"


def voices(corpus: Corpus) -> tuple[ParagraphVoice, ...]:
    """Return everybody a paragraph can be of; worked out once."""
    found: tuple[ParagraphVoice, ...] = corpus.worked_out.cached("voices", (), lambda: _voices(corpus))
    return found


def _voices(corpus: Corpus) -> tuple[ParagraphVoice, ...]:
    names = {identifier: name_of_voice(dossier.source) for identifier, dossier in corpus.sources.items()}
    sources = (ParagraphVoice(key, name, number) for number, (key, name) in enumerate(names.items(), 1))
    return (*sources, ParagraphVoice(EDITORS, OWN, 0), *_in_its_language(corpus))


def _in_its_language(corpus: Corpus) -> Iterator[ParagraphVoice]:
    """Yield the editors by their name in the language of the site, where that is another than the English one."""
    with corpus.site.speaking():
        name = words(OWN)
    if name != OWN:
        yield ParagraphVoice(EDITORS, name, 0)


def voice_of(corpus: Corpus, run_in: str) -> ParagraphVoice | None:
    """Return who speaks under a run-in: its words are a name, or a name, a comma and how it is said."""
    said = run_in.removesuffix(".")
    if said == run_in:
        return None
    return next((v for v in voices(corpus) if said == v.name or _named_first(v.name, said)), None)


def _named_first(name: str, said: str) -> bool:
    return any(said.startswith(f"{name}{comma}") for comma in _COMMAS)
