"""The table of kinds: what kinds of record there are, and all that the rest of the code knows of each in general.

A new kind is a row here and in ``KINDS``, its words in ``default_vocabulary.py``, a page type (``pages/types/``) and a
form with an example (``authoring/records/forms.py``).
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.default_vocabulary import FOLDERS
from microsite.model.dossier import Dossier
from microsite.model.entity import Actor, Term, Threat, Topic
from microsite.model.geography import NamedPlace
from microsite.model.kind import Kind, Label, RecordName
from microsite.model.ledger import Event, Question, Reference, Relation
from microsite.model.reading_list import ReadingList
from microsite.model.record_names import actor_names, event_names, other_names, source_names, work_title
from microsite.model.seed_files import FILES_BESIDE_KINDS, SeedFile
from microsite.model.source import Source
from microsite.model.spoken import spoken
from microsite.model.words_in_force import vocabulary

ENTITY: Final = "entity"
"""The space of all that prose links to: ``[[id]]``."""


THREAT: Final[Kind[Threat]] = Kind(
    "threat",
    SeedFile("threats/*.md", Threat, "page"),
    urls.threat,
    names=lambda threat: [RecordName(threat.title, ("title",)), *other_names(threat.also)],
    short=lambda threat: threat.short,
    space=ENTITY,
    search="name",
)
ACTOR: Final[Kind[Actor]] = Kind(
    "actor",
    SeedFile("actors/*.md", Actor, "page"),
    urls.actor,
    names=actor_names,
    short=lambda actor: actor.short,
    space=ENTITY,
    search="name",
)
CLAIM: Final[Kind[Claim]] = Kind(
    "claim",
    SeedFile("sources/*/claims.yml", Claim, "list"),
    urls.claim,
    names=lambda claim: [RecordName(claim.says, ("says",))],
    of_source=lambda dossier: dossier.claims,
    cited=True,
    search="text",
    permanent="its id is permanent, because it is cited; withdraw it or mend its words",
)
QUESTION: Final[Kind[Question]] = Kind(
    "question",
    SeedFile("questions.yml", Question, "list"),
    urls.question,
    names=lambda question: [RecordName(question.question, ("question",)), *other_names(question.also)],
    short=lambda question: question.short,
    search="name",
)
SOURCE: Final[Kind[Dossier]] = Kind(
    "source",
    SeedFile("sources/*/source.yml", Source, "single", required=True),
    urls.source,
    names=source_names,
    short=lambda dossier: dossier.source.about,
    of_source=lambda dossier: [dossier],
    space="work",
    cited=True,
    search="name",
    permanent="the ids of its claims begin with it, and those are permanent",
)
WORK: Final[Kind[Reference]] = Kind(
    "work",
    SeedFile("references.yml", Reference, "list"),
    urls.work,
    # What a work is called, the citation style says: it takes all works to tell them apart (see names.title).
    names=lambda work: [],
    called=lambda work: work.key,
    short=work_title,
    key="key",
    cited=True,
    search="name",
    elsewhere="{list}",
)
TERM: Final[Kind[Term]] = Kind(
    "term",
    SeedFile("glossary.yml", Term, "list"),
    urls.term,
    names=lambda term: [RecordName(term.term, ("term",)), *other_names(term.also)],
    noun="glossary term",
    space=ENTITY,
    search="name",
    link_class="term",
    elsewhere="{list}: {title}",
)
EVENT: Final[Kind[Event]] = Kind(
    "event",
    SeedFile("events.yml", Event, "list"),
    urls.event,
    names=event_names,
    search="text",
    elsewhere="{list}: {title}",
)
PLACE: Final[Kind[NamedPlace]] = Kind(
    "place",
    SeedFile("places.yml", NamedPlace, "list"),
    urls.place,
    names=lambda place: [RecordName(place.name, ("name",)), *other_names(place.also)],
    search="name",
    elsewhere="{list}: {title}",
)
TOPIC: Final[Kind[Topic]] = Kind(
    "topic",
    SeedFile("topics.yml", Topic, "list"),
    urls.topic,
    names=lambda topic: [RecordName(topic.title, ("title",))],
    elsewhere="{One}: {title}",
)
RELATION: Final[Kind[Relation]] = Kind(
    "relation",
    SeedFile("relations.yml", Relation, "list"),
    urls.relation,
    names=lambda relation: [],
    called=lambda relation: relation.id,
    elsewhere="{list}",
)
READING_LIST: Final[Kind[ReadingList]] = Kind(
    "list",
    SeedFile("lists/*.yml", ReadingList, "named"),
    urls.reading_list,
    names=lambda reading_list: [RecordName(reading_list.title, ("title",))],
    elsewhere="{One}: {title}",
)

KINDS: Final[tuple[Kind[Any], ...]] = (
    THREAT, ACTOR, CLAIM, QUESTION, SOURCE, WORK, TERM, EVENT, PLACE, TOPIC, RELATION, READING_LIST,
)  # fmt: skip
"""All kinds, in the order in which readers are offered them."""

BY_NAME: Final[Mapping[str, Kind[Any]]] = {kind.name: kind for kind in KINDS}

TARGETS: Final[Mapping[str, tuple[Kind[Any], ...]]] = {
    **{kind.name: (kind,) for kind in KINDS},
    ENTITY: tuple(kind for kind in KINDS if kind.space == ENTITY),
    "cited": tuple(kind for kind in KINDS if kind.cited),
    "page": tuple(kind for kind in KINDS if kind.has_page and kind.renamable),
}
"""What an id can name where it is written: a kind, or several. ``entity`` is what ``[[id]]`` links to, ``cited`` what
``[@id]`` cites, ``page`` what can be read beside a briefing."""

SEED_FILES: Final[tuple[SeedFile[Any], ...]] = (*(kind.file for kind in KINDS), *FILES_BESIDE_KINDS)
"""All files below ``seeds/``."""


def owned() -> tuple[str, ...]:
    """Return the folders of docs/ that the generator owns: what it did not write there, it removes.

    Those that are called otherwise in this project are among them: pages may be left there from before.
    """
    now = (kind.folder for kind in KINDS)
    return tuple(dict.fromkeys((*now, *FOLDERS.values(), *urls.BESIDE_KINDS)))


def is_generated(below_docs: Sequence[str], languages: Collection[str], folders: Collection[str]) -> bool:
    """Say whether a file, by the parts of its path below docs/, lies in one of the ``folders`` of the generator.

    ``languages`` are the others that the site is made in: each has these folders below one of its own.
    """
    parts = below_docs[1:] if below_docs and below_docs[0] in languages else below_docs
    return bool(parts) and parts[0] in folders


def label(kind: Kind[Any]) -> Label:
    """Return what readers call records of a kind: in the project's words."""
    whole, whole_many, title, one = (
        vocabulary().word(f"{kind.name}.{form}") for form in ("whole", "whole_many", "title", "One")
    )
    elsewhere = spoken().say(kind.elsewhere).replace("{list}", title).replace("{One}", one)
    return Label(whole, whole_many, title, elsewhere)


def noun(target: str) -> str:
    """Return what findings call that which an id should name: ``threat, actor or glossary term``."""
    kinds = TARGETS[target]
    if len(kinds) == 1:
        return kinds[0].name
    *first, last = (kind.noun or kind.name for kind in kinds)
    return f"{', '.join(first)} or {last}"
