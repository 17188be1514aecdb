"""How to cite a page that people write: the box of generated pages, from the page's own title and day."""

import re
from collections.abc import Mapping
from datetime import date

from microsite.corpus.project import Project
from microsite.model.place import Place
from microsite.model.tree.markdown import MarkdownWriter
from microsite.model.urls import Address
from microsite.pages.sections.cite import with_citations
from microsite.pages.writing.page import Page
from microsite.seeds.reading.yaml import read_yaml

_HEAD = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)


class FrontMatterError(ValueError):
    """What a page says of itself cannot be cited; the build stops with this message."""


def _fields(file: str, text: str) -> Mapping[str, object]:
    head = _HEAD.match(text)
    data, _, findings = read_yaml(head[1], file, first_line=2) if head else (None, None, [])
    if findings:
        raise FrontMatterError(str(findings[0]))
    return data if isinstance(data, dict) else {}


def hand_written_page(project: Project, name: str) -> Page:
    """Return the hand-written page ``name`` (below docs/), to be cited.

    Its front matter gives the title, and under ``reviewed`` or ``updated`` its day if it has one: a page without one is
    cited without one, and never by the day of the build. :class:`FrontMatterError` says what is missing or no day.
    """
    file = f"docs/{name}"
    text = next((page.text for page in project.pages if page.file == file), "")
    fields = _fields(file, text)
    title, day = fields.get("title"), fields.get("reviewed") or fields.get("updated")
    if not isinstance(title, str) or not title.strip():
        raise FrontMatterError(f"{file}:1:1: missing-field: expected a title in front matter: the line title: …")
    try:
        known = date.fromisoformat(str(day)).isoformat() if day else None
    except ValueError:
        raise FrontMatterError(f'{file}:1:1: bad-id: expected a day such as 2026-11-22, got "{day}"') from None
    return Page(Address(name), " ".join(title.split()), (), Place(file), updated=known)


def cite_box(project: Project, name: str) -> str:
    """Return the section on how to cite a hand-written page, as Markdown."""
    # A folder of its own for pandoc's answers: those for the generated pages would be overwritten.
    cache = project.root / ".build" / "cache" / "by-hand" / name.removesuffix(".md")
    (cited,) = with_citations([hand_written_page(project, name)], project.site, cache)
    return "\n".join(MarkdownWriter(cited.address).blocks(cited.body)).strip()
