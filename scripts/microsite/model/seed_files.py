"""The files below ``seeds/``: where each stands, and how its records are written in it."""

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any, Final, Generic, Literal, TypeVar

from microsite.model.claim_ledger import ClaimChange
from microsite.model.contributor import Contributor
from microsite.model.dossier import Unsettled
from microsite.model.draft import ClaimDraft
from microsite.model.edition import Edition
from microsite.model.exercise import ReadingExercise
from microsite.model.geography import MapOutline
from microsite.model.held_lines import HeldLines
from microsite.model.ledger import Check
from microsite.model.moved import Moved
from microsite.model.passage import SourceText
from microsite.model.project_words import OwnVocabulary
from microsite.model.published_page import PublishedPage
from microsite.model.record import Record
from microsite.model.site import Identity
from microsite.model.site_words import Words
from microsite.model.verification import Verification

R = TypeVar("R", bound=Record)

_LANGUAGE: Final = re.compile(r"\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language in the name of a file (BCP 47)."""

SeedForm = Literal["page", "named", "list", "single", "lines"]
"""How records stand in a file: ``page`` is one in Markdown with front matter and ``named`` one in YAML, whose ids are
the names of their files; ``list`` is YAML with any number of them, ``single`` YAML that is one; ``lines`` are JSON."""


@dataclass(frozen=True)
class SeedFile(Generic[R]):
    """A kind of file below ``seeds/``."""

    path: str
    """Its path below ``seeds/``; a star stands for an id."""
    model: type[R]
    form: SeedForm
    required: bool = False
    schema: bool = True
    """Whether it has a JSON Schema, for completion in editors."""
    machine_made: bool = False
    """Whether a command writes it, in a layout of its own."""

    @property
    def schema_name(self) -> str:
        """What its schema is called: ``claims``, or the folder in the singular for a record a file: ``threat``."""
        path = PurePosixPath(self.path)
        return path.parent.name.removesuffix("s") if path.stem == "*" else path.stem

    @property
    def id_is_name(self) -> bool:
        """Whether the id of its record is the name of the file."""
        return self.form in ("page", "named")

    def of(self, name: str = "") -> str:
        """Return its path from the root of the project, with an id in the place of the star."""
        return f"seeds/{self.path.replace('*', name)}"

    def folder(self, name: str) -> str:
        """Return the folder it stands in, from the root of the project."""
        return self.of(name).rpartition("/")[0]

    def holds(self, file: str) -> bool:
        """Say whether a path from the root of the project is one of these files."""
        # Taken apart as text: every file is held against every kind of file, and a path takes ten times as long.
        pattern, parts = self.of("*").split("/"), file.split("/")
        return len(parts) == len(pattern) and all(map(fnmatchcase, parts, pattern)) and not self._is_in_language(file)

    def _is_in_language(self, file: str) -> bool:
        """Say whether a file that a star could stand for is a translation: ``x.fa.md``."""
        own, suffixes = PurePosixPath(self.path), PurePosixPath(file).suffixes
        return len(suffixes) == len(own.suffixes) + 1 and bool(_LANGUAGE.fullmatch(suffixes[-2]))


PASSAGES: Final = SeedFile("sources/*/passages.yml", SourceText, "single", machine_made=True)
VERIFICATION: Final = SeedFile("sources/*/verification.yml", Verification, "single", machine_made=True)
UNSETTLED: Final = SeedFile("sources/*/unsettled.yml", Unsettled, "list", schema=False, machine_made=True)
DRAFTS: Final = SeedFile("sources/*/drafts.yml", ClaimDraft, "list")
CHECKS: Final = SeedFile("checks.yml", Check, "list")
CONTRIBUTORS: Final = SeedFile("contributors.yml", Contributor, "list")
EXERCISES: Final = SeedFile("exercises.yml", ReadingExercise, "list")
EDITIONS: Final = SeedFile("editions.yml", Edition, "list", machine_made=True)
MOVED: Final = SeedFile("moved.yml", Moved, "list")
IDENTITY: Final = SeedFile("site.yml", Identity, "single", required=True)
OUTLINE: Final = SeedFile("map.yml", MapOutline, "single")
VOCABULARY: Final = SeedFile("vocabulary.yml", OwnVocabulary, "single")
WORDS: Final = SeedFile("words.yml", Words, "single")
CLAIM_LEDGER: Final = SeedFile("ledger/claims.jsonl", ClaimChange, "lines", schema=False, machine_made=True)
ADDRESS_LEDGER: Final = SeedFile("ledger/addresses.jsonl", PublishedPage, "lines", schema=False, machine_made=True)
HELD_LINES: Final = SeedFile("ledger/editions.jsonl", HeldLines, "lines", schema=False, machine_made=True)

FILES_BESIDE_KINDS: Final[tuple[SeedFile[Any], ...]] = (
    PASSAGES, VERIFICATION, UNSETTLED, DRAFTS, CHECKS, CONTRIBUTORS, EXERCISES, EDITIONS, MOVED, IDENTITY, OUTLINE,
    VOCABULARY, WORDS, CLAIM_LEDGER, ADDRESS_LEDGER, HELD_LINES,
)  # fmt: skip
"""Files whose records have no address of their own; those that have one are in the table of kinds."""
