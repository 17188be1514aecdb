"""The text of a source before it was read again, where it can still be had: the project keeps none."""

from pathlib import Path

from microsite.model.finding import Finding
from microsite.model.passage import SourceText
from microsite.model.source import Source
from microsite.sources.ingest.measure import MeasuredSource
from microsite.sources.ingest.parts import whole_text
from microsite.sources.text.normalise import digest
from microsite.sources.verification import texts_at_hand


def former_text(before: SourceText, measured: MeasuredSource, source: Source, texts: Path | None) -> str | None:
    """Return the text that was measured before, in normal form; ``texts`` is the folder of the sources.

    It is the new one if only passages were divided otherwise. None if it is not the very text that was measured.
    """
    folded = measured.text.replace("\n", " ")
    if before.hash in (digest(measured.text), digest(folded)):
        return folded
    read = texts_at_hand(before, texts) if texts else None
    if read is None or isinstance(read, Finding) or read.sha256 != before.file.sha256:
        return None
    # Hints divide the text and are of the new one by now; the text as a whole does not hang on them.
    found, _ = whole_text(before.source, read, source.model_copy(update={"hints": ()}), before.segmentation)
    return found.text if found and digest(found.text) == before.hash else None
