"""Who is said to act on whom, and who has a part in what: the overview, and the section of a briefing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.edtf_words import edtf_in_words
from microsite.model.entity import Threat
from microsite.model.ledger import Relation
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Table
from microsite.model.tree.build import Words, heading, paragraph, table
from microsite.model.tree.inlines import Span, inlines
from microsite.model.tree.verbatim import Picture
from microsite.model.vocabulary import ACTOR_KINDS, RELATION_TYPES
from microsite.model.wording import plural, text, words
from microsite.pages.pictures import biofabric
from microsite.pages.pictures.relation_marks import FAMILY_OF
from microsite.pages.pictures.svg import figure
from microsite.pages.writing.page_writer import PageWriter

_CAPTION: Final = (
    "Every line across is an actor, every line down is what one of them does. Each number leads to its row."
)


def sentence(corpus: Corpus, relation: Relation) -> str:
    """Return a relation as a plain sentence without its full stop."""
    first, second = (corpus.actors[a].name if a in corpus.actors else a for a in (relation.from_, relation.to))
    return words("{first} {does} {second}", first=first, does=RELATION_TYPES[relation.type][0], second=second)


def anchor(relation: Relation) -> str:
    """Return the anchor of a relation's row on any page that lists it."""
    return urls.relation(relation.id).anchor


def _edges(sheet: PageWriter, relations: Sequence[Relation]) -> list[biofabric.RelationLine]:
    edges = []
    for number, relation in enumerate(relations, 1):
        ends = relation.from_, relation.to
        # All parts of a whole hang on one line, that of the whole.
        first, second = reversed(ends) if relation.type == "part-of" else ends
        says = sentence(sheet.corpus, relation)
        edges.append(
            biofabric.RelationLine(number, first, second, FAMILY_OF[relation.type], f"#{anchor(relation)}", says)
        )
    return edges


def _nodes(sheet: PageWriter, relations: Iterable[Relation], *, grouped: bool) -> list[biofabric.ActorRow]:
    """Return the actors of the relations: by kind and name, or those with most relations first."""
    corpus = sheet.corpus
    ends = [end for relation in relations for end in (relation.from_, relation.to)]
    kinds = list(ACTOR_KINDS)
    actors = [corpus.actors[end] for end in dict.fromkeys(ends) if end in corpus.actors]
    if grouped:
        actors.sort(key=lambda a: (kinds.index(a.kind), a.name))
    else:
        actors.sort(key=lambda a: (-ends.count(a.id), a.name))
    return [
        biofabric.ActorRow(a.id, a.name, sheet.href(urls.actor(a.id)), ACTOR_KINDS[a.kind] if grouped else "")
        for a in actors
    ]


def _row(sheet: PageWriter, number: int, relation: Relation, claims: Iterable[str]) -> tuple[Words, ...]:
    """Return a row of the table below a picture; ``claims`` are those that the page is about."""
    said = text(
        "{one} {acts} {other}",
        one=sheet.entity(relation.from_),
        acts=RELATION_TYPES[relation.type][0],
        other=sheet.entity(relation.to),
    )
    when = edtf_in_words(relation.date) if relation.date else "not stated"
    return Span(inlines(str(number)), attributes(id=anchor(relation))), said, when, sheet.markers(claims)


def relations_picture(sheet: PageWriter, relations: Sequence[Relation], title: str, *, grouped: bool) -> Picture:
    """Return the picture of relations; grouped, the actors stand by kind."""
    nodes = _nodes(sheet, relations, grouped=grouped)
    says = words(
        "{relations} among {actors}. The table below lists them.",
        relations=plural(len(relations), "{n} relation", "{n} relations"),
        actors=plural(len(nodes), "{n} actor", "{n} actors"),
    )
    return figure("picture-relations", title, says, biofabric.draw(nodes, _edges(sheet, relations)), _CAPTION)


def relations_table(sheet: PageWriter, relations: Sequence[Relation]) -> Table:
    """Return relations with all claims behind them."""
    rows = (
        (*_row(sheet, number, relation, relation.claims), relation.note or "")
        for number, relation in enumerate(relations, 1)
    )
    return table(("No.", "Relation", "When", "Evidence", "Note"), rows)


def threat_section(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """Yield the relations that rest on claims about a threat, if there are any."""
    claims = sheet.corpus.claims
    about = {
        relation: [c for c in relation.claims if c in claims and threat.id in claims[c].threats]
        for relation in sheet.corpus.relations_of_threat.get(threat.id, ())
    }
    own = list(about)
    if not own:
        return
    title = "Who is said to act on whom"
    yield heading(2, title, "relations")
    every = sheet.link("All relations", urls.relation())
    yield paragraph(text("Relations that rest on claims about this threat. {all}.", all=every))
    yield relations_picture(sheet, own, title, grouped=False)
    rows = [_row(sheet, number, relation, about[relation]) for number, relation in enumerate(own, 1)]
    yield table(("No.", "Relation", "When", "Evidence"), rows)
