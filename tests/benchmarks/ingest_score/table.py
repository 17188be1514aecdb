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
| odf-packages.pdf | labelled entries of a list of references (`[RFC3986] …`) are no headings |

## What is not reached, and why

| document | what | why |
| --- | --- | --- |
| scihub.pdf | paragraphs right: 61 | words inside of figures are set like lines of the page |
| scihub.pdf | 27 signs | the file names no ligatures; where its own words leave two ways, none is guessed |
| scihub.pdf | headings right: 90 | headings of its front matter, which the truth leaves out |
| frontiers.pdf | paragraphs right: 90 | keywords, and two paragraphs that formulas divide |
| frontiers.pdf | headings: 96 / 96 | a heading after the text is read with what stands below it |
| scirep.pdf | headings right: 88, paragraphs: 95 | statements at its end that the truth leaves out |
| frontiers.xml, scirep.pdf | citations: 98, 97 | years and numbers that look like one, without a link |

## Files that nobody chose

Thirty-six files of public repositories and of packages were read once and looked at; none is kept here. Twenty JATS
articles: every citation that is a link leads to its entry, and works have all their authors; what leads nowhere is
not in the list. Word and OpenDocument texts, a book and a web page with links, packed by pandoc for this: all lead to
their entries. Sixteen PDFs: a conference paper and manuals come in order with their headings, a book of 352 pages has
its notes; a set of slides comes in 965 pieces and says that 623 letters could not be read; two scans are refused.
What they showed was mended as kinds: accents apart, numbers in round brackets, two elements that tell one work, names
of characters, bookmarks of OpenDocument.

## Two hundred pages

Aim: 5 seconds of processor, 150 MB. Measured on 30 November 2026 with `--show --format json`, on two cores shared
with much other work (a loop of ten million additions took 0.6 s), on documents made of the pages of
one, over and over:

| 200 pages of | processor | memory |
| --- | ---: | ---: |
| odf-packages.pdf, one column | 3.5 s | 84 MB |
| devref-fr.pdf, one column | 4.5 s | 89 MB |
| frontiers.pdf, two columns, 800 words a page | 8.4 s | 125 MB |

The seconds of frontiers.pdf are not reached; about 3 of them are questions to pdfium, two for each word (where it
begins and where it ends), which has no way to be asked for a line. Its file of 200 pages has 28 MB. Memory was 157 MB
before the file was opened anew every 40 pages, so that pdfium lets go of those it has read.
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
