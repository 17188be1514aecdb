"""Which tag of RIS holds which variable of CSL, for each type of work.

RIS means other things by one tag in other types: ``SN`` is the ISBN of a book and the number of a report. The table
follows what Zotero reads, which is what EndNote writes, as far as Zotero has a field at all.
"""

from collections.abc import Mapping
from typing import Final

TYPES: Final[dict[str, str]] = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""CSL's types as RIS has them; any other is GEN, the generic type."""

Tags = Mapping[str, str]
"""Tags by the variable whose value they hold."""

_EVERYWHERE: Final[Tags] = {
    "title": "TI", "DOI": "DO", "URL": "UR", "language": "LA", "title-short": "ST", "abstract": "AB",
}  # fmt: skip
_PUBLISHED: Final[Tags] = {"publisher": "PB", "publisher-place": "CY"}
_KEPT: Final[Tags] = {"archive": "DB", "archive_location": "AN", "call-number": "CN"}
_ARTICLE: Final[Tags] = {
    **_PUBLISHED, **_KEPT, "container-title": "T2", "container-title-short": "J2", "volume": "VL", "issue": "IS",
    "page": "SP", "ISSN": "SN",
}  # fmt: skip
_BOOK: Final[Tags] = {
    **_PUBLISHED, **_KEPT, "collection-title": "T3", "collection-number": "M1", "volume": "VL", "edition": "ET",
    "number-of-volumes": "NV", "number-of-pages": "SP", "ISBN": "SN",
}  # fmt: skip
_IN_BOOK: Final[Tags] = {
    **_PUBLISHED, **_KEPT, "container-title": "T2", "volume": "VL", "edition": "ET", "page": "SP", "ISBN": "SN",
}  # fmt: skip
_REPORT: Final[Tags] = {
    **_PUBLISHED, **_KEPT, "number": "SN", "collection-title": "T2", "genre": "M3", "page": "SP",
}  # fmt: skip
_UNPUBLISHED: Final[Tags] = {**_PUBLISHED, **_KEPT, "genre": "M3", "number-of-pages": "SP"}

OWN: Final[Mapping[str, Tags]] = {
    "ART": {**_KEPT, "genre": "M3"},
    "BILL": {"number": "M1", "container-title": "T2", "volume": "VL", "page": "SP"},
    "BLOG": {"container-title": "T2", "genre": "M3"},
    "BOOK": _BOOK,
    "CASE": {"container-title": "A2", "volume": "VL", "page": "SP", "number": "SV", "publisher": "PB"},
    "CHAP": {**_IN_BOOK, "collection-title": "T3", "collection-number": "SV", "number-of-volumes": "IS"},
    "COMP": {**_PUBLISHED, **_KEPT, "version": "ET", "collection-title": "T2", "ISBN": "SN"},
    "CPAPER": {
        **_KEPT, "publisher": "PB", "publisher-place": "C1", "container-title": "C3", "event-title": "T2",
        "collection-title": "T3", "volume": "VL", "page": "SP", "ISBN": "SN",
    },
    "DATA": {**_PUBLISHED, **_KEPT, "version": "ET", "number": "NV"},
    "DICT": _IN_BOOK,
    "ELEC": {"container-title": "T2", "genre": "M3", **_PUBLISHED},
    "ENCYC": _IN_BOOK,
    "FIGURE": {**_KEPT, "genre": "M3"},
    "GEN": {**_ARTICLE, "collection-title": "T3"},
    "HEAR": {**_PUBLISHED, "number": "M1", "page": "SP"},
    "JOUR": {**_ARTICLE, "collection-title": "T3"},
    "MANSCPT": _UNPUBLISHED,
    "MAP": {**_PUBLISHED, **_KEPT, "edition": "ET", "genre": "M3", "collection-title": "T2", "ISBN": "SN"},
    "MGZN": _ARTICLE,
    "MPCT": {**_PUBLISHED, **_KEPT},
    "NEWS": {**_PUBLISHED, **_KEPT, "edition": "ET", "container-title": "T2", "page": "SP", "ISSN": "SN"},
    "PAMP": _UNPUBLISHED,
    "PAT": {**_PUBLISHED, "number": "SN", "page": "SP"},
    "PCOMM": {**_KEPT, "genre": "M3"},
    "RPRT": _REPORT,
    "SER": _BOOK,
    "SLIDE": {"publisher-place": "CY", "event-title": "T2", "genre": "M3"},
    "SOUND": {**_PUBLISHED, **_KEPT, "collection-title": "T3", "volume": "VL", "ISBN": "SN"},
    "STAND": _REPORT,
    "STAT": {"number": "M1", "container-title": "T2", "volume": "VL", "page": "SP"},
    "THES": _UNPUBLISHED,
}  # fmt: skip
"""What a type has besides what all have. What is not here has no place: it becomes a note, so that nothing is lost."""

ORDER: Final = tuple("TI T2 C3 A2 T3 VL IS M1 SV NV ET PB CY C1 SN DO UR LA AB M3 DB AN CN ST J2 SP".split())
"""The order in which the tags are written."""

BY_NUMBER: Final = ("JOUR", "MGZN", "GEN")
"""Articles without pages have a number; reference managers keep it where they keep pages."""

WHOLE_PAGES: Final = ("BILL", "CASE")
"""Types that have no field for a last page."""

PEOPLE: Final[Tags] = {"author": "AU", "editor": "ED", "translator": "A4"}
_OTHER_PEOPLE: Final[Mapping[str, Tags]] = {
    "BOOK": {"collection-editor": "A2"},
    "CHAP": {"collection-editor": "A3", "container-author": "C2"},
    "CPAPER": {"collection-editor": "A3"},
    "RPRT": {"collection-editor": "A2"},
    "MPCT": {"director": "AU"},
    "PCOMM": {"recipient": "A2"},
}


def tags(kind: str) -> Tags:
    """Return the tags of a RIS type for all variables that it has a place for."""
    return {**_EVERYWHERE, **OWN.get(kind, {})}


def people(kind: str) -> Tags:
    """Return the tags of a RIS type for names."""
    return {**PEOPLE, **_OTHER_PEOPLE.get(kind, {})}
