"""Works and titled sources for reference managers: ``data/references.json``, ``.bib`` and ``.ris``.

CSL-JSON is ours as it is; BibLaTeX goes through pandoc, because BibTeX has no field for a DOI or a whole date.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import pypandoc

from microsite.citations import source_csl, work_csl
from microsite.corpus import Corpus
from microsite.exports.data_file import DataFile
from microsite.exports.ris import ris
from microsite.model.csl import is_placeholder
from microsite.model.ledger import Reference
from microsite.model.source import Dating, Source
from microsite.model.vocabulary import STANDINGS

_CIRCA = re.compile(r"^(  date = \{)([^{}]*)\\textasciitilde\{\}\}", re.MULTILINE)
_BAR = re.compile(r"\\textbar(?:\{\}| )?")
_AS_PRINTED: Final = ("title", "container-title", "collection-title", "publisher", "publisher-place")


def untitled(work: Reference) -> str | None:
    """Return what a placeholder says of a title that nobody knows; None where there is a title."""
    title = work.csl.get("title")
    return str(title).strip("[]") if is_placeholder(title) else None


def work_item(work: Reference) -> dict[str, Any]:
    """Return a work as a CSL-JSON item. A placeholder is no title, and a language that is not known is not made up."""
    # citations.work_csl sets a language for the processor's sake.
    return {key: value for key, value in work_csl(work).items() if key != "language" or key in work.csl}


def _work_note(work: Reference) -> str:
    made = "put together by us" if work.reconstructed else "from the source’s own list"
    parts = [untitled(work), f"Standing: {work.standing} ({STANDINGS[work.standing]}); entry {made}"]
    if work.correction:
        parts.append(f"Correction of the citation: {work.correction}")
    if work.from_knowledge:
        parts.append(f"From an editor’s general knowledge, not seen in a record: {', '.join(work.from_knowledge)}")
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _issued(dating: Dating) -> dict[str, Any]:
    """Return a date as CSL has it; inferred counts as about."""
    about = dating.inferred or dating.edtf.vague
    return {"date-parts": dating.edtf.date_parts} | ({"circa": True} if about else {})


def source_item(identifier: str, source: Source) -> dict[str, Any]:
    """Return a source as a CSL-JSON item, its date as exact as it is known."""
    item = source_csl(identifier, source) | {"issued": _issued(source.dating)}
    return item | ({"annote": f"Date inferred, not printed. {source.dating.basis}"} if source.dating.inferred else {})


def items(corpus: Corpus) -> list[dict[str, Any]]:
    """Return works and titled sources as CSL-JSON, by id, each with its standing as an annotation."""
    works = [work_item(work) | {"annote": _work_note(work)} for work in corpus.works.values()]
    sources = [source_item(d.id, d.source) for d in corpus.sources.values() if d.source.title]
    return sorted([*works, *sources], key=lambda item: str(item["id"]))


def _as_printed(item: Mapping[str, Any]) -> dict[str, Any]:
    """Keep pandoc from putting titles into title case, and from taking an "and" in a name for a second name."""
    kept = {key: f'<span class="nocase">{item[key]}</span>' for key in _AS_PRINTED if key in item}
    return {**item, **kept}


def _about(date: re.Match[str]) -> str:
    return date[1] + "/".join(f"{side}~" for side in date[2].split("/")) + "}"


@lru_cache(maxsize=4)
def _biblatex(text: str) -> str:
    written = str(pypandoc.convert_text(text, "biblatex", "csljson", ["--wrap=none"]))
    # Pandoc 3.9 writes EDTF's mark for "about" as if it were a word of the date, and then cannot read the date;
    # and for a bar a command that its own reader drops.
    return _BAR.sub("|", _CIRCA.sub(_about, written))


def biblatex(entries: Sequence[Mapping[str, Any]]) -> str:
    """Return CSL-JSON items as BibLaTeX."""
    return _biblatex(json.dumps([_as_printed(item) for item in entries], ensure_ascii=False))


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the references in three formats."""
    entries = items(corpus)
    text = json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    yield DataFile("data/references.json", text.encode(), "Works and sources as CSL-JSON, for citation processors.")
    yield DataFile("data/references.bib", biblatex(entries).encode(), "The same as BibLaTeX, for LaTeX and JabRef.")
    yield DataFile("data/references.ris", ris(entries).encode(), "The same as RIS, for Zotero, EndNote and others.")
