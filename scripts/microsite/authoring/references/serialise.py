"""Writes an entry of ``references.yml`` as people write it: one field a line."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from microsite.model.vocabulary import Standing

_SAFE = re.compile(r"[A-Za-z][\w .,()/;&’“”–-]*", re.ASCII)
_WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def scalar(value: object) -> str:
    """Return a value in YAML: bare where nothing in it could mean something else, else quoted as in JSON."""
    text = str(value)
    bare = _SAFE.fullmatch(text) and text.casefold() not in _WORDS and not text.endswith((" ", ":"))
    return text if bare else json.dumps(text, ensure_ascii=False)


def _csl(csl: Mapping[str, Any]) -> Iterator[str]:
    for key, value in csl.items():
        if isinstance(value, str):
            yield f"    {key}: {scalar(value)}"
        elif isinstance(value, list):
            yield f"    {key}:"
            for name in value:
                lead = "    - "
                for part, text in name.items():
                    yield f"{lead}{part}: {scalar(text)}"
                    lead = "      "
        else:
            yield f"    {key}:"
            yield f"      date-parts: {json.dumps(value['date-parts'])}"


def cited_item(source: str, key: str) -> str:
    """Return how a source cites a work, as an item of ``cited_as``."""
    return f"{{source: {source}, key: {key}}}"


def entry(
    key: str,
    csl: Mapping[str, Any],
    established: str,
    *,
    standing: Standing = "likely",
    reconstructed: bool = True,
    cited_as: Sequence[str] = (),
    issues: Sequence[str] = (),
) -> str:
    """Return the entry of an imported work, ended by a line break.

    Its standing is "likely": it is known what work it is, and nobody here has seen a record of it.
    """
    lines = [
        f"- key: {key}",
        "  csl:",
        *_csl(csl),
        f"  standing: {standing}",
        f"  reconstructed: {json.dumps(reconstructed)}",
        *(["  cited_as:"] if cited_as else []),
        *(f"  - {item}" for item in cited_as),
        f"  established: {scalar(established)}",
        *(["  issues:"] if issues else []),
        *(f"  - {scalar(issue)}" for issue in issues),
    ]
    return "\n".join(lines) + "\n"
