"""The text of a source from the reader's own file: the very file that was read, or a finding that says why not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.passage import SourceText
from microsite.model.place import Place
from microsite.sources import web_annotation
from microsite.sources.documents.document import SourceDocument, SourceError
from microsite.sources.ingest.extract import Extract, extract
from microsite.sources.ingest.measure import MeasuredSource, measure
from microsite.sources.ingest.shown import ShownPassage, shown_as_measured
from microsite.sources.verification import texts_at_hand


@dataclass(frozen=True)
class TextAtHand:
    """What was read of a file, held in memory alone."""

    read: Extract | SourceDocument
    measured: MeasuredSource
    passages: tuple[ShownPassage, ...]

    def words_of(self, locators: tuple[str, ...]) -> str:
        """Return the words of passages and sentences, by their locators; nothing for one that is not there."""
        return " ".join(words for at in locators if (words := self._by_locator().get(at)))

    def _by_locator(self) -> dict[str, str]:
        return {at: words for each in self.passages for at, words in ((each.at, each.text), *each.sentences)}


def file_at_hand(text: SourceText, file: Path | None, folder: Path | None) -> Extract | SourceDocument | Finding:
    """Return what is read of ``file``, or of the file in ``folder`` that was read; or why it cannot be had.

    A file with other bytes than those that were read is a finding: its passages are not the ones that claims name.
    """
    if file is None and folder is None:
        message = "no text is at hand; give the file by --text FILE, or its folder by SOURCE_TEXTS=folder"
        return finding(Place("--text"), "text-missing", message)
    if file is None:
        read = texts_at_hand(text, folder or Path())
    else:
        try:
            read = extract(file)
        except SourceError as error:
            return finding(Place(file.name), error.code, str(error))
    if isinstance(read, Finding) or read.sha256 == text.file.sha256:
        return read
    message = (
        f"{read.name} has SHA-256 {read.sha256}, and {text.source} was read from {text.file.name} with "
        f"{text.file.sha256}; give that file, or run {typed('ingest')} on this one"
    )
    return finding(Place(read.name), "text-differs", message)


def _differs(measured: SourceText, text: SourceText) -> Iterator[Finding]:
    """Yield a finding if the passages that are read are not those that passages.yml names."""
    if web_annotation.digest(measured) != web_annotation.digest(text):
        message = (
            f"passages.yml is not what comes out of this text and its hints; run {typed('ingest')} --id {text.source}"
        )
        yield finding(text.origin.place(), "text-differs", message)


def text_at_hand(dossier: Dossier, file: Path | None, folder: Path | None) -> tuple[TextAtHand | None, list[Finding]]:
    """Return the text of a source with its passages, or None and what is wrong."""
    text = dossier.text
    if text is None:
        message = f"{dossier.id} has no readable passages.yml; run {typed('ingest')} TEXT --id {dossier.id}"
        return None, [finding(dossier.origin.place(), "no-passages", message)]
    read = file_at_hand(text, file, folder)
    if isinstance(read, Finding):
        return None, [read]
    measured, findings = measure(dossier.id, read, dossier.source, text.segmentation)
    if measured is None or (findings := [*findings, *_differs(measured.record, text)]):
        return None, findings
    shown = shown_as_measured(read, measured.whole, text.segmentation)
    return TextAtHand(read, measured, shown.passages), []
