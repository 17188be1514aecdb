r"""What LaTeX does to plain values: wrappers and escapes around addresses, signs that mean something else there."""

import re
from typing import Final

DEEPEST: Final = 40
"""Braces within braces up to which a value is read."""

DOLLAR: Final = "\ue000"
"""Stands for a dollar sign that is one, until formulas have been read; no text has it, it is for private use."""

_RAISED: Final = "™ªº℠"
_STAND_INS: Final = {ord(sign): chr(0xE001 + place) for place, sign in enumerate(_RAISED)}
_SIGNS_MEANT: Final = {ord(other): chr(sign) for sign, other in _STAND_INS.items()} | {ord(DOLLAR): "$"}
"""What pandoc would write as raised letters of ASCII, so that it gets signs that stand for them."""

WRAPPED: Final = re.compile(r"\\(?:url|nolinkurl|path|burl|href)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_COMMANDS: Final = (
    (re.compile(r"\\textunderscore\b\s*(?:\{\})?"), "_"),
    (re.compile(r"\\textasciitilde\b\s*(?:\{\})?|\\~\s*(?:\{\s*\})?|\\string~|\$\\sim\$"), "~"),
    (re.compile(r"\\textless\b\s*(?:\{\})?|\$<\$"), "<"),
    (re.compile(r"\\textgreater\b\s*(?:\{\})?|\$>\$"), ">"),
    (re.compile(r"\\(?:-|/|allowbreak\b\s*)"), ""),
    (re.compile(r"\\([_&%#$])"), r"\1"),
    (re.compile(r"[{}]"), ""),
)
_PRICE = re.compile(r"\$(?=\s?\d)")
_SPECIAL = re.compile(r"(?<!\\)([%#])")


def plain_address(value: str) -> str:
    r"""Return a DOI or web address without LaTeX: no ``\url{…}`` around it, no ``\_`` in it."""
    wrapped = WRAPPED.search(value)
    plain = wrapped[1] if wrapped else value
    for pattern, sign in _COMMANDS:
        plain = pattern.sub(sign, plain)
    return plain.strip()


def address_in(value: str) -> str:
    """Return the address that stands in a text, plain; "" if there is none."""
    found = _ADDRESS.search(plain_address(value))
    return found[0].rstrip(".,;") if found else ""


def escaped(written: str) -> str:
    """Return a value as LaTeX can read it: a dollar that encloses no formula, per cent and number signs as such."""
    text = _SPECIAL.sub(r"\\\1", written).replace(r"\$", DOLLAR).translate(_STAND_INS)
    if text.count("$") % 2 or len(_PRICE.findall(text)) == text.count("$"):
        text = _PRICE.sub(DOLLAR, text)
    return text.replace("$", DOLLAR) if text.count("$") % 2 else text


def signs_meant(text: str) -> str:
    """Return a text that was escaped and read with the signs that others stood for."""
    return text.translate(_SIGNS_MEANT)


def words_of(value: str) -> str:
    """Return what remains of a value without commands and braces: its words, for want of better."""
    return " ".join(re.sub(r"\\(?:[A-Za-z]+\*?|.)|[{}$]", " ", value).split())


def depth(value: str) -> int:
    """Return how deep braces are nested."""
    deepest = open_braces = 0
    for sign in re.findall("[{}]", value):
        open_braces += 1 if sign == "{" else -1
        deepest = max(deepest, open_braces)
    return deepest
