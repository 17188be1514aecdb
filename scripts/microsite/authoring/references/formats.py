"""Which of the three formats a file is, and what pandoc makes of its records."""

import json
import re
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from microsite.authoring.references import bibtex, bibtex_for_pandoc, csl_items, csl_json, ris, ris_records
from microsite.authoring.references.bibtex_text import ENTRY
from microsite.authoring.references.mathematics import plain_mathematics
from microsite.authoring.references.raw_record import FileContents, ImportProblem, RawRecord
from microsite.authoring.references.ris_lines import BEGINS
from microsite.corpus.citations.pandoc import convert

PandocItem = dict[str, Any]


class ReferenceFormat(NamedTuple):
    """A format: how it is called, how it begins, pandoc's name for it, and how it is read and written."""

    name: str
    begins: re.Pattern[str]
    reader: str
    records: Callable[[str], FileContents]
    for_pandoc: Callable[[RawRecord, str], str]
    whole: Callable[[Sequence[str]], str]
    completed: Callable[[RawRecord, PandocItem], PandocItem] = lambda _, item: item


FORMATS: Final = (
    ReferenceFormat(
        "CSL-JSON", csl_items.BEGINS, "csljson", csl_items.records, csl_json.for_pandoc,
        lambda items: f"[{','.join(items)}]",
    ),
    ReferenceFormat("RIS", BEGINS, "ris", ris_records.records, ris.for_pandoc, "".join, ris.complete_record),
    # BibLaTeX has more fields than BibTeX.
    ReferenceFormat(
        "BibTeX", ENTRY, "biblatex", bibtex.records,
        bibtex_for_pandoc.for_pandoc, "".join, bibtex.complete_record,
    ),
)  # fmt: skip

_OPTIONS: Final = ("--sandbox",)
"""No command in a stranger's file may have pandoc read another one."""


def format_of(text: str) -> ReferenceFormat:
    """Return the format of a file, told by what stands first in it; :class:`ImportProblem` if it is none of the three.

    Text before the first record is allowed: databases write it into RIS, and in BibTeX it is a comment.
    """
    if not text.strip():
        raise ImportProblem(1, "the file is empty; export the works again", "empty-text")
    if text.lstrip().startswith("<"):
        message = "this is a web page or XML; in Zotero, export the works as BibTeX, RIS or CSL JSON"
        raise ImportProblem(1, message)
    begun = [(match.start(), kind) for kind in FORMATS if (match := kind.begins.search(text))]
    if begun:
        return min(begun, key=lambda pair: pair[0])[1]
    raise ImportProblem(1, "expected BibTeX, RIS or CSL-JSON; in Zotero, choose one of them when you export")


def _ask(kind: ReferenceFormat, texts: Sequence[str]) -> dict[str, PandocItem]:
    answer = convert(kind.whole(texts), kind.reader, "csljson", options=_OPTIONS)
    return {str(item["id"]): item for item in json.loads(answer)}


def _answers(kind: ReferenceFormat, texts: Sequence[str]) -> dict[str, PandocItem]:
    """Return what pandoc makes of records; what it cannot read is looked for by halves, and has no answer."""
    if not texts:
        return {}
    try:
        return _ask(kind, texts)
    except (RuntimeError, ValueError):
        half = len(texts) // 2
        return _answers(kind, texts[:half]) | _answers(kind, texts[half:]) if half else {}


def items(kind: ReferenceFormat, records: Sequence[RawRecord]) -> list[PandocItem | None]:
    """Return the records as CSL-JSON items, in their order; None for one that pandoc cannot read."""
    names = [f"work{number}" for number in range(len(records))]
    answers = _answers(kind, list(map(kind.for_pandoc, records, names)))
    if kind.reader == "biblatex":
        answers = plain_mathematics(answers)
    return [
        kind.completed(record, answers[name]) if name in answers else None
        for record, name in zip(records, names, strict=True)
    ]
