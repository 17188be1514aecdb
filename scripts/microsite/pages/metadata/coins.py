"""Works as COinS: spans that reference managers find in a page (OpenURL ContextObjects, ANSI/NISO Z39.88-2004).

Only for the bibliography and the pages of sources. On a briefing they would hide its own Highwire tags from Zotero,
which reads COinS first and then looks no further.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import urlencode

from microsite.model.tree.attributes import attributes
from microsite.model.tree.inlines import Inlines, Span
from microsite.pages.metadata.works import publication_fields, year_and_doubt

CoinsFields = list[tuple[str, str]]

_GENRES: Final = {
    "article-journal": ("journal", "article"),
    "article": ("journal", "preprint"),
    "book": ("book", "book"),
    "chapter": ("book", "bookitem"),
    "paper-conference": ("book", "proceeding"),
    "report": ("book", "report"),
    "thesis": ("dissertation", ""),
}
_OTHER: Final = {
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "webpage": "webpage",
}
"""Types for which Z39.88 has no format of its own: Dublin Core, with Zotero's word for the type."""

_COMMON: Final = {
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "edition": "edition",
    "collection-title": "series",
    "publisher": "pub",
    "publisher-place": "place",
    "ISBN": "isbn",
    "ISSN": "issn",
}


def span(csl: Mapping[str, Any]) -> Inlines:
    """Return a CSL-JSON item as an empty span; nothing for a work without a title.

    For such a work reference managers would search a catalogue with what is left, and file the wrong one.
    """
    if not csl.get("title"):
        return ()
    return (Span((), attributes("Z3988", title=urlencode(fields(csl)))),)


def fields(csl: Mapping[str, Any]) -> CoinsFields:
    """Return the keys and values of the ContextObject, in a fixed order, none of them empty."""
    kind, genre = _GENRES.get(str(csl.get("type")), ("dc", ""))
    found = [("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{kind}"), ("rft.genre", genre)]
    found += _dublin_core(csl) if kind == "dc" else _key_value(csl, kind, genre)
    found += _date(csl)
    found.append(("rft.language", str(csl.get("language") or "")))
    found.append(("rft_id", f"info:doi/{csl['DOI']}" if csl.get("DOI") else ""))
    found.append(("rft_id", str(csl.get("URL") or "")))
    return [(key, value) for key, value in found if value]


def _date(csl: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the date; of a span and of one that is about, the first year, and in words what it stands for."""
    year, doubt = year_and_doubt(csl)
    yield "rft.date", publication_fields(csl) or year
    yield "rft.description", f"Date: {doubt}." if doubt else ""


def _key_value(csl: Mapping[str, Any], kind: str, genre: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of the formats journal, book and dissertation."""
    title, container = str(csl["title"]), str(csl.get("container-title") or "")
    if kind == "dissertation":
        yield "rft.title", title
        yield "rft.inst", str(csl.get("publisher") or "")
    elif kind == "journal":
        yield from (("rft.atitle", title), ("rft.jtitle", container))
    elif genre in ("bookitem", "proceeding"):
        yield from (("rft.atitle", title), ("rft.btitle", container))
    else:
        yield "rft.btitle", title
    for number, name in enumerate(csl.get("author", ())):
        if name.get("literal"):
            yield "rft.aucorp", name["literal"]
        elif number == 0:
            # Reference managers know no field for a suffix.
            first = ", ".join(filter(None, (name.get("given"), name.get("suffix"))))
            yield from (("rft.aulast", family(name)), ("rft.aufirst", first))
        else:
            yield "rft.au", _inverted(name)
    yield from ((f"rft.{key}", str(csl.get(field) or "")) for field, key in _COMMON.items())


def _dublin_core(csl: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "rft.type", _OTHER.get(str(csl.get("type")), "document")
    yield "rft.title", str(csl["title"])
    for name in csl.get("author", ()):
        # Dublin Core does not tell bodies from persons; Zotero reads the field of the other formats here too.
        body = name.get("literal")
        yield ("rft.aucorp", body) if body else ("rft.creator", _inverted(name))
    yield "rft.source", str(csl.get("container-title") or "")
    yield "rft.publisher", str(csl.get("publisher") or "")
    # Nor does it know volumes and pages, which are read all the same.
    yield from ((f"rft.{key}", str(csl.get(field) or "")) for field, key in _COMMON.items() if key != "pub")


def _inverted(name: Mapping[str, str]) -> str:
    """Return ``Family, Given Suffix``. The comma says that all before it is one name, so it stands without a given one.

    What follows a second comma would be dropped.
    """
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"), name.get("suffix"))))
    return f"{family(name)}, {given}".rstrip() if given or " " in family(name) else family(name)


def family(name: Mapping[str, str]) -> str:
    """Return the family name with what stands before it: ``van der Berg``."""
    return " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
