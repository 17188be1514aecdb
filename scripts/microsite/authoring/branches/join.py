"""What two branches added to the same lists: joined by record, and no number for two claims."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from microsite.authoring.branches.join_records import JoinError, join_records
from microsite.authoring.branches.join_texts import join_texts
from microsite.authoring.branches.sides import Sides, finished, is_on_main, side_of, unfinished
from microsite.authoring.records.next_claim_id import next_claim_id
from microsite.authoring.records.project_texts import project_texts
from microsite.authoring.records.try_change import ProjectChange
from microsite.corpus.ledger.claim_history import last_steps
from microsite.corpus.project import load
from microsite.model.git import GitError, commit, git
from microsite.model.kinds import CLAIM
from microsite.seeds.reading.conflict_markers import conflicts

_STAGES: Final = (":1", ":2", ":3")
"""How git names the three versions of a file in conflict: what both began with, ours, theirs."""


@dataclass
class Joining:
    """What is to be written, and what is said of it."""

    files: dict[str, bytes | None] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)
    left: bool = False
    """Whether something is in conflict that people must settle."""
    unclear: list[str] = field(default_factory=list)
    """Places of which it is not known which of two claims they mean."""

    @property
    def change(self) -> ProjectChange:
        return ProjectChange(self.files)


def _in_conflict(root: Path) -> list[str]:
    if not commit(root, "HEAD"):
        raise GitError("this folder is no clone with a commit; run it in the clone in which you merge")
    listed = git(root, "diff", "--name-only", "--relative", "--diff-filter=U", "-z").decode("utf-8", "replace")
    return [name for name in listed.split("\0") if name]


def _versions(root: Path, file: str) -> Iterator[str]:
    """Yield a file as both branches began with it (empty, if both made it), and as each has it; ``GitError``."""
    for stage in _STAGES:
        try:
            yield git(root, "show", f"{stage}:./{file}").decode("utf-8-sig")
        except GitError:
            if stage != _STAGES[0]:
                raise
            yield ""


def _joined(root: Path, file: str) -> tuple[str, bytes | None]:
    """Return what is said of a file in conflict, and what it is to hold, if a program can tell."""
    written = (root / file).read_text("utf-8-sig") if (root / file).is_file() else ""
    if written and not list(conflicts(written, file)):
        return f"{file}: settled already; git add it when you have looked at it", None
    is_list = re.fullmatch(r"seeds/.*\.yml", file)
    if not is_list and not re.fullmatch(r"(?:seeds|docs)/.*\.md", file):
        return f"{file}: in conflict, and neither a list of records nor a page; choose by hand", None
    try:
        versions = tuple(_versions(root, file))
        text = join_records(*versions).text if is_list else join_texts(*versions)
    except GitError:
        return f"{file}: in conflict, and one of the branches does not have it; choose by hand", None
    except JoinError as error:
        return f"{file}: {error}; choose by hand", None
    has = "the records of both branches" if is_list else "what both branches added, one behind the other"
    return f"{file}: has {has}; git add it when you have looked at it", text.encode()


def _join_lists(root: Path, joining: Joining) -> None:
    """Join the lists of records that git left in conflict; others are left, and named."""
    for file in _in_conflict(root):
        said, content = _joined(root, file)
        joining.messages.append(said)
        joining.left = joining.left or said.endswith("choose by hand")
        if content is not None:
            joining.files[file] = content


def _twice(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the claims that have a number twice, and the file of each."""
    result: dict[str, str] = {}
    for file, text in texts.items():
        if CLAIM.file.holds(file):
            ids = re.findall(r"^- id: *[\"']?([a-z0-9-]+)", text, re.MULTILINE)
            result |= {each: file for each in ids if ids.count(each) > 1}
    return result


def _says(text: str, identifier: str) -> str:
    """Return a record of a list as it is written, folded; for telling which of two is known elsewhere."""
    found = re.search(rf"^- id: *[\"']?{re.escape(identifier)}\b.*?(?=^- |\Z)", text, re.MULTILINE | re.DOTALL)
    return " ".join(found[0].split()) if found else ""


def _published_first(sides: Sides, file: str, identifier: str, published: str) -> Sides:
    """Return the sides so that the claim which is cited already keeps its number."""
    if published:
        known = [published in _says(sides.text(side, file), identifier) for side in ("kept", "moved")]
        return sides.turned() if known == [False, True] else sides
    turned = bool(sides.moved) and is_on_main(sides.root, sides.moved) and not is_on_main(sides.root, sides.kept)
    return sides.turned() if turned else sides


def _renumber(texts: dict[str, str], sides: Sides, old: str, new: str, joining: Joining) -> None:
    """Give ``new`` to every place that came with the side that moves."""
    name = re.compile(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])")
    for file, text in texts.items():
        lines = text.split("\n")
        named = [number for number, line in enumerate(lines) if name.search(line)]
        kept, moved = (sides.text(side, file).split("\n") if named else [] for side in ("kept", "moved"))
        result = list(lines)
        for number in named:
            side = side_of(lines, number, kept, moved)
            if side is None and sides.grown and lines[number] in kept:
                side = "kept"
            if side == "moved":
                result[number] = name.sub(new, lines[number])
                joining.messages.append(f"{file}:{number + 1}: {old} is {new} here")
            elif side is None:
                joining.unclear.append(f"{file}:{number + 1}: names {old}, and which of the two is not known")
        if result != lines:
            texts[file] = "\n".join(result)
            joining.files[file] = texts[file].encode()


def _numbers(first: str) -> Iterator[str]:
    source, _, number = first.rpartition("-")
    while True:
        yield f"{source}-{int(number):03d}"
        number = str(int(number) + 1)


def join(root: Path) -> Joining:
    """Plan to settle what two branches both added; raises :class:`GitError`. Nothing is written."""
    joining = Joining()
    _join_lists(root, joining)
    project, _ = load(root)
    # What guides at the root show is an example, and cites nothing.
    texts = {file: text for file, text in project_texts(project).items() if file.startswith(("seeds/", "docs/"))}
    texts |= {file: content.decode() for file, content in joining.files.items() if content}
    steps = last_steps(project.corpus.seeds.changes)
    free: dict[str, Iterator[str]] = {}
    for old, file in _twice(texts).items():
        source = old.rpartition("-")[0]
        new = next(free.setdefault(source, _numbers(next_claim_id(project, source))))
        sides = unfinished(root) or finished(root, file, f"- id: {old}")
        if sides is None:
            joining.unclear.append(f"{file}: two claims have the number {old}, and git does not say where from")
            continue
        published = str(steps[old].after.get("says", "")) if old in steps else ""
        _renumber(texts, _published_first(sides, file, old, published), old, new, joining)
    return joining
