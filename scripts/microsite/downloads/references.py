"""Works and titled sources for reference managers: ``data/references.json``, ``.bib`` and ``.ris``.

CSL-JSON is ours as it is; BibLaTeX, not BibTeX, which has no field for a DOI or a whole date.
"""

import json
from collections.abc import Iterator
from typing import Any

from microsite.corpus.citations.csl_items import source_item, work_item, work_note
from microsite.corpus.citations.ris import ris
from microsite.corpus.corpus import Corpus
from microsite.downloads.biblatex import biblatex
from microsite.model.data_file import DataFile
from microsite.model.wording import words


def items(corpus: Corpus) -> list[dict[str, Any]]:
    """Return works and titled sources as CSL-JSON, by id, each with its standing as an annotation."""
    works = [work_item(work) | {"annote": work_note(work)} for work in corpus.works.values()]
    sources = [source_item(d.id, d.source) for d in corpus.sources.values() if d.source.title]
    return sorted([*works, *sources], key=lambda item: str(item["id"]))


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the references in three formats."""
    entries = items(corpus)
    text = json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    yield DataFile(
        "data/references.json", text.encode(), words("Works and sources as CSL-JSON, for citation processors.")
    )
    yield DataFile(
        "data/references.bib", biblatex(entries).encode(), words("The same as BibLaTeX, for LaTeX and JabRef.")
    )
    yield DataFile(
        "data/references.ris", ris(entries).encode(), words("The same as RIS, for Zotero, EndNote and others.")
    )
