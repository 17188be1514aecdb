"""One in-text citation, of whatever form."""

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

Form = Literal["parenthetical", "narrative", "numeric"]


def _plain(year: str) -> str:
    """Return a year in plain digits, and what stands for one without its stops."""
    digits = (str(unicodedata.decimal(sign, sign)) for sign in year.lower())
    return re.sub(r"[^a-z0-9]", "", "".join(digits)) or "nd"


@dataclass(frozen=True)
class InTextCitation:
    """One in-text citation: who and when as printed, or by which number; the locator as printed; where it stands."""

    names: str
    year: str
    locator: str | None
    form: Form
    start: int
    end: int
    number: int | None = None
    """Its number in the list of references, where works are cited by numbers."""

    @property
    def key(self) -> str:
        """The citation's own key, names and year in ASCII, or its number: ``usman-khan-2013``, ``no-12``."""
        if self.number is not None:
            return f"no-{self.number}"
        letters = unicodedata.normalize("NFKD", self.names).encode("ascii", "ignore").decode().lower()
        parts = re.findall(r"[a-z0-9]+", re.sub(r"\bet al\b|\band\b|\bthe\b", " ", letters))
        return "-".join([*(parts or [f"x{sha256(self.names.encode()).hexdigest()[:8]}"]), _plain(self.year)])

    @property
    def printed(self) -> str:
        """What readers see of it."""
        return f"{self.names}, {self.year}" if self.number is None else f"[{self.number}]"
