"""Finds eight consecutive words of a source in other text, without the source.

A fingerprint is the sorted set of 64-bit hashes of every run of eight words. Sorting hides the order of
the runs, and a run cannot be got back from its hash short of guessing all its eight words.
With the 300,000 runs of a hundred sources, one run in some sixty million million matches by chance. (40 bits were too
few: at 20,000 claims they gave one false alarm a build, which nobody could have mended.)
"""

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from typing import Final

RUN: Final = 8
"""Consecutive words that count as copying."""

_BYTES = 8


def _hash(run: str) -> bytes:
    return sha256(run.encode()).digest()[:_BYTES]


def runs(forms: Sequence[str]) -> list[tuple[str, ...]]:
    """Return every run of :data:`RUN` consecutive words."""
    return [tuple(forms[i : i + RUN]) for i in range(len(forms) - RUN + 1)]


def run_hashes(forms: Sequence[str]) -> list[bytes]:
    """Return the hash of every run of consecutive words, in their order: of the words with a blank between them."""
    text = " ".join(forms).encode()
    letters = [*accumulate(map(len, map(str.encode, forms)), initial=0)]
    ends = enumerate(zip(letters, letters[RUN:], strict=False))
    return [sha256(text[begin + blanks : end + blanks + RUN - 1]).digest()[:_BYTES] for blanks, (begin, end) in ends]


@dataclass(frozen=True)
class Fingerprint:
    """The hashes of the runs of one source."""

    hashes: frozenset[bytes]

    @classmethod
    def of(cls, forms: Sequence[str], *, except_in: Iterable[Sequence[str]] = ()) -> "Fingerprint":
        """Take the fingerprint of a text's words; runs inside ``except_in`` (titles, headings) do not count."""
        allowed = {run for part in except_in for run in runs(part)}
        return cls(frozenset(_hash(" ".join(run)) for run in runs(forms) if run not in allowed))

    @classmethod
    def decode(cls, text: str) -> "Fingerprint":
        """Read back what :meth:`encode` wrote; ``ValueError`` if it is not that."""
        raw = base64.b64decode("".join(text.split()), validate=True)
        if len(raw) % _BYTES:
            raise ValueError("the fingerprint is cut off")
        return cls(frozenset(raw[i : i + _BYTES] for i in range(0, len(raw), _BYTES)))

    @classmethod
    def of_any(cls, marks: Iterable["Fingerprint"]) -> "Fingerprint":
        """Return the fingerprint of several sources together."""
        return cls(frozenset[bytes]().union(*(mark.hashes for mark in marks)))

    def encode(self) -> str:
        """Return the fingerprint as Base64 of its sorted hashes."""
        return base64.b64encode(b"".join(sorted(self.hashes))).decode()

    def overlaps(self, forms: Sequence[str]) -> list[tuple[int, int]]:
        """Return the word ranges ``[start, end)`` of ``forms`` that stand in the source, each as long as it goes."""
        found: list[tuple[int, int]] = []
        every = run_hashes(forms)
        if self.hashes.isdisjoint(every):
            return found
        for start, run in enumerate(every):
            if run not in self.hashes:
                continue
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], start + RUN)
            else:
                found.append((start, start + RUN))
        return found
