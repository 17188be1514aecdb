"""Carries what rests on passages over to another text of their source: exact words alone, and all at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from microsite.authoring.new_text.looks import Look, unsettled_file
from microsite.authoring.new_text.named_passages import NamedPassage, named_passages
from microsite.authoring.records.edits import Edit, apply_edits
from microsite.authoring.records.try_change import ProjectChange
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.passage import SourceText
from microsite.model.seed_files import DRAFTS, PASSAGES, UNSETTLED
from microsite.sources.ingest.former_text import former_text
from microsite.sources.ingest.measure import MeasuredSource
from microsite.sources.ingest.nearest_passage import Nearest, TwoTexts
from microsite.sources.ingest.passage_fates import Fates, passage_fates
from microsite.sources.ingest.serialise import serialise


@dataclass(frozen=True)
class Carriage:
    """What another text of a source does to a project."""

    change: ProjectChange
    fates: Fates
    carried: tuple[tuple[NamedPassage, str], ...]
    """What is written anew, each with its new locator."""
    looks: tuple[Look, ...]
    """What a person must look at."""
    texts: Mapping[str, str]
    """The files that name passages, as they are."""


def _edit(text: str, named: NamedPassage, now: str) -> Edit:
    dashed = "-" in text[named.start : named.end]  # as anchors are written
    return Edit(named.start, named.end, now.replace(".", "-") if dashed else now)


def _words(dossier: Dossier, named: NamedPassage) -> str:
    """Return what was written on a passage: the words of the claim that names it."""
    claims = (claim for claim in (*dossier.claims, *dossier.withdrawn) if claim.id == named.claim)
    return next((claim.says for claim in claims if named.rests), "")


def _looks(
    named: list[NamedPassage], fates: Fates, dossier: Dossier, before: SourceText, measured: MeasuredSource,
    sources: Path | None,
) -> tuple[Look, ...]:  # fmt: skip
    waiting = [each for each in named if each.at in fates and fates[each.at].how != "carried"]
    if not waiting:
        return ()
    old = former_text(before, measured, dossier.source, sources)
    texts = TwoTexts(before, measured.record, fates, measured.text, old)
    found: dict[tuple[str, str], Nearest | None] = {}
    for each in waiting:
        key = each.at, "" if old else _words(dossier, each)
        if key not in found:
            found[key] = None if fates[each.at].how == "twice" else texts.nearest(*key)
    return tuple(Look(each, fates[each.at], found[each.at, "" if old else _words(dossier, each)]) for each in waiting)


def carry(project: Project, before: SourceText, measured: MeasuredSource, sources: Path | None) -> Carriage:
    """Plan what becomes of everything that names a passage of a source; nothing is written.

    ``sources`` is the folder in which the text before may lie, for better offers. A claim that an earlier text left
    unsettled is not carried: nobody has said that it rests on what stands at its locator.
    """
    dossier = project.corpus.sources[before.source]
    fates = passage_fates(before, measured.record)
    texts, every = named_passages(project, before.source)
    unsettled = {(row.claim or row.file, row.was) for row in dossier.unsettled}
    named = [each for each in every if (each.claim or each.file, each.at) not in unsettled]
    carried = tuple(
        (each, fates[each.at].now[0]) for each in named if each.at in fates and fates[each.at].how == "carried"
    )
    # Of a draft whose passage is another, check says so: its hash does not fit.
    looks = _looks([each for each in named if not DRAFTS.holds(each.file)], fates, dossier, before, measured, sources)
    edits: dict[str, set[Edit]] = {}
    for each, now in carried:
        edits.setdefault(each.file, set()).add(_edit(texts[each.file], each, now))
    files: dict[str, bytes | None] = {file: apply_edits(texts[file], some).encode() for file, some in edits.items()}
    files[PASSAGES.of(before.source)] = serialise(measured.record).encode()
    if looks or dossier.unsettled:
        files[UNSETTLED.of(before.source)] = unsettled_file(dossier.unsettled, looks, fates).encode()
    return Carriage(ProjectChange(files), fates, carried, looks, texts)
