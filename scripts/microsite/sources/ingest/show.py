"""Show what a file would become as a source, before it is one."""

from pathlib import Path

from microsite.model.atomic_write import write_if_changed
from microsite.model.field_types import is_id
from microsite.model.finding import finding
from microsite.model.kinds import SOURCE
from microsite.model.place import Place
from microsite.seeds.reading.seed_reader import SeedReader
from microsite.sources.documents.document import SourceError
from microsite.sources.documents.formats import read_document
from microsite.sources.ingest.closing_report import absurdities, closing_lines, count
from microsite.sources.ingest.extract import extract
from microsite.sources.ingest.ingest import IngestOutcome, segmentation_of
from microsite.sources.ingest.parts import whole_text
from microsite.sources.ingest.shown import ShownDocument, shown, shown_as_measured
from microsite.sources.ingest.shown_as import SHOWN_AS

_OF_A_PROJECT = (".git", "mkdocs.yml")


def in_a_repository(output: Path) -> bool:
    """Say whether a file would stand in a repository or in a project: no sentence of a source belongs there."""
    return any((folder / name).exists() for folder in output.resolve().parents for name in _OF_A_PROJECT)


def _with_hints(text: Path, identifier: str, root: Path, outcome: IngestOutcome) -> ShownDocument | None:
    """Return the passages of a file as those of a source, by its hints and by the rules it was read with."""
    if not is_id(identifier) or not (root / SOURCE.file.of(identifier)).exists():
        message = f'no source "{identifier[:60]}" has hints here; show the file without --id'
        outcome.findings.append(finding(Place("--id"), "bad-id", message))
        return None
    reader = SeedReader(root)
    reader.vocabulary()
    source = reader.one(SOURCE.file, identifier)
    segmentation = segmentation_of(root / SOURCE.file.folder(identifier) / "passages.yml")
    outcome.findings += reader.findings
    if source is None or segmentation is None:
        return None
    read = extract(text)
    whole, findings = whole_text(identifier, read, source, segmentation)
    outcome.findings += findings
    return shown_as_measured(read, whole, segmentation) if whole else None


def show(text: Path, form: str, output: Path | None, *, identifier: str = "", root: Path = Path()) -> IngestOutcome:
    """Show the passages of a file in one of the forms of :data:`SHOWN_AS`: as a message, or in the file ``output``.

    With the ``identifier`` of a source of the project at ``root``, its hints are applied.
    """
    outcome = IngestOutcome()
    if output and in_a_repository(output):
        message = "no sentence of a source may stand in the repository; name a file outside of it"
        outcome.findings.append(finding(Place("--output"), "unsafe-file", message))
        return outcome
    if output and output.is_dir():
        message = f"expected a file to write, got the folder {output}; name a file in it"
        outcome.findings.append(finding(Place("--output"), "unsafe-file", message))
        return outcome
    try:
        seen = _with_hints(text, identifier, root, outcome) if identifier else shown(read_document(text))
    except SourceError as error:
        outcome.findings.append(finding(Place(text.name), error.code, str(error)))
        return outcome
    if seen is None:
        return outcome
    told = SHOWN_AS[form](seen)
    counted = count(seen)
    outcome.asides += closing_lines(seen, counted)
    outcome.odd += absurdities(seen, counted)
    if output:
        write_if_changed(output, told + "\n")
        told = f"{output}: written"
    outcome.messages.append(told)
    return outcome
