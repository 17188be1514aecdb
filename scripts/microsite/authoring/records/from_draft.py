"""What a draft knows of a claim: where it stands, what was noted, a kind. The claim takes it over, the draft goes."""

from dataclasses import dataclass, replace

from microsite.authoring.highlights.drafts_file import without_draft
from microsite.authoring.highlights.plain_comment import plain_comment
from microsite.authoring.records.form_fields import FieldValues
from microsite.authoring.records.new import NewRecord
from microsite.authoring.records.try_change import ProjectChange
from microsite.authoring.records.valid_record import NewError
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.draft import ClaimDraft, hash_of_all
from microsite.model.generator import typed
from microsite.model.near_names import nearest
from microsite.model.seed_files import DRAFTS


@dataclass(frozen=True)
class FoundDraft:
    """A draft of a project, and its number in its file, from 0."""

    draft: ClaimDraft
    index: int
    dossier: Dossier

    def answers(self, given: FieldValues) -> dict[str, list[str]]:
        """Return what was answered, and of the rest what the draft knows."""
        draft = self.draft
        source = (given.get("source") or [self.dossier.id])[0]
        if source != self.dossier.id:
            raise NewError(f"{draft.id} is a draft of {self.dossier.id}, not of {source[:80]}; leave --source out")
        known: dict[str, list[str]] = {
            "source": [self.dossier.id],
            "at": list(draft.locators),
            "says": [plain_comment(draft.says)] if draft.says else [],
            "kind": [draft.kind] if draft.kind else [],
        }
        return {**known, **{name: list(values) for name, values in given.items()}}

    def taken_over(self, made: NewRecord, project: Project) -> NewRecord:
        """Return the new record with a change that takes the draft out as well."""
        file = without_draft(project.root, self.dossier.id, self.index)
        return replace(made, change=ProjectChange({**made.change.files, DRAFTS.of(self.dossier.id): file}))


def find_draft(identifier: str, project: Project) -> FoundDraft:
    """Return the draft with an id; :class:`NewError` if there is none, or its passage is not what was marked."""
    found = [
        FoundDraft(draft, index, dossier)
        for dossier in project.corpus.seeds.dossiers
        for index, draft in enumerate(dossier.drafts)
        if DRAFTS.of(dossier.id) not in project.corpus.seeds.broken_files
    ]
    one = next((each for each in found if each.draft.id == identifier), None)
    if one is None:
        ids = [each.draft.id for each in found]
        raise NewError(f'no draft "{identifier[:80]}"{nearest(identifier, ids)}; {DRAFTS.of("*")} holds what there is')
    units = one.dossier.units
    there = all(at in units for at in one.draft.locators)
    if not there or hash_of_all([units[at].hash for at in one.draft.locators]) != one.draft.hash:
        raise NewError(
            f"the passage of {identifier} is not what was marked; run {typed('check')}, which says what to do"
        )
    return one
