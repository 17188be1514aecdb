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
from typing import Final

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


def salt(corpus: Corpus, question: ExerciseQuestion) -> str:
    """Return the salt of a question, as hexadecimal digits: always the same, and shared with no other question."""
    text = corpus.sources[question.source].text
    parts = ("found passage", question.id, question.source, text.hash if text else "")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@lru_cache(maxsize=4096)
def derive(sha256: str, salt: str, iterations: int = ITERATIONS) -> str:
    """Return the slow hash of the digits of a fingerprint. All hashes, and the salt, are hexadecimal digits."""
    return hashlib.pbkdf2_hmac("sha256", sha256.encode(), bytes.fromhex(salt), iterations).hex()


def _derived(corpus: Corpus, question: ExerciseQuestion, cache: Path | None) -> str:
    """Return the slow hashes of a question, a line each, in an order that says nothing."""
    with_salt, hashes = salt(corpus, question), asked_hashes(corpus, question)
    keep = cache / "found-passages" / question.id if cache else None
    made = (str(ITERATIONS), with_salt, *hashes)
    return cached(keep, made, lambda: "\n".join(sorted(derive(each, with_salt) for each in hashes)))


def _of_corpus(corpus: Corpus, cache: Path | None) -> Mapping[str, list[str]]:
    sheets = choose_exercises(corpus).values()
    questions = {each.question.id: each.question for exercises in sheets for each in exercises}
    # Not Python does the work, so threads share it.
    with ThreadPoolExecutor() as threads:
        found = threads.map(lambda question: _derived(corpus, question, cache), questions.values())
        return {question: hashes.split() for question, hashes in zip(questions, found, strict=True)}


def derive_all(corpus: Corpus, cache: Path | None = None) -> Mapping[str, list[str]]:
    """Return the slow hashes of every question, by its id.

    ``cache`` is a folder for them. Who has it asks first; who comes after, without it, is given the same.
    """
    found: Mapping[str, list[str]] = corpus.worked_out.cached("found passages", (), lambda: _of_corpus(corpus, cache))
    return found


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the hashes for every sheet."""
    hashes = derive_all(corpus)
    for threat, exercises in choose_exercises(corpus).items():
        asked = [each.question for each in exercises if hashes[each.question.id]]
        questions = {
            each.id: {"source": each.source, "salt": salt(corpus, each), "hashes": hashes[each.id]} for each in asked
        }
        mended = {source: repairs(corpus.sources[source]) for source in sorted({each.source for each in asked})}
        sheet = {"iterations": ITERATIONS, "repairs": mended, "questions": questions}
        yield DataFile(of_sheet(threat), script("sheets", threat, sheet), "")
