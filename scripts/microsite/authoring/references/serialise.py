"""Writes an entry of ``references.yml`` as people write it: one field a line."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

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


def entry(key: str, csl: Mapping[str, Any], established: str) -> str:
    """Return the entry of an imported work, ended by a line break.

    Its standing is "likely": it is known what work it is, and nobody here has seen a record of it.
    """
    lines = [
        f"- key: {key}",
        "  csl:",
        *_csl(csl),
        "  standing: likely",
        "  reconstructed: true",
        f"  established: {scalar(established)}",
    ]
    return "\n".join(lines) + "\n"
