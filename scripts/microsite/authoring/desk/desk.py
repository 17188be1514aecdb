"""The desk: what a browser asks for, answered one request after the other."""

import json
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from microsite.authoring.desk.claim_pages import claim_deleted, claim_saved, opened_claim
from microsite.authoring.desk.form_fields import FormState
from microsite.authoring.desk.mend_form import mend_form
from microsite.authoring.desk.mend_pages import text_mended
from microsite.authoring.desk.page import Beside
from microsite.authoring.desk.record_pages import opened_record, record_saved
from microsite.authoring.desk.server import DeskAnswer, DeskRequest, refused
from microsite.authoring.desk.sitting import DeskError, Sitting
from microsite.authoring.desk.tell_pages import opened_telling, sentence_told
from microsite.authoring.desk.told_pages import opened_told, told_changed
from microsite.authoring.records.valid_record import NewError
from microsite.sources.text.fingerprint import RUN

_FILES: Final[Mapping[str, str]] = {
    "desk.css": "text/css",
    "desk.js": "text/javascript",
    "desk.forms.js": "text/javascript",
}


def _page(sitting: Sitting, request: DeskRequest) -> DeskAnswer:
    """Return the page, with the form that the query asks for, or with what was just done."""
    project, asked = sitting.project(), {name: values[0] for name, values in request.query.items()}
    beside = sitting.news()
    if passage := asked.get("mend"):
        beside = Beside(passage, mend_form(passage, FormState()))
    elif asked.get("told"):
        beside = opened_told(project, asked)
    elif told := asked.get("tell"):
        beside = opened_telling(sitting, project, told, asked.get("in", ""))
    elif kind := asked.get("new"):
        beside = opened_record(sitting, project, kind)
    elif {"claim", "draft", "at"} & asked.keys():
        beside = opened_claim(sitting, project, asked)
    return sitting.laid(project, beside)


def _guard(sitting: Sitting, request: DeskRequest) -> DeskAnswer:
    """Say how near words come to those of the sources."""
    typed = (request.form or {}).get("text", [""])[0]
    guard = sitting.guard(sitting.project())
    run = guard.longest(typed)
    told = {"count": run.length, "words": run.words, "many": RUN, "copied": guard.copied(typed)}
    return DeskAnswer(200, "application/json", json.dumps(told).encode())


_ANSWERS: Final[Mapping[str, Callable[[Sitting, DeskRequest], DeskAnswer]]] = {
    "": _page,
    "claim": claim_saved,
    "delete": claim_deleted,
    "mend": text_mended,
    "record": record_saved,
    "tell": sentence_told,
    "told": told_changed,
    "guard": _guard,
}
"""What answers, by the path behind the secret; all but the page itself answer forms that are sent."""


class Desk:
    """A source of the project at ``root``, with its text from ``file``, or from the folder ``texts``.

    Raises :class:`DeskError` where there is no such source, or not its text.
    """

    def __init__(self, root: Path, source: str, file: Path | None, texts: Path | None) -> None:
        self.source, self._lock = source, threading.RLock()
        self._sitting = Sitting(root, source, file, texts)
        self._sitting.text(self._sitting.project())

    def warm_up(self) -> None:
        """Work out what is wrong with the project as it is, so that the first save need not."""
        self._sitting.trials.known()

    def answer(self, request: DeskRequest) -> DeskAnswer:
        """Answer a request; one after the other, so that two windows cannot write at once."""
        if request.path in _FILES:
            data = (Path(__file__).parent / request.path).read_bytes()
            return DeskAnswer(200, f"{_FILES[request.path]}; charset=utf-8", data)
        if request.path not in _ANSWERS:
            return refused(404, "There is nothing here.")
        if (request.form is None) != (request.path == ""):
            return refused(405, "Pages are asked for, and forms are sent.")
        with self._lock:
            try:
                return _ANSWERS[request.path](self._sitting, request)
            except (DeskError, NewError) as error:
                return refused(409, str(error))
