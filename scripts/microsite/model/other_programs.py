"""Marks that other programs know and this one does not: pictures and pages of wikis, numbers of figures in papers."""

import re
from typing import Final

_PICTURE: Final = re.compile(
    r"!?\[\[\s{0,3}(?::?(?:file|image|media|datei|bild|fichier|archivo|файл|پرونده|تصویر|ملف)\s?:"
    r"|[^\[\]|\n]{1,200}\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|pdf|mp[34]|webm)\s{0,3}(?:[\]|#]|\Z))",
    re.IGNORECASE,
)
_CATEGORY: Final = re.compile(
    r"\[\[\s{0,3}:?(?:category|kategorie|catégorie|categoría|категория|رده|تصنيف)\s?:", re.IGNORECASE
)
_OTHER_WIKI: Final = re.compile(r"\[\[\s{0,3}:?[A-Za-z]{1,20}:(?=[^\[\]\n])")
_NUMBERED: Final = re.compile(
    r"@(?:(?:fig|figs|figure|tbl|tab|table|eq|eqn|sec|lst|thm|lem|cor|def|app|ch):[\w:.-]{0,80}\w"
    r"|(?:fig|tbl|lst|eq|thm)-(?![\w-]{0,80}\d{3})[\w-]{1,80})",
    re.IGNORECASE,
)
_TAKE_OUT: Final = "take it out"


def of_another_program(marked: str, *, on_a_page: bool = False) -> str:
    """Say what to write for a mark of another program that ``marked`` begins with; "" if it is none.

    Pages that people write can show pictures, briefings cannot.
    """
    if _PICTURE.match(marked):
        told = "a picture is written ![what it shows](assets/name.png)" if on_a_page else "describe it in words"
        return f"pictures of a wiki are not read; {_TAKE_OUT}; {told}"
    if _CATEGORY.match(marked):
        return f"pages have no categories here; {_TAKE_OUT}"
    if _OTHER_WIKI.match(marked):
        return "this leads to a page of another site; a link to one is written [words](https://…)"
    return numbered_part(marked)


def numbered_part(marked: str) -> str:
    """Say what to write for a number of a figure, a table or a section that a program would fill in; "" if none."""
    is_one = _NUMBERED.match(marked.lstrip("[({"))
    return "figures and parts have no numbers to refer to here; name it in words" if is_one else ""


def numbered_until(text: str, at: int) -> int:
    """Return where such a number ends that begins at ``at``; ``at`` if none does."""
    opened = text[at] in "[({"
    found = _NUMBERED.match(text, at + opened)
    if not found:
        return at
    return found.end() + (opened and text[found.end() : found.end() + 1] in ("]", ")", "}"))
