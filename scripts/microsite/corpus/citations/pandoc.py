"""Asks pandoc, in the language of the site, and keeps its answers."""

import subprocess
from functools import lru_cache
from pathlib import Path

import pypandoc

from microsite.model.cache import cached
from microsite.model.catalogue import SOURCE
from microsite.model.spoken import language


def ask(text: str, arguments: tuple[str, ...]) -> str:
    """Return what pandoc makes of a text. It is started once: pypandoc would start it twice more, for its formats."""
    command = [pypandoc.get_pandoc_path(), *arguments]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"pandoc ended with {done.returncode}: {done.stderr.decode(errors='replace').strip()}")
    # As text is read everywhere: pandoc ends lines as its system does.
    return done.stdout.decode().replace("\r\n", "\n")


@lru_cache(maxsize=32)
def answer(version: str, text: str, arguments: tuple[str, ...], style: Path | None, described: str) -> str:
    """Return what pandoc said to the same question before in this process, or says now."""
    return ask(text, (*arguments, *([f"--csl={style}"] if style else [])))


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
    version, described = pypandoc.get_pandoc_version(), style.read_text("utf-8") if style else ""
    arguments = (f"--from={source}", f"--to={target}", "--wrap=none", *options)
    depends_on = (version, text, source, target, *options, described)
    return cached(keep, depends_on, lambda: answer(version, text, arguments, style, described))


def csl_locale() -> dict[str, str]:
    """Return the setting by which the processor writes its own words ("and", "edited by") in the site's language.

    It has the locales of the CSL project; of a language that it has none of, it writes them in English.
    """
    return {} if language() == SOURCE else {"lang": language()}
