"""Asks pandoc, and keeps its answers."""

from functools import lru_cache
from pathlib import Path

import pypandoc

from microsite.model.cache import cached


@lru_cache(maxsize=16)
def convert(
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
    ``keep`` is the file that keeps the last answer of this kind: see :func:`~microsite.model.cache.cached`.
    """

    def ask() -> str:
        arguments = ["--wrap=none", *options, *([f"--csl={style}"] if style else [])]
        return str(pypandoc.convert_text(text, target, source, arguments))

    described = style.read_text("utf-8") if style else ""
    return cached(keep, (pypandoc.get_pandoc_version(), text, source, target, *options, described), ask)
