"""What a reading list leads to, for reference managers: ``data/lists/<id>.csl.json``, ``.bib`` and ``.ris``.

Pages of this site are cited as they cite themselves, at the address that the list leads to. A work is the work itself,
and beside the page about a source stands the source, if it has a title.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from microsite.corpus.citations import this_site
from microsite.corpus.citations.csl_items import source_item, work_item
from microsite.corpus.citations.ris import ris
from microsite.corpus.citations.this_site import Citable, citable
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import PAGE
from microsite.corpus.reading_lists import ResolvedItem, resolve_items
from microsite.corpus.renames import current_id
from microsite.downloads.biblatex import biblatex
from microsite.model import urls
from microsite.model.address import in_edition
from microsite.model.data_file import DataFile
from microsite.model.kinds import SOURCE, TERM, WORK
from microsite.model.reading_list import ReadingList
from microsite.model.site import Site
from microsite.pages.sections.cite import as_citable
from microsite.pages.writing.page import Page

CslItems = dict[str, Mapping[str, Any]]


def _cited(site: Site, reading_list: ReadingList, reading: ResolvedItem, planned: Mapping[str, Page]) -> Citable:
    """Return an item as a page to cite; terms and hand-written pages have no generated page of their own."""
    pinned = reading_list.pinned
    if reading.item.kind not in (TERM.name, PAGE):
        return as_citable(replace(planned[reading.address.page], address=reading.target), site, pinned)
    path = in_edition(pinned, reading.target.url)
    kind = "entry" if reading.item.kind == TERM.name else "webpage"
    made = citable(site, path, kind, reading.title, None, exact=reading.item.kind == TERM.name)
    return Citable({**made.csl, "id": made.id.replace("#", "")}, made.path, made.exact)


def _works(corpus: Corpus, reading: ResolvedItem) -> Iterator[Mapping[str, Any]]:
    name = reading.item.names
    if reading.item.kind == WORK.name:
        yield work_item(corpus.works[current_id(corpus, WORK.name, name)])
    elif reading.item.kind == SOURCE.name and corpus.sources[name].source.title:
        yield source_item(name, corpus.sources[name].source)


def _entries(
    corpus: Corpus, site: Site, reading_list: ReadingList, planned: Mapping[str, Page]
) -> tuple[dict[str, Citable], CslItems]:
    """Return the pages and the works that a list leads to, by id and in its order, each once."""
    pages: dict[str, Citable] = {}
    works: CslItems = {}
    where = site.living if reading_list.pinned else site
    for _, own in resolve_items(corpus, site, reading_list):
        for reading in own:
            if reading.item.kind != WORK.name:
                page = _cited(where, reading_list, reading, planned)
                pages[page.id] = page
            works |= {str(work["id"]): work for work in _works(corpus, reading)}
    return pages, works


def _biblatex(pages: Mapping[str, Citable], works: CslItems) -> str:
    written = this_site.biblatex(list(pages.values())) if pages else {}
    of_works = [biblatex(works.values()).strip()] if works else []
    return "\n\n".join([*(written[key] for key in pages), *of_works]) + "\n"


def files(corpus: Corpus, site: Site, planned: Mapping[str, Page]) -> Iterator[DataFile]:
    """Yield each list in three formats. ``planned`` are the generated pages by their file below docs/."""
    for reading_list in corpus.lists.values():
        pages, works = _entries(corpus, site, reading_list, planned)
        items = [*(page.csl for page in pages.values()), *works.values()]
        made = {
            "csl.json": json.dumps(items, ensure_ascii=False, indent=1) + "\n",
            "bib": _biblatex(pages, works),
            "ris": "".join([*(f"{this_site.as_ris(page)}\n\n" for page in pages.values())]).replace("\n", "\r\n")
            + ris(works.values()),
        }
        for ending, text in made.items():
            yield DataFile(urls.list_file(reading_list.id, ending), text.encode(), "")
