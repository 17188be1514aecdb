"""Lines of hand-written pages that Markdown takes for something else: they vanish, or make a heading of a sentence.

``[Note]: important`` is the address of links, which is never printed; hyphens right below a sentence underline it.
"""

import re
from collections.abc import Iterator
from typing import Final

from microsite.model.stray_marks import StrayMark, shown

_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?P<name>(?!\^)[^\[\]\n]{1,200})\]:[ ]{0,9}\n?[ ]{0,9}(?P<address>\S{1,2000})[ ]{0,9}"
    r"(?:\n?[ ]{0,9}(?:\"[^\n]{0,300}\"|'[^\n]{0,300}'|\([^\n]{0,300}\))[ ]{0,9})?$",
    re.MULTILINE,
)
_NAME: Final = re.compile(r"(?<!\\)\[(?P<name>[^\[\]]{1,1000})\](?![(:])")
_ADDRESS: Final = re.compile(r"[./:#]\w|[/#]")
_UNDERLINED: Final = re.compile(
    r"(?:\A|(?<=\n))(?:[ \t]{0,80}\n|#[^\n]*\n|\A)(?P<words>[^\n]*\S[^\n]*)\n(?P<line>=+|-+)[ ]*$", re.MULTILINE
)
_SENTENCE: Final = re.compile(r"[.!?…。؟۔:;,][\"'”’»)\]*_]{0,5}\Z")
_RULE: Final = 3
"""Hyphens of the shortest line across a page."""


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _vanishing(text: str) -> Iterator[StrayMark]:
    """Yield what Markdown takes for the address of links, if none uses it or it is none."""
    definitions = [*_DEFINITION.finditer(text)]
    used = {_folded(found["name"]) for found in _NAME.finditer(text)} if definitions else set()
    for found in definitions:
        is_address = _ADDRESS.search(found["address"])
        if is_address and _folded(found["name"]) in used:
            continue
        start = text.index("[", found.start())
        why = "no link on this page uses it" if is_address else f"{shown(found['address'])} is no address"
        cure = f"this line is the address of links and is not printed, and {why}; take it out"
        seen = rf"if readers should see it, write \[{found['name']}\]:"
        yield StrayMark(start, found.end(), shown(found.group()), f"{cure}, or, {seen}")


def _underlined(text: str, page: str) -> Iterator[StrayMark]:
    """Yield lines of hyphens or equals signs that make a heading of words that do not look like one."""
    for found in _UNDERLINED.finditer(text):
        words, line = page[slice(*found.span("words"))].strip(), found["line"]
        if len(line) >= len(words) and not _SENTENCE.search(words):
            continue
        across = line.startswith("-" * _RULE)
        instead = f"put an empty line before {line[:9]}" if across else "take this line out"
        cure = f"right below words this makes them a heading; {instead}, or write ## {shown(words)}"
        yield StrayMark(found.start("line"), found.end("line"), shown(line), cure)


def line_strays(text: str, page: str) -> Iterator[StrayMark]:
    """Yield the lines that are taken for something else; ``text`` is ``page`` without its code."""
    yield from _vanishing(text)
    yield from _underlined(text, page)
