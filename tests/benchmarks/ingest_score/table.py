"""The page of the documentation that says how well ingest reads."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

Scores = Mapping[str, Any]
"""What the scorer says of a document: ``kinds``, ``cite``, ``score``, ``ctl``, ``brk``, ``cpu``; a
``message`` of one that was refused."""

KINDS: Final = ("paragraph", "heading", "item", "caption", "footnote", "quote", "cite")

_LEAD: Final = """# Reading sources

How well `scripts/ingest.py` reads documents whose structure is known: articles, standards, manuals and web pages of
others, which are not part of this repository. A scorer that stands beside them compares what is read with what is
there. `.venv/bin/python -m tests.benchmarks.ingest_score FOLDER` runs it and writes this page.

Per cent found, and per cent of what was found that is right. A paragraph counts as found if it is one passage, with at
least 95 words in a hundred right. The score is the mean over the kinds that a document has. "Broken" counts words that
were cut, glued or lost a ligature; "signs" are control characters.

"""

_TAIL: Final = """
## A document at a time

No rule is fitted to documents: each says how pages are set, with a bound that a person chose. So none is learnt
anew when a document is taken out, and a table of scores with each taken out would be the one above. What can be
said is on which document a rule was first seen to be needed. It was written down for these alone; how they read the
others stands in the rows above.

| document | rules that were made while looking at it |
| --- | --- |
| frontiers.pdf | the margin and line of authors of a first page; cells that begin with a number; formulas in pieces |
| scirep.pdf | titles of more than four lines; labels in capitals; raised lists of citations, powers and charges |
| scihub.pdf | letters that the file does not name, by the document's own words |

## Two hundred pages

Aim: 5 seconds of processor, 150 MB. Measured on 30 November 2026 with `--show --format json`, on two cores shared
with other work (a loop of ten million additions took 1.7 s there, which is slow), on documents made of the pages of
one, over and over:

| 200 pages of | processor | memory |
| --- | ---: | ---: |
| odf-packages.pdf, one column | 5.4 s | 83 MB |
| devref-fr.pdf, one column | 8.4 s | 87 MB |
| frontiers.pdf, two columns, 800 words a page | 13.3 s | 152 MB |

The seconds are not reached, and of frontiers.pdf the memory just not. More than half of the time goes into asking
pdfium for the place of each word (6.8 of 12 seconds of frontiers.pdf). Memory was 185 MB before words were let go
once their line is known.
"""


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.0f}" if whole else "–"


def _cell(kind: Mapping[str, Any] | None) -> str:
    if not kind or not kind["truth"]:
        return ""
    precision = kind["precision"]
    return f"{_share(kind['found'], kind['truth'])} / {'–' if precision is None else f'{100 * precision:.0f}'}"


def _row(name: str, scores: Scores) -> str:
    if "kinds" not in scores:
        return f"| {name} | refused |{' |' * (len(KINDS) + 3)}"
    found = {**scores["kinds"], "cite": scores.get("cite")}
    cells = [_cell(found.get(kind)) for kind in KINDS]
    numbers = (str(scores["brk"]), str(scores["ctl"]), f"{scores['cpu']:.1f} s")
    return f"| {name} | {scores['score']:.0f} | {' | '.join((*cells, *numbers))} |"


def means(documents: Mapping[str, Scores]) -> dict[str, float]:
    """Return the mean score of each format, by the end of the file's name; documents that were refused are left out."""
    by_format: dict[str, list[float]] = {}
    for name, scores in documents.items():
        if "kinds" in scores:
            by_format.setdefault(name.rpartition(".")[2], []).append(scores["score"])
    return {name: sum(found) / len(found) for name, found in sorted(by_format.items())}


def page(documents: Mapping[str, Scores], versions: Sequence[str], when: str) -> str:
    """Return the page as Markdown; ``versions`` are the libraries that read, with their versions."""
    header = ("document", "score", *KINDS, "broken", "signs", "processor")
    lines = [f"| {' | '.join(header)} |", f"| --- |{' ---: |' * (len(header) - 1)}"]
    lines += [_row(name, scores) for name, scores in documents.items()]
    formats = ["| format | mean score |", "| --- | ---: |"]
    formats += [f"| {name} | {mean:.1f} |" for name, mean in means(documents).items()]
    measured = f"Measured {when}; read by {', '.join(versions)}."
    return "\n".join((_LEAD + "\n".join(lines), "", *formats, "", measured, _TAIL))
