"""The words that hold for a project that has none of its own. The one place for them."""

from collections.abc import Mapping
from typing import Final

from microsite.model.project_words import (
    GradeOfCheck,
    KindOfActor,
    KindOfRelation,
    KindOfSource,
    PageKind,
    PageWords,
)
from microsite.model.vocabulary import ActorNature, GradeNature, Mark, SourceNature

_ACTORS: Final[dict[ActorNature, str]] = {
    "state": "States",
    "state-organ": "Organs of states",
    "armed-group": "Armed groups",
    "international-body": "International bodies",
    "community": "Communities",
    "person": "Persons",
    "organisation": "Other organisations",
    "region": "Groups of states",
}
ACTORS: Final = tuple(KindOfActor(id=nature, many=many, like=nature) for nature, many in _ACTORS.items())

_RELATIONS: Final[dict[str, tuple[str, str, Mark]]] = {
    "part-of": ("is part of", "are part of", "belongs"),
    "rules": ("rules", "rule", "belongs"),
    "leads": ("leads", "lead", "belongs"),
    "supports": ("supports", "support", "together"),
    "works-with": ("works with", "work with", "together"),
    "negotiates-with": ("negotiates with", "negotiate with", "together"),
    "opposes": ("opposes", "oppose", "against"),
    "fights": ("fights", "fight", "against"),
    "attacks": ("attacks", "attack", "against"),
    "targets": ("targets", "target", "against"),
    "competes-with": ("competes with", "compete with", "against"),
    "hosts": ("hosts", "host", "together"),
    "persecutes": ("persecutes", "persecute", "against"),
    "accuses": ("accuses", "accuse", "views"),
    "sanctions": ("imposes sanctions on", "impose sanctions on", "against"),
    "fears": ("sees a danger in", "see a danger in", "views"),
    "reports-on": ("makes statements about", "make statements about", "views"),
}
_PAST: Final[dict[str, tuple[str, str]]] = {
    "part-of": ("was part of", "were part of"),
    "rules": ("ruled", "ruled"),
    "leads": ("led", "led"),
    "supports": ("supported", "supported"),
    "works-with": ("worked with", "worked with"),
    "negotiates-with": ("negotiated with", "negotiated with"),
    "opposes": ("opposed", "opposed"),
    "fights": ("fought", "fought"),
    "attacks": ("attacked", "attacked"),
    "targets": ("targeted", "targeted"),
    "competes-with": ("competed with", "competed with"),
    "hosts": ("hosted", "hosted"),
    "persecutes": ("persecuted", "persecuted"),
    "accuses": ("accused", "accused"),
    "sanctions": ("imposed sanctions on", "imposed sanctions on"),
    "fears": ("saw a danger in", "saw a danger in"),
    "reports-on": ("made statements about", "made statements about"),
}
"""The same of relations that are past, of one and of more: other languages tell apart what English does not."""
RELATIONS: Final = tuple(
    KindOfRelation(id=name, one=one, many=many, past=_PAST[name][0], past_many=_PAST[name][1], mark=mark)
    for name, (one, many, mark) in _RELATIONS.items()
)
PART_OF: Final = "part-of"
"""The relation of a part to its whole: in pictures all parts hang on the whole, and it is neither's doing."""
COUNTED_WITH: Final = ("is counted with", "are counted with")
COUNTED_WITH_ONCE: Final = ("was counted with", "were counted with")
"""How a person is part of a state or group: people are no parts, and may have left the office, or have died."""

_SOURCES: Final[dict[SourceNature, str]] = {
    "research-paper": "research paper",
    "editorial": "editorial",
    "report": "report",
    "book": "book",
    "news": "news report",
    "official-document": "official document",
}
SOURCES: Final = tuple(KindOfSource(id=nature, one=one, like=nature) for nature, one in _SOURCES.items())

_GRADES: Final[dict[GradeNature, tuple[str, str]]] = {
    "excerpt": ("seen in an excerpt of the public page named, not in the whole page", "from a report elsewhere"),
    "knowledge": ("from an editor's general knowledge; no record was seen", "editors’ general knowledge"),
    "inference": ("worked out from excerpts that were seen; none says it outright", "worked out"),
    "not-checked": ("not checked", "not checked"),
}
GRADES: Final = tuple(
    GradeOfCheck(id=nature, says=says, beside_date=short, like=nature) for nature, (says, short) in _GRADES.items()
)

_PAGES: Final[dict[PageKind, tuple[str, str, str]]] = {
    "threat": ("briefing", "briefings", "Briefings"),
    "actor": ("actor", "actors", "Who is who"),
    "claim": ("claim", "claims", "Claims"),
    "question": ("question", "questions", "Questions"),
    "source": ("source", "sources", "Sources"),
    "work": ("work", "works", "Bibliography"),
    "term": ("term", "terms", "Glossary"),
    "event": ("event", "events", "Timeline"),
    "place": ("place", "places", "Places"),
    "topic": ("topic", "topics", "Topics"),
    "relation": ("relation", "relations", "Relations"),
    "list": ("reading list", "reading lists", "Reading lists"),
}
_WHOLE: Final[dict[PageKind, tuple[str, str]]] = {
    "work": ("cited work", "cited works"),
    "term": ("glossary term", "glossary terms"),
}
FOLDERS: Final[Mapping[str, str]] = {
    "threat": "threats", "actor": "actors", "claim": "claims", "question": "questions", "source": "sources",
    "work": "bibliography", "term": "glossary", "event": "timeline", "place": "places", "relation": "relations",
    "list": "lists",
}  # fmt: skip
"""The folder that the addresses of each kind begin with. Topics stand on the page that lists what is filed there."""


def _page_words(kind: PageKind) -> PageWords:
    one, many, title = _PAGES[kind]
    whole, whole_many = _WHOLE.get(kind, (one, many))
    return PageWords(kind=kind, one=one, many=many, title=title, whole=whole, whole_many=whole_many)


PAGES: Final = tuple(_page_words(kind) for kind in _PAGES)
PAGE_OF: Final[Mapping[str, PageWords]] = {words.kind: words for words in PAGES}
