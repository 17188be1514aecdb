"""Why each finding matters, and what to do: one small text a code, with an example that the tests try.

A text is a paragraph, then ``~~~ wrong FILE`` with the lines that bring the finding about, then ``~~~ right`` with
what should stand there. In the toy project of the tests, what is right stands in that file.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from microsite.model.generator import with_typed_verbs

FOLDER: Final = Path(__file__).parent

_BLOCK = re.compile(r"^~~~ (wrong|right) ?(.*)\n((?:.*\n)*?)~~~$", re.MULTILINE)


@dataclass(frozen=True)
class Explanation:
    """What is said of a code beyond its meaning."""

    why: str
    file: str = ""
    """The file of the example; nothing where an example would say nothing."""
    wrong: str = ""
    right: str = ""
    """Nothing where the right thing is to write nothing."""


def explanation(code: str) -> Explanation:
    """Return what is said of a code; ``FileNotFoundError`` for a code that nobody explained."""
    text = (FOLDER / f"{code}.md").read_text("utf-8")
    blocks = {match[1]: match for match in _BLOCK.finditer(text)}
    why = with_typed_verbs(" ".join(text.partition("\n~~~")[0].split()))
    if "wrong" not in blocks:
        return Explanation(why)
    right = blocks["right"][3].rstrip("\n") if "right" in blocks else ""
    return Explanation(why, blocks["wrong"][2], blocks["wrong"][3].rstrip("\n"), right)


def explanation_text(code: str, meaning: str) -> str:
    """Return the explanation for a terminal."""
    more = explanation(code)
    lines = [f"{code}: {meaning}", "", more.why]
    for label, example in (("wrong", more.wrong), ("right", more.right)):
        if example:
            lines += ["", f"{label} ({more.file}):", *(f"    {line}" for line in example.split("\n"))]
    return "\n".join(lines) + "\n"
