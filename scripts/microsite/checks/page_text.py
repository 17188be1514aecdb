"""What is plain text on a hand-written page: all that Markdown, macros and HTML take is blanked out, place by place.

All patterns are bounded, so a page takes time that grows with its length.
"""

import re
from collections.abc import Container, Iterator
from typing import Final

_FRONT: Final = re.compile(r"---[ \t]{0,9}\n(?:.*\n)*?(?:---|\.\.\.)[ \t]{0,9}$", re.MULTILINE)
_FENCE: Final = re.compile(r"[ \t]*(`{3,}|~{3,})")
_LIST: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)]|:)[ \t]")
_CODE: Final = re.compile(r"(?<!`)(`{1,9})(?!`)(?:(?!\n[ \t]*\n)[\s\S]){1,2000}?(?<!`)\1(?!`)")
_RULE: Final = re.compile(r"^[ \t]{0,3}(?:[*_-][ \t]{0,3}){3,80}$", re.MULTILINE)
_LABEL: Final = r"\[[^\[\]]{0,1000}\]\([^()\n]{0,1000}(?:\([^()\n]{0,300}\)[^()\n]{0,300}){0,5}\)"
_TAKEN: Final = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"\\[\\`*_{}\[\]()>#+\-.!|]",
        r"<!--[\s\S]{0,2000}?-->|</?[A-Za-z][^<>]{0,2000}>",
        rf"!{_LABEL}",
        _LABEL,
        r"^ {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]{0,9}\S{1,2000}[^\n]{0,300}$",
        r"\*\*(?=\S)(?:[^*]|\*(?!\*)){1,2000}?(?<=\S)\*\*|__(?!(?:NO|FORCE)?(?:TOC|INDEX)__)(?=\S)[^_]{1,2000}?(?<=\S)__",
    )
)
"""Escapes, HTML, images, links, definitions of links, strong words."""
_ATTRIBUTES: Final = re.compile(r"\{ ?[:.#][^{}\n]{0,300}\}")
_BEFORE_ATTRIBUTES: Final = re.compile(r"[)*_>}]$|xxx$|\][ ]?\[[^\[\]]{0,200}\]$")
"""The end of a link, of emphasis, or of code, which is written as ``x`` here."""
_TERM: Final = re.compile(r"[ \t]{0,9}\n(?::[ \t]|[=-]{1,80}[ \t]{0,9}$)", re.MULTILINE)
"""What makes of the line before it a term, or a heading."""
_TEXT: Final = r"\"(?:[^\"\\]|\\.){0,1000}\"|'(?:[^'\\]|\\.){0,1000}'"
_CALL: Final = re.compile(rf"\{{\{{\s{{0,9}}\w{{1,40}}\(\s{{0,9}}(?:(?:{_TEXT})[\s,]{{0,9}}){{0,5}}\)\s{{0,9}}\}}\}}")
_TEMPLATE: Final = re.compile(r"&#(?:123|x7[bB]);[{%#]?|\{[{%#][^{}]{0,1000}[}%#]\}|\{[{%#]|[}%#]\}")
"""What a template would take: the rule for macros speaks of all of it that is no plain call."""
_DEFINED: Final = re.compile(r"^ {0,3}\[((?!\^)[^\[\]\n]{1,200})\]:[ \t]{0,9}\S", re.MULTILINE)
_BY_NAME: Final = re.compile(r"\[([^\[\]]{0,1000})\](?: ?\[([^\[\]]{0,200})\])?")


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def _attributes(found: re.Match[str]) -> str:
    """Blank out attributes where Markdown takes them: of a heading or cell, right behind something, or alone."""
    begin = found.string.rfind("\n", 0, found.start()) + 1
    before = found.string[begin : found.start()].lstrip()
    taken = not before or bool(_BEFORE_ATTRIBUTES.search(before[-300:])) or before.startswith("#") or "|" in before
    return _blank(found) if taken or _TERM.match(found.string, found.end()) else found.group()


def _word(found: re.Match[str]) -> str:
    """Return what stands in the place of something that readers see as a word, such as code or a link."""
    return re.sub(r"[^\n]", "x", found.group())


def _without_blocks(text: str) -> Iterator[str]:
    """Yield the lines of a page, those of code blocks as blanks."""
    fence, before, in_list = "", "", False
    for line in text.split("\n"):
        marker = _FENCE.match(line)
        if fence:
            yield " " * len(line)
            closing = line.strip()
            fence = "" if closing.startswith(fence) and not closing.strip(fence[0]) else fence
        elif marker:
            fence = marker[1]
            yield " " * len(line)
        else:
            goes_on = not before.strip() or before.startswith(("    ", "\t"))
            is_code = line.startswith(("    ", "\t")) and goes_on and not in_list
            yield " " * len(line) if is_code else line
            if line.strip() and not line.startswith((" ", "\t")):
                in_list = bool(_LIST.match(line))
            before = line


def without_code_blocks(page: str) -> str:
    """Return a page as long as it was, with blanks in the place of its front matter and its blocks of code."""
    front = _FRONT.match(page)
    text = _blank(front) + page[front.end() :] if front else page
    return "\n".join(_without_blocks(text))


def without_code(page: str) -> str:
    """Return a page as long as it is, with other signs where its front matter and code stand."""
    return _CODE.sub(_word, without_code_blocks(page))


_TAG: Final = re.compile(
    r"</?(?P<name>[A-Za-z][A-Za-z0-9]{0,20})(?=[\s/>]|\Z)(?:[^<>\n={}()\[\]`]|\n(?![ \t]{0,9}(?:\n|[>#]|\Z)))*+"
    r"(?P<end>>|(?=[={}()\[\]`]))?"
)


def tag_without_end(text: str, elements: Container[str]) -> re.Match[str] | None:
    """Return the first tag of ``elements`` that has no ``>`` before its paragraph ends; None if there is none."""
    plain = _CALL.sub(_word, without_code(text))
    tags = (found for found in _TAG.finditer(plain) if found["name"].lower() in elements)
    return next((found for found in tags if found["end"] is None), None)


def page_text(page: str) -> str:
    """Return the text of a page as long as the page, with blanks where something else stands."""
    text = without_code(page)
    text = _RULE.sub(_blank, _ATTRIBUTES.sub(_attributes, text))
    text = _TEMPLATE.sub(_word, _CALL.sub(_word, text))
    names = {name.casefold() for name in _DEFINED.findall(text)}
    for taken in _TAKEN:
        text = taken.sub(_word if taken.pattern.endswith(_LABEL) else _blank, text)

    def by_name(found: re.Match[str]) -> str:
        return _blank(found) if (found[2] or found[1]).casefold() in names else found.group()

    return _BY_NAME.sub(by_name, text) if names else text
