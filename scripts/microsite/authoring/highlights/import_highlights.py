"""One run of the import: read a file, find its highlights in the text of their source, add what is new as drafts."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from microsite.authoring.git import file_history
from microsite.authoring.highlights.drafts_file import with_drafts
from microsite.authoring.highlights.formats import read_highlights
from microsite.authoring.highlights.highlight import HighlightError, HighlightFile
from microsite.authoring.highlights.locate import NotLocatedError, SourceInHand
from microsite.authoring.highlights.make_draft import DraftMaker
from microsite.authoring.highlights.text_in_hand import text_in_hand
from microsite.authoring.records.try_change import ProjectChange, apply_change, consequences
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.model.plain_words import without_escapes
from microsite.model.seed_files import DRAFTS
from microsite.sources.documents.document import SourceError

_WORDS: Final = 5
"""Words of what was marked that messages show."""


@dataclass(frozen=True)
class ImportOrder:
    """What is to be imported, and how."""

    file: Path
    source: str
    text: Path | None = None
    """The file of the source."""
    texts: Path | None = None
    """A folder in which it lies."""
    keep_author: bool = False
    dry_run: bool = False


@dataclass
class HighlightOutcome:
    """What a run has to say: findings (then it failed), and lines about what it did."""

    findings: list[Finding] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    drafts: list[dict[str, Any]] = field(default_factory=list)
    """Those that are new."""


def shown(text: str) -> str:
    """Return the beginning of what was marked, in quotation marks: messages are passed on."""
    words = text.split()
    return f"“{' '.join(words[:_WORDS])[:80]}{' …' if len(words) > _WORDS else ''}”"


def _there(project: Project, source: str) -> tuple[set[str], set[tuple[object, str]]]:
    """Return the ids of all drafts that are or were there, and passages with words on which claims were made."""
    dossiers = project.corpus.seeds.dossiers
    ids = {draft.id for dossier in dossiers for draft in dossier.drafts}
    history = file_history(project.root, DRAFTS.of(source)).split()
    ids |= {word for word in history if word.startswith("draft-")}
    dossier = project.corpus.sources[source]
    return ids, {(claim.locators, claim.says) for claim in (*dossier.claims, *dossier.withdrawn)}


def _take(held: HighlightFile, hand: SourceInHand, maker: DraftMaker, project: Project, done: HighlightOutcome) -> None:
    """Locate every highlight and make it a draft, or say why not."""
    ids, claimed = _there(project, hand.dossier.id)
    for highlight in held.highlights:
        try:
            at = hand.locate(highlight)
        except NotLocatedError as error:
            done.messages.append(f"{highlight.place}: {error}: {shown(highlight.quote)}")
            continue
        draft, why = maker.make(highlight, at, hand.dossier)
        if draft["id"] in ids or (at, without_escapes(draft.get("says", ""))) in claimed:
            done.messages.append(f"{highlight.place}: was taken over before, for {', '.join(at)}")
            continue
        ids.add(draft["id"])
        done.drafts.append(draft)
        done.messages.append(f"{highlight.place}: {draft['id']} at {', '.join(at)}{_besides(draft, why)}")


def _besides(draft: dict[str, Any], why: str) -> str:
    kind = f", {draft['kind']}" if "kind" in draft else ", of no kind"
    return f"{kind}; its comment is kept out: {why}" if why else kind


def _read(order: ImportOrder, project: Project, done: HighlightOutcome) -> tuple[HighlightFile, SourceInHand] | None:
    """Return the highlights and the source with its text; None after a finding."""
    dossier = project.corpus.sources.get(order.source)
    if dossier is None or dossier.text is None or DRAFTS.of(order.source) in project.corpus.seeds.broken_files:
        message = f'no source "{order.source[:60]}" is there{nearest(order.source, project.corpus.sources)}'
        if dossier:
            message = f"passages.yml or drafts.yml of {order.source} cannot be read; mend what check says of it first"
        done.findings.append(finding(Place("--source"), "unknown-source", message))
        return None
    place = Place(order.file.name)
    try:
        held = read_highlights(order.file)
    except (HighlightError, SourceError) as error:
        done.findings.append(finding(place, "bad-highlights", str(error)))
        return None
    done.messages += [f"{where}: left out: {why}" for where, why in held.left_out]
    if not held.highlights:
        message = f"no words are marked in it; it is {held.kind}: mark some, or export the annotations into the file"
        done.findings.append(finding(place, "bad-highlights", message))
        return None
    text = text_in_hand(dossier, order.text, order.texts, order.file)
    if isinstance(text, list):
        done.findings += text
        return None
    return held, text


def import_highlights(order: ImportOrder, project: Project) -> HighlightOutcome:
    """Add what is new in a file of highlights to the drafts of a source; with ``dry_run``, only say what would be."""
    done = HighlightOutcome()
    if (read := _read(order, project, done)) is None:
        return done
    held, hand = read
    _take(held, hand, DraftMaker.of(project, keep_author=order.keep_author), project, done)
    file = DRAFTS.of(order.source)
    if done.drafts:
        change = ProjectChange({file: with_drafts(project.root, order.source, done.drafts)})
        done.findings += consequences(project.root, change)
        if not (done.findings or order.dry_run):
            apply_change(project.root, change)
    if not done.findings:
        did = "would be added to" if order.dry_run else "added to"
        done.messages.append(f"{len(done.drafts)} of {len(held.highlights)} highlights {did} {file}")
    return done
