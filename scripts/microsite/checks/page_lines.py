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
_SIGNS: Final = re.compile(r"(?:=+|-+)[ ]*")
_OF_HEADING: Final = 3
"""Signs by which a line may be shorter or longer than the heading it was to underline."""
_SENTENCE: Final = re.compile(r"[.!?…。؟۔:;,][\"'”’»)\]*_]{0,5}\Z")
_ATTRIBUTES: Final = re.compile(r"\{ ?[:.#][^{}]{1,200}\}\Z")
"""Of a heading that is meant."""
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


def _cure_of_line(words: str, above: str, line: str) -> str:
    """Say what to do about a line of signs right below words; "" if it makes a heading of them, as it should."""
    if words.startswith("#"):
        alike = line[0] == "=" or abs(len(line) - len(words)) <= _OF_HEADING
        return "the line above is a heading already; take this line out" if alike else ""
    if above.strip() and not above.strip().strip(line[0]):
        return ""  # the edges of a block of another program, of which the first is told
    if above.strip() and not above.startswith("#"):
        return f"this would be printed; a heading is written ## {shown(words)}" if line[0] == "=" else ""
    if (len(line) >= len(words) and not _SENTENCE.search(words)) or _ATTRIBUTES.search(words):
        return ""
    instead = f"put an empty line before {line[:9]}" if line.startswith("-" * _RULE) else "take this line out"
    return f"right below words this makes them a heading; {instead}, or write ## {shown(words)}"


def _underlined(text: str, page: str) -> Iterator[StrayMark]:
    """Yield lines of hyphens or equals signs that underline nothing, or what does not look like a heading."""
    lines, at = text.split("\n"), 0
    for above, before, line in zip(["", "", *lines], ["", *lines], lines, strict=False):
        if before.strip() and _SIGNS.fullmatch(line):
            words, signs = page[at - len(before) - 1 : at].strip(), line.rstrip(" ")
            if cure := _cure_of_line(words, above, signs):
                yield StrayMark(at, at + len(signs), shown(signs), cure)
        at += len(line) + 1


def line_strays(text: str, page: str) -> Iterator[StrayMark]:
    """Yield the lines that are taken for something else; ``text`` is ``page`` without its code."""
    yield from _vanishing(text)
    yield from _underlined(text, page)
