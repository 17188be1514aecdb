"""Names and titles in another language than the site's: marked with it, so that they are read out and run as their own.

The tag is that of BCP 47, which HTML's ``lang`` takes; ``bdi`` keeps a line together that runs the other way.
"""

import re
from dataclasses import replace
from typing import Final

from microsite.corpus.citations.cited_works import format_works
from microsite.model.quotes import curl
from microsite.model.spoken import is_foreign
from microsite.model.tree.inlines import Emphasis, Inline, Inlines, Link, Span, Text, inlines
from microsite.pages.writing.own_direction import own_direction
from microsite.pages.writing.page_writer import PageWriter

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A language as a record of a work may give it; what has another shape is no tag."""


def in_language(name: str, tag: str | None) -> Inlines:
    """Return a name, marked where it is in another language."""
    return (Span(inlines(name), lang=str(tag)),) if is_foreign(tag) else inlines(name)


def _with_title(line: Inlines, title: str, tag: str) -> Inlines:
    """Return a citation with its title marked, wherever that stands as it is."""
    result: list[Inline] = []
    for part in line:
        if isinstance(part, Text) and title in part.text:
            before, after = part.text.split(title, 1)
            result += [*inlines(before), Span(inlines(title), lang=tag), *inlines(after)]
        elif isinstance(part, Emphasis | Link):
            result.append(replace(part, children=_with_title(part.children, title, tag)))
        else:
            result.append(part)
    return tuple(result)


def entry(sheet: PageWriter, key: str) -> Inlines:
    """Return a work or a source as the citation style prints it, with a title in another language marked."""
    corpus = sheet.corpus
    work, dossier = corpus.works.get(key), corpus.sources.get(key)
    title, tag = (work.csl.get("title"), work.csl.get("language")) if work else (None, None)
    if dossier:
        title, tag = dossier.source.title, dossier.source.language
    line = sheet.inlines(format_works(corpus)[key].entry)
    if title and isinstance(tag, str) and _TAG.fullmatch(tag) and is_foreign(tag):
        for written in dict.fromkeys((str(title), curl(str(title)))):
            line = _with_title(line, written, tag)
    return own_direction(line)
