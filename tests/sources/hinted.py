"""A document and a plain text for hints, and what becomes of them."""

import json
from pathlib import Path

from microsite.sources.ingest.ingest import IngestOutcome
from microsite.sources.ingest.show import show

PARTS = (
    "Harbour Works",
    "Why silt comes",
    "Silt came with the river,",
    "and nobody dredged it. Second part The board met twice.",
    "The pier fell. Two boats sank, Two men swam.",
    "Printed by the yard",
    "The pier fell. Nobody was hurt.",
)
"""A title, a heading, and paragraphs that were read badly: one in two, a heading in one, and a running head."""


SKELETON = """\
title: Harbour Works
label: works
kind: report
authors: []
publisher: null
dating: {edtf: "2020", inferred: false, basis: Printed.}
url: null
language: en
paged: false
about: A report.
reading: in-part
identified: false
hints:
"""


FIRST = SKELETON.count("\n") + 1
"""The line of the first hint."""


def works_document(folder: Path) -> Path:
    heads = "".join(f"<h{level}>{text}</h{level}>" for level, text in zip((1, 2), PARTS[:2], strict=True))
    path = folder / "works.html"
    path.write_text(f"<article>{heads}{''.join(f'<p>{text}</p>' for text in PARTS[2:])}</article>", "utf-8")
    return path


def works_text(folder: Path) -> Path:
    path = folder / "works.txt"
    path.write_text("\n\n".join(PARTS), "utf-8")
    return path


def write_hints(root: Path, *hints: str) -> None:
    path = root / "seeds" / "sources" / "works" / "source.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(SKELETON + "".join(f"- {{{hint}, why: x}}\n" for hint in hints), "utf-8")


def shown_passages(text: Path, root: Path) -> list[tuple[str, str, str]]:
    outcome = show(text, "json", None, identifier="works", root=root)
    assert outcome.findings == []
    return [(each["at"], each["kind"], each["text"]) for each in json.loads(outcome.messages[0])["passages"]]


def said_of_works(outcome: IngestOutcome) -> list[str]:
    return [str(each).removeprefix("seeds/sources/works/source.yml:") for each in outcome.findings]
