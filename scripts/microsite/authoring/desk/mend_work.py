"""The structure of a text, mended at the desk: one hint more, passages measured anew, and claims that follow."""

import datetime as dt
from collections.abc import Mapping

from microsite.authoring.desk.field_findings import ELSEWHERE, FieldFindings, told
from microsite.authoring.desk.hint_text import with_hint
from microsite.authoring.desk.mend_form import MENDS, hint_data
from microsite.authoring.desk.text_at_hand import TextAtHand
from microsite.authoring.new_text.carry import carry
from microsite.authoring.new_text.looks import look_finding
from microsite.authoring.records.try_change import ChangeTrials, ProjectChange
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding
from microsite.model.hint import Hint
from microsite.model.kinds import SOURCE
from microsite.model.place import Document
from microsite.model.seed_files import VERIFICATION
from microsite.model.source import Source
from microsite.seeds.reading.seed_file import record
from microsite.seeds.reading.validate import as_record
from microsite.sources.ingest.measure import MeasuredSource, measure
from microsite.sources.verification import look_up, serialise


class MendError(Exception):
    """The text cannot be mended so; the findings say why."""

    def __init__(self, wrong: FieldFindings) -> None:
        super().__init__(str(wrong))
        self.wrong = wrong


def _refuse(findings: list[Finding]) -> None:
    if findings:
        raise MendError({ELSEWHERE: [told(each) for each in findings]})


def _hint(text: TextAtHand, form: Mapping[str, str]) -> dict[str, object]:
    """Return the hint that a form asks for; raises :class:`MendError`."""
    passage = next((each for each in text.passages if each.at == form.get("at")), None)
    lacking = {name: ["This is missing."] for name in ("mend", "why") if not form.get(name)}
    if passage is None or lacking or form["mend"] not in MENDS:
        raise MendError(lacking or {ELSEWHERE: ["There is no such passage, or no such mend."]})
    if form["mend"] == "split" and not form.get("split"):
        raise MendError({"split": ["This is missing."]})
    hint = hint_data(passage.read_as or passage.at, form)
    _refuse(as_record(Hint, hint, Document(SOURCE.file.of(), (), {}))[1])
    return hint


def _measured(dossier: Dossier, text: TextAtHand, written: str) -> MeasuredSource:
    """Return the text as it is measured by the hints of a ``source.yml``; raises :class:`MendError`."""
    read = record(Source, written, SOURCE.file.of(dossier.id))
    _refuse(list(read.findings))
    before = text.measured.record
    measured, findings = measure(dossier.id, text.read, read.records[0], before.segmentation)
    if measured is None:
        raise MendError({ELSEWHERE: [f"{each.message} ({each.code})" for each in findings]})
    return measured


def _change(project: Project, dossier: Dossier, text: TextAtHand, hint: dict[str, object]) -> ProjectChange:
    """Return what a hint changes, with everything that names a passage; raises :class:`MendError`."""
    file = SOURCE.file.of(dossier.id)
    written = (project.root / file).read_bytes().decode("utf-8-sig")
    measured = _measured(dossier, text, with_hint(written, hint))
    carriage = carry(project, text.measured.record, measured, None)
    _refuse([look_finding(look, carriage.texts[look.named.file]) for look in carriage.looks])
    moved = carriage.change.files.get(file)
    files = {**carriage.change.files, file: with_hint(moved.decode() if moved else written, hint).encode()}
    if dossier.verification:
        day = dt.datetime.now(tz=dt.UTC).date().isoformat()
        looked_up = look_up(measured.record, text.read, measured.text, day)
        files[VERIFICATION.of(dossier.id)] = serialise(looked_up).encode()
    return ProjectChange(files)


def mend(trials: ChangeTrials, project: Project, dossier: Dossier, text: TextAtHand, form: Mapping[str, str]) -> None:
    """Write the hint that a form asks for; raises :class:`MendError`, and then nothing is written.

    A claim whose words would stand nowhere, or in another passage than they are a whole of, is such a reason.
    """
    change = _change(project, dossier, text, _hint(text, form))
    _refuse(trials.consequences(change))
    trials.apply(change)
