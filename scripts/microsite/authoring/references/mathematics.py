"""Formulas in titles, as plain text where Unicode has the signs for it: ``$\\alpha$`` is α, ``H$_2$O`` is H₂O."""

import re
from collections.abc import Mapping
from typing import Any, Final

from microsite.authoring.references.latex import signs_meant
from microsite.corpus.citations.pandoc import convert

_FORMULA = re.compile(r"\$([^$]{1,200})\$")
IN_LATEX: Final = re.compile(r"\$[^$\\^_]{0,200}[\\^_][^$]{0,200}\$")
"""A formula that plain text has no signs for."""
_NOT_PLAIN = re.compile(r"[\\^_$]")


def _plain(formulas: tuple[str, ...]) -> dict[str, str]:
    """Return what pandoc makes of formulas, of those that it can write without LaTeX."""
    paragraphs = "\n\n".join(f"${formula}$" for formula in formulas)
    text = convert(paragraphs, "latex", "plain", options=("--sandbox", "--quiet"))
    answers = [answer.strip().replace("^(∘)", "°") for answer in re.split(r"\n\n+", text.strip())]
    if len(answers) != len(formulas):
        return {}
    return {formula: answer for formula, answer in zip(formulas, answers, strict=True) if not _NOT_PLAIN.search(answer)}


def plain_mathematics(items: Mapping[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return items with the formulas of their texts in plain signs; what has none stays as LaTeX has it."""
    texts = [value for item in items.values() for value in item.values() if isinstance(value, str)]
    formulas = tuple(dict.fromkeys(match[1] for text in texts for match in _FORMULA.finditer(text)))
    try:
        plain = _plain(formulas) if formulas else {}
    except RuntimeError:
        plain = {}

    def mended(value: object) -> object:
        if isinstance(value, str):
            return signs_meant(_FORMULA.sub(lambda m: plain.get(m[1], m[0]), value))
        if isinstance(value, list):
            return [mended(part) for part in value]
        return {key: mended(part) for key, part in value.items()} if isinstance(value, dict) else value

    return {key: {name: mended(value) for name, value in item.items()} for key, item in items.items()}
