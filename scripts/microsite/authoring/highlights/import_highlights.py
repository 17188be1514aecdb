"""One run of the import: read a file, find its highlights in the text of their source, add what is new as drafts."""

from dataclasses import dataclass
from pathlib import Path

from microsite.authoring.highlights.drafts_file import with_drafts
from microsite.authoring.highlights.formats import read_highlights
from microsite.authoring.highlights.highlight import HighlightError, HighlightFile
from microsite.authoring.highlights.known_drafts import KnownDrafts
from microsite.authoring.highlights.locate import SourceInHand
from microsite.authoring.highlights.make_draft import DraftMaker
from microsite.authoring.highlights.take_highlights import HighlightOutcome, HighlightTaking
from microsite.authoring.highlights.text_in_hand import text_in_hand
from microsite.authoring.records.try_change import ProjectChange, apply_change, consequences
from microsite.corpus.project import Project
from microsite.model.finding import finding
from microsite.model.kinds import SOURCE
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.model.seed_files import DRAFTS
from microsite.sources.documents.document import SourceError, TooMuchError


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


def _read(order: ImportOrder, project: Project, done: HighlightOutcome) -> tuple[HighlightFile, SourceInHand] | None:
    """Return the highlights and the source with its text; None after a finding."""
    dossier = project.corpus.sources.get(order.source)
    if dossier is None or dossier.text is None or DRAFTS.of(order.source) in project.corpus.seeds.broken_files:
        message = f'no source "{order.source[:60]}" is there{nearest(order.source, project.corpus.sources)}'
        if dossier or order.source in project.corpus.seeds.broken:
            files = "passages.yml or drafts.yml" if dossier else SOURCE.file.of(order.source)
            message = f"{files} of {order.source} cannot be read; mend what check says of it first"
        done.findings.append(finding(Place("--source"), "unknown-source", message))
        return None
    place = Place(order.file.name)
    try:
        held = read_highlights(order.file)
    except (HighlightError, SourceError) as error:
        message = f"{error.what}; import parts of it" if isinstance(error, TooMuchError) else str(error)
        done.findings.append(finding(place, "bad-highlights", message))
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


def _write(order: ImportOrder, project: Project, done: HighlightOutcome) -> None:
    """Write what is new or updated, if check has nothing against it."""
    if not (done.drafts or done.updated):
        return
    file = DRAFTS.of(order.source)
    change = ProjectChange({file: with_drafts(project.root, order.source, done.drafts, done.updated)})
    done.findings += consequences(project.root, change)
    if not (done.findings or order.dry_run):
        apply_change(project.root, change)


def _close(order: ImportOrder, count: int, done: HighlightOutcome) -> None:
    """Say what came of it all; nothing that is taken over and nothing that was there is a finding."""
    if done.findings:
        return
    if not (done.taken or done.known):
        message = f"none of {count} highlights could be taken over; why stands above, for each"
        done.findings.append(finding(Place(order.file.name), "bad-highlights", message))
        return
    did = "would be added to" if order.dry_run else "added to"
    before = f"; {done.known} were there already" if done.known else ""
    updated = f", {len(done.updated)} of them as updates" if done.updated else ""
    done.messages.append(f"{done.taken} of {count} highlights {did} {DRAFTS.of(order.source)}{updated}{before}")


def import_highlights(order: ImportOrder, project: Project) -> HighlightOutcome:
    """Add what is new in a file of highlights to the drafts of a source; with ``dry_run``, only say what would be."""
    done = HighlightOutcome()
    if (read := _read(order, project, done)) is None:
        return done
    held, hand = read
    maker, known = DraftMaker.of(project, keep_author=order.keep_author), KnownDrafts.of(project, order.source)
    taking = HighlightTaking(project.root, hand, maker, known, done)
    for highlight in held.highlights:
        taking.take(highlight)
    _write(order, project, done)
    _close(order, len(held.highlights), done)
    return done
