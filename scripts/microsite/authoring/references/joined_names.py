"""Names that are joined by a wrong sign, and suffixes that are none."""

import re
from collections.abc import Iterator
from typing import Final

_SUFFIX = re.compile(
    r"(?:jr|sr|jnr|snr|junior|senior|[ivx]{1,5}|\d(?:st|nd|rd|th)|esq|bart|filho|neto|fils|père|ph\.? ?d|m\.? ?d)\.?",
    re.IGNORECASE,
)
_ET_AL = re.compile(r",?\s+et\.? al\b\.?", re.IGNORECASE)

SEMICOLON: Final = "its names are joined by “;”, so they were taken one by one; compare them"
COMMAS: Final = "more commas than one name has, so it was kept as it is written; say each name by itself"
NO_SUFFIX: Final = "no suffix such as Jr. or III stands between its commas, so it was kept as it is written"
AMPERSAND: Final = "“&” or “and” stands within it, so it was kept as one body; say each person by itself"
NOT_ONE_NAME: Final = "“;” or “and” stands within a name; say each name by itself"
JOINED: Final = "“&” stands between its names, so it was kept as one body; write “and” between persons"
OTHERS: Final = "“et al.” is no name; name them, a style shortens the list itself"


def is_suffix(text: str) -> bool:
    """Say whether a part of a name is one that follows it: ``Jr.``, ``III``."""
    return bool(_SUFFIX.fullmatch(text.strip()))


def without_et_al(name: str) -> str:
    """Return a name without "et al.", which is none."""
    return _ET_AL.sub("", name).strip()


def outside_braces(text: str, separator: re.Pattern[str]) -> list[str]:
    """Return the parts of a text between the separators that stand in no braces."""
    parts, depth, start = [], 0, 0
    for match in re.finditer(rf"[{{}}]|{separator.pattern}", text):
        if match[0] in "{}":
            depth += 1 if match[0] == "{" else -1
        elif depth <= 0:
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


_AND = re.compile(r"(?<=\s)[Aa][Nn][Dd](?=\s)")
_BY_PARTS = re.compile(r"\s*(?:family|given)\s*=")  # BibLaTeX's names that say their parts
_SEMICOLON = re.compile(";")
_COMMA = re.compile(",")


def bibtex_names(value: str) -> list[str]:
    """Return the names of a field of BibTeX as written: between each "and", and between semicolons."""
    joined = [part for name in outside_braces(value, _AND) for part in outside_braces(name, _SEMICOLON)]
    return [name.strip() for name in joined if name.strip()]


_WITHIN = re.compile(r"\s\\?&\s")


def readable(name: str) -> str:
    """Return a name of BibTeX as it can be taken apart: with its suffix in the middle, or in braces as no name."""
    name = without_et_al(name)
    if _BY_PARTS.match(name):
        return name
    parts = [part.strip() for part in outside_braces(name, _COMMA)]
    if len(parts) == 3 and is_suffix(parts[2]) and not is_suffix(parts[1]):
        return f"{parts[0]}, {parts[2]}, {parts[1]}"
    joined = len(outside_braces(name, _WITHIN)) > 1
    odd = len(parts) > 3 or joined or (len(parts) == 3 and not is_suffix(parts[1]))
    return f"{{{name}}}" if odd else name


def _bare(text: str) -> str:
    """Return a text without what stands in braces."""
    kept, depth, start = [], 0, 0
    for match in re.finditer("[{}]", text):
        kept += [text[start : match.start()]] if depth <= 0 else []
        depth += 1 if match[0] == "{" else -1
        start = match.end()
    return " ".join([*kept, text[start:]])


def oddities(value: str, *, bibtex: bool) -> Iterator[str]:
    """Yield what is odd about the names of a field, in words for people."""
    if bibtex and _BY_PARTS.match(value):
        return
    names = bibtex_names(value) if bibtex else [name.strip() for name in value.split(";") if name.strip()]
    if ";" in (_bare(value) if bibtex else value):
        yield SEMICOLON
    bare = [_bare(name) if bibtex else name for name in names]
    commas = [outside_braces(name, _COMMA) if bibtex else name.split(",") for name in map(without_et_al, names)]
    if any("," in name and re.search(r"\s(?:\\?&|[Aa][Nn][Dd])\s", name) for name in bare):
        yield AMPERSAND
    elif any(len(parts) > 3 for parts in commas):
        yield COMMAS
    elif any(len(parts) == 3 and not any(map(is_suffix, parts[1:])) for parts in commas):
        yield NO_SUFFIX
    if bibtex and any("," not in name and _WITHIN.search(name) for name in bare):
        yield JOINED
    if any(_ET_AL.search(name) for name in bare):
        yield OTHERS
