"""Messages of the theme's scripts: what stands in calls of ``say`` and ``plural``; and a language's words as scripts.

A page in English loads no words: ``say`` (scheme.js) gives back what it was given. What only the search says, or the
tool for a reader's own copy, comes with these, so that no other page pays for it.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from microsite.authoring.messages.found import FoundMessage
from microsite.model.catalogue import SOURCE, Catalogue

WORDS: Final = "assets/words"
"""The folder of a theme that the scripts of words stand in, one a language; below it, those of single tools."""
TOOLS: Final = ("own-copy", "search")
"""Folders of scripts that only some pages load, and whose words come with them."""
_FIRST: Final = "own-copy/open.js"
"""It stands on pages that have not loaded its tool, and maybe never will."""

_TEXT: Final = r'"((?:[^"\\]|\\.)*)"'
_SAID: Final = re.compile(
    rf"\bsay\((?:[^\"()]*\?\s*)?{_TEXT}(?:\s*:\s*{_TEXT})?|\bplural\([^\"]*?,\s*{_TEXT},\s*{_TEXT}"
)
"""A call with a text, or with a choice between two; or with one text for one, and one for more."""


def _of_script(path: Path, file: str) -> Iterator[FoundMessage]:
    for found in _SAID.findall(path.read_text("utf-8")):
        said, otherwise, one, other = (json.loads(f'"{text}"') for text in found)
        yield from (FoundMessage(text, file) for text in (said, otherwise) if text)
        if one:
            yield FoundMessage(one, file, other)


def of_theme(theme: Path) -> Iterator[FoundMessage]:
    """Yield the messages of the scripts below a folder."""
    for path in sorted((theme / "assets").rglob("*.js")):
        file = f"theme/{path.relative_to(theme).as_posix()}"
        if not file.startswith(f"theme/{WORDS}/"):
            yield from _of_script(path, file)


def _tool(file: str) -> str:
    """Return the tool whose words those of a script come with; empty for those of every page."""
    within = file.removeprefix("theme/assets/")
    folder, slash, _ = within.partition("/")
    return folder if slash and folder in TOOLS and within != _FIRST else ""


def _said(catalogue: Catalogue, found: Iterable[FoundMessage]) -> Mapping[str, str | tuple[str, ...]]:
    """Return what a catalogue has of messages: a text, or all forms of a number."""
    known = {each.one: each for each in found if each.one in catalogue.messages}
    forms = catalogue.messages
    return {one: forms[one] if each.other else forms[one][0] for one, each in known.items()}


def compiled(catalogue: Catalogue, theme: Path, tool: str = "") -> str:
    """Return the words of a language as a script: those of every page, or those of a tool."""
    said = _said(catalogue, (each for each in of_theme(theme) if _tool(each.file) == tool))
    written = json.dumps(said, ensure_ascii=False, indent=1)
    head = "// Written from the catalogue by: make messages\n"
    if tool:
        return f"{head}Object.assign(self.said, {written});\n"
    return f"{head}self.said = {written};\nself.formOf = (n) => Number({catalogue.rule});\n"


def files(languages: Iterable[tuple[str, Catalogue]], theme: Path) -> Iterator[tuple[str, str]]:
    """Yield the path within a theme and the content of each script of words; English needs none."""
    for language, catalogue in languages:
        if language != SOURCE:
            for tool in ("", *TOOLS):
                path = "/".join((WORDS, *([tool] if tool else []), f"{language.replace('_', '-')}.js"))
                yield path, compiled(catalogue, theme, tool)
