"""What a site says about words: those that belong to whoever uses them, and where a use is meant."""

import re

from microsite.model.field_types import FilledText, Many, PrintedText
from microsite.model.record import Record


class Meant(Record):
    """A use that advice would point at, and that is meant."""

    file: PrintedText
    """The file it stands in, such as ``seeds/threats/x.md``."""
    word: PrintedText
    """The word or number, as the advice quotes it."""
    why: FilledText


class Words(Record):
    """The record of ``seeds/words.yml``."""

    loaded: Many[PrintedText] = ()
    """Words that judge: they need somebody who says them."""
    meant: Many[Meant] = ()

    def judge_in(self, name: str) -> bool:
        """Return whether a name has a word that judges: then it is told as somebody's word only."""
        return any(re.search(rf"\b{re.escape(word)}\b", name, re.IGNORECASE) for word in self.loaded)
