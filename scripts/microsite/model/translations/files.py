"""The files that translations stand in: beside their originals, with the language before the ending of the name."""

from dataclasses import dataclass
from typing import Any, Final

from microsite.model import urls
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, CLAIM, EVENT, PLACE, QUESTION, RELATION, SOURCE, TERM, THREAT, TOPIC
from microsite.model.ledger import Check
from microsite.model.record import Record
from microsite.model.seed_files import CHECKS, SeedFile
from microsite.model.translations import ledger_texts, texts
from microsite.model.translations.memory import MadeFrom
from microsite.model.translations.vocabulary_texts import OWN_MAP, OWN_VOCABULARY, MapText, VocabularyText


@dataclass(frozen=True)
class TranslatedKind:
    """A kind of record whose words can be had in other languages."""

    kind: Kind[Any]
    model: type[Record]

    def file(self, language: str) -> SeedFile[Any]:
        """Return the kind of file that holds these words in a language."""
        path, dot, ending = self.kind.file.path.rpartition(".")
        return SeedFile(f"{path}.{language}{dot}{ending}", self.model, self.kind.file.form, schema=False)


OUTSIDE_CHECK: Final[Kind[Check]] = Kind("check", CHECKS, lambda _: urls.ELSEWHERE, names=lambda _: (), key="claim")
"""What was found elsewhere, which goes by the claim that it is about."""

TRANSLATED: Final[tuple[TranslatedKind, ...]] = (
    TranslatedKind(THREAT, texts.ThreatText),
    TranslatedKind(ACTOR, texts.ActorText),
    TranslatedKind(CLAIM, texts.ClaimText),
    TranslatedKind(OUTSIDE_CHECK, ledger_texts.CheckText),
    TranslatedKind(QUESTION, ledger_texts.QuestionText),
    TranslatedKind(TERM, texts.TermText),
    TranslatedKind(TOPIC, texts.TopicText),
    TranslatedKind(EVENT, ledger_texts.EventText),
    TranslatedKind(PLACE, texts.PlaceText),
    TranslatedKind(SOURCE, texts.SourceWords),
    TranslatedKind(RELATION, ledger_texts.RelationText),
    TranslatedKind(OWN_MAP, MapText),
    TranslatedKind(OWN_VOCABULARY, VocabularyText),
)
"""The kinds, in the order of readers. Another one is a line here and its words in ``texts.py``."""


def memory_file(language: str) -> SeedFile[MadeFrom]:
    """Return the file that says what the translations into a language were made from."""
    return SeedFile(f"ledger/{language}.jsonl", MadeFrom, "lines", schema=False, machine_made=True)


def files_in(language: str) -> tuple[SeedFile[Any], ...]:
    """Return all kinds of files below ``seeds/`` that hold a language."""
    return (*(each.file(language) for each in TRANSLATED), memory_file(language))
