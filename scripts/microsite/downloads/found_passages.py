"""Which words a question of an exercise rests on, so that a page can tell readers who found them, and nobody else much.

A script for each sheet, loaded when a reader asks. For each question it has slow salted hashes of the fingerprints
(PBKDF2 with HMAC-SHA-256, RFC 8018): no words, no place, nothing that stands in another download. It can be tried, at
a price; docs/verify-spec.md says what it costs, and the scripts in theme/assets/own-copy/ try what a reader pastes.
"""

import hashlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.asked_passages import asked_hashes
from microsite.corpus.exercises.chosen import choose_exercises
from microsite.corpus.exercises.model import ExerciseQuestion
from microsite.downloads.own_copy import script
from microsite.downloads.verify_kit import repairs
from microsite.model.cache import cached
from microsite.model.data_file import DataFile

ITERATIONS: Final = 200_000
"""Readers wait less than a second for a try. docs/verify-spec.md says what trying every sentence of a source takes."""


def of_sheet(threat: str) -> str:
    """Return the file with the hashes for the sheet of a briefing, below docs/."""
    return f"data/exercises/{threat}.js"


class FoundPassages(NamedTuple):
    """What tells whether the words that a question rests on were found; that of every question with the same words."""

    salt: str
    """Hexadecimal digits: always the same, and shared with no question that rests on other words."""
    hashes: tuple[str, ...]
    """In an order that says nothing."""


def _salt(corpus: Corpus, question: ExerciseQuestion) -> str:
    text = corpus.sources[question.source].text
    parts = ("found passage", question.id, question.source, text.hash if text else "")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@lru_cache(maxsize=4096)
def derive(sha256: str, salt: str, iterations: int = ITERATIONS) -> str:
    """Return the slow hash of the digits of a fingerprint. All hashes, and the salt, are hexadecimal digits."""
    return hashlib.pbkdf2_hmac("sha256", sha256.encode(), bytes.fromhex(salt), iterations).hex()


def _derived(corpus: Corpus, question: ExerciseQuestion, cache: Path | None) -> FoundPassages:
    with_salt, hashes = _salt(corpus, question), asked_hashes(corpus, question)
    keep = cache / "found-passages" / question.id if cache else None
    made = (str(ITERATIONS), with_salt, *hashes)
    slow = cached(keep, made, lambda: "\n".join(sorted(derive(each, with_salt) for each in hashes)))
    return FoundPassages(with_salt, tuple(slow.split()))


def _of_corpus(corpus: Corpus, cache: Path | None) -> Mapping[str, FoundPassages]:
    sheets = choose_exercises(corpus).values()
    questions = {each.question.id: each.question for exercises in sheets for each in exercises}
    rests_on = {key: (questions[key].source, *asked_hashes(corpus, questions[key])) for key in sorted(questions)}
    # Of questions with the same words, the first by its id lends its salt to the others.
    first = {words: questions[key] for key, words in reversed(rests_on.items())}
    # Not Python does the work, so threads share it.
    with ThreadPoolExecutor() as threads:
        found = dict(zip(first, threads.map(lambda one: _derived(corpus, one, cache), first.values()), strict=True))
    return {key: found[words] for key, words in rests_on.items()}


def derive_all(corpus: Corpus, cache: Path | None = None) -> Mapping[str, FoundPassages]:
    """Return what tells of every question, by its id, whether its words were found.

    ``cache`` is a folder for slow hashes. Who has it asks first; who comes after, without it, is given the same.
    """
    found: Mapping[str, FoundPassages] = corpus.worked_out.cached(
        "found passages", (), lambda: _of_corpus(corpus, cache)
    )
    return found


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the hashes for every sheet."""
    found = derive_all(corpus)
    for threat, exercises in choose_exercises(corpus).items():
        asked = [each.question for each in exercises if found[each.question.id].hashes]
        questions = {each.id: {"source": each.source, **found[each.id]._asdict()} for each in asked}
        sources = {source: corpus.sources[source] for source in sorted({each.source for each in asked})}
        mended = {source: repairs(dossier) for source, dossier in sources.items()}
        forms = {source: dossier.text.normalisation for source, dossier in sources.items() if dossier.text}
        sheet = {"iterations": ITERATIONS, "normalisation": forms, "repairs": mended, "questions": questions}
        yield DataFile(of_sheet(threat), script("sheets", threat, sheet), "")
