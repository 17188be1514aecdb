"""One run of ingest: read a text, compare with what is there, write; if anything rests on it, with consent alone."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from microsite.authoring.new_text.carry import Carriage, carry
from microsite.authoring.new_text.hints_before import hints_to_look_at
from microsite.authoring.new_text.looks import carried_finding, look_finding
from microsite.authoring.records.try_change import apply_change, consequences
from microsite.checks.reporters import sort_findings
from microsite.corpus.id_holders import holder_of
from microsite.corpus.project import Project, load
from microsite.model import urls
from microsite.model.atomic_write import write_if_changed
from microsite.model.field_types import is_id
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.kinds import CLAIM, SOURCE
from microsite.model.passage import SourceText
from microsite.model.place import Place
from microsite.model.seed_files import PASSAGES
from microsite.seeds.reading.seed_reader import SeedReader
from microsite.sources.ingest.ingest import IngestOutcome, read_source
from microsite.sources.ingest.measure import MeasuredSource
from microsite.sources.ingest.passage_fates import Fate, passage_fates
from microsite.sources.ingest.serialise import serialise
from microsite.sources.web_annotation import units


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _written(record: SourceText, changed: bool) -> str:
    sentences = sum(len(passage.sentences) for passage in record.passages)
    return (
        f"{PASSAGES.of(record.source)}: {'written' if changed else 'unchanged'}; {len(record.passages)} passages, "
        f"{sentences} sentences, {len(record.citations)} in-text citations, {record.words} words"
    )


def _other_file(before: SourceText, after: SourceText) -> Finding | None:
    """Return a finding if a text was not read from the very file that the one before was."""
    if before.file.sha256 == after.file.sha256:
        return None
    was, now = before.file.name, after.file.name
    what = f"{now} has other bytes than when it was read" if was == now else f"it was read from {was}, not {now}"
    message = f"{before.source} is there, and {what}; give --replace to read {now} in its place, or another --id"
    return finding(before.origin.place("file"), "text-differs", message)


def _became(before: SourceText, carriage: Carriage) -> str:
    """Return what became of the passages of the text before, counted."""
    count = Counter(carriage.fates[unit.at].how for unit in units(before) if unit.at in carriage.fates)
    words: dict[Fate, str] = {"carried": "elsewhere", "changed": "changed", "lost": "gone", "twice": "more than once"}
    told = ", ".join(f"{count[fate]} {said}" for fate, said in words.items() if count[fate])
    if not told:
        return f"{before.source}: all {len(units(before))} passages and sentences before stand in their place"
    return f"{before.source}: of {len(units(before))} passages and sentences before {told}; all others in their place"


def _published(project: Project, carriage: Carriage, after: SourceText) -> Iterator[str]:
    """Yield what becomes of addresses of passages that readers may hold: nobody can carry those over."""
    page = urls.source(after.source).url
    held = {anchor for line in project.corpus.seeds.addresses if line.page == page for anchor in line.anchors}
    there = {urls.source(after.source, unit.at).anchor for unit in units(after)}
    other = {urls.source(after.source, at).anchor for at in carriage.fates} & held & there
    if other:
        yield f"{page}: {len(other)} published addresses of passages lead to other words now"
    if gone := [anchor for anchor in held - there if anchor.startswith("at-")]:
        yield f"{page}: {len(gone)} published addresses of passages are gone; make site says which, and what to do"


def _also(project: Project, after: SourceText, carriage: Carriage) -> Iterator[str]:
    """Yield what else the new text touches, for the last lines."""
    source = after.source
    yield from _published(project, carriage, after)
    if project.corpus.verifications.get(source):
        yield f"{source}: its verification.yml is of the text before; run {typed('verify')} with the new one"
    more = Counter(f.code for f in consequences(project.root, carriage.change) if f.code not in _SAID)
    if more:
        yield "make check will say more: " + ", ".join(f"{number} {code}" for code, number in sorted(more.items()))


_SAID = ("unsettled-claim", "unknown-passage")
"""Codes of what is said of every claim anyway."""


def _again(project: Project, before: SourceText, measured: MeasuredSource, outcome: IngestOutcome,
           sources: Path | None, *, replace: bool) -> None:  # fmt: skip
    carriage, other = carry(project, before, measured, sources), _other_file(before, measured.record)
    looks = sort_findings([look_finding(look, carriage.texts[look.named.file]) for look in carriage.looks])
    outcome.messages.append(_became(before, carriage))
    files = Counter(named.file for named, _ in carriage.carried)
    outcome.messages += [f"{file}: {_count(n, 'locator')} carried over" for file, n in sorted(files.items())]
    if looks:
        outcome.messages.append(f"to look at: {_count(len(looks), 'locator')}, named below and in unsettled.yml")
    outcome.messages += _also(project, measured.record, carriage)
    hints = list(hints_to_look_at(project.corpus.sources[before.source].source, before, measured, sources))
    if hints and not replace:
        outcome.findings += hints
    outcome.odd += hints if replace else []
    if (carriage.carried or looks) and not replace:
        moved = [carried_finding(named, now, carriage.texts[named.file]) for named, now in carriage.carried]
        outcome.findings += sort_findings([*moved, *looks])
        outcome.messages.append("nothing was written; read the passages, then run again with --replace")
        return
    if other and not replace:
        outcome.findings.append(other)
        outcome.messages.append("nothing was written")
        return
    apply_change(project.root, carriage.change)
    outcome.odd += looks
    outcome.messages.append(_written(measured.record, changed=True))


def _taken(identifier: str, root: Path) -> Finding | None:
    """Return a finding if a new source would have the id that another record has, or had."""
    if not is_id(identifier) or (root / SOURCE.file.folder(identifier)).exists():
        return None
    holder = holder_of(load(root)[0].corpus, identifier, SOURCE.namespace)
    message = f"{identifier} is taken: {holder.words}; give another: --id …" if holder else ""
    return finding(Place("--id"), "duplicate-id", message) if holder else None


def ingest(
    text: Path, identifier: str, root: Path, *, replace: bool = False, sources: Path | None = None
) -> IngestOutcome:
    """Ingest ``text`` as source ``identifier`` of the project at ``root``.

    ``sources`` is the folder of the source texts, in which the one before may lie.
    """
    if taken := _taken(identifier, root):
        return IngestOutcome(findings=[taken])
    outcome = read_source(text, identifier, root)
    if outcome.measured is None:
        return outcome
    record, reader = outcome.measured.record, SeedReader(root)
    before, _ = reader.one(PASSAGES, identifier), reader.read(CLAIM.file, identifier)
    outcome.findings += reader.findings
    if before and (passage_fates(before, record) or _other_file(before, record)):
        if reader.findings:
            outcome.messages.append("nothing was written; mend this first: claims rest on the passages")
            return outcome
        _again(load(root)[0], before, outcome.measured, outcome, sources, replace=replace)
    else:
        outcome.messages.append(_written(record, write_if_changed(root / PASSAGES.of(identifier), serialise(record))))
    outcome.messages += outcome.closing
    return outcome
