"""Who is said to act on whom: sentences with the notes that hedge them, and the picture of all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from microsite.corpus import relation_wording
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.default_vocabulary import PART_OF
from microsite.model.edtf_words import edtf_in_words
from microsite.model.entity import Actor, Threat
from microsite.model.ledger import Relation
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import about, heading, paragraph
from microsite.model.tree.inlines import inlines, strong
from microsite.model.tree.verbatim import Picture
from microsite.model.wording import mark, plural, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.pictures import biofabric
from microsite.pages.pictures.svg import figure
from microsite.pages.sections.edit_entry import edit_entry
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation

VIEWS: Final = mark("As the sources tell them; the note to each says how far, and its claims whose view it is.")
_CAPTION: Final = mark(
    "Each line across stands for one {actor.one}, each line down for what it does. Each number leads to its sentence."
)


def sentence(corpus: Corpus, relation: Relation) -> str:
    """Return a relation as a plain sentence without its full stop."""
    first, second = (corpus.actors[a].name if a in corpus.actors else a for a in (relation.from_, relation.to))
    does = relation_wording.acts(corpus, relation)
    return words("{first} {does} {second}", first=first, does=does, second=collation.inside(second))


def _inside(corpus: Corpus, actor: str) -> str | None:
    """Return what an actor is called inside a sentence; nothing if it is none."""
    return collation.inside(corpus.actors[actor].name) if actor in corpus.actors else None


def anchor(relation: Relation) -> str:
    """Return the anchor of a relation's row on any page that lists it."""
    return urls.relation(relation.id).anchor


def _edges(sheet: PageWriter, relations: Sequence[Relation]) -> list[biofabric.RelationLine]:
    edges = []
    for number, relation in enumerate(relations, 1):
        ends = relation.from_, relation.to
        # All parts of a whole hang on one line, that of the whole.
        first, second = reversed(ends) if relation.type == PART_OF else ends
        says = sentence(sheet.corpus, relation)
        edges.append(
            biofabric.RelationLine(
                number, first, second, vocabulary().mark(relation.type), f"#{anchor(relation)}", says
            )
        )
    return edges


def _nodes(sheet: PageWriter, relations: Iterable[Relation], *, grouped: bool) -> list[biofabric.ActorRow]:
    """Return the actors of the relations: by kind and name, or those with most relations first."""
    corpus = sheet.corpus
    ends = [end for relation in relations for end in (relation.from_, relation.to)]
    actors = [corpus.actors[end] for end in dict.fromkeys(ends) if end in corpus.actors]
    if grouped:
        actors.sort(key=lambda a: (vocabulary().place_of_actor(a.kind), a.name))
    else:
        actors.sort(key=lambda a: (-ends.count(a.id), a.name))
    return [
        biofabric.ActorRow(
            a.id, a.name, sheet.href(urls.actor(a.id)), vocabulary().actors_called(a.kind) if grouped else ""
        )
        for a in actors
    ]


def relation_box(sheet: PageWriter, relation: Relation, claims: Iterable[str], number: int = 0, of: str = "") -> Box:
    """Return a relation as a sentence with its markers, and below it the note that hedges it.

    ``claims`` are those that the page is about; ``number`` is the one that the list of all gives the relation, which is
    where it can be edited. ``of`` is the actor that the page is of: it stands first where there are words for that.
    """
    undergoes = relation_wording.undergoes(sheet.corpus, relation) if of == relation.to else ""
    one, other = (relation.to, relation.from_) if undergoes else (relation.from_, relation.to)
    said = text(
        "{one} {acts} {other}",
        one=sheet.entity(one),
        acts=strong(undergoes or relation_wording.acts(sheet.corpus, relation)),
        other=sheet.entity(other, _inside(sheet.corpus, other)),
    )
    numbered = text("{n}. {said}", n=number, said=said) if number else said
    dated = text("{said} ({when})", said=numbered, when=edtf_in_words(relation.date)) if relation.date else numbered
    edit = edit_entry(sheet, relation, sentence(sheet.corpus, relation)) if number else ()
    below = (*inlines(relation.note or ""), *edit)
    note = (about(below),) if below else ()
    line = paragraph((*text("{said}.", said=dated), *sheet.markers(claims)))
    return Box((line, *note), attributes("relation", id=anchor(relation)))


def relations_picture(sheet: PageWriter, relations: Sequence[Relation], title: str, *, grouped: bool) -> Picture:
    """Return the picture of relations; grouped, the actors stand by kind."""
    nodes = _nodes(sheet, relations, grouped=grouped)
    says = words(
        "{relations} among {actors}. They are listed below.",
        relations=plural(len(relations), "{n} {relation.one}", "{n} {relation.many}"),
        actors=plural(len(nodes), "{n} {actor.one}", "{n} {actor.many}"),
    )
    return figure("picture-relations", title, says, biofabric.draw(nodes, _edges(sheet, relations)), words(_CAPTION))


def relations_list(sheet: PageWriter, relations: Sequence[Relation]) -> Box:
    """Return relations with all claims behind them, numbered as in the picture of them."""
    boxes = (relation_box(sheet, relation, relation.claims, n) for n, relation in enumerate(relations, 1))
    return Box(tuple(boxes), attributes("relations"))


def relations_about(corpus: Corpus, threat: Threat) -> Mapping[Relation, list[str]]:
    """Return the relations that rest on claims about a briefing's subject, each with these claims."""
    claims = corpus.claims
    return {
        relation: [c for c in relation.claims if c in claims and threat.id in claims[c].threats]
        for relation in connections(corpus).relations_of_threat.get(threat.id, ())
    }


def threat_section(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """Yield the relations that rest on claims about a briefing's subject, if there are any."""
    about_it = relations_about(sheet.corpus, threat)
    if about_it:
        yield heading(2, words("Who is said to act on whom"), "relations")
        yield about(
            text("{views} {all}.", views=words(VIEWS), all=sheet.link(words("All {relation.many}"), urls.relation()))
        )
        yield Box(tuple(relation_box(sheet, r, cited) for r, cited in about_it.items()), attributes("relations"))


def actor_section(sheet: PageWriter, actor: Actor) -> Iterator[Block]:
    """Yield the relations of an actor, if there are any: it acts, it is acted on, and what is part of what."""
    own = connections(sheet.corpus).relations_of_actor.get(actor.id, [])
    if not own:
        return
    acts = [relation for relation in own if relation.type != PART_OF]
    yield heading(2, words("{relation.title}"), "relations")
    yield about(words(VIEWS))
    for title, group in (
        (words("{actor}, acting on others", actor=actor.name), [r for r in acts if r.from_ == actor.id]),
        (words("{actor}, acted on by others", actor=actor.name), [r for r in acts if r.from_ != actor.id]),
        (words("What belongs together"), [r for r in own if r.type == PART_OF]),
    ):
        if group:
            yield paragraph(strong(title), attributes("kicker"))
            yield Box(tuple(relation_box(sheet, r, r.claims, of=actor.id) for r in group), attributes("relations"))
