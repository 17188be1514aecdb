"""Numbers that name something and count nothing: ``Art. 5``, ``§ 4.2.1``, ``John 3:16``, ``Boeing 747``, ``10:30``."""

import re
from typing import Final

_SHORT: Final = (
    "arts?|vols?|nos?|nrs?|ch|chs|chap|secs?|sect|paras?|pars?|pp?|figs?|tab|cl|ann|app|ps|bd|kap|abs|cap|caps|ep|fn|nn?|ver|v"
    "|ll?|ff?|art[íi]c|p[áa]gs?|t|aufl|zif|ziff|rn|rz"
)
"""With a full stop behind them."""
_LONG: Final = (
    "articles?|volumes?|chapters?|sections?|paragraphs?|pages?|appendix|appendices|annex(?:es)?|clauses?|footnotes?"
    "|verses?|subsections?|schedules?|artikel|absatz|kapitel|seiten?|art[íi]culos?|cap[íi]tulos?|p[áa]ginas?"
)
_WITH_A_CAPITAL: Final = (
    "Figures?|Tables?|Box|Parts?|Notes?|Lines?|Steps?|Rules?|Books?|Psalms?|Titles?|Items?|Rows?|Columns?|Maps?|Panels?"
    "|Abb|Abbildung|Tabelle|Version|No|Nos|Nr|Act|Scene|Level|Phase|Group|Room|Route|Gate"
    "|Boeing|Airbus|Concorde|Tupolev|Flight|Windows|iPhone|Apollo|Formula|Highway|Interstate|Resolution|Channel|Studio"
)
"""In small letters these are verbs, or count: ``they note 5 gulls``."""
_NUMBER: Final = r"\d{1,5}[a-z]?(?:\([0-9a-z]{1,4}\)){0,4}(?:\.\d{1,4}){0,5}"
_NUMBERS: Final = rf"{_NUMBER}(?:(?:\s?[,–/-]\s?|,?\s(?:and|or|to|und|bis|y)\s|\s&\s){_NUMBER}){{0,9}}(?![\w%]|[.,]\d)"
_DAYS: Final = "9/11|7/7|24/7|50/50|11-S|11-M"
"""Days and shares that are said as words."""
_HOUR: Final = r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b)?|(?:1[0-2]|0?\d)(?:\.[0-5]\d)?\s?[ap]\.?m\b"
_HOUR_WITH_A_POINT: Final = (
    r"(?<![\w-])(?i:at|until|till|um|gegen|a las|hasta las)\s(?:[01]?\d|2[0-4])\.[0-5]\d"
    r"(?=\s?(?:[,;:)\]–]|\.(?!\d)|\Z|(?:h|Uhr|on|that|when|and|or)\b))"
)
"""``at 10.30 on that day``; ``at 10.30 pounds`` is none."""
_REFERENCE: Final = re.compile(
    rf"(?<![\w-])(?:(?i:{_SHORT})\.|(?i:{_LONG})|(?:{_WITH_A_CAPITAL})\.?|n\.º|[#№§]{{1,2}})\s?{_NUMBERS}"
    r"|(?<![\w-])(?!(?:At|By|From|Until|Till|Around|About|Before|After|Since|Between|On|The|To)\s)[1-3]?\s?[A-Z][a-z]{1,20}\.?"
    r"\s\d{1,3}:\d{1,3}(?:[–-]\d{1,3})?(?!\w)"
    r"|(?<![\w.,])\d{1,3}(?:\.\d{1,3}){2,5}(?![\w.]\d)"
    r"|(?<![\w-])(?!(?:Mid|Pre|Post|Late|Early|Circa|Non|Over|Under|Near)-)[A-Z][A-Za-z]{1,11}-\d{1,4}(?!\w|[.,]\d)"
    rf"|(?<![\w.,:/–-])(?:{_DAYS}|{_HOUR})(?![\w:/]|[.,]\d)"
    rf"|{_HOUR_WITH_A_POINT}"
    # ``7-Eleven``, ``3-D``: with a capital behind its hyphen a number begins a name.
    r"|(?<![\w.,-])\d{1,3}-[A-Z][A-Za-z]{0,20}(?!\w)"
    # Behind "a" no number counts: "a Brill 50 boats" is not said.
    r"|(?<![\w-])[Aa]n?\s[A-Z][A-Za-z]{1,20}\s\d{1,4}(?:-\d{1,4})?(?!\w|[.,%]\d|%|\s(?:strong|times|per|percent)\b)"
)


def without_references(text: str) -> str:
    """Return a text as long as it is, with blanks where a number names a part, a model, a day or an hour."""
    return _REFERENCE.sub(lambda found: " " * len(found.group()), text)
