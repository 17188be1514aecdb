"""Does an entry say what a field of the file said? Told by words and numbers, which no format changes."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from microsite.authoring.references.latex import plain_address
from microsite.authoring.references.raw_record import RawField
from microsite.model.doi import plain_doi

_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DATES: Final = {
    **dict.fromkeys(("year", "month", "day", "date", "py", "y1", "da", "issued"), "issued"),
    **dict.fromkeys(("urldate", "y2", "accessed"), "accessed"),
    "origdate": "original-date",
    "original-date": "original-date",
}
_NUMBERS: Final = {
    "volume": ("volume",),
    "vl": ("volume",),
    "issue": ("issue",),
    "is": ("issue", "number"),
    "number": ("number", "issue", "collection-number"),
    "m1": ("number", "issue", "collection-number"),
    "edition": ("edition",),
    "et": ("edition",),
    "pages": ("page",),
    "page": ("page",),
    "sp": ("page", "number-of-pages"),
    "ep": ("page",),
    "chapter": ("chapter-number",),
    "pagetotal": ("number-of-pages",),
    "number-of-pages": ("number-of-pages",),
    "language": ("language",),
    "la": ("language",),
    "langid": ("language",),
    "type": ("genre",),
    **dict.fromkeys(("shorttitle", "st", "title-short"), ()),
}
"""Fields that are little more than a number or a tag: it must stand in the right place, not just anywhere."""

_NAMES: Final = ("author", "editor", "translator")
_ROLES: Final = {
    **dict.fromkeys(("au", "a1"), "author"),
    **dict.fromkeys(("ed", "a2"), "editor"),
    "a3": "collection-editor",
    "a4": "translator",
}
_BETWEEN_WORDS: Final = str.maketrans(dict.fromkeys("’‘“”„«»–—‐‑−…·", " "))
"""Signs that LaTeX writes in ASCII: they must part words on both sides, not vanish on one."""
_WITH_FORMULA = re.compile(r"[^\s$]{0,80}\$[^$]{1,200}\$[^\s$]{0,80}")
_LETTER = re.compile(r"\\(a(?=a(?![A-Za-z]))|A(?=A(?![A-Za-z]))|[ij](?![A-Za-z]))[aA]?\s?")
"""Commands for letters that come apart into one of ASCII and a mark, which is what is compared."""
_PARTING = re.compile(r"\\[&%#_$,;: \\]|~")
"""Signs that LaTeX writes with a stroke before them, and blanks."""
_COMMAND = re.compile(r"\\(?:[A-Za-z]+\s?|.)")
_MARKUP = re.compile(r"</?[a-z]+(?:\s[^<>]*)?>")


def all_parts(value: object) -> Iterator[str]:
    """Yield everything that a value says."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for part in value:
            yield from all_parts(part)
    else:
        yield str(value)


def _words(text: str, *, ascii_only: bool) -> set[str]:
    """Return the words of a text without case and accents; ``ascii_only`` leaves out letters LaTeX has commands for."""
    letters = unicodedata.normalize("NFKD", _MARKUP.sub("", text.translate(_BETWEEN_WORDS)))
    if ascii_only:
        letters = letters.encode("ascii", "ignore").decode()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    return set(re.findall(r"\w+", bare.replace("_", " ")))


def _without_latex(value: str) -> str:
    """Return a value without commands and braces, which may stand within words; signs and blanks part words."""
    value = _PARTING.sub(" ", value) if "\\" in value else value
    value = _COMMAND.sub("", _LETTER.sub(r"\1", value)) if "\\" in value else value
    return value.replace("{", "").replace("}", "")


TOO_LONG: Final = re.compile(r"\d{9}")
"""Digits of which no date is made; Python reads no number of thousands of them."""
_OPEN: Final = re.compile(r"\s*\d{4}(?:-\d\d){0,2}\s*(?:/|--?|–)\s*(?:\.\.)?\s*$")
"""A span without an end."""


def _date_said(csl: Mapping[str, Any], variable: str, value: str) -> bool:
    if TOO_LONG.search(value):
        return False
    kept = {int(part) for part in all_parts(csl.get(variable, {})) if part.isdigit()}
    words = re.findall(r"[^\W\d_]+", value.casefold())
    named = {_MONTHS.index(word[:3]) + 1 for word in words if word[:3] in _MONTHS}
    numbers = {int(number) for number in re.findall(r"\d+", value)} - {0}
    other = [word for word in words if word[:3] not in _MONTHS] or re.findall("[~?%]", value)
    return not other and not _OPEN.match(value) and bool(numbers | named) and numbers | named <= kept


def variable_of(field: RawField) -> str:
    """Return the variable of CSL that a field fills, as far as it is one; else the field's own name."""
    name = field.name.lower()
    addresses = {
        "do": "DOI",
        "doi": "DOI",
        "ur": "URL",
        "url": "URL",
        "howpublished": "URL",
        "isbn": "ISBN",
        "issn": "ISSN",
    }
    return (_DATES | _ROLES | addresses | {"ti": "title", "t1": "title"}).get(name, field.name)


def says_field(csl: Mapping[str, Any], field: RawField) -> bool:
    """Say whether an entry has all that a field says."""
    if csl.get(variable_of(field)) == field.value:
        return True
    if field.name in _DATES:
        value = " ".join(all_parts(field.written)) if isinstance(field.written, dict) else field.value
        return _date_said(csl, _DATES[field.name], value)
    if field.name.lower() in ("doi", "do"):
        return "DOI" in csl and csl["DOI"] == plain_doi(plain_address(field.value).replace("\\", ""))
    if field.name in ("url", "ur") and "doi.org/" in field.value and "DOI" in csl:
        return csl["DOI"] == plain_doi(field.value) or csl.get("URL") == field.value
    if "$" in field.value:  # formulas are kept in other signs, and with the word they stand in
        field = replace(field, value=_WITH_FORMULA.sub(" ", field.value))
    latex = "\\" in field.value
    value = _without_latex(field.value)
    if field.name in _NAMES and isinstance(field.written, str):
        value = re.sub(r"\s+[Aa][Nn][Dd](?:\s+|$)|\b(?:family|given|prefix|suffix)\s*=", " ", value)
    variables = _NUMBERS.get(field.name.lower(), (field.name,) if field.name in csl else tuple(csl))
    kept = " ".join(
        part.replace("{", "").replace("}", "") for name in variables for part in all_parts(csl.get(name, ""))
    )
    wanted, there = _words(value, ascii_only=latex), _words(kept, ascii_only=latex)
    return wanted <= there
