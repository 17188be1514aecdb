"""The passages of a claim's source in which words stand, looked up in the reader's own file."""

from collections.abc import Sequence
from pathlib import Path

from microsite.authoring.highlights.highlight import Highlight
from microsite.authoring.highlights.locate import NotLocatedError
from microsite.authoring.highlights.text_in_hand import text_in_hand
from microsite.authoring.records.change_claim import claim_of
from microsite.authoring.records.rename import RenameError
from microsite.authoring.records.valid_record import NewError
from microsite.checks.reporters import as_text
from microsite.corpus.project import Project


def passages_by_words(project: Project, claim: str, words: str, text: Path | None) -> Sequence[str]:
    """Return the locators of words in the source of a claim; raises :class:`RenameError` if that is not one place.

    ``text`` is the file with the text of the source, or a folder of such texts.
    """
    try:
        dossier = project.corpus.sources[claim_of(project, claim).source]
    except NewError as error:
        raise RenameError(str(error)) from None
    if dossier.text is None:
        raise RenameError(f"{dossier.id} was never read")
    folder = text if text and text.is_dir() else None
    found = text_in_hand(dossier, None if folder else text, folder)
    if isinstance(found, list):
        raise RenameError(as_text(found).rstrip())
    try:
        located = found.locate(Highlight("--words", words))
    except NotLocatedError as error:
        raise RenameError(f"--words: {error}") from None
    return [at for place in located.places for at in place]
