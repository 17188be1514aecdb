"""One in-text citation, of whatever form."""

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

_Form = Literal["parenthetical", "narrative", "numeric"]


def _plain(year: str) -> str:
    """Return a year in plain digits, and what stands for one without its stops."""
    digits = (str(unicodedata.decimal(sign, sign)) for sign in year.lower())
    return re.sub(r"[^a-z0-9]", "", "".join(digits)) or "nd"


@dataclass(frozen=True)
class InTextCitation:
    """One in-text citation: who and when as printed, or by which number; the locator as printed; where it stands.

    What is a citation by its link alone may have no year; its names are then what is printed.
    """

    names: str
    year: str
    locator: str | None
    form: _Form
    start: int
    end: int
    number: int | None = None
    """Its number in the list of references, where works are cited by numbers."""
    dated: int | None = None
    """Where its year stands in the text."""
    entries: tuple[int, ...] = ()
    """The places in the list of references, from 0, of the entries that the file itself links it with."""
    shared: bool = False
    """Another citation of the document reads the same and is linked with another entry."""

    @property
    def key(self) -> str:
        """The citation's own key, names and year in ASCII, or its number: ``usman-khan-2013``, ``no-12``.

        What has neither, or shares both with another work, has the place of its entry: ``entry-12``.
        """
        if self.number is not None:
            return f"no-{self.number}"
        if not self.year:
            return f"entry-{self.entries[0] + 1}"
        letters = unicodedata.normalize("NFKD", self.names).encode("ascii", "ignore").decode().lower()
        parts = re.findall(r"[a-z0-9]+", re.sub(r"\bet al\b|\band\b|\bthe\b", " ", letters))
        apart = [f"entry-{self.entries[0] + 1}"] if self.shared else []
        return "-".join([*(parts or [f"x{sha256(self.names.encode()).hexdigest()[:8]}"]), _plain(self.year), *apart])

    @property
    def printed(self) -> str:
        """What readers see of it."""
        if self.number is not None:
            return f"[{self.number}]"
        return f"{self.names}, {self.year}" if self.year else self.names
