"""How the first page of a PDF opens: its title, and beside it the names of writers, their addresses, dates."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from microsite.model.passage_kinds import BESIDE_TEXT
from microsite.sources.documents.file_metadata import letters_of
from microsite.sources.documents.pdf.blocks import Set
from microsite.sources.documents.pdf.kinds import style_of
from microsite.sources.documents.pdf.labelled import Labelled
from microsite.sources.documents.pdf.layout import Column, PageLayout
from microsite.sources.documents.pdf.line_words import ends_sentence
from microsite.sources.text.words import rough_length

_PROSE: Final = 25
"""Words of a paragraph that is text."""
_SENTENCE: Final = 12
_OPENS: Final = re.compile(
    r"(?:abstract|summary|introduction|key ?words|résumé|zusammenfassung|einleitung|resumen|resumo|riassunto|"
    r"аннотация|введение|摘要|要旨|چکیده|الملخص)\b|(?:1|I)\.?\s+[^\W\d_]{3}",
    re.IGNORECASE,
)
"""How an abstract or a first section begins."""
_LARGER: Final = 1.15
_TITLE_WORDS: Final = 45
_RAISED: Final = re.compile(r"(?<=\w)[⁰¹²³⁴-⁹*†‡∗]")


def _candidates(labelled: Sequence[Labelled], layout: PageLayout) -> Iterator[int]:
    """Yield what may be the title: headings of the first page, and what is set much larger than the text."""
    for at, each in enumerate(labelled):
        large = each.block.first.size > 1.3 * layout.size and rough_length(each.text) <= _TITLE_WORDS
        if each.page == labelled[0].page and (each.kind == "heading" or (each.kind == "paragraph" and large)):
            yield at


def _title(labelled: Sequence[Labelled], layout: PageLayout, known: str | None) -> int | None:
    """Return the place of the title: as the file calls it, or the first in the largest type of the first page."""
    candidates = list(_candidates(labelled, layout))
    if known:
        wanted = letters_of(known)
        named = [at for at in candidates if wanted and letters_of(labelled[at].text) == wanted]
        if named:
            return named[0]
    # A word in capitals alone, such as OPEN, is a label of the publisher.
    candidates = [at for at in candidates if " " in labelled[at].text or not labelled[at].text.isupper()] or candidates
    if not candidates:
        return None
    largest = max(labelled[at].block.first.size for at in candidates)
    found = next(at for at in candidates if labelled[at].block.first.size == largest)
    first = labelled[0].page
    others = [each.block.first.size for each in labelled if each.kind == "heading" and each.page != first]
    return found if not others or largest > _LARGER * Counter(others).most_common(1)[0][0] else None


def _main(labelled: Sequence[Labelled], title: Labelled, layout: PageLayout) -> Column:
    """Return the column of the text of the first page: that of its longest block below or above the title."""
    over = [e for e in labelled if e.page == title.page and e.left < title.right and title.left < e.right]
    longest = max(over, key=lambda each: len(each.text))
    column, own = layout.column(longest.block.first), layout.column(title.block.first)
    return Column(min(column.left, own.left, title.left), max(column.right, own.right, title.right))


def _in_margin(each: Labelled, main: Column, layout: PageLayout) -> bool:
    """Say whether a block stands beside the column of the text, in one that is much narrower."""
    column = layout.column(each.block.first)
    beside = each.right <= main.left + 2 or each.left >= main.right - 2
    narrow = max(each.right, column.right) - min(each.left, column.left) < 0.5 * (main.right - main.left)
    return beside and narrow and each.kind not in BESIDE_TEXT


def _names_people(each: Labelled) -> bool:
    """Say whether a heading is a line of authors: raised numbers lead from each name to an address."""
    return len(_RAISED.findall(each.text)) > 1


def _opening(labelled: Sequence[Labelled], title: int) -> int:
    """Return where the abstract or the first section begins, if there is nothing but names and addresses before it.

    Without such a beginning on the page of the title that is the title itself.
    """
    for at in range(title + 1, len(labelled)):
        each = labelled[at]
        if each.page > labelled[title].page or (not _OPENS.match(each.text) and _is_prose(each)):
            break
        if _OPENS.match(each.text):
            return at
    return title


def _is_prose(each: Labelled) -> bool:
    """Say whether a block is text, and not the name of a writer or an address: it has sentences."""
    return (
        each.kind not in ("heading", *BESIDE_TEXT) and rough_length(each.text) >= _SENTENCE and ends_sentence(each.text)
    )


def _as_one(byline: Sequence[Labelled]) -> list[Labelled]:
    lines = [line for each in byline for line in each.block.lines]
    return [Labelled(Set(lines), "; ".join(each.text for each in byline), "byline", parts=byline)] if byline else []


def with_byline(labelled: Sequence[Labelled], layout: PageLayout, known: str | None = None) -> list[Labelled]:
    """Return blocks in which the title is one, and what tells who wrote it, where and when is the byline behind it.

    That is what stands above the title, between it and the text, and in the margin of its page. ``known`` is the title
    as the file says it.
    """
    at = _title(labelled, layout, known) if labelled else None
    if at is None:
        return list(labelled)
    title = labelled[at]
    main = _main(labelled, title, layout)
    above, between, margin, rest = list[Labelled](), list[Labelled](), list[Labelled](), list[Labelled]()
    before, text_begun, opening = list[Labelled](), False, _opening(labelled, at)
    for index, each in enumerate(labelled):
        if index == at:
            continue
        names = at < index < opening and each.kind == "heading"
        begins = index > at and not names and _begins_text(each, title, labelled, main, layout)
        text_begun = text_begun or begins or at < opening == index
        if each.page == title.page and _in_margin(each, main, layout):
            margin.append(each)
        elif each.page == title.page and _is_above(each, title):
            above.append(each)
        elif index < at:
            (before if each.bottom > title.top else rest).append(each)
        else:
            (rest if text_begun else between).append(each)
    if not rest:
        return list(labelled)
    return [*before, replace(title, kind="title"), *_as_one([*between, *above, *margin]), *rest]


def _is_above(each: Labelled, title: Labelled) -> bool:
    return each.bottom >= title.top - 2 and rough_length(each.text) < _PROSE and each.kind not in BESIDE_TEXT


def _begins_text(
    each: Labelled, title: Labelled, labelled: Sequence[Labelled], main: Column, layout: PageLayout
) -> bool:
    """Say whether the text begins with a block that stands behind the title."""
    if each.page > title.page or each.kind in ("caption", "table"):
        return True
    if _in_margin(each, main, layout):
        return False
    if each.kind == "heading":
        style = style_of(each.block.first)
        later = (e for e in labelled if e.kind == "heading" and e is not each and e is not title)
        return not _names_people(each) and any(style_of(e.block.first) == style for e in later)
    return each.kind == "paragraph" and rough_length(each.text) >= _PROSE and each.block.first.mark == ""
