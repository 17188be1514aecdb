"""A reference as it is printed to the fields of CSL-JSON: what can be told from its signs, and no more."""

import re
from typing import Any, Final

_NUMBER: Final = re.compile(r"\s*[\[(]?\d{1,3}[\]).]?\s+")
_DOI: Final = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+")
_URL: Final = re.compile(r"https?://[^\s\"<>]+")
_YEAR: Final = re.compile(r"(?<![\d/.-])(1[5-9]\d\d|20\d\d)(?![\d/-])")
_DATED: Final = re.compile(r"\s*\((1[5-9]\d\d|20\d\d)[a-z]?[^()]{0,20}\)[.,:]?\s+")
_QUOTED: Final = re.compile(r"(?:\A|(?<=[.,:)] ))\"([^\W\d_a-z][^\"]{7,300}?)[.,]?\"")
_SENTENCE: Final = re.compile(r"(.{8,300}?[^\W\d]{3}[)\"']?)(?:[.?!]\s+(?=[^\W\d_])|[.?!]?\Z|\s?\[Internet\])")
_INITIALS: Final = re.compile(r"(?:[^\W\d_a-z]\.?[ -]?){1,4}")
_FAMILY_FIRST: Final = re.compile(r"(.+?)\s((?:[^\W\d_a-z]\.?[ -]?){1,4})")
_BETWEEN: Final = re.compile(r",?\s+(?:and|&|und|et|y)\s+|;\s*|,\s+")
_OTHERS: Final = re.compile(r",?\s*(?:et al\.?|and others)\s*\Z")
_LONGEST: Final = 300


def _without_addresses(text: str) -> str:
    return _URL.sub(" ", _DOI.sub(" ", text)).replace("doi:", " ")


def _authors(text: str) -> list[dict[str, str]]:
    """Return names as CSL has them: ``Holm, B., & Marsh, A.``, ``Holm B, Marsh A``; of others the whole name."""
    names: list[dict[str, str]] = []
    for piece in filter(None, _BETWEEN.split(_OTHERS.sub("", text).strip(" ,.;:") + ".")):
        name = piece.strip(" ,")
        if _INITIALS.fullmatch(name) and names and names[-1].keys() == {"literal"}:
            names[-1] = {"family": names[-1]["literal"].strip("."), "given": name}
        elif family := _FAMILY_FIRST.fullmatch(name.strip(".")):
            names.append({"family": family[1], "given": family[2].strip()})
        elif any(letter.isalpha() for letter in name):
            names.append({"literal": name.strip(".")})
    return names


def _parts(text: str) -> tuple[str, str]:
    """Return the authors of a printed reference, and its title; "" for what cannot be told."""
    quoted, dated = _QUOTED.search(text), _DATED.search(text[:_LONGEST])
    if dated:
        title = quoted or _SENTENCE.match(text, dated.end())
        return text[: dated.start()], title[1] if title else ""
    first = re.match(r"(.{3,300}?(?:[^\W\d_a-z]|et al|[^\W\d_]{4}))\.\s+(?=[^\W_])", text)
    if quoted:
        return text[: quoted.start()], quoted[1]
    title = _SENTENCE.match(text, first.end()) if first else None
    return (first[1], title[1]) if first and title else ("", "")


def csl_item(printed: str, number: int) -> dict[str, Any]:
    """Return a printed reference in CSL-JSON. Where no title can be told, it has what is printed in square brackets."""
    text = _NUMBER.sub("", printed, count=1) if _NUMBER.match(printed) else printed
    bare = " ".join(_without_addresses(text).split())
    authors, title = _parts(bare)
    year, doi, address = _YEAR.search(bare), _DOI.search(text), _URL.search(text)
    item: dict[str, Any] = {"id": f"ref-{number}", "type": "article-journal" if doi else "document"}
    item["title"] = title.strip(" .,[") or f"[{bare[:_LONGEST].strip('[]')}]"
    if names := _authors(authors):
        item["author"] = names
    if year:
        item["issued"] = {"date-parts": [[int(year[1])]]}
    if doi:
        item["DOI"] = doi[0].rstrip(".,;)")
    elif address:
        item["URL"] = address[0].rstrip(".,;)")
    return item
