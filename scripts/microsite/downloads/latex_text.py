"""Plain text as LaTeX that prints exactly that text, and names as BibTeX reads them."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

_SPECIAL: Final = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
    }
)
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)")
"""Between signs of which LaTeX makes one: two hyphens a dash, two apostrophes a quotation mark."""
_WORD = re.compile(r"\S+")
_SMALL = re.compile(r"-[a-z]|^[a-z]+-")
_AND = re.compile(r"\band\b", re.IGNORECASE)


def latex(text: object) -> str:
    """Return text with the signs escaped that mean something to LaTeX, white space folded.

    Quotation marks stay as they are: every TeX prints them, and which kind they are is the author's.
    """
    return _LIGATURE.sub("{}", " ".join(str(text).split()).translate(_SPECIAL))


def _could_change(word: str, before: str) -> bool:
    """Say whether a style could give a word of a title other letters: small ones, or a capital where a part begins."""
    if not before:
        return word.capitalize() != word
    return word.lower() != word or before[-1] in ":?!."


def capitals_kept(text: object) -> str:
    """Return a title whose letters no style makes large or small: in braces stand the words that one could."""
    words = _WORD.findall(str(text))
    pairs = zip(words, ["", *words], strict=False)
    return " ".join(f"{{{latex(w)}}}" if _could_change(w, before) else latex(w) for w, before in pairs)


def one_name(text: object) -> str:
    """Return the name of a body that no program takes apart at an "and"."""
    return f"{{{latex(text)}}}" if _AND.search(str(text)) else latex(text)


def _part(text: object) -> str:
    """Return a part of a person's name. Commas and "and" in it are not those that divide names.

    Nor is a small letter at a hyphen, as in al-Rahman and Meyer-ter-Vehn, the end of a particle.
    """
    written = latex(text)
    return f"{{{written}}}" if "," in written or _AND.search(written) or _SMALL.search(written) else written


def _name(name: Mapping[str, Any]) -> str:
    if name.get("literal"):
        return f"{{{latex(name['literal'])}}}"
    family = " ".join(str(name[key]) for key in ("non-dropping-particle", "family") if name.get(key))
    given = " ".join(str(name[key]) for key in ("given", "dropping-particle") if name.get(key))
    if not given and not name.get("suffix"):
        # A name of one word is a family name; of more, BibTeX would take the last for it.
        return f"{{{latex(family)}}}" if " " in family or "," in family else latex(family)
    suffix = [_part(name["suffix"])] if name.get("suffix") else []
    return ", ".join([_part(family), *suffix, _part(given) or "{}"])


def names(people: Iterable[Mapping[str, Any]]) -> str:
    """Return CSL names as BibTeX has them: ``Family, Jr., Given``, joined by "and"; a body stands in braces."""
    return " and ".join(_name(name) for name in people)
