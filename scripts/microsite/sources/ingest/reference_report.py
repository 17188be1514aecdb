"""What ingest says of the list of references: how much of it was read, what the text's citations find in it."""

from collections.abc import Iterator
from typing import Final

from microsite.sources.documents.document import works_of
from microsite.sources.documents.reference_signs import is_reference_heading
from microsite.sources.ingest.linked_references import CitationForm, LinkedReferences, linked_references
from microsite.sources.ingest.shown import ShownDocument

_OFFER: Final = (
    "to take them over as works, each with how it is cited: microsite import_references {file} --cited-by ID"
)
_LISTED: Final = 12
_MANY: Final = 10
"""Works that a text without a list of references does not cite, most likely."""


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _some(words: list[str]) -> str:
    more = len(words) - _LISTED
    return ", ".join(words[:_LISTED]) + (f" and {more} more" if more > 0 else "")


def linked(shown: ShownDocument) -> LinkedReferences:
    """Return the list of references of a document, and which entry each of its citations means."""
    cited = (CitationForm(each.key, each.printed, each.entries) for each in shown.citations)
    return linked_references(cited, works_of(shown.document.content))


def reference_lines(shown: ShownDocument, links: LinkedReferences) -> Iterator[str]:
    """Yield the closing lines about citations and references."""
    distinct = len({each.key for each in shown.citations})
    found = f", of which {len(links.by_key):,} lead to one entry of the list" if links.references else ""
    yield (
        f"in-text citations: {len(shown.citations):,}, of {_count(distinct, 'work', 'works')}{found}; "
        f"entries of the list of references: {len(links.references):,}"
    )
    if links.references:
        yield _OFFER.format(file=shown.document.name)


def _empty_heading(shown: ShownDocument) -> Iterator[str]:
    for passage in shown.passages:
        block = passage.block
        # A plain text keeps its list as passages.
        if block.kind == "heading" and block.line is None and is_reference_heading(block.text):
            yield (
                f'no list of references could be read below "{block.text}" ({passage.at}); look with --show, and give '
                "another format (HTML, DOCX, JATS) if it has one"
            )


def _no_list(shown: ShownDocument) -> Iterator[str]:
    """Yield that a text cites many works and no list of them was found; a plain text keeps its list as passages."""
    works = len({each.key for each in shown.citations})
    if works >= _MANY and not any(passage.block.line for passage in shown.passages):
        yield (
            f"the text cites {works} works, and no list of references was found; look with --show: if it has one, give "
            "another format (HTML, DOCX, JATS); if it has none, microsite import_references --unlisted makes the works"
        )


def odd_references(shown: ShownDocument, links: LinkedReferences) -> Iterator[str]:
    """Yield what cannot be right in the list of references, each with its mend."""
    look = "look with --show --format csl, and give another format (HTML, DOCX, JATS) if works are missing"
    works = len(set(links.by_key.values())) + len(links.unknown)
    entries = len(links.references)
    if not entries:
        headed = list(_empty_heading(shown))
        yield from headed or _no_list(shown)
        return
    if works > entries:
        yield f"the text cites {works} works, and its list of references was read as {entries}; {look}"
    if gaps := sorted(set(range(1, max(links.numbers, default=0) + 1)) - set(links.numbers)):
        yield f"the list of references has no number {_some(list(map(str, gaps)))}; {look}"
    if again := sorted(number for number, places in links.numbers.items() if len(places) > 1):
        yield f"the list of references has the number {_some(list(map(str, again)))} more than once; {look}"
    if links.unknown:
        where = {each.key: each.at for each in reversed(shown.citations)}
        told = [f'"{each.printed}" ({where[each.key]})' for each in links.unknown]
        yield (
            f"{_count(len(told), 'citation leads', 'citations lead')} to no entry of the list of references for "
            f"certain: {_some(told)}; look at each; what is none, a hint says: {{not_citation: …, why: …}}"
        )
