"""Who is said to act on whom, and who has a part in what: the overview, and the section of a briefing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite import urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.model.entity import Threat
from microsite.model.ledger import Relation
from microsite.model.vocabulary import ACTOR_KINDS, RELATION_TYPES
from microsite.pages.sheet import Sheet
from microsite.tree.attributes import attributes
from microsite.tree.blocks import Block, Table
from microsite.tree.build import Words, heading, paragraph, table
from microsite.tree.inlines import Span, inlines
from microsite.tree.verbatim import Picture
from microsite.visuals import fabric
from microsite.visuals.families import FAMILY_OF
from microsite.visuals.svg import figure
from microsite.wording import plural, text, words

_CAPTION: Final = (
    "Every line across is an actor, every line down is what one of them does. Each number leads to its row."
)


def sentence(corpus: Corpus, relation: Relation) -> str:
    """Return a relation as a plain sentence without its full stop."""
    first, second = (corpus.actors[a].name if a in corpus.actors else a for a in (relation.from_, relation.to))
    return f"{first} {RELATION_TYPES[relation.type][0]} {second}"


def anchor(relation: Relation) -> str:
    """Return the anchor of a relation's row on any page that lists it."""
    return urls.relation(relation.id).anchor


def _edges(sheet: Sheet, relations: Sequence[Relation]) -> list[fabric.Edge]:
    edges = []
    for number, relation in enumerate(relations, 1):
        ends = relation.from_, relation.to
        # All parts of a whole hang on one line, that of the whole.
        first, second = reversed(ends) if relation.type == "part-of" else ends
        says = sentence(sheet.corpus, relation)
        edges.append(fabric.Edge(number, first, second, FAMILY_OF[relation.type], f"#{anchor(relation)}", says))
    return edges


def _nodes(sheet: Sheet, relations: Iterable[Relation], *, grouped: bool) -> list[fabric.Node]:
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
        fabric.Node(a.id, a.name, sheet.href(urls.actor(a.id)), ACTOR_KINDS[a.kind] if grouped else "") for a in actors
    ]


def _row(sheet: Sheet, number: int, relation: Relation, claims: Iterable[str]) -> tuple[Words, ...]:
    """Return a row of the table below a picture; ``claims`` are those that the page is about."""
    said = text(
        "{one} {acts} {other}",
        one=sheet.entity(relation.from_),
        acts=RELATION_TYPES[relation.type][0],
        other=sheet.entity(relation.to),
    )
    when = in_words(relation.date) if relation.date else "not stated"
    return Span(inlines(str(number)), attributes(id=anchor(relation))), said, when, sheet.markers(claims)


def relations_picture(sheet: Sheet, relations: Sequence[Relation], title: str, *, grouped: bool) -> Picture:
    """Return the picture of relations; grouped, the actors stand by kind."""
    nodes = _nodes(sheet, relations, grouped=grouped)
    says = words(
        "{relations} among {actors}. The table below lists them.",
        relations=plural(len(relations), "{n} relation", "{n} relations"),
        actors=plural(len(nodes), "{n} actor", "{n} actors"),
    )
    return figure("picture-relations", title, says, fabric.draw(nodes, _edges(sheet, relations)), _CAPTION)


def relations_table(sheet: Sheet, relations: Sequence[Relation]) -> Table:
    """Return relations with all claims behind them."""
    rows = (
        (*_row(sheet, number, relation, relation.claims), relation.note or "")
        for number, relation in enumerate(relations, 1)
    )
    return table(("No.", "Relation", "When", "Evidence", "Note"), rows)


def threat_section(sheet: Sheet, threat: Threat) -> Iterator[Block]:
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
