"""EDTF dates in words and in order."""

import re
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS: Final = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

_DATE = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%]?)")


def _single(date: str) -> str:
    match = _DATE.fullmatch(date)
    if not match:
        return date
    words = match["year"]
    if match["month"]:
        month = int(match["month"])
        name = SEASONS.get(month) or MONTHS[month - 1]
        words = f"{int(match['day'])} {name} {words}" if match["day"] else f"{name} {words}"
    return {"": words, "~": f"about {words}", "?": f"{words} (uncertain)", "%": f"about {words} (uncertain)"}[
        match["mark"]
    ]


def in_words(edtf: str | None) -> str:
    """Return an EDTF date in words: ``about August 2022``, ``August 2021 to 2023``; what has none as it is written."""
    if edtf is None:
        return "date not established"
    first, slash, last = edtf.partition("/")
    if slash and first in ("", ".."):
        return f"until {_single(last)}" + ("" if first else ", its beginning not known")
    if slash and last in ("", ".."):
        return f"since {_single(first)}" + ("" if last else ", its end not known")
    return f"{_single(first)} to {_single(last)}" if slash else _single(first)
