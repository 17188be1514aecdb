"""The text of a source from the reader's own file: the very text that its passages were measured in."""

from pathlib import Path

from microsite.authoring.highlights.locate import SourceInHand
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.passage import SourceText
from microsite.model.place import Place
from microsite.sources import web_annotation
from microsite.sources.documents.document import SourceDocument, SourceError
from microsite.sources.ingest.extract import Extract, extract
from microsite.sources.ingest.measure import measure
from microsite.sources.text.find_quote import QuotedText
from microsite.sources.verification import texts_at_hand


def _extracted(
    text: SourceText, given: Path | None, texts: Path | None, marked: Path | None
) -> Extract | SourceDocument | Finding:
    """Return the file of a source: the one that is given, the one in a folder, or the marked PDF itself."""
    path = given or (marked if marked and marked.suffix.lower() == ".pdf" else None)
    if given is None and texts and (not isinstance(found := texts_at_hand(text, texts), Finding) or path is None):
        return found
    if path is None:
        message = f"what is marked is looked for in the text of the source; give it: --text {text.file.name}"
        return finding(Place("--text"), "text-missing", message)
    try:
        return extract(path)
    except SourceError as error:
        return finding(Place(path.name), error.code, str(error))


def text_in_hand(
    dossier: Dossier, given: Path | None, texts: Path | None, marked: Path | None = None
) -> SourceInHand | list[Finding]:
    """Return a source with its text, or what is wrong; ``marked`` is a PDF that may hold the text as well.

    It need not be the same file: a PDF with highlights in it has other bytes. It must measure as ``passages.yml`` says.
    """
    if dossier.text is None:
        raise ValueError(f"{dossier.id} was never read")
    read = _extracted(dossier.text, given, texts, marked)
    if isinstance(read, Finding):
        return [read]
    measured, _ = measure(dossier.id, read, dossier.source, dossier.text.segmentation)
    if measured is None or web_annotation.digest(measured.record) != web_annotation.digest(dossier.text):
        message = (
            f"{read.name} does not measure as passages.yml of {dossier.id} says; give the file that was read: "
            f"--text {dossier.text.file.name}"
        )
        return [finding(Place(read.name), "text-differs", message)]

    return SourceInHand(dossier, measured, QuotedText(measured.text))
