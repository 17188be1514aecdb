"""A briefing that becomes two: sections go to the second, with the claims they rest on; the first keeps its address."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from microsite.authoring.records.briefing_sections import (
    BriefingText,
    briefing_text,
    cited_in,
    cut_sections,
    without_parts,
)
from microsite.authoring.records.edits import Edit, added, apply_edits, relisted
from microsite.authoring.records.gone_translations import translations_of
from microsite.authoring.records.insert_position import as_page, header
from microsite.authoring.records.rename import RenameError, Renaming, added_to, refuse_id
from microsite.authoring.records.try_change import ProjectChange, consequences, tried_copy
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project, load
from microsite.model import urls
from microsite.model.generator import typed
from microsite.model.kinds import EVENT, QUESTION, THREAT, TOPIC
from microsite.model.near_names import nearest
from microsite.model.record import Record
from microsite.model.seed_files import CONTRIBUTORS, MOVED
from microsite.model.wording import plural
from microsite.pages.types import page_at
from microsite.site.published_addresses import is_promised, promises


@dataclass(frozen=True)
class SecondBriefing:
    """What is said of the new briefing, beside what goes there."""

    id: str
    fields: Mapping[str, str]
    """``title``, ``short``, ``bottom_line`` and ``reviewed``."""
    sections: tuple[str, ...]
    """The titles of the sections that go there."""
    claims: tuple[str, ...] = ()
    """Claims that go there besides those that the sections cite."""
    parts: tuple[tuple[str, str, str], ...] = ()
    """Parts of actors that the first briefing does not have: actor, part, claim."""


@dataclass(frozen=True)
class _Division:
    """Which claims go, and which of them the first briefing cites as well."""

    old: str
    new: str
    moved: frozenset[str]
    kept: frozenset[str]

    def of(self, threats: tuple[str, ...], claims: frozenset[str]) -> tuple[str, ...]:
        """Return the briefings of something that rests on ``claims``, as they are afterwards."""
        if self.old not in threats or not claims & self.moved:
            return threats
        stays = (self.old,) if claims - (self.moved - self.kept) else ()
        where = threats.index(self.old)
        return (*threats[:where], *stays, self.new, *threats[where + 1 :])


def _division(corpus: Corpus, old: str, second: SecondBriefing, gone: str, left: BriefingText) -> _Division:
    unknown = [claim for claim in second.claims if claim not in corpus.claims]
    if unknown:
        raise RenameError(f'no claim "{unknown[0][:80]}"{nearest(unknown[0], corpus.claims)}')
    moved = (cited_in(gone) | set(second.claims)) & set(corpus.claims)
    parts = {claim for part in corpus.threats[old].actors for claim in part.claims if claim in moved}
    stays = cited_in(left.body) | cited_in(without_parts(left.head, moved, ())) | (left.cited - parts)
    return _Division(old, second.id, frozenset(moved), frozenset(moved & stays))


def _front(corpus: Corpus, second: SecondBriefing, division: _Division) -> dict[str, Any]:
    actors = [
        {"actor": part.actor, "part": part.part, "claims": [c for c in part.claims if c in division.moved]}
        for part in corpus.threats[division.old].actors
        if division.moved & set(part.claims)
    ]
    actors += [{"actor": actor, "part": part, "claims": [claim]} for actor, part, claim in second.parts]
    if not actors:
        message = "no actor has a part that rests on what goes; name one: --part ACTOR WORDS CLAIM"
        raise RenameError(message)
    order = ("title", "short", "bottom_line")
    head = {key: second.fields[key] for key in order} | {"actors": actors, "related": [division.old]}
    return head | {"reviewed": second.fields["reviewed"]}


def _tagged(corpus: Corpus) -> Iterator[tuple[Record, tuple[str, ...], frozenset[str]]]:
    """Yield whatever names briefings of its subject, with these and the claims it rests on."""
    for claim in corpus.claims.values():
        yield claim, claim.threats, frozenset({claim.id})
    for event in corpus.of(EVENT).values():
        yield event, event.threats, frozenset(event.claims)
    for question in corpus.of(QUESTION).values():
        yield question, question.threats, frozenset(c for answer in question.answers for c in answer.claims)
    for exercise in corpus.seeds.exercises:
        yield exercise, exercise.threats, frozenset({exercise.claim})


def _retagged(project: Project, division: _Division) -> dict[str, set[Edit]]:
    """Return the edits, by file, that let records name the briefings that they are about now."""
    edits: dict[str, set[Edit]] = {}
    texts: dict[str, str] = {}

    def text_of(file: str) -> str:
        return texts.setdefault(file, (project.root / file).read_bytes().decode("utf-8-sig"))

    for record, threats, claims in _tagged(project.corpus):
        if (now := division.of(threats, claims)) != threats:
            file, number = record.origin.document.file, int(record.origin.path[0])
            edits.setdefault(file, set()).add(relisted(text_of(file), number, "threats", now))
    for topic in project.corpus.of(TOPIC).values():
        if division.old in topic.threats:
            file, number = topic.origin.document.file, int(topic.origin.path[0])
            edits.setdefault(file, set()).add(added(text_of(file), number, "threats", division.new))
    return edits


def _anchors(project: Project, change: ProjectChange, division: _Division) -> tuple[list[str], list[str]]:
    """Return the anchors of the first page that went to the second, and those that are nowhere.

    Looked at are all that may be linked from elsewhere: those that the page bears, and those that it once promised.
    """
    old, new = urls.threat(division.old), urls.threat(division.new)
    with tempfile.TemporaryDirectory() as folder:
        corpus = load(tried_copy(project.root, change, Path(folder)))[0].corpus
        pages = page_at(project.corpus, old.page), page_at(corpus, old.page), page_at(corpus, new.page)
    before, here, there = (page.anchors if page else frozenset() for page in pages)
    promised = {
        each.anchor for each in promises(project.corpus.seeds.addresses) if each.page == old.url and each.anchor
    }
    lost = sorted((promised | set(filter(is_promised, before))) - here)
    return [anchor for anchor in lost if anchor in there], [anchor for anchor in lost if anchor not in there]


def _moved_lines(project: Project, division: _Division, anchors: list[str]) -> bytes:
    path = project.root / MOVED.of()
    text = path.read_bytes().decode("utf-8-sig") if path.is_file() else header(MOVED)
    old, new = urls.threat(division.old).url, urls.threat(division.new).url
    lines = [f"- {{from: {old}#{anchor}, to: {new}#{anchor}}}" for anchor in anchors]
    return "\n".join([text.rstrip(), *([""] if "\n- " not in f"\n{text}" else []), *lines, ""]).encode()


def _change(project: Project, old: str, second: SecondBriefing) -> tuple[ProjectChange, _Division]:
    file = THREAT.file.of(old)
    page = briefing_text((project.root / file).read_bytes().decode("utf-8-sig"))
    left, gone = cut_sections(page.body, second.sections)
    division = _division(project.corpus, old, second, gone, BriefingText(page.head, left))
    first = BriefingText(without_parts(page.head, division.moved, division.kept), left).text
    first = apply_edits(first, {added_to(first, None, "related", second.id)})
    files: dict[str, bytes | None] = {
        file: first.encode(),
        THREAT.file.of(second.id): as_page(THREAT, _front(project.corpus, second, division), gone).encode(),
    }
    for name, edits in sorted(_retagged(project, division).items()):
        files[name] = apply_edits((project.root / name).read_bytes().decode("utf-8-sig"), edits).encode()
    return ProjectChange(files), division


def split(project: Project, old: str, second: SecondBriefing) -> Renaming:
    """Plan to make two briefings of one; raises :class:`RenameError`. Nothing is written."""
    corpus = project.corpus
    if old not in corpus.threats:
        raise RenameError(f'no briefing "{old[:80]}"{nearest(old, corpus.threats)}')
    refuse_id(corpus, THREAT, second.id)
    change, division = _change(project, old, second)
    went, nowhere = _anchors(project, change, division)
    if went:
        change = ProjectChange({**change.files, MOVED.of(): _moved_lines(project, division, went)})
    went_there = plural(len(second.sections), "{n} section went", "{n} sections went")
    claims = f"{plural(len(division.moved), '{n} claim', '{n} claims')}, {len(division.kept)} of them in both"
    said = [f"{THREAT.file.of(old)}: {went_there} to {second.id}, with {claims}"]
    said += [f"{name}: written" for name in change.files if name != THREAT.file.of(old)]
    said += [
        f"to do: {urls.threat(old).url}#{anchor} stands nowhere now; say in {MOVED.of()} where it went"
        for anchor in nowhere
    ]
    said.append(f"to do: look at what stays above the text of {old}: key points, comparison, what it teaches")
    said += [
        f"to do: {each.texts.origin.document.file} still has what went; translate {second.id} with it"
        f" ({typed('translate')} {other.language} --show {second.id}), and take it out there"
        for other, each in translations_of(project, {(THREAT.name, old)})
    ]
    if any(old in did.threats for person in corpus.seeds.contributors for did in person.did):
        said.append(f"to do: {CONTRIBUTORS.of()} names who worked on {old}; did they on {second.id}?")
    return Renaming(change, tuple(said), tuple(consequences(project.root, change)))
