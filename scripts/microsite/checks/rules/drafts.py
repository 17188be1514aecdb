"""Every draft rests on a passage that exists and has the words that were marked."""

from collections.abc import Iterator

from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.draft import ClaimDraft, hash_of_all
from microsite.model.finding import Finding, finding
from microsite.model.place import Place


def _passages(dossier: Dossier, draft: ClaimDraft) -> Iterator[Finding]:
    """Yield what is wrong with the passages of a draft: none there, or with other words."""
    missing = [(index, at) for index, at in enumerate(draft.locators) if at not in dossier.units]
    for index, at in missing:
        place = draft.origin.place(*(("at",) if isinstance(draft.at, str) else ("at", index)))
        message = f'{dossier.id} has no passage "{at}"{passages_there(dossier, at)}'
        yield finding(place, "unknown-passage", message)
    if not missing and draft.hash != hash_of_all([dossier.units[at].hash for at in draft.locators]):
        message = (
            f"{', '.join(draft.locators)} of {dossier.id} is not what was marked; delete {draft.id} and import its "
            f"highlight again"
        )
        yield finding(draft.origin.place("hash"), "stale-draft", message)


def check(project: Project) -> Iterator[Finding]:
    """Drafts without passage, with another one than was marked, and two that are one."""
    first: dict[str, Place] = {}
    for dossier in project.corpus.seeds.dossiers:
        for draft in dossier.drafts:
            place = draft.origin.place("id")
            if draft.id in first:
                message = f"{draft.id} stands here and at {first[draft.id]}; delete one of the two"
                yield finding(place, "duplicate-id", message)
            first.setdefault(draft.id, place)
            if dossier.text:
                yield from _passages(dossier, draft)
