"""What is known of a highlight already: its draft, which somebody may have changed since; or that it was there once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

from microsite.authoring.highlights.make_draft import noted_as
from microsite.corpus.project import Project
from microsite.model.draft import ClaimDraft
from microsite.model.git import file_history
from microsite.model.plain_words import without_escapes
from microsite.model.seed_files import DRAFTS

HighlightFate = Literal["new", "before", "updated", "by-hand"]
"""What becomes of a highlight; ``by-hand`` is a draft that stays, because somebody changed it."""


class Judged(NamedTuple):
    """What becomes of a highlight, and the number of its draft in the file, if it has one."""

    fate: HighlightFate
    number: int = -1


_NEW: Final = Judged("new")
_BEFORE: Final = Judged("before")


@dataclass(frozen=True)
class KnownDrafts:
    """The drafts of a source, those that were there, and the claims that may have been made of some."""

    drafts: tuple[ClaimDraft, ...]
    by_id: Mapping[str, int]
    by_mark: Mapping[str, int]
    gone: frozenset[str]
    claimed: frozenset[tuple[object, str]]

    @classmethod
    def of(cls, project: Project, source: str) -> "KnownDrafts":
        """Return what is known of the highlights in a source."""
        dossier = project.corpus.sources[source]
        drafts = tuple(dossier.drafts)
        history = file_history(project.root, DRAFTS.of(source)).split()
        return cls(
            drafts,
            {draft.id: index for index, draft in enumerate(drafts)},
            {draft.mark: index for index, draft in enumerate(drafts) if draft.mark},
            frozenset(word for word in history if word.startswith("draft-")),
            frozenset((claim.locators, claim.says) for claim in (*dossier.claims, *dossier.withdrawn)),
        )

    def is_anothers(self, made: Mapping[str, Any]) -> bool:
        """Say whether the id of a draft is that of another annotation of the same words, which notes something else."""
        index, mark = self.by_id.get(made["id"], -1), made.get("mark")
        if index < 0 or mark in self.by_mark:
            return False
        draft = self.drafts[index]
        return draft.mark != mark and draft.noted != made["noted"]

    def judge(self, made: Mapping[str, Any]) -> Judged:
        """Say what becomes of a draft that was made of a highlight."""
        index = self.by_mark.get(made.get("mark", ""), self.by_id.get(made["id"], -1))
        if index < 0:
            at = (made["at"],) if isinstance(made["at"], str) else tuple(made["at"])
            known = made["id"] in self.gone or (at, without_escapes(made.get("says", ""))) in self.claimed
            return _BEFORE if known else _NEW
        draft = self.drafts[index]
        if draft.noted == made["noted"] and draft.hash == made["hash"]:
            return _BEFORE
        if noted_as(draft.says or "", draft.kind) == made["noted"] and draft.hash == made["hash"]:
            return _BEFORE
        untouched = draft.noted == noted_as(draft.says or "", draft.kind)
        return Judged("updated" if untouched else "by-hand", index)

    def updated(self, index: int, made: Mapping[str, Any]) -> dict[str, Any]:
        """Return the data of a draft as it is now, under the id that it has."""
        draft = self.drafts[index]
        kept = {"by": draft.by} if draft.by else {}
        return {**kept, **made, "id": draft.id}
