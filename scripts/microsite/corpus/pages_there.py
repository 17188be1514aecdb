"""The pages of a source, by the numbers that are printed on them or else by their places: what stands on which."""

import re
from collections.abc import Sequence
from typing import Final

from microsite.model.dossier import Dossier
from microsite.model.field_types import LETTERS
from microsite.model.passage import Passage
from microsite.model.passage_kinds import BESIDE_TEXT

PAGE: Final = re.compile(r"(?:pp?\.|pages?)\s*(?P<first>\d+|[ivxlcdm]+)\b.*|(?P<bare>\d+).*", re.IGNORECASE | re.DOTALL)
"""How a page is written: ``p. 12``, ``pp. 3–5``, ``p. xii``; never ``p12``, which is paragraph 12."""
_LISTED: Final = 8
_PASSAGE: Final = re.compile(rf"(?:s\d+\.)?{LETTERS}\d+|(?:title|byline)\d*")


def page_number(passage: Passage) -> str:
    """Return the number of the page on which a passage begins: the printed one where it is another; "" for none."""
    return passage.label or (str(passage.page) if passage.page else "")


def passages_on(dossier: Dossier, locator: str) -> Sequence[Passage]:
    """Return the passages that begin on the page that ``locator`` names, the first page of several."""
    found = PAGE.fullmatch(locator)
    passages = dossier.text.passages if dossier.text else ()
    number = (found["first"] or found["bare"]).lower() if found else ""
    return [passage for passage in passages if number and page_number(passage).lower() == number]


def pages_of(dossier: Dossier, at: str) -> Sequence[str]:
    """Return the pages on which a passage or sentence may stand; one, where that is certain.

    Of a passage is known where it begins, and of the next one: it ends on that page, or before. Notes, captions and
    tables stand by themselves.
    """
    passages = dossier.text.passages if dossier.text else ()
    whole = _PASSAGE.match(at)
    index = next((n for n, passage in enumerate(passages) if whole and passage.at == whole[0]), None)
    if index is None or not (first := passages[index].page):
        return ()
    labels = {passage.page: page_number(passage) for passage in passages if passage.page}
    behind = (p.page for p in passages[index + 1 :] if p.page and p.kind not in BESIDE_TEXT)
    last = first if passages[index].kind in BESIDE_TEXT else next(behind, max(labels))
    return [labels[page] for page in range(first, max(first, last) + 1) if page in labels]


def page_of(dossier: Dossier, at: str, stated: int | str | None = None) -> str:
    """Return the page of a passage or sentence: the one that is ``stated`` if it may stand there, else the only one."""
    possible = pages_of(dossier, at)
    if stated is not None and str(stated).lower() in map(str.lower, possible):
        return str(stated)
    return possible[0] if len(possible) == 1 else ""


def pages_there(dossier: Dossier) -> str:
    """Return which pages a source has, as the end of a sentence; empty if its passages have none."""
    passages = dossier.text.passages if dossier.text else ()
    numbers = list(dict.fromkeys(filter(None, map(page_number, passages))))
    if not numbers:
        return ""
    named = ", ".join(numbers) if len(numbers) <= _LISTED else f"{numbers[0]} to {numbers[-1]}"
    return f"; passages begin on {named}"
