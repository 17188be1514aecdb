"""What the words of a line tell: whether a sentence ends, whether it labels a figure, whether it is in capitals."""

import re
from typing import Final

_SENTENCE_END = re.compile(r"(?:[.!?:。！？؟۔…][\"'”’»)\]⁰¹²³⁴-⁹*†,–-]*|(?<=[^\W\d_][.!?])\d{1,3})\s*$")
CAPTION = re.compile(
    r"\s*(?:(?:supplementa(?:ry|l)|extended data|appendix|annex)\s+)?"
    r"(?:fig(?:ure|ura|\.)?|table|tab\.|tabelle|tableau|tabla|tabela|abb(?:ildung|\.)|scheme|chart|box|plate|exhibit|map|"
    r"listing|quadro|figura|algorithm|شکل|جدول|图|表|図|рис(?:унок|\.)?|табл(?:ица|\.)?)"
    r"\s*(?:[A-Z]?\.?\d+(?:[.-]\d+)*[a-z]?|[IVXL]+)(?![\w])(?!\))\s*(?P<sign>[.:|—–-]|$)?",
    re.IGNORECASE,
)
_END: Final = 60
"""Signs that show whether a text ends with a sentence: long ones are not searched from their beginning."""


def ends_sentence(text: str) -> bool:
    """Say whether a text ends with a sentence."""
    return bool(_SENTENCE_END.search(text[-_END:]))


def is_in_capitals(text: str) -> bool:
    """Say whether a text is written in capitals."""
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return upper > 3 and upper > 0.85 * (upper + lower)
