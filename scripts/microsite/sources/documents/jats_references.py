"""The list of references of a JATS article: what its elements say of each work."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final
from xml.etree import ElementTree as ET

from microsite.sources.documents.jats_people import TITLES, People
from microsite.sources.documents.jats_text import name_of, text_of
from microsite.sources.documents.printed_reference import PrintedReference, parse_reference
from microsite.sources.text.normalise import normalise

_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_KINDS: Final[Mapping[str, str]] = {
    "journal": "article-journal", "book": "book", "chapter": "chapter", "confproc": "paper-conference",
    "conf-proc": "paper-conference", "conference": "paper-conference", "report": "report", "thesis": "thesis",
    "web": "webpage", "webpage": "webpage", "website": "webpage", "data": "dataset", "preprint": "article",
    "patent": "patent", "newspaper": "article-newspaper", "software": "software",
}  # fmt: skip
"""Types of publication, and of CSL."""
_VARIABLES: Final[Mapping[str, str]] = {
    "volume": "volume", "issue": "issue", "edition": "edition", "publisher-name": "publisher",
    "publisher-loc": "publisher-place",
}  # fmt: skip
_BEHIND: Final = dict.fromkeys(("name", "string-name", "collab"), ", ") | dict.fromkeys(
    ("article-title", "chapter-title", "edition"), ". "
)
"""Signs behind the parts of a reference."""
_APART: Final = frozenset({"pub-id", "ext-link", "given-names"})
_CITATIONS: Final = frozenset({"element-citation", "mixed-citation", "nlm-citation", "citation"})


@dataclass(frozen=True)
class ListedWork:
    """An entry of a list of references: its text, what links call it, and what its elements say."""

    text: str
    names: tuple[str, ...]
    told: PrintedReference


def _cited(element: ET.Element) -> Iterator[str]:
    """Yield the text of a reference, with signs between its parts where the file has none."""
    yield element.text or ""
    for child in element:
        name, tail = name_of(child), child.tail or ""
        yield " " if name in _APART else ""
        yield from _cited(child) if name else ()
        yield tail if tail.strip() else _BEHIND.get(name, " ")


def _text(citation: ET.Element) -> str:
    text = normalise("".join(_cited(citation)))
    return re.sub(r"(?<=[.?!])\s?\.(?=\s)", "", re.sub(r"\s?,(?:\s?,)+|\s,", ",", text)).lstrip(" .,;").rstrip(" ,")


def _first(citation: ET.Element, *names: str) -> str:
    return next((text for each in citation.iter() if name_of(each) in names and (text := text_of(each))), "")


def _year(citation: ET.Element) -> tuple[int, str] | None:
    of_visit = {id(part) for each in citation.iter() if name_of(each) == "date-in-citation" for part in each.iter()}
    for each in citation.iter():
        if name_of(each) == "year" and id(each) not in of_visit:
            found = re.search(r"\b(\d{4})\s?([a-z])?\b", text_of(each))
            if found:
                return int(found[1]), found[2] or ""
    return None


def _pages(citation: ET.Element) -> str:
    pages = "-".join(dict.fromkeys(filter(None, (_first(citation, "fpage"), _first(citation, "lpage")))))
    return _first(citation, "page-range") or pages or _first(citation, "elocation-id")


def _doi(citation: ET.Element) -> str:
    of_doi = (e for e in citation.iter() if name_of(e) in ("pub-id", "object-id") and e.get("pub-id-type") == "doi")
    found = re.search(r"10\.\d{4,9}/\S+", " ".join(map(text_of, of_doi)))
    return found[0].rstrip(".,;") if found else ""


def _address(citation: ET.Element) -> str:
    links = (each for each in citation.iter() if name_of(each) in ("ext-link", "uri", "self-uri"))
    said = (each.get(_HREF) or text_of(each) for each in links)
    return next((each for each in said if re.match(r"https?://[^\s\"<>]+\Z", each) and "doi.org/" not in each), "")


def _kind(citation: ET.Element, chapter: str) -> str:
    types = (citation.get("publication-type"), citation.get("citation-type"), citation.get("publication-format"))
    kind = next((_KINDS[each.lower()] for each in types if each and each.lower() in _KINDS), "")
    return "chapter" if kind == "book" and chapter else kind


def told_by_elements(citation: ET.Element, printed: PrintedReference) -> PrintedReference:
    """Return what the elements of a citation say; what they do not is as its text is ``printed``."""
    people = People([], [])
    people.take(citation, "", direct=True)
    work, source = _first(citation, *TITLES), _first(citation, "source")
    chapter = _first(citation, "chapter-title", "part-title") or (work if _first(citation, "publisher-name") else "")
    title = (work or source or printed.title).strip(" .,")
    variables = {variable: _first(citation, name) for name, variable in _VARIABLES.items()}
    variables |= {"container-title": source.strip(" .,") if work else "", "page": _pages(citation)}
    year, letter = _year(citation) or (printed.year, printed.letter)
    doi = _doi(citation)
    named = bool(people.authors or people.editors)
    return replace(
        printed,
        authors=tuple(people.authors or people.editors) if named else printed.authors,
        others=people.others or (printed.others and not named),
        edited=not people.authors if named else printed.edited,
        editors=tuple(people.editors) if people.authors else (),
        year=year,
        letter=letter,
        title=title,
        doi=doi or printed.doi,
        url=_address(citation) or printed.url,
        kind=_kind(citation, chapter),
        variables={name: value for name, value in variables.items() if value},
    )


def _pairs(ref: ET.Element) -> Iterator[tuple[ET.Element, ET.Element]]:
    """Yield of each work in an entry the element that it is printed in, and the one that tells its parts.

    As many elements that tell parts as there are printed ones beside them are the same works.
    """
    for both in (each for each in ref if name_of(each) == "citation-alternatives"):
        yield from _pairs(both)
    printed = [each for each in ref if name_of(each) == "mixed-citation"]
    told = [each for each in ref if name_of(each) in _CITATIONS and each not in printed]
    if len(printed) == len(told):
        yield from zip(printed, told, strict=True)
    else:
        yield from ((each, each) for each in ref if each in printed or each in told)


def listed_works(element: ET.Element) -> Iterator[ListedWork]:
    """Yield the works of a list of references; an entry of several works (``a``, ``b``) is as many."""
    for ref in (each for each in element.iter() if name_of(each) == "ref"):
        number = re.fullmatch(r"\W*(\d{1,3})\W*", text_of(next((e for e in ref if name_of(e) == "label"), None)))
        pairs = list(_pairs(ref)) or [(ref, ref)]
        for printed, parts in pairs:
            text = _text(printed)
            names = dict.fromkeys(filter(None, (ref.get("id"), printed.get("id"), parts.get("id"))))
            told = told_by_elements(parts, parse_reference(text))
            numbered = replace(told, number=int(number[1])) if number and len(pairs) == 1 else told
            if text:
                yield ListedWork(text, tuple(names), numbered)
