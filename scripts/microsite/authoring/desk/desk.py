"""One sitting at the desk: what a browser asks for, answered from the seeds as they are then."""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from microsite.authoring.desk.addresses import anchor, passage_of
from microsite.authoring.desk.claim_answers import answers_sent
from microsite.authoring.desk.claim_work import delete_claim, form_for, save_claim, state_of, state_of_draft
from microsite.authoring.desk.copy_guard import CopyGuard
from microsite.authoring.desk.field_findings import ELSEWHERE
from microsite.authoring.desk.form_fields import FormState
from microsite.authoring.desk.markup import tag
from microsite.authoring.desk.mend_form import mend_form
from microsite.authoring.desk.mend_work import MendError, mend
from microsite.authoring.desk.page import Beside, desk_page
from microsite.authoring.desk.server import DeskAnswer, DeskRequest, refused
from microsite.authoring.desk.text_at_hand import TextAtHand, text_at_hand
from microsite.authoring.records.try_change import ChangeTrials
from microsite.authoring.records.valid_record import NewError
from microsite.checks.reporters import as_text
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.sources.text.fingerprint import RUN, Fingerprint
from microsite.sources.text.words import guarded_forms

_HTML: Final = "text/html; charset=utf-8"
_FILES: Final[Mapping[str, str]] = {"desk.css": "text/css", "desk.js": "text/javascript"}


class DeskError(Exception):
    """The desk cannot be laid; the findings say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(as_text(findings))


class Desk:
    """A source of the project at ``root``, with its text from ``file``, or from the folder ``texts``."""

    def __init__(self, root: Path, source: str, file: Path | None, texts: Path | None) -> None:
        self.root, self.source, self._file, self._texts = root, source, file, texts
        self._lock, self._trials = threading.RLock(), ChangeTrials(root)
        self._news: Beside | None = None
        """What was just done, to be told once."""
        self._read: tuple[object, TextAtHand, CopyGuard] | None = None
        self.text(self.project())

    def project(self) -> Project:
        """Return the project as it is saved now. What is wrong with it is for the check to say."""
        return self._trials.project()

    def warm_up(self) -> None:
        """Work out what is wrong with the project as it is, so that the first save need not."""
        self._trials.known()

    def dossier(self, project: Project) -> Dossier:
        """Return the source; raises :class:`DeskError`."""
        there = project.corpus.sources
        if self.source not in there:
            message = f'no source "{self.source[:80]}"{nearest(self.source, there)}'
            raise DeskError([finding(Place("SOURCE"), "unknown-source", message)])
        return there[self.source]

    def text(self, project: Project) -> TextAtHand:
        """Return the text of the source, read again if its record is another; raises :class:`DeskError`."""
        dossier = self.dossier(project)
        made_of = (dossier.source, dossier.text)
        if self._read is None or self._read[0] != made_of:
            text, findings = text_at_hand(dossier, self._file, self._texts)
            if text is None:
                raise DeskError(findings)
            marks = {d.id: Fingerprint.decode(d.text.fingerprint) for d in project.corpus.sources.values() if d.text}
            self._read = made_of, text, CopyGuard(guarded_forms(text.measured.text), marks)
        return self._read[1]

    def answer(self, request: DeskRequest) -> DeskAnswer:
        """Answer a request; one after the other, so that two windows cannot write at once."""
        if request.path in _FILES:
            data = (Path(__file__).parent / request.path).read_bytes()
            return DeskAnswer(200, f"{_FILES[request.path]}; charset=utf-8", data)
        if request.path not in self._answers:
            return refused(404, "There is nothing here.")
        if (request.form is None) != (request.path == ""):
            return refused(405, "Pages are asked for, and forms are sent.")
        with self._lock:
            try:
                return self._answers[request.path](request)
            except (DeskError, NewError) as error:
                return refused(409, str(error))

    @property
    def _answers(self) -> Mapping[str, Callable[[DeskRequest], DeskAnswer]]:
        return {"": self._page, "claim": self._claim, "delete": self._delete, "mend": self._mend, "guard": self._guard}

    def _laid(self, project: Project, beside: Beside | None, status: int = 200) -> DeskAnswer:
        page = desk_page(self.dossier(project), self.text(project), beside)
        return DeskAnswer(status, _HTML, page.encode())

    def _page(self, request: DeskRequest) -> DeskAnswer:
        """Return the page, with the form that the query asks for, or with what was just done."""
        project, asked = self.project(), {name: values[0] for name, values in request.query.items()}
        beside, self._news = self._news, None
        if identifier := asked.get("claim"):
            beside = self._with_form(project, state_of(project, identifier), identifier)
        elif draft := asked.get("draft"):
            beside = self._with_form(project, state_of_draft(project, self.source, draft), draft=draft)
        elif passage := asked.get("mend"):
            beside = Beside(passage, mend_form(passage, FormState()))
        elif at := asked.get("at", "").split():
            beside = self._with_form(project, FormState({"at": at}))
        return self._laid(project, beside)

    def _with_form(
        self, project: Project, state: FormState, identifier: str = "", *, draft: str = "", alike: bool = False
    ) -> Beside:
        form = form_for(project, self.dossier(project), self.text(project), state, identifier, draft=draft, alike=alike)
        return Beside(passage_of(state.first("at")), form)

    def _done(self, at: str, told: str) -> DeskAnswer:
        """Send the browser back to a passage, where it is told what was done."""
        passage = passage_of(at)
        self._news = Beside(passage, tag("p", told, class_="done", role="status"))
        return DeskAnswer(303, _HTML, b"", f"./#{anchor(passage)}")

    def _claim(self, request: DeskRequest) -> DeskAnswer:
        """Save a claim; or show its form again, with what is wrong beside its fields."""
        project, form = self.project(), request.form or {}
        saved = save_claim(self._trials, project, self.source, form)
        state = FormState(answers_sent(form, self.source), saved.wrong)
        if saved.wrong:
            beside = self._with_form(
                project, state, saved.claim, draft=form.get("draft", [""])[0], alike=saved.is_alike
            )
            return self._laid(project, beside, 422)
        return self._done(state.first("at"), f"{saved.claim} is written.")

    def _delete(self, request: DeskRequest) -> DeskAnswer:
        """Delete a claim; or show its form again, with why it stays."""
        project, identifier = self.project(), (request.form or {}).get("id", [""])[0]
        state = state_of(project, identifier)
        if wrong := delete_claim(self._trials, project, identifier):
            return self._laid(
                project, self._with_form(project, replace(state, wrong={ELSEWHERE: wrong}), identifier), 422
            )
        return self._done(state.first("at"), f"{identifier} is deleted.")

    def _mend(self, request: DeskRequest) -> DeskAnswer:
        """Mend the structure of the text; or show the form again, with why that cannot be."""
        project, form = self.project(), {name: values[0].strip() for name, values in (request.form or {}).items()}
        at = form.get("at", "")
        try:
            mend(self._trials, project, self.dossier(project), self.text(project), form)
        except MendError as error:
            state = FormState({name: [value] for name, value in form.items()}, error.wrong)
            return self._laid(project, Beside(at, mend_form(at, state)), 422)
        there = [each.at for each in self.text(self.project()).passages]
        return self._done(at if at in there else there[-1], "The text is mended; claims have followed their words.")

    def _guard(self, request: DeskRequest) -> DeskAnswer:
        """Say how near words come to those of the sources."""
        typed = (request.form or {}).get("text", [""])[0]
        self.text(self.project())
        guard = self._read[2] if self._read else CopyGuard((), {})
        run = guard.longest(typed)
        told = {"count": run.length, "words": run.words, "many": RUN, "copied": guard.copied(typed)}
        return DeskAnswer(200, "application/json", json.dumps(told).encode())
