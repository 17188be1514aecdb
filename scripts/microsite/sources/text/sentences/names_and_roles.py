"""Words of version 3: names that have a sign in them, and what goes on behind the name of a firm, a place or an hour.

Small letters, but for names. A list is never changed once sources stand on it: see ``__init__.py``.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WITH_A_SIGN: Final = (
    "Yahoo", "Jeopardy", "Joomla", "Kahoot", "Wham", "Yum", "Oklahoma", "Oliver", "Airplane", "Mamma Mia",
    "Moulin Rouge", "Hello, Dolly", "Hello Dolly", "Democracy Now", "En Marche", "ACT UP", "Westward Ho",
    "Chips Ahoy", "Otpor", "Pora", "Avanti", "Panic", "Guess", "E",
)  # fmt: skip
"""Names that are written with an exclamation or question mark."""

SHORT_TITLES: Final = (
    # degrees of German universities, behind Dr. and Prof.
    "phil", "jur", "iur", "med", "rer", "nat", "pol", "oec", "theol", "ing", "habil", "sc", "agr", "vet", "dent",
    "publ", "techn", "emer", "em", "mult", "h.c",
)  # fmt: skip
RANKS: Final = _words(
    "gral cnel tte cmdte sgto cap alm vicealm contralm cne cdt adj gefr uffz oblt oberstlt hptm полк лейт кап майор"
)
"""Ranks of other languages, before a name."""

ROLES: Final = _words(
    "president chairman chairwoman chair chief ceo cfo cto coo director executive executives founder founders "
    "head manager managers officer officers vice senior spokesman spokeswoman spokesperson secretary treasurer "
    "counsel lawyer analyst economist employee employees mayor councilman councilwoman councilmember governor "
    "senator representative delegate attorney judge justice magazine"
)
"""What somebody is of a firm or a town."""
BODIES: Final = _words(
    "council court circuit superior police public department board bureau bar office offices headquarters building "
    "tower plant factory museum foundation stores center centre district metro united state statehood housing fire "
    "national"
)
"""What a firm or a town has."""
AFTER_JUNIOR: Final = _words(
    "day boulevard avenue street road drive memorial high middle elementary school hospital library park center "
    "centre foundation award prize university college institute church bridge"
)
"""What is called after somebody: a school, a street."""
ZONES: Final = _words("eastern central pacific mountain greenwich local london utc gmt est edt cst cdt pst pdt cet")
"""What an hour is told by."""

STATES: Final = (
    "D.C", "Mass", "Calif", "Ala", "Ariz", "Ark", "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La",
    "Md", "Mich", "Minn", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash",
    "Wis", "Wyo", "N.Y", "N.J", "N.C", "S.C", "N.H", "N.M", "N.D", "S.D", "W.Va", "R.I", "Ont", "Que", "B.C",
)  # fmt: skip
"""Behind the name of a town and a comma."""
