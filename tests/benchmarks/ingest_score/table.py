"""The page of the documentation that says how well ingest reads."""

from collections.abc import Mapping, Sequence
from pathlib import Path
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

_BY_HAND: Final = Path(__file__).with_name("by_hand.md")
"""What stands below the scores."""


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
    return "\n".join((_LEAD + "\n".join(lines), "", *formats, "", measured, "\n" + _BY_HAND.read_text("utf-8")))
