"""A project on disk: its seeds as a corpus, its hand-written pages as text."""

from dataclasses import dataclass
from pathlib import Path

from microsite.corpus import Corpus
from microsite.model.finding import Finding
from microsite.reading.files import read_text
from microsite.reading.seeds import read_seeds
from microsite.urls import OWNED


@dataclass(frozen=True)
class Written:
    """A file that people write: its name in findings and its text."""

    file: str
    text: str


@dataclass(frozen=True)
class Project:
    """Everything the generator and the checks work from."""

    root: Path
    corpus: Corpus
    pages: tuple[Written, ...]
    """Hand-written pages below docs/."""
    notes: tuple[Written, ...]
    """Other Markdown of the project, which must not copy a source either, and the seeds as written."""


def _texts(root: Path, paths: list[Path]) -> tuple[tuple[Written, ...], list[Finding]]:
    result, findings = [], []
    for path in paths:
        name = path.relative_to(root).as_posix()
        text, wrong = read_text(path, name)
        findings += wrong
        if text is not None:
            result.append(Written(name, text))
    return tuple(result), findings


def load(root: Path) -> tuple[Project, list[Finding]]:
    """Read the project at ``root``: all that can be read, and the findings about the rest."""
    seeds, findings = read_seeds(root)
    docs = root / "docs"
    by_hand = [p for p in sorted(docs.rglob("*.md")) if p.relative_to(docs).parts[0] not in OWNED]
    pages, page_findings = _texts(root, by_hand)
    written = [
        p for kind in ("*.yml", "*.md") for p in sorted((root / "seeds").rglob(kind)) if p.name != "passages.yml"
    ]
    # Seeds that could not be read have their findings already.
    notes, _ = _texts(root, [*sorted(root.glob("*.md")), *written])
    return Project(root, Corpus(seeds), pages, notes), [*findings, *page_findings]
