"""A highlight that was located, as a draft: where it stands, what was noted, and nothing of what was marked."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from microsite.authoring.highlights.highlight import Highlight
from microsite.authoring.highlights.locate import LocatedHighlight
from microsite.authoring.highlights.plain_comment import CommentError, plain_comment
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.draft import hash_of_all
from microsite.model.highlight_kind import USUAL, HighlightKind, kind_of, unused_tags
from microsite.model.plain_words import without_escapes
from microsite.sources.text.find_quote import bare
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import guarded_forms


class MadeDrafts(NamedTuple):
    """What was made of a highlight."""

    drafts: list[dict[str, Any]]
    """Their data, in the order of the passages."""
    kept_out: str
    """Why its comment was kept out; "" if it was not."""
    unused_tags: tuple[str, ...]
    """Tags from which no kind came."""


def _short(text: str) -> str:
    """Return the beginning of the hash of a text."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def numbered(identifier: str, number: int) -> str:
    """Return the id of another draft on the same words: the second, the third …"""
    return f"draft-{_short(f'{identifier} {number}')}"


def noted_as(says: str, kind: str | None) -> str:
    """Return the beginning of the hash of what was noted, as readers see it, and of its kind."""
    return _short(f"{kind or ''}\n{says}")


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

    def _part(self, highlight: Highlight, number: int, at: Sequence[str], dossier: Dossier) -> dict[str, Any]:
        """Return the data of the draft on one of the passages that a highlight marks, without what was noted."""
        hashes = [dossier.units[each].hash for each in at]
        # What is noted may be changed later: the id is made from what was marked and where, so it is the same then.
        made_from = "\n".join((dossier.id, *hashes, bare(highlight.quote)))
        draft: dict[str, Any] = {
            "id": f"draft-{_short(made_from)}",
            "at": at[0] if len(at) == 1 else list(at),
            "hash": hash_of_all(hashes),
        }
        return draft | ({"mark": _short(f"{highlight.key}\n{number}")} if highlight.key else {})

    def make(self, highlight: Highlight, located: LocatedHighlight, dossier: Dossier) -> MadeDrafts:
        """Return a draft for each passage of a source that a highlight marks; what was noted stands with the first."""
        says, why = "", ""
        try:
            says = self._says(highlight)
        except CommentError as error:
            why = str(error)
        kind = kind_of(highlight.tags, highlight.colour, self.table)
        author = " ".join(highlight.author.split())[:200] if self.keep_author else ""
        drafts = []
        for number, at in enumerate(located.places):
            said = says if number == 0 else ""
            told = {"says": said, "kind": kind, "noted": noted_as(without_escapes(said), kind), "by": author}
            drafts.append(self._part(highlight, number, at, dossier) | {name: has for name, has in told.items() if has})
        return MadeDrafts(drafts, why, unused_tags(highlight.tags, kind, self.table))
