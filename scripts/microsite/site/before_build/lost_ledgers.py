"""Ledgers that went, or lost lines, as far as that can be known without an edition that says what they held.

What was published is written down in the ledgers alone. So the clone is asked what they were, where there is one that
goes back far enough, and one ledger is held against the other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from microsite.corpus.project import Project
from microsite.model import urls
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.git import GitError, commit, git, text_at
from microsite.model.held_lines import line_hash
from microsite.model.place import Place
from microsite.model.record import Record
from microsite.model.seed_files import ADDRESS_LEDGER, CLAIM_LEDGER

_CLAIMS: Final = CLAIM_LEDGER.of()
_FAR: Final = 20
"""How many commits are looked at for one that had lines in a ledger."""


def _is_clone(root: Path) -> bool:
    return any((folder / ".git").exists() for folder in (root, *root.parents))


def _base(root: Path) -> str:
    """Return the commit whose ledgers go on: where a branch began, or what a merge was made into; "" without one."""
    try:
        return git(root, "merge-base", "HEAD", "origin/HEAD").decode().strip()
    except GitError:
        return commit(root, "HEAD^1") if commit(root, "HEAD^2") else ""


def _changed(root: Path, base: str, files: Sequence[str]) -> bool:
    try:
        git(root, "diff", "--quiet", base, "--", *files)
    except GitError:
        return True
    return False


def _lost_lines(root: Path, ledgers: Mapping[str, Sequence[Record]]) -> Iterator[Finding]:
    base = _base(root)
    if not base or not _changed(root, base, [*ledgers]):
        return
    for file, lines in ledgers.items():
        before = filter(None, map(str.strip, text_at(root, base, file).splitlines()))
        gone = (Counter(map(line_hash, before)) - Counter(line_hash(one.origin.line) for one in lines)).total()
        if gone:
            message = (
                f"{gone} lines that stand here in commit {base[:10]} are gone or changed, and lines are only added; "
                f"put back what git diff {base[:10]} -- {file} shows"
            )
            yield finding(Place(file), "shrunk-ledger", message)


def _emptied(root: Path, file: str) -> Iterator[Finding]:
    try:
        commits = git(root, "log", f"-{_FAR}", "--format=%h", "--diff-filter=AM", "--", file).decode().split()
    except GitError:
        return
    for at in commits:
        if count := len(text_at(root, at, file).split("\n")) - 1:
            message = (
                f"commit {at} had {count} lines here, and there are none; put them back: git checkout {at} -- {file}"
            )
            yield finding(Place(file), "shrunk-ledger", message)
            return


def _by_clone(root: Path, ledgers: Mapping[str, Sequence[Record]]) -> Iterator[Finding]:
    empty = [file for file, lines in ledgers.items() if not lines]
    told = [found for file in empty for found in _emptied(root, file)]
    yield from told
    known = {found.place.file for found in told}
    yield from _lost_lines(root, {file: lines for file, lines in ledgers.items() if file not in known})


def _by_the_other(project: Project) -> Iterator[Finding]:
    """Find claims whose pages were published, of which the ledger of claims says nothing: it is written first."""
    corpus = project.corpus
    told, published = {change.claim for change in corpus.seeds.changes}, {line.page for line in corpus.seeds.addresses}
    claims = [each for each in (*corpus.claims, *corpus.withdrawn) if each not in told]
    if untold := [each for each in claims if urls.claim(each).url in published]:
        more = f" (and {len(untold) - 1} more)" if untold[1:] else ""
        message = (
            f'the page of "{untold[0]}"{more} was published, and no line here tells of it; put back what git log -p -- '
            f"{_CLAIMS} shows, or, where that is lost for good, type {typed('record')}"
        )
        yield finding(Place(_CLAIMS), "shrunk-ledger", message)


def check(project: Project) -> Iterator[Finding]:
    """Lines that the ledgers of claims and of addresses had, by all that is at hand."""
    seeds = project.corpus.seeds
    every: dict[str, Sequence[Record]] = {_CLAIMS: seeds.changes, ADDRESS_LEDGER.of(): seeds.addresses}
    ledgers = {file: lines for file, lines in every.items() if file not in seeds.broken_files}
    told = [*_by_clone(project.root, ledgers)] if _is_clone(project.root) else []
    yield from told
    if _CLAIMS in ledgers.keys() - {found.place.file for found in told}:
        yield from _by_the_other(project)
