"""Show what a file would become as a source, before it is one."""

from pathlib import Path

from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import finding
from microsite.model.place import Place
from microsite.sources.documents.document import SourceError
from microsite.sources.documents.formats import read_document
from microsite.sources.ingest.closing_report import absurdities, closing_lines
from microsite.sources.ingest.ingest import IngestOutcome
from microsite.sources.ingest.shown import shown
from microsite.sources.ingest.shown_as import SHOWN_AS

_OF_A_PROJECT = (".git", "mkdocs.yml")


def _in_a_repository(output: Path) -> bool:
    """Say whether a file would stand in a repository or in a project: no sentence of a source belongs there."""
    return any((folder / name).exists() for folder in output.resolve().parents for name in _OF_A_PROJECT)


def show(text: Path, form: str, output: Path | None) -> IngestOutcome:
    """Show the passages of a file in one of the forms of :data:`SHOWN_AS`: as a message, or in the file ``output``."""
    outcome = IngestOutcome()
    if output and _in_a_repository(output):
        message = "no sentence of a source may stand in the repository; name a file outside of it"
        outcome.findings.append(finding(Place("--output"), "unsafe-file", message))
        return outcome
    try:
        seen = shown(read_document(text))
    except SourceError as error:
        outcome.findings.append(finding(Place(text.name), error.code, str(error)))
        return outcome
    told = SHOWN_AS[form](seen)
    outcome.asides += closing_lines(seen)
    outcome.odd += absurdities(seen)
    if output:
        write_if_changed(output, told + "\n")
        told = f"{output}: written"
    outcome.messages.append(told)
    return outcome
