"""Messages of the theme's scripts: what stands in calls of ``say``; and the words of a language as a script.

A page in English loads no words: ``say`` (scheme.js) gives back what it was given.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from microsite.authoring.messages.found import FoundMessage
from microsite.model.catalogue import SOURCE, Catalogue

WORDS: Final = "assets/words"
"""The folder of a theme that the scripts of words stand in, one a language."""

_TEXT: Final = r'"((?:[^"\\]|\\.)*)"'
_SAID: Final = re.compile(rf"\bsay\((?:[^\"()]*\?\s*)?{_TEXT}(?:\s*:\s*{_TEXT})?")
"""A call with a text, or with a choice between two."""


def of_theme(theme: Path) -> Iterator[FoundMessage]:
    """Yield the messages of the scripts below a folder."""
    for path in sorted((theme / "assets").rglob("*.js")):
        file = f"theme/{path.relative_to(theme).as_posix()}"
        if not file.startswith(f"theme/{WORDS}/"):
            found = _SAID.findall(path.read_text("utf-8"))
            yield from (FoundMessage(json.loads(f'"{said}"'), file) for pair in found for said in pair if said)


def compiled(catalogue: Catalogue, theme: Path) -> str:
    """Return the words of a language as a script."""
    said = {each.one: catalogue.say(each.one) for each in of_theme(theme)}
    written = json.dumps(said, ensure_ascii=False, indent=1)
    return f"// Written from the catalogue by: make messages\nself.said = {written};\n"


def files(languages: Iterable[tuple[str, Catalogue]], theme: Path) -> Iterator[tuple[str, str]]:
    """Yield the path within a theme and the content of each script of words; English needs none."""
    for language, catalogue in languages:
        if language != SOURCE:
            yield f"{WORDS}/{language.replace('_', '-')}.js", compiled(catalogue, theme)
