"""CSL-JSON items as BibLaTeX: every variable in the field that the manual of BibLaTeX gives it.

Written by hand because pandoc's writer drops the issue beside a number, the kind of a report, translators and more.
What BibLaTeX has no field for stands in the annotation, by the name that CSL has for it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from microsite.downloads.biblatex_gaps import GAPS
from microsite.downloads.latex_text import capitals_kept, latex, names, one_name

_Item = Mapping[str, Any]

_TYPES: Final = {
    "article": "unpublished",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation",
    "book": "book",
    "broadcast": "video",
    "chapter": "incollection",
    "classic": "book",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "figure": "artwork",
    "graphic": "artwork",
    "hearing": "legislation",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "motion_picture": "movie",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "periodical": "book",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "regulation": "legislation",
    "report": "report",
    "review": "article",
    "review-book": "article",
    "software": "software",
    "song": "audio",
    "speech": "unpublished",
    "standard": "report",
    "thesis": "thesis",
    "webpage": "online",
}
"""CSL's types as BibLaTeX has them, as far as Zotero knows the word: a work of a type that it does not, it leaves out.

Any other is misc, and its type a field of its own.
"""


def _without_braces(address: object) -> str:
    """Return an address or a DOI with its braces percent-encoded: one alone would end the field."""
    return str(address).replace("{", "%7B").replace("}", "%7D")


_SUBTYPES: Final = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_PEOPLE: Final = {
    "author": "author", "editor": "editor", "translator": "translator", "container-author": "bookauthor",
}  # fmt: skip
_CONTAINER: Final = {"article": "journaltitle"}
_PUBLISHER: Final = {"report": "institution", "thesis": "institution"}
_IN_SERIES: Final = ("book", "incollection", "inproceedings", "inreference")
_DATES: Final = {"issued": "date", "original-date": "origdate", "accessed": "urldate"}
_TEXTS: Final[tuple[tuple[str, str, Callable[[object], str]], ...]] = (
    ("title-short", "shorttitle", capitals_kept),
    ("event-title", "eventtitle", capitals_kept),
    ("collection-title", "series", capitals_kept),
    ("edition", "edition", latex),
    ("volume", "volume", latex),
    ("number-of-volumes", "volumes", latex),
    ("page", "pages", latex),
    ("number-of-pages", "pagetotal", latex),
    ("chapter-number", "chapter", latex),
    ("genre", "type", latex),
    ("version", "version", latex),
    ("publisher-place", "location", one_name),
    ("URL", "url", _without_braces),
    ("DOI", "doi", _without_braces),
    ("ISBN", "isbn", latex),
    ("ISSN", "issn", latex),
    ("language", "langid", latex),
    # What Zotero reads; the field above is what LaTeX hyphenates by.
    ("language", "language", latex),
    ("abstract", "abstract", latex),
    ("note", "note", latex),
)
_SAID_ELSEWHERE: Final = frozenset(
    {"id", "type", "title", "container-title", "publisher", "issue", "number", "collection-number", "annote"}
    | {variable for variable, _, _ in _TEXTS} | _PEOPLE.keys() | _DATES.keys()
)  # fmt: skip


def _date(value: _Item) -> str:
    """Return a date in EDTF, as BibLaTeX has it; ``~`` says "about"."""
    sides = ["-".join([f"{int(side[0]):04}", *(f"{int(n):02}" for n in side[1:])]) for side in _sides(value)]
    return "/".join(side + ("~" if value.get("circa") else "") for side in sides)


def _sides(value: _Item) -> list[list[Any]]:
    return [list(side) for side in value.get("date-parts", ()) if side]


def _numbers(item: _Item, kind: str) -> Iterator[tuple[str, str, str]]:
    """Yield variable, field and value of what BibLaTeX calls a number: of an issue, in a series, or of the work."""
    fields = {"issue": "issue", "number": "number", "collection-number": ""}
    if kind == "article":
        fields |= {"issue": "number", "number": "eid"}
    elif kind in _IN_SERIES and item.get("collection-number"):
        fields |= {"collection-number": "number", "number": ""}
    yield from ((variable, field, str(item[variable])) for variable, field in fields.items() if item.get(variable))


def _left_over(item: _Item, kind: str) -> Iterator[str]:
    """Yield what the entry has no field for, or none that reference managers read."""
    yield from ([str(item["annote"])] if item.get("annote") else ())
    unread = {variable for variable, field, _ in _numbers(item, kind) if field in ("", "eid")} | GAPS[kind]
    for variable, value in item.items():
        if value and (variable in unread or variable not in _SAID_ELSEWHERE):
            yield f"{variable}: {_in_words(value)}"


def _in_words(value: Any) -> str:
    """Return the value of any variable of CSL as words."""
    if isinstance(value, Mapping):
        return " to ".join("-".join(map(str, side)) for side in _sides(value))
    if isinstance(value, list | tuple):
        return "; ".join(" ".join(str(part) for part in name.values()) for name in value)
    return str(value)


def _fields(item: _Item, kind: str) -> Iterator[tuple[str, str]]:
    if item["type"] in _SUBTYPES:
        yield "entrysubtype", _SUBTYPES[item["type"]]
    if kind == "misc" and not item.get("genre"):
        yield "type", latex(item["type"])
    yield from ((field, names(item[role])) for role, field in _PEOPLE.items() if item.get(role))
    yield "title", capitals_kept(item.get("title", ""))
    yield _CONTAINER.get(kind, "booktitle"), capitals_kept(item.get("container-title", ""))
    yield _PUBLISHER.get(kind, "publisher"), one_name(item.get("publisher", ""))
    if kind == "online" and not item.get("publisher"):
        # Prints the name of the site, which the field above does not do for this type.
        yield "organization", one_name(item.get("container-title", ""))
    yield from ((field, latex(value)) for _, field, value in _numbers(item, kind) if field)
    yield from ((field, _date(item[variable])) for variable, field in _DATES.items() if item.get(variable))
    yield from ((field, written(item[variable])) for variable, field, written in _TEXTS if item.get(variable))
    yield "annote", latex(" ".join(_left_over(item, kind)))


def _entry(item: _Item) -> str:
    kind = _TYPES.get(item["type"], "misc")
    lines = [f"  {field} = {{{value}}}" for field, value in _fields(item, kind) if value]
    return f"@{kind}{{{item['id']},\n" + ",\n".join(lines) + "\n}\n"


def biblatex(items: Iterable[_Item]) -> str:
    """Return CSL-JSON items as BibLaTeX, UTF-8."""
    return "\n".join(_entry(item) for item in items)
