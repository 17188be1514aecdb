"""A reference as it is printed to the fields of CSL-JSON: what can be told from its signs, and no more."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from microsite.model.doi import dois_in
from microsite.sources.documents.printed_authors import PrintedAuthors, PrintedName, names_in_full, names_with_initials
from microsite.sources.documents.reference_signs import number_of, without_number
from microsite.sources.text.citations.names import are_names, is_body

_URL: Final = re.compile(r"https?://[^\s\"<>]+")
_LEADS: Final = re.compile(r"\bdoi:?(?=\s|\Z)|(?:Available(?: from| at)?|Retrieved from):?(?=\s*\Z)", re.IGNORECASE)
_AGE: Final = r"(?:1[5-9]\d\d|20\d\d)"
_DATE: Final = re.compile(rf"[\s,.:;]*(?:\(({_AGE})([a-z])?\b[^()]{{0,20}}\)|({_AGE})([a-z])?(?=[.,:]\s))[.,:]*\s*")
_LATER_DATE: Final = re.compile(rf"\(({_AGE})([a-z])?\b[^()]{{0,20}}\)[.,:]?\s+|(?<=[.,]\s)({_AGE})([a-z])?\.\s+(?=\S)")
_YEARS: Final = (
    re.compile(rf"\((?:[^()]{{0,12}}\s)?({_AGE})([a-z])?(?:[-/,][^()]{{0,12}})?\)"),
    re.compile(rf"(?<![\d/.-])({_AGE})([a-z])?(?=\s?;)"),
    re.compile(rf"(?<![\d/.-])({_AGE})([a-z])?(?![\d/-]|\s?[-,:]\s?\d)"),
    re.compile(rf"(?<![\d/.-])({_AGE})([a-z])?(?![\d/-])"),
)
"""Where the year of a work stands, the surest place first: a number of a volume looks like one."""
_QUOTED: Final = re.compile(r"[\s,.:]*\"([^\W\d_a-z][^\"]{3,300}?)[.,?!]?\"")
_TITLE: Final = re.compile(
    r"[\s,.:]*(.{0,300}?(?:[^\W\d]{3}|[\d)\"'])[)\"']?)(?:[.?!]\s+(?=[^\W_a-zß-ÿ]|[a-z]{1,2}[A-Z]|\"|\Z)|[.?!]?\Z|\s?\[[A-Z][a-z]{3,}\])"
)
_BODY: Final = re.compile(r"(.{3,120}?[^\W\d_]{3}[\])]?)\.\s+(?=[^\W_])")
_HEAD: Final = 400
_LONGEST: Final = 300


@dataclass(frozen=True)
class PrintedReference:
    """What can be told of a work from how it is printed in a list of references."""

    printed: str
    number: int | None
    authors: tuple[PrintedName, ...]
    others: bool
    """It has more authors than are named."""
    edited: bool
    year: int | None
    letter: str
    """What tells it from others of its year."""
    title: str
    doi: str
    url: str
    editors: tuple[PrintedName, ...] = ()
    """Who edited the book that it stands in, or the book itself beside its authors."""
    kind: str = ""
    """Its type in CSL, where the file says it."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """What else the file says of it, by the variables of CSL: its journal, volume, pages."""


def _without_addresses(text: str) -> str:
    bare = _URL.sub(" ", text)
    for doi in dois_in(bare):
        bare = bare.replace(doi, " ")
    return _LEADS.sub(" ", bare)


def _head(text: str) -> tuple[PrintedAuthors, re.Match[str] | None]:
    """Return the names that a reference begins with, and the date behind them."""
    told = names_with_initials(text)
    if told.names:
        return told, _DATE.match(text, told.end)
    dated = _LATER_DATE.search(text[:_HEAD])
    if dated and are_names(text[: dated.start()].strip(" .,;:(")):
        return PrintedAuthors(names_in_full(text[: dated.start()]), dated.end()), dated
    quoted = _QUOTED.search(text[:_HEAD])
    if quoted and are_names(text[: quoted.start()].strip(" .,;:(")):
        return PrintedAuthors(names_in_full(text[: quoted.start()]), quoted.start()), None
    body = _BODY.match(text)
    if body and is_body(body[1].split()):
        return PrintedAuthors([{"literal": body[1]}], body.end()), None
    return PrintedAuthors([], 0), None


def _year(text: str, dated: re.Match[str] | None) -> tuple[int | None, str]:
    if dated:
        return int(dated[1] or dated[3]), dated[2] or dated[4] or ""
    found = next((match for way in _YEARS if (match := way.search(text))), None)
    return (int(found[1]), found[2] or "") if found else (None, "")


def parse_reference(printed: str) -> PrintedReference:
    """Return what can be told of a printed reference; what cannot is empty."""
    text = without_number(printed)
    bare = " ".join(_without_addresses(text).split())
    head, dated = _head(bare)
    start = dated.end() if dated else head.end
    title = (_QUOTED.match(bare, start) or _TITLE.match(bare, start)) if head.names or dated else _QUOTED.match(bare)
    year, letter = _year(bare, dated)
    dois, url = dois_in(text), _URL.search(text)
    return PrintedReference(
        printed=text,
        number=number_of(printed),
        authors=tuple(head.names),
        others=head.others,
        edited=head.edited,
        year=year,
        letter=letter,
        title=title[1].strip(" .,[") if title else "",
        doi=dois[0] if dois else "",
        url=url[0].rstrip(".,;)]") if url else "",
    )


def csl_item(told: PrintedReference, number: int) -> dict[str, Any]:
    """Return a reference in CSL-JSON. Where no title can be told, it has what is printed in square brackets."""
    kind = told.kind or ("article-journal" if told.doi else "document")
    item: dict[str, Any] = {"id": f"ref-{number}", "type": kind}
    bare = " ".join(_without_addresses(told.printed).split())[:_LONGEST]
    item["title"] = told.title or f"[{bare.replace('[', '(').replace(']', ')')}]"
    if told.authors:
        item["editor" if told.edited else "author"] = list(told.authors)
    if told.editors:
        item["editor"] = list(told.editors)
    item |= told.variables
    if told.year:
        item["issued"] = {"date-parts": [[told.year]]}
    if told.doi:
        item["DOI"] = told.doi
    elif told.url:
        item["URL"] = told.url
    return item


def names_as_cited(printed: str) -> dict[str, Any]:
    """Return authors and year of a citation as printed, ``Holm & Marsh, 2004``, in CSL-JSON; nothing of a number."""
    names, mark, date = printed.rpartition(", ")
    if not mark:
        return {}
    bare = re.sub(r"[\s,&]*(?:\bet al\b\.?|\band (?:others|colleagues)\b).*\Z", "", names)
    whole = is_body(bare.split()) or not are_names(bare)
    people = [bare] if whole else re.split(r"\s*(?:,?\s+(?:and|&|und|et|y)\s+|,\s*|\s&\s)", bare)
    year = re.match(r"\d{4}", date)
    issued = {"issued": {"date-parts": [[int(year[0])]]}} if year else {}
    return {"author": [{"literal" if whole else "family": name} for name in people if name]} | issued
