"""What Zotero's import of BibTeX passes over, by type of entry: measured with its own code, of the variables of a seed.

The annotation of an entry says these, too, by the names that CSL has for them.
"""

from collections.abc import Mapping
from typing import Final

_IN_WORDS: Final = {
    "article": "number-of-pages edition genre event-title ISBN",
    "artwork": (
        "container-title collection-title volume issue number number-of-pages edition page chapter-number genre "
        "event-title publisher publisher-place ISBN ISSN"
    ),
    "audio": (
        "container-title collection-title issue number number-of-pages edition page chapter-number genre "
        "event-title ISSN"
    ),
    "book": "container-title issue page chapter-number genre event-title",
    "booklet": "container-title issue page chapter-number genre event-title",
    "incollection": "issue number-of-pages chapter-number genre event-title",
    "inproceedings": "issue number-of-pages edition chapter-number genre",
    "inreference": "collection-number issue number-of-pages chapter-number genre event-title ISSN",
    "jurisdiction": (
        "container-title collection-title issue number number-of-pages edition chapter-number genre event-title "
        "publisher publisher-place ISBN ISSN"
    ),
    "legislation": (
        "container-title collection-title issue number number-of-pages edition genre event-title publisher "
        "publisher-place ISBN ISSN"
    ),
    "letter": (
        "container-title collection-title volume issue number number-of-pages edition page chapter-number "
        "event-title publisher publisher-place ISBN ISSN"
    ),
    "misc": (
        "container-title collection-title volume issue number number-of-pages edition page chapter-number "
        "event-title ISBN ISSN"
    ),
    "movie": (
        "container-title collection-title volume issue number number-of-pages edition page chapter-number "
        "event-title ISBN ISSN"
    ),
    "online": (
        "collection-title volume issue number number-of-pages edition page chapter-number event-title ISBN ISSN"
    ),
    "patent": (
        "container-title collection-title volume issue number-of-pages edition chapter-number genre event-title "
        "publisher ISBN ISSN"
    ),
    "report": "container-title collection-title volume issue number-of-pages edition chapter-number event-title",
    "software": (
        "container-title collection-title volume issue number number-of-pages edition page chapter-number genre "
        "event-title ISSN language"
    ),
    "thesis": "container-title volume issue number edition page chapter-number event-title",
    "unpublished": (
        "container-title collection-title volume issue number edition page chapter-number event-title ISBN ISSN"
    ),
    "video": (
        "container-title collection-title issue number number-of-pages edition page chapter-number genre "
        "event-title ISSN"
    ),
}

GAPS: Final[Mapping[str, frozenset[str]]] = {
    kind: frozenset(f"container-author {variables}".split()) for kind, variables in _IN_WORDS.items()
}
"""Variables of CSL by the type of BibLaTeX."""
