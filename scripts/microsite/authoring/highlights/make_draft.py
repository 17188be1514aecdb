"""A highlight that was located, as a draft: where it stands, what was noted, and nothing of what was marked."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from microsite.authoring.highlights.highlight import Highlight
from microsite.authoring.highlights.plain_comment import CommentError, plain_comment
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.draft import hash_of_all
from microsite.model.highlight_kind import USUAL, HighlightKind, kind_of
from microsite.model.plain_words import without_escapes
from microsite.sources.text.find_quote import bare
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import guarded_forms


@dataclass(frozen=True)
class DraftMaker:
    """Makes drafts for a project: by its table of kinds, and with its sources to guard against copying."""

    table: Sequence[HighlightKind]
    marks: dict[str, Fingerprint]
    """The fingerprint of each source, by its id."""
    keep_author: bool = False

    @classmethod
    def of(cls, project: Project, *, keep_author: bool) -> "DraftMaker":
        """Return the maker of a project."""
        seeds = project.corpus.seeds
        texts = {dossier.id: dossier.text for dossier in seeds.dossiers if dossier.text}
        marks = {source: Fingerprint.decode(text.fingerprint) for source, text in texts.items()}
        return cls((seeds.identity.highlights if seeds.identity else ()) or USUAL, marks, keep_author)

    def _says(self, highlight: Highlight) -> str:
        """Return what a comment says; nothing if it is what was marked; :class:`CommentError` if it copies a source."""
        says = plain_comment(highlight.comment)
        if bare(without_escapes(says)) == bare(highlight.quote):
            return ""
        own = guarded_forms(without_escapes(says))
        for source, mark in self.marks.items():
            for first, last in mark.overlaps(own):
                begin = " ".join(own[first : first + 3])
                raise CommentError(
                    f'{last - first} consecutive words from "{begin} …" are those of {source}; say it in other words'
                )
        return says

    def make(self, highlight: Highlight, at: Sequence[str], dossier: Dossier) -> tuple[dict[str, Any], str]:
        """Return the data of a draft on passages of a source, and why its comment was kept out ("" if it was not)."""
        hashes = [dossier.units[each].hash for each in at]
        # Whatever stays out of the file: the id is made from all that was there, so it is the same another time.
        noted = " ".join(highlight.comment.split())
        made_from = "\n".join((dossier.id, *hashes, bare(highlight.quote), noted))
        draft: dict[str, Any] = {
            "id": f"draft-{hashlib.sha256(made_from.encode('utf-8', 'replace')).hexdigest()[:12]}",
            "at": at[0] if len(at) == 1 else list(at),
            "hash": hash_of_all(hashes),
        }
        why = ""
        try:
            if says := self._says(highlight):
                draft["says"] = says
        except CommentError as error:
            why = str(error)
        if kind := kind_of(highlight.tags, highlight.colour, self.table):
            draft["kind"] = kind
        author = " ".join(highlight.author.split())[:200]
        return draft | ({"by": author} if self.keep_author and author else {}), why
