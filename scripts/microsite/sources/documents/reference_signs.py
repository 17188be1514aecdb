"""What a list of references is called, what its entries look like, and what stands behind one and is none."""

import re
from typing import Final

from microsite.sources.text.citations.names import are_names
from microsite.sources.text.normalise import normalise

_WORDS: Final = (
    "(?:list of |cited |selected |further )?(?:references|bibliography|literature|sources)(?: cited| list)?",
    "works cited", "references and notes", "notes and references", "reference list",
    "(?:literatur|quellen)(?:verzeichnis|angaben)?", "bibliographie", "références(?: bibliographiques)?",
    "bibliograf[ií]a", "refer[eê]ncias(?: bibliográficas)?", "riferimenti(?: bibliografici)?", "bibliografie",
    "литература", "список (?:использованной )?литературы", "библиография", "kaynakça", "kaynaklar",
    "参考文献", "參考文獻", "引用文献", "参考资料", "참고문헌",
    "منابع(?: و مآخذ)?", "مراجع", "المراجع", "المصادر", "قائمة المراجع",
)  # fmt: skip
"""What lists of references are called."""
_HEADING: Final = re.compile(rf"(?:[\divxlc]+[.)]?\s+)?(?:{'|'.join(_WORDS)})\s*:?", re.IGNORECASE)
_BEHIND: Final = re.compile(
    r"(?:(?:declarations? of |statement of )?(?:conflicts? of interests?|(?:competing|conflicting) interests?)|"
    r"(?:copyright )?(?:©|\(c\))|copyright (?:\d|belongs)|"
    r"publisher['’]?s note|reprints and permissions|open access\b.{0,12}this (?:article|chapter|book)|"
    r"(?:received|submitted|accepted|revised|edited by|reviewed by|published online)\s?:|"
    r"how to cite|cite this|to cite this|citation\s?:|acknowledge?ments?\b|"
    r"author(?:s['’]?|['’]s)? (?:contributions?|information)|"
    r"funding\s?[:.]|data availability|additional (?:information|files?)|supplementary (?:information|materials?)|"
    r"correspondence\b|about the authors?|disclaimer\s?:)",
    re.IGNORECASE,
)
"""How a statement begins that stands behind a list of references."""
_YEAR: Final = r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"
_DATED: Final = re.compile(
    rf"{_YEAR}|https?://|\bdoi\b|\b10\.\d{{4,9}}/|\bn\.\s?d\.|forthcoming|in press|\bISBN\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\s*[\[(]?(\d{1,3})(?:[\])]\.?|\.)?\s+(?=\S)")
_CLOSED: Final = re.compile(r"(?:[.!?。][\"'”’)\]]*|[\])»]|\b10\.\d{4,9}/\S+|https?://\S+)\s*\Z")
_AUTHOR: Final = re.compile(
    r"(?:(?:van|von|de|der|den|del|da|di|la|le|al|el|bin|ter|ten)[ -]){0,3}"
    r"[^\W\d_a-z][\w'’‘-]+(?:[ -][^\W\d_a-z][\w'’-]+)?,?\s(?:[^\W\d_a-z]\.?[ -]?){1,4}(?:[,.;&(:]|\s(?:and|&|\())"
)
_SHORTEST, _LONGEST = 20, 900
_FIRST_WORDS: Final = 8


def is_reference_heading(text: str) -> bool:
    """Say whether a text is what lists of references are called."""
    return bool(_HEADING.fullmatch(normalise(text)))


def stands_behind(text: str) -> bool:
    """Say whether a text begins as what stands behind a list of references: whose rights, who paid, when received."""
    return bool(_BEHIND.match(text.lstrip(" *•")))


def is_dated(text: str) -> bool:
    """Say whether a text has what nearly every entry has: a year, an address, a DOI."""
    return bool(_DATED.search(text))


def is_closed(text: str) -> bool:
    """Say whether an entry can end with a text."""
    return bool(_CLOSED.search(text))


def number_of(text: str) -> int | None:
    """Return the number that an entry begins with, if it does."""
    found = _NUMBER.match(text)
    return int(found[1]) if found else None


def without_number(text: str) -> str:
    """Return an entry without the number it begins with."""
    return _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text


def begins_entry(text: str) -> bool:
    """Say whether an entry can begin with a text: with names or a title, and not in the midst of either."""
    bare = without_number(text).lstrip("\"'“‘«[—–-_ ")
    first, words = bare[:1], bare.split()[:_FIRST_WORDS]
    if not first.isalpha():
        return False
    if first.islower():  # "van den Berg, J.", but not "the second half of a title"
        return any(are_names(" ".join(words[:count]).rstrip(",")) for count in (2, 3, 4)) and "," in " ".join(words[:4])
    return not re.match(r"(?:et al|and |pp?\.|vol\.|doi|https?:|[A-Z]\.,? (?:and|&) )", bare, re.IGNORECASE)


def begins_with_author(text: str) -> bool:
    """Say whether a text begins with a family name and initials: ``Holm, B.``, ``van Holm BC,``."""
    return bool(_AUTHOR.match(without_number(text)))


def is_entry(text: str) -> bool:
    """Say whether a text is one whole entry: it begins as one, has a date, and has not the DOI of another as well."""
    if not _SHORTEST <= len(text) <= _LONGEST or not begins_entry(text) or stands_behind(text):
        return False
    registered = {doi.split("/")[-1][:6] for doi in re.findall(r"\b10\.\d{4,9}/\S{4,}", text)}
    return is_dated(text) and len(registered) < 3
