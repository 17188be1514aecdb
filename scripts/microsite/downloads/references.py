"""Works and titled sources for reference managers: ``data/references.json``, ``.bib`` and ``.ris``.

CSL-JSON is ours as it is; BibLaTeX goes through pandoc, because BibTeX has no field for a DOI or a whole date.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import pypandoc

from microsite.corpus.citations.csl_items import source_item, work_item, work_note
from microsite.corpus.citations.ris import ris
from microsite.corpus.corpus import Corpus
from microsite.model.data_file import DataFile

_CIRCA = re.compile(r"^(  date = \{)([^{}]*)\\textasciitilde\{\}\}", re.MULTILINE)
_BAR = re.compile(r"\\textbar(?:\{\}| )?")
_AS_PRINTED: Final = ("title", "container-title", "collection-title", "publisher", "publisher-place")


def items(corpus: Corpus) -> list[dict[str, Any]]:
    """Return works and titled sources as CSL-JSON, by id, each with its standing as an annotation."""
    works = [work_item(work) | {"annote": work_note(work)} for work in corpus.works.values()]
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
