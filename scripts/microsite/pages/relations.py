"""Who is said to act on whom, and who has a part in what: the overview, and the section of a briefing."""

from collections.abc import Iterable, Iterator, Sequence

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.model.entity import Threat
from microsite.model.ledger import Relation
from microsite.model.place import Place
from microsite.model.vocabulary import ACTOR_KINDS, RELATION_TYPES
from microsite.pages import phrases
from microsite.pages.in_parts import LongList, contents, left_out, part_pages
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.urls import Address
from microsite.visuals import fabric, matrix
from microsite.visuals.families import FAMILY_OF
from microsite.visuals.svg import figure

_VIEWS = "As the sources tell them; the claims behind each say whose view it is."
_PARTS = "A filled box: the briefing gives the actor a part, and the box leads to it. A bare number: both are named."


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


def _row(sheet: Sheet, number: int, relation: Relation, claims: Iterable[str]) -> tuple[str, ...]:
    """Return a row of the table below a picture; ``claims`` are those that the page is about."""
    forward = RELATION_TYPES[relation.type][0]
    words = f"{sheet.entity(relation.from_)} {forward} {sheet.entity(relation.to)}"
    when = in_words(relation.date) if relation.date else "not stated"
    return f'<span id="{anchor(relation)}">{number}</span>', words, markdown.escape(when), sheet.markers(claims)


def _picture(sheet: Sheet, relations: Sequence[Relation], title: str, *, grouped: bool) -> list[str]:
    nodes = _nodes(sheet, relations, grouped=grouped)
    count = phrases.count
    says = f"{count(len(relations), 'relation')} among {count(len(nodes), 'actor')}. The table below lists them."
    caption = "Every line across is an actor, every line down is what one of them does. Each number leads to its row."
    return figure("picture-relations", title, says, fabric.draw(nodes, _edges(sheet, relations)), caption)


def threat_section(sheet: Sheet, threat: Threat) -> Iterator[str]:
    """Yield the relations that rest on claims about a threat, if there are any."""
    claims = sheet.corpus.claims
    about = {
        relation: [c for c in relation.claims if c in claims and threat.id in claims[c].threats]
        for relation in sheet.corpus.relations_of_threat.get(threat.id, ())
    }
    own = list(about)
    if not own:
        return
    yield markdown.heading(2, "Who is said to act on whom", "relations")
    yield ""
    yield f"Relations that rest on claims about this threat. {sheet.link('All relations', urls.relation())}."
    yield ""
    yield from _picture(sheet, own, "Who is said to act on whom", grouped=False)
    rows = (_row(sheet, number, relation, about[relation]) for number, relation in enumerate(own, 1))
    yield from markdown.table(("No.", "Relation", "When", "Evidence"), rows)
    yield ""


def _table(sheet: Sheet, relations: Sequence[Relation]) -> Iterator[str]:
    rows = (
        (*_row(sheet, number, relation, relation.claims), markdown.escape(relation.note or ""))
        for number, relation in enumerate(relations, 1)
    )
    yield from markdown.table(("No.", "Relation", "When", "Evidence", "Note"), rows)
    yield ""


def _relations(sheet: Sheet) -> Iterator[str]:
    relations = sheet.corpus.relations
    if not relations:
        return
    yield from (markdown.heading(2, "Who is said to act on whom", "relations"), "", _VIEWS, "")
    if "relations" in sheet.corpus.cut:
        by_id = {relation.id: relation for relation in relations}
        yield from left_out("picture-relations", "By the name of who acts. Each part has a picture of its own.")
        yield from contents(
            _long(sheet.corpus), lambda key: (sentence(sheet.corpus, by_id[key]), urls.relation(key)), level=3
        )
        return
    yield from _picture(sheet, relations, "All relations", grouped=True)
    yield from _table(sheet, relations)


def _long(corpus: Corpus) -> LongList:
    address = Address(urls.relation().page)
    return LongList(corpus, "relations", address, "Relations", "relation", Place("seeds/relations.yml"))


def _long_roles(corpus: Corpus) -> LongList:
    return LongList(
        corpus, "roles", Address(urls.relation().page), "Parts in threats", "briefing", Place("seeds/threats")
    )


def _related(sheet: Sheet, ids: Iterable[str]) -> Iterator[str]:
    """Yield some relations, as a picture and as a table."""
    wanted = set(ids)
    relations = [relation for relation in sheet.corpus.relations if relation.id in wanted]
    yield from (_VIEWS, "")
    yield from _picture(sheet, relations, "Who is said to act on whom", grouped=True)
    yield from _table(sheet, relations)


def _cells(sheet: Sheet, threats: Iterable[Threat]) -> dict[tuple[str, str], matrix.Cell]:
    """Return what every actor has to do with each of some threats, by their ids."""
    corpus, cells = sheet.corpus, {}
    for threat in threats:
        parts = {part.actor: part for part in reversed(threat.actors)}
        both = {actor: set(part.claims) for actor, part in parts.items()}
        for claim in corpus.claims_of_threat.get(threat.id, ()):
            for actor in claim.actors:
                both.setdefault(actor, set()).add(claim.id)
        for actor in sorted(both):
            part, target = parts.get(actor), sheet.href(urls.part(threat.id, actor))
            cells[actor, threat.id] = matrix.Cell(len(both[actor]), part.part if part else "", target)
    return cells


def _matrix(sheet: Sheet) -> Iterator[str]:
    yield from (markdown.heading(2, "Who has a part in which threat", "parts"), "")
    if "roles" in sheet.corpus.cut:
        yield from left_out("picture-parts", "Each part has a picture and a table of its own.")
        yield from contents(_long_roles(sheet.corpus), level=3)
        return
    yield from _roles(sheet, list(sheet.corpus.threats.values()))


def _roles(sheet: Sheet, among: Sequence[Threat]) -> Iterator[str]:
    """Yield who has a part in some threats, as a picture and as a table."""
    corpus, cells = sheet.corpus, _cells(sheet, among)
    met, kinds = {actor for actor, _ in cells}, list(ACTOR_KINDS)
    actors = sorted((a for a in corpus.actors.values() if a.id in met), key=lambda a: (kinds.index(a.kind), a.name))
    threats = sorted(among, key=lambda threat: threat.title)
    rows = [matrix.Label(a.id, a.name, sheet.href(urls.actor(a.id)), ACTOR_KINDS[a.kind]) for a in actors]
    columns = [matrix.Label(t.id, t.title, sheet.href(urls.threat(t.id))) for t in threats]
    yield "The number of claims that name both, or show the part: how much is said, not how much somebody did."
    yield ""
    says = f"{phrases.count(len(rows), 'actor')} by {phrases.count(len(columns), 'threat')}; the table has the same."
    yield from figure("picture-parts", "Actors and threats", says, matrix.draw(rows, columns, cells), _PARTS)
    across = {actor.id: place for place, actor in enumerate(actors)}
    down = {threat.id: place for place, threat in enumerate(threats)}
    known = ((actor, threat) for actor, threat in cells if actor in across)
    lines = []
    for actor, threat in sorted(known, key=lambda pair: (across[pair[0]], down[pair[1]])):
        cell = cells[actor, threat]
        part = markdown.escape(cell.part) if cell.part else "no part stated"
        to = urls.part(threat, actor) if cell.part else urls.threat(threat)
        lines.append((sheet.entity(actor), sheet.link(corpus.threats[threat].title, to), part, str(cell.claims)))
    yield from folded("The same as a table", ("Actor", "Threat", "Part", "Claims that name both"), lines)


def folded(summary: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table that opens on demand, without a script; it is open in print."""
    yield '<details class="picture-table" markdown="1">'
    yield f"<summary>{markdown.escape(summary)}</summary>"
    yield ""
    yield from markdown.table(header, rows)
    yield ""
    yield "</details>"
    yield ""


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the overview of relations and parts; in parts where there are many relations or briefings."""
    sheet = Sheet(corpus, urls.relation(), evidence=False)
    description = "Who is said to act on whom, and who has a part in which threat."
    body = (*_relations(sheet), *_matrix(sheet))
    yield Page(Address(sheet.address.page), "Relations", body, Place("seeds/relations.yml"), description)
    if "relations" in corpus.cut:
        yield from part_pages(_long(corpus), lambda sheet, _, ids: _related(sheet, ids))
    if "roles" in corpus.cut:
        threats = corpus.threats
        yield from part_pages(_long_roles(corpus), lambda sheet, _, ids: _roles(sheet, [threats[i] for i in ids]))
