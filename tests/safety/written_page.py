"""One hand-written page in a toy project: written, checked, rendered as MkDocs renders it, and opened in Chromium."""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request, Route

from microsite.checks.rules import hand_written, macro_calls
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project, load
from microsite.pages.macro_project import handed_over
from microsite.seeds.reading.files import read_text
from microsite.site.html import facts_of
from microsite.site.links import harms
from microsite.site.render.renderer import Renderer

URI: Final = "development/page.md"
_FILE: Final = f"docs/{URI}"
_HOST: Final = "site.test"
_ADDRESS: Final = f"http://{_HOST}/development/page/"
_POLICY: Final = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_ASSETS: Final = re.compile(r'^ *<(?:link rel="(?:stylesheet|icon)"|script (?:defer )?src=)[^\n]*$', re.MULTILINE)

_LOOK: Final = """() => {
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) if (/^on/i.test(name)) found.push(`${element.tagName} ${name}`);
      for (const name of ["href", "src", "action", "formAction"]) {
        const given = element[name]?.baseVal ?? element[name];
        if (typeof given !== "string" || !given || !element.hasAttribute(name.toLowerCase())) continue;
        let to = null;
        try { to = new URL(given, location); } catch { continue; }
        if (!/^(https?|mailto):$/.test(to.protocol)) found.push(`${element.tagName} ${name}=${given}`);
      }
      if (element.content instanceof DocumentFragment) look(element.content);
    }
  };
  look(document);
  if (window.ran) found.push("a script ran");
  const foot = document.querySelectorAll("body > .md-container > footer#__foot");
  if (foot.length !== 1 || document.querySelectorAll("article").length !== 1) found.push("the page around it changed");
  for (const one of document.scripts) {
    if (one.type !== "application/ld+json" && (!one.src || one.closest("article"))) found.push("a script of nobody");
  }
  return found;
}"""


class WrittenPage:
    """The page. ``root`` is a toy project whose pages are generated, ``browser`` a page of Chromium."""

    def __init__(self, root: Path, browser: Page) -> None:
        self._root, self._browser = root, browser
        self._path = root / _FILE
        self._path.parent.mkdir(exist_ok=True)
        self.write(b"# A page\n")
        self._project: Project = load(root)[0]
        with handed_over(self._project), contextlib.chdir(root):
            self._renderer = Renderer(root, root / ".build" / "written")
        self._html, self._around = "", _ASSETS.findall(self.html())
        self._asked: list[str] = []
        browser.route("**/*", self._route)
        browser.on("dialog", self._dialog)

    def write(self, data: bytes) -> None:
        """Save the page, byte for byte."""
        self._path.write_bytes(data)

    def refusals(self) -> list[str]:
        """Return what check says of the page as it was saved."""
        text, findings = read_text(self._path, _FILE)
        if text is None:
            return [str(finding) for finding in findings]
        project = replace(self._project, pages=(HandWrittenPage(_FILE, text),))
        return [str(finding) for rule in (macro_calls.check, hand_written.check) for finding in rule(project)]

    def html(self) -> str:
        """Return the whole page as the build makes it."""
        page = self._renderer.page(URI)
        page.forget()
        with handed_over(self._project), contextlib.chdir(self._root):
            return self._renderer.html(page)

    def harms(self, html: str) -> list[str]:
        """Return what the build would refuse about it."""
        return list(harms(URI, facts_of(html)))

    def done(self, html: str) -> list[str]:
        """Open the page without its policy and without our scripts and styles; return what it did or could do."""
        for line in self._around:
            html = html.replace(line, "", 1)
        self._html, self._asked = _POLICY.sub("", html), []
        self._browser.goto(_ADDRESS)
        found: list[str] = self._browser.evaluate(_LOOK)
        return [*found, *self._asked]

    def _route(self, route: Route, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.hostname != _HOST or request.url.startswith("data:text"):
            self._asked.append(f"asked for {request.url}")
            route.abort()
        elif request.url == _ADDRESS:
            route.fulfill(body=self._html, content_type="text/html; charset=utf-8")
        else:
            route.fulfill(status=404, body="")

    def _dialog(self, dialog: Any) -> None:
        self._asked.append(f"showed a dialog: {dialog.message}")
        dialog.dismiss()


def left_by_commands(*folders: Path) -> Iterator[Path]:
    """Yield the files that a command written on a page would have left."""
    yield from (path for folder in folders if (path := folder / "ran").exists())
