"""The two states that were joined, and which of them a line came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from microsite.model.git import GitError, commit, git, text_at

_Side = Literal["kept", "moved"]

_UNFINISHED: Final = ("MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD")
_MAIN: Final = ("origin/main", "main", "origin/master", "master")
_LOOKED_AT: Final = 200
"""Commits of a file that are looked through for the one that joined."""


@dataclass(frozen=True)
class Sides:
    """Two states of the project: commits; ``moved`` is "" for what lies in the folder and was not committed."""

    root: Path
    kept: str
    moved: str
    grown: bool = False
    """Whether ``moved`` was made from ``kept``, and has all that is there: so it is where branches are squashed."""

    def text(self, side: _Side, file: str) -> str:
        """Return a file as one side had it; "" if it had none."""
        at = self.kept if side == "kept" else self.moved
        if at:
            return text_at(self.root, at, file)
        path = self.root / file
        return path.read_text("utf-8-sig") if path.is_file() else ""

    def turned(self) -> "Sides":
        """Return the same with the sides exchanged; what grew out of the other stays."""
        return self if self.grown else Sides(self.root, self.moved, self.kept)


def unfinished(root: Path) -> Sides | None:
    """Return the sides of a merge that git has begun here and not finished."""
    for name in _UNFINISHED:
        if other := commit(root, name):
            return Sides(root, commit(root, "HEAD"), other)
    return None


def finished(root: Path, file: str, line: str) -> Sides | None:
    """Return the sides of the commit that first had ``line`` twice in a file; None if there is no such commit."""

    def twice(at: str) -> bool:
        return text_at(root, at, file).splitlines().count(line) > 1

    try:
        asked = ("rev-list", "--first-parent", f"-n{_LOOKED_AT}", "HEAD", "--", file)
        commits = git(root, *asked).decode().split()
    except GitError:
        return None
    if not twice("HEAD"):
        return Sides(root, commit(root, "HEAD"), "", grown=True)
    for each in commits:
        if (before := commit(root, f"{each}^1")) and twice(each) and not twice(before):
            other = commit(root, f"{each}^2")
            return Sides(root, before, other or each, grown=not other)
    return None


def is_on_main(root: Path, at: str) -> bool:
    """Say whether a commit is part of the main branch, as far as the clone knows."""
    for name in filter(lambda each: commit(root, each), _MAIN):
        try:
            git(root, "merge-base", "--is-ancestor", at, name)
        except GitError:
            continue
        return True
    return False


def _holds(lines: Sequence[str], piece: Sequence[str]) -> bool:
    return any(list(lines[n : n + len(piece)]) == list(piece) for n in range(len(lines) - len(piece) + 1))


def side_of(lines: Sequence[str], number: int, kept: Sequence[str], moved: Sequence[str]) -> _Side | None:
    """Return the side that a line came from: the one that has it, with its neighbours where both do.

    None where neither has it, or both have it with all its neighbours.
    """
    for before, after in ((0, 0), (0, 1), (1, 0), (0, 2), (2, 0), (0, 3), (0, 4), (3, 0), (0, 6), (4, 0)):
        piece = lines[max(number - before, 0) : number + after + 1]
        found = _holds(kept, piece), _holds(moved, piece)
        if found in ((True, False), (False, True)):
            return "kept" if found[0] else "moved"
        if found == (False, False) and not before and not after:
            return None
    return None
