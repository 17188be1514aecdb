"""One sitting at the desk: the project as it is saved now, the text at hand, and the page that is made of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from microsite.authoring.desk.addresses import NEWS, passage_of
from microsite.authoring.desk.copy_guard import CopyGuard
from microsite.authoring.desk.markup import join, tag
from microsite.authoring.desk.page import Beside, desk_page
from microsite.authoring.desk.server import DeskAnswer
from microsite.authoring.desk.text_at_hand import TextAtHand, text_at_hand
from microsite.authoring.records.try_change import ChangeTrials
from microsite.checks.reporters import as_text
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import guarded_forms

HTML: Final = "text/html; charset=utf-8"


class DeskError(Exception):
    """The desk cannot be laid; the findings say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(as_text(findings))


class Sitting:
    """A source of the project at ``root``, with its text from ``file``, or from the folder ``texts``."""

    def __init__(self, root: Path, source: str, file: Path | None, texts: Path | None) -> None:
        self.source, self._file, self._texts = source, file, texts
        self.trials = ChangeTrials(root)
        self.told_in = ""
        """The page that a sentence was last written into."""
        self.last_threats: tuple[str, ...] = ()
        """The briefings of the claim that was last saved: the next one often is about the same."""
        self._news: Beside | None = None
        """What was just done, to be told once."""
        self._read: tuple[object, TextAtHand, CopyGuard] | None = None

    def project(self) -> Project:
        """Return the project as it is saved now. What is wrong with it is for the check to say."""
        return self.trials.project()

    def dossier(self, project: Project) -> Dossier:
        """Return the source; raises :class:`DeskError`."""
        there = project.corpus.sources
        if self.source not in there:
            message = f'no source "{self.source[:80]}"{nearest(self.source, there)}'
            if self.source in project.corpus.seeds.broken:
                message = f"source.yml of {self.source} cannot be read; mend what check says of it first"
            raise DeskError([finding(Place("SOURCE"), "unknown-source", message)])
        return there[self.source]

    def _in_hand(self, project: Project) -> tuple[TextAtHand, CopyGuard]:
        """Return the text of the source and the guard, read again if its record is another; :class:`DeskError`."""
        dossier = self.dossier(project)
        made_of = (dossier.source, dossier.text)
        if self._read is None or self._read[0] != made_of:
            text, findings = text_at_hand(dossier, self._file, self._texts)
            if text is None:
                raise DeskError(findings)
            marks = {d.id: Fingerprint.decode(d.text.fingerprint) for d in project.corpus.sources.values() if d.text}
            self._read = made_of, text, CopyGuard(guarded_forms(text.measured.text), marks)
        return self._read[1:]

    def text(self, project: Project) -> TextAtHand:
        """Return the text of the source; raises :class:`DeskError`."""
        return self._in_hand(project)[0]

    def guard(self, project: Project) -> CopyGuard:
        """Return what says how near words come to those of the sources."""
        return self._in_hand(project)[1]

    def news(self) -> Beside | None:
        """Return what was just done, once."""
        beside, self._news = self._news, None
        return beside

    def laid(self, project: Project, beside: Beside | None, status: int = 200) -> DeskAnswer:
        """Return the page, with what stands beside a passage."""
        page = desk_page(self.dossier(project), self.text(project), beside)
        return DeskAnswer(status, HTML, page.encode())

    def done(self, at: str, told: str, advice: Sequence[str] = ()) -> DeskAnswer:
        """Send the browser back to a passage, where it is told what was done, and what of it is worth a look."""
        message = tag("p", told, class_="done", role="status", id=NEWS, tabindex="-1")
        asides = (tag("p", f"Worth a look: {line}", class_="aside") for line in advice)
        self._news = Beside(passage_of(at), join(message, *asides))
        return DeskAnswer(303, HTML, b"", f"./#{NEWS}")
