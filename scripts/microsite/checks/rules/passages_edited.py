"""What ingest measured is not changed by hand: the words that a claim rests on are found by it."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.kinds import SOURCE
from microsite.model.seed_files import PASSAGES
from microsite.sources.ingest.checksum import checksum


def check(project: Project) -> Iterator[Finding]:
    """Compare each passages.yml with its own checksum. A file of before there was one says nothing."""
    for dossier in project.corpus.seeds.dossiers:
        text = dossier.text
        if text and text.checksum and text.checksum != checksum(text):
            file = PASSAGES.of(dossier.id)
            message = (
                f"this file was changed by hand: its passages do not add up to its checksum. Take the change back: "
                f"git checkout -- {file}; or, where the text of the source or {SOURCE.file.of(dossier.id)} changed, "
                f"run {typed('ingest')} {text.file.name} --id {dossier.id}"
            )
            yield finding(text.origin.place("checksum"), "passages-edited", message)
