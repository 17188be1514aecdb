"""One sitting of editing: what is saved is read, shown, checked and said, in this order."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from microsite.model.kinds import is_generated, owned
from microsite.model.translations.names import languages_of
from microsite.site.preview.current import CurrentProject
from microsite.site.preview.pages import PreviewPages, ShownPage
from microsite.site.preview.server import HttpResponse, Versions, kind_of, with_news
from microsite.site.preview.watch import saved_changes
from microsite.site.written_pages import GENERATE
from microsite.theme import FOLDER

_HTML: Final = "text/html; charset=utf-8"


class Session:
    """A project that is being edited. Its generated pages must be written before it begins."""

    def __init__(self, root: Path, address: str) -> None:
        self.root, self.versions = root, Versions()
        self._current = CurrentProject(root, address)
        self._pages = {"": PreviewPages(self._current.project)}
        """Those of each language that somebody has looked at."""
        self._lock = threading.RLock()
        self._last: dict[str, str] = {}
        """Each page as it was shown last without a fault, by its address."""
        self._told = ""
        self._writing: subprocess.Popen[bytes] | None = None

    def answer(self, path: str) -> HttpResponse:
        """Return what is at a path of the site."""
        name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
        with self._lock:
            language = self._language(name)
            pages = self._in_language(language)
            there = pages.file(name.removeprefix(f"{language}/") if language else name)
            if there is None:
                return HttpResponse(404, _HTML, self._with_news("<body><h1>There is no page here</h1></body>"))
            uri, file = there
            if file is not None:
                return HttpResponse(200, kind_of(name), file.read_bytes())
            return self._page(name, pages.show(uri))

    def _language(self, name: str) -> str:
        """Return the language that a file of the site is in; "" is the main one."""
        others = (other.language for other in self._current.project.others)
        return next((language for language in others if name.startswith(f"{language}/")), "")

    def _in_language(self, language: str) -> PreviewPages:
        if language not in self._pages:
            self._pages[language] = PreviewPages(self._current.project.in_language(language))
        return self._pages[language]

    def _page(self, name: str, shown: ShownPage) -> HttpResponse:
        for level, message in shown.messages:
            sys.stderr.write(f"{level}: {message}\n")
        if shown.html:
            self._last[name] = shown.html
            return HttpResponse(200, _HTML, self._with_news(shown.html))
        wrong = "".join(f"{message}\n" for _, message in shown.messages)
        page = self._last.get(name, "<body></body>")
        return HttpResponse(200, _HTML, with_news(page, self.versions.number, wrong))

    def _with_news(self, page: str) -> bytes:
        return with_news(page, self.versions.number, self._current.wrong)

    def saved(self) -> None:
        """Read what was saved and show it; if it cannot be read, say so and go on showing the last good one."""
        self._stop_writing()
        with self._lock:
            anew = self._current.read()
            if anew and self._current.review():
                self._current.write_all()
            self._use(anew=anew)
            if self._current.wrong:
                self._say()
        self.versions.advance()

    def reviewed(self, stop: Callable[[], bool]) -> None:
        """Check what is shown, after browsers had it; then bring all other pages and downloads up to date.

        Browsers get pages meanwhile; ``stop`` says that something was saved, which is shown before the check goes on.
        """
        before = self._current.wrong
        stands = self._current.review(stop)
        with self._lock:
            if self._current.wrong != before:
                self._use(anew=False)
                self.versions.advance()
            self._say()
            if stands:
                self._stop_writing()
                command = [*GENERATE, "--root", str(self.root)]
                self._writing = subprocess.Popen(command, stdout=subprocess.DEVNULL)

    def _use(self, *, anew: bool) -> None:
        try:
            project = self._current.project
            known = {"", *(other.language for other in project.others)}
            self._pages = {language: pages for language, pages in self._pages.items() if language in known}
            for language, pages in self._pages.items():
                pages.use(project.in_language(language), anew=anew)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a configuration may be wrong in any way
            self._current.wrong = f"mkdocs.yml or macros: {type(error).__name__}: {error}\n"

    def _say(self) -> None:
        if self._current.wrong != self._told:
            self._told = self._current.wrong
            sys.stderr.write(self._told or "all is well again\n")

    def _stop_writing(self) -> None:
        if self._writing is not None and self._writing.poll() is None:
            self._writing.terminate()
            self._writing.wait()
        self._writing = None

    def end(self) -> None:
        """Leave nothing running."""
        self._stop_writing()


def follow_saves(session: Session, root: Path) -> None:
    """Show what is saved, and check it when there is a moment; ends with an exception, as when it is interrupted."""
    docs, waiting, changed = root / "docs", False, threading.Event()

    def counts(path: Path) -> bool:
        parts = path.relative_to(next(folder for folder in folders if path.is_relative_to(folder))).parts
        generated = path.is_relative_to(docs) and is_generated(parts, languages_of(root), owned())
        return not generated and not any(part.startswith(".") or part == "__pycache__" for part in parts)

    folders = [path for path in (root / "seeds", docs, root / "overrides", root / "macros", FOLDER) if path.is_dir()]
    for is_saved in saved_changes(folders, changed, counts=counts):
        if is_saved:
            session.saved()
        elif waiting:
            session.reviewed(stop=changed.is_set)
        waiting = is_saved
