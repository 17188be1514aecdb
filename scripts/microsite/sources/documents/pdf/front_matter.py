"""What stands between the title of a document and its text: the names of writers, their addresses, dates."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from microsite.sources.documents.pdf.blocks import Set
from microsite.sources.documents.pdf.floats import Labelled
from microsite.sources.documents.pdf.kinds import style_of

_PROSE = 25
"""Words of a paragraph that is text."""
_LARGER = 1.15


def _title(labelled: Sequence[Labelled]) -> int | None:
    """Return the place of the title: the first heading in the largest type of the first page that has text."""
    first = labelled[0].page if labelled else 0
    headings = [at for at, each in enumerate(labelled) if each.kind == "heading" and each.page == first]
    if not headings:
        return None
    largest = max(labelled[at].block.first.size for at in headings)
    found = next(at for at in headings if labelled[at].block.first.size == largest)
    others = [each.block.first.size for each in labelled if each.kind == "heading" and each.page != first]
    return found if not others or largest > _LARGER * Counter(others).most_common(1)[0][0] else None


def _as_one(byline: Sequence[Labelled]) -> list[Labelled]:
    lines = [line for each in byline for line in each.block.lines]
    return [Labelled(Set(lines), "; ".join(each.text for each in byline), "byline")] if byline else []


def with_byline(labelled: Sequence[Labelled]) -> list[Labelled]:
    """Return blocks in which the title is one, and what stands behind it before the text is the byline."""
    at = _title(labelled)
    if at is None:
        return list(labelled)
    title = labelled[at]
    later = Counter(
        style_of(each.block.first) for each in labelled if each.kind == "heading" and each.page > title.page
    )
    found, byline = [*labelled[:at], replace(title, kind="title")], list[Labelled]()
    for index, each in enumerate(labelled[at + 1 :], at + 1):
        own_heading = each.kind == "heading" and later[style_of(each.block.first)]
        long = each.kind == "paragraph" and len(each.text.split()) >= _PROSE and each.block.first.mark == ""
        if own_heading or long or each.kind in ("caption", "table") or each.page > title.page:
            return [*found, *_as_one(byline), *labelled[index:]]
        byline.append(each)
    return list(labelled)
