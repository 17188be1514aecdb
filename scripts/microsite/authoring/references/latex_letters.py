r"""Letters and signs that LaTeX writes as commands, as the letters they are; pandoc passes over many in silence."""

import re
from typing import Final

_SIGNS: Final = {
    "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ",
    "ss": "ß", "SS": "ẞ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ",
    "oe": "œ", "OE": "Œ", "i": "ı", "j": "ȷ", "textschwa": "ə",
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…", "slash": "/",
    "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡", "texteuro": "€", "euro": "€", "EUR": "€",
    "texttrademark": "™", "textregistered": "®", "textcopyright": "©", "copyright": "©", "textservicemark": "℠",
    "textunderscore": "_", "textbar": "|", "textbardbl": "‖", "textbrokenbar": "¦", "textperiodcentered": "·",
    "textbullet": "•", "textasteriskcentered": "∗", "textordfeminine": "ª", "textordmasculine": "º",
    "textpm": "±", "textminus": "−", "texttimes": "×", "textdiv": "÷", "textlnot": "¬", "textdegree": "°",
    "textcelsius": "℃", "textmu": "µ", "textohm": "Ω", "textmho": "℧", "textperthousand": "‰", "textnumero": "№",
    "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textonesuperior": "¹",
    "texttwosuperior": "²", "textthreesuperior": "³", "textquestiondown": "¿", "textexclamdown": "¡",
    "textsterling": "£", "pounds": "£", "textyen": "¥", "textcent": "¢", "textcurrency": "¤", "textflorin": "ƒ",
    "textsection": "§", "S": "§", "textparagraph": "¶", "P": "¶", "textestimated": "℮", "textreferencemark": "※",
    "textquoteright": "’", "textquoteleft": "‘", "rq": "’", "lq": "‘", "textquotedblleft": "“",
    "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
    "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "textleftarrow": "←", "textrightarrow": "→", "textinterrobang": "‽", "textcompwordmark": "",
    **dict(zip(
        ("textalpha textbeta textgamma textdelta textepsilon textzeta texteta texttheta textiota textkappa textlambda "
         "textmugreek textnu textxi textomikron textpi textrho textsigma texttau textupsilon textphi textchi textpsi "
         "textomega").split(), "αβγδεζηθικλμνξοπρστυφχψω", strict=True)),
}  # fmt: skip
_SIGN = re.compile(rf"\\({'|'.join(sorted(_SIGNS, key=len, reverse=True))})(?![A-Za-z@])(?:\s*\{{\}}|\s+|)")
_DOTLESS = re.compile(r"""(\\(?:['"`^~=]|[vuHrkcdbtG](?![A-Za-z])))\s*(?:\{\s*\\([ij])\s*\}|\\([ij])(?![A-Za-z])\s*)""")
"""A letter without its dot below an accent: the letter with that accent has none either."""
_BOX = re.compile(r"\\[mhf]box\s*(?=\{)|(?<!\\)\\[-/]")
"""What holds words together, and where they may be parted."""
_BLANK = re.compile(r"\\(?:quad|qquad|space|nobreakspace|enspace|thinspace)(?![A-Za-z])(?:\s*\{\})?\s*")

_READ: Final = frozenset(
    "v u H r k c d b t G textasciitilde textasciicircum textdollar textbackslash textless textgreater textquotedbl "
    "textquotesingle textbaht textdong textpeso textlira LaTeX TeX newline textcircled sim "
    "bfseries itshape em it bf sc sl sf rm tt scshape upshape normalfont rmfamily sffamily ttfamily emph textit "
    "textbf textsc textrm textsf texttt textsl textup textmd textnormal underline uline textsuperscript "
    "textsubscript enquote mkbibquote mkbibemph mkbibitalic mkbibbold mkbibparens uppercase lowercase MakeUppercase "
    "MakeLowercase ensuremath url nolinkurl href path burl string allowbreak sout textgreek textlatin bibstring "
    "relax protect".split()
)
"""Further commands that pandoc reads, or that stand for nothing."""
_FORMULA = re.compile(r"\$[^$]*\$|\\ensuremath\s*\{(?:[^{}]|\{[^{}]*\})*\}")
_NAME = re.compile(r"(?<!\\)(?:\\\\)*\\([A-Za-z]+)")


def with_letters(value: str) -> str:
    r"""Return a value with letters and signs instead of their commands: ``{\dh}`` is ð, and ``\'\i`` is í."""
    if "\\" not in value:
        return value
    dotted = _DOTLESS.sub(lambda match: f"{match[1]}{{{match[2] or match[3]}}}", _BOX.sub("", value))
    return _SIGN.sub(lambda match: _SIGNS[match[1]], _BLANK.sub(" ", dotted))


def unread_commands(value: str) -> list[str]:
    """Return the commands in a value that nobody here can read, each once."""
    names = dict.fromkeys(_NAME.findall(_FORMULA.sub("", value)))
    return [name for name in names if name not in _READ]
