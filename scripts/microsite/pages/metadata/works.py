"""Sources and the works they cite as schema.org nodes."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from microsite.corpus.citations.csl_items import source_item, work_item
from microsite.model.doi import doi_address
from microsite.model.dossier import Dossier
from microsite.model.ledger import Reference
from microsite.model.vocabulary import SourceNature
from microsite.model.words_in_force import vocabulary

SchemaNode = dict[str, object]
"""A node of JSON-LD."""

_CSL_TYPES: Final = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "paper-conference": "ScholarlyArticle",
    "report": "Report",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
_SOURCE_TYPES: Final[dict[SourceNature, str]] = {
    "research-paper": "ScholarlyArticle",
    "editorial": "Article",
    "report": "Report",
    "book": "Book",
    "news": "NewsArticle",
    "official-document": "CreativeWork",
    "thesis": "Thesis",
    "dataset": "Dataset",
    "law": "Legislation",
    "standard": "CreativeWork",
    "web-page": "WebPage",
}


def known_fields(fields: Mapping[str, object]) -> SchemaNode:
    """Return the fields that say something: what is unknown is left out, never guessed."""
    return {key: value for key, value in fields.items() if value not in (None, "", [], {}, ())}


def source_type(dossier: Dossier) -> str:
    """Return the schema.org type of a source."""
    return _SOURCE_TYPES[vocabulary().source(dossier.source.kind).like]


def work_type(work: Reference) -> str:
    """Return the schema.org type of a cited work."""
    return _CSL_TYPES.get(str(work.csl.get("type")), "CreativeWork")


def source(dossier: Dossier) -> SchemaNode:
    """Return what is known of a source."""
    own = {"@type": source_type(dossier), "description": dossier.source.about}
    return known_fields(own | _bibliographic(source_item(dossier.id, dossier.source)))


def work(reference: Reference) -> SchemaNode:
    """Return what is known of a cited work. A placeholder is not a title."""
    return known_fields({"@type": work_type(reference)} | _bibliographic(work_item(reference)))


def publication_fields(csl: Mapping[str, Any]) -> str | None:
    """Return the date of an item as ISO 8601, as far as it goes; None for a span of time and for an inferred date."""
    issued = csl.get("issued") or {}
    dates: Sequence[Sequence[int]] = () if issued.get("circa") else issued.get("date-parts", ())
    if len(dates) != 1 or not dates[0]:
        return None
    year, *rest = (int(part) for part in dates[0])
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])


def year_and_doubt(csl: Mapping[str, Any]) -> tuple[str, str]:
    """Return the first year of a date that is a span or about, and in words what it is; nothing of an exact date."""
    issued = csl.get("issued") or {}
    sides = ["-".join(f"{int(part):02}" for part in side) for side in issued.get("date-parts", ()) if side]
    if not sides or (len(sides) == 1 and not issued.get("circa")):
        return "", ""
    return sides[0].partition("-")[0], ("about " if issued.get("circa") else "") + " to ".join(sides)


def _bibliographic(csl: Mapping[str, Any]) -> SchemaNode:
    """Return the fields of a CSL-JSON item under the names of schema.org."""
    doi = csl.get("DOI")
    return {
        "name": csl.get("title"),
        "author": [_name(name) for name in csl.get("author", ())],
        "editor": [_name(name) for name in csl.get("editor", ())],
        "datePublished": publication_fields(csl),
        "publisher": {"@type": "Organization", "name": csl["publisher"]} if csl.get("publisher") else None,
        "isPartOf": _container(csl),
        "pagination": _string(csl.get("page")),
        "isbn": csl.get("ISBN") if csl.get("type") == "book" else None,
        "sameAs": doi_address(str(doi)) if doi else None,
        "url": csl.get("URL"),
        "inLanguage": csl.get("language"),
    }


def _name(name: Mapping[str, str]) -> SchemaNode:
    """Return a CSL name: a literal one is that of a body, the others are persons."""
    if name.get("literal"):
        return {"@type": "Organization", "name": name["literal"]}
    given, family = name.get("given"), name.get("family")
    whole = " ".join(filter(None, (given, family)))
    return known_fields({"@type": "Person", "name": whole, "givenName": given, "familyName": family})


def _container(csl: Mapping[str, Any]) -> SchemaNode | None:
    """Return what a work appeared in: the issue of the volume of the periodical, or the book."""
    title = csl.get("container-title")
    if not title:
        return None
    node: SchemaNode = {"@type": "Book" if csl.get("type") == "chapter" else "Periodical", "name": title}
    if csl.get("volume"):
        node = {"@type": "PublicationVolume", "volumeNumber": str(csl["volume"]), "isPartOf": node}
    if csl.get("issue"):
        node = {"@type": "PublicationIssue", "issueNumber": str(csl["issue"]), "isPartOf": node}
    return node


def _string(value: object) -> str | None:
    return None if value is None else str(value)
