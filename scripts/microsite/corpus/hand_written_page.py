"""Pages that people write, as text."""

from dataclasses import dataclass
from pathlib import Path

from microsite.model.finding import Finding, finding
from microsite.model.limits import PAGE
from microsite.model.place import Place
from microsite.seeds.reading.files import LEDGER_LIMIT, LIMIT, read_text


@dataclass(frozen=True)
class HandWrittenPage:
    """A file that people write: its name in findings and its text."""

    file: str
    text: str
    folder: str = "docs"
    """The folder of its site: docs/, or the folder of a language there."""

    @property
    def name(self) -> str:
        """Its file below that folder, which is its address."""
        return self.file.removeprefix(f"{self.folder}/")


Pages = tuple[HandWrittenPage, ...]


def read_pages(
    root: Path, paths: list[Path], folder: str = "docs"
) -> tuple[tuple[HandWrittenPage, ...], list[Finding]]:
    """Read files below ``root``; what cannot be read is a finding. ``folder`` is that of their site."""
    result, findings = [], []
    for path in paths:
        name = path.relative_to(root).as_posix()
        text, wrong = read_text(path, name, LEDGER_LIMIT if path.suffix == ".jsonl" else LIMIT)
        if text is not None and len(text) > PAGE and name.startswith("docs/"):
            message = f"expected at most {PAGE:,} characters, got {len(text):,}; make two pages of it"
            text, wrong = None, [finding(Place(name), "unreadable", message)]
        findings += wrong
        if text is not None:
            result.append(HandWrittenPage(name, text, folder))
    return tuple(result), findings


def _title(page: HandWrittenPage) -> str:
    """Return the title of a hand-written page: its first heading, as plain text; the file's name without one."""
    heading = next((line[1:].strip(" ") for line in page.text.split("\n") if line.startswith("# ")), "")
    words, begun, attributes = heading.rpartition("{:")
    return (words.rstrip(" ") if begun and attributes.find("}") == len(attributes) - 1 else heading) or page.file


def titles(pages: Pages) -> dict[str, str]:
    """Return the titles of the hand-written pages at the top of docs/, by name."""
    names = {page.name.removesuffix(".md"): page for page in pages}
    return {name: _title(page) for name, page in names.items() if "/" not in name and name != "index"}
