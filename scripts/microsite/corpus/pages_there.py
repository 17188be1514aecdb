"""The pages of a source: which passages begin on one, by the number that is printed on it or else by its place."""

import re
from collections.abc import Sequence
from typing import Final

from microsite.model.dossier import Dossier
from microsite.model.passage import Passage

PAGE: Final = re.compile(r"(?:pp?\.|pages?)\s*(?P<first>\d+|[ivxlcdm]+)\b.*|(?P<bare>\d+).*", re.IGNORECASE | re.DOTALL)
"""How a page is written: ``p. 12``, ``pp. 3–5``, ``p. xii``; never ``p12``, which is paragraph 12."""
_LISTED: Final = 8


def page_number(passage: Passage) -> str:
    """Return the number of the page on which a passage begins: the printed one where it is another; "" for none."""
    return passage.label or (str(passage.page) if passage.page else "")


def passages_on(dossier: Dossier, locator: str) -> Sequence[Passage]:
    """Return the passages that begin on the page that ``locator`` names, the first page of several."""
    found = PAGE.fullmatch(locator)
    passages = dossier.text.passages if dossier.text else ()
    number = (found["first"] or found["bare"]).lower() if found else ""
    return [passage for passage in passages if number and page_number(passage).lower() == number]


def pages_there(dossier: Dossier) -> str:
    """Return which pages a source has, as the end of a sentence; empty if its passages have none."""
    passages = dossier.text.passages if dossier.text else ()
    numbers = list(dict.fromkeys(filter(None, map(page_number, passages))))
    if not numbers:
        return ""
    named = ", ".join(numbers) if len(numbers) <= _LISTED else f"{numbers[0]} to {numbers[-1]}"
    return f"; passages begin on {named}"
