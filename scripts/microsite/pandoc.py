"""Asks pandoc, and keeps its answers: the same question is put to it once, in this run and in later ones.

Only what pandoc said is kept, never what we made of it, so a change of our code is never hidden by an old answer.
An answer is kept with a hash of all that it depends on: the question, the options, the style and pandoc's version.
"""

import hashlib
import json
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import pypandoc

from microsite.write import write_if_changed


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join((pypandoc.get_pandoc_version(), *parts)).encode()).hexdigest()


def _kept(path: Path, key: str) -> str | None:
    """Return the answer in a file if it is to this very question; a file that cannot be read holds none."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return str(stored["answer"]) if isinstance(stored, dict) and stored.get("question") == key else None


@lru_cache(maxsize=16)
def converted(
    text: str,
    source: str,
    target: str,
    *,
    options: tuple[str, ...] = (),
    style: Path | None = None,
    keep: Path | None = None,
) -> str:
    """Return ``text`` in the format ``target``, as pandoc writes it, lines not wrapped.

    ``style`` is a CSL style for ``--citeproc``; without one, pandoc's own (Chicago author-date) is used.
    ``keep`` is the file for the last answer of this kind. It may be missing, old or broken, and a folder that
    cannot be written costs time, not correctness.
    """
    key = _key(text, source, target, *options, style.read_text("utf-8") if style else "")
    answer = _kept(keep, key) if keep else None
    if answer is None:
        arguments = ["--wrap=none", *options, *([f"--csl={style}"] if style else [])]
        answer = str(pypandoc.convert_text(text, target, source, arguments))
        if keep:
            with suppress(OSError):
                write_if_changed(keep, json.dumps({"question": key, "answer": answer}, ensure_ascii=False))
    return answer
