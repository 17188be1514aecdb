"""Who has a part in which briefing, and how much is said of it: a picture and a table."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite.corpus.actor_order import actors_in_order
from microsite.corpus.connections import connections
from microsite.model import cldr, urls
from microsite.model.entity import Threat
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Fold
from microsite.model.tree.build import LineWords, paragraph, table
from microsite.model.tree.inlines import inlines
from microsite.model.tree.verbatim import Picture
from microsite.model.wording import mark, plural, several, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.pictures import actor_matrix
from microsite.pages.pictures.actor_matrix import MatrixLabel
from microsite.pages.pictures.svg import figure
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation

_CAPTION: Final = mark(
    "A filled box: the {threat.one} gives the {actor.one} a part, and the box leads to it. A bare number: both are "
    "named."
)
_ABOUT: Final = mark(
    "The number of claims that name both, or show the part: how much is said, not how much somebody did."
)

Cells = dict[tuple[str, str], actor_matrix.Cell]
"""By the ids of actor and briefing."""


def _cells(sheet: PageWriter, threats: Iterable[Threat]) -> Cells:
    """Return what every actor has to do with each of some threats."""
    corpus, cells = sheet.corpus, {}
    for threat in threats:
        parts = {part.actor: part for part in reversed(threat.actors)}
        both = {actor: set(part.claims) for actor, part in parts.items()}
        for claim in connections(corpus).claims_of_threat.get(threat.id, ()):
            for actor in claim.actors:
                both.setdefault(actor, set()).add(claim.id)
        for actor in sorted(both):
            part, target = parts.get(actor), sheet.href(urls.part(threat.id, actor))
            cells[actor, threat.id] = actor_matrix.Cell(len(both[actor]), part.part if part else "", target)
    return cells


def _rows(
    sheet: PageWriter, cells: Cells, actors: Iterable[str], threats: Iterable[str]
) -> Iterator[tuple[LineWords, ...]]:
    across = {actor: place for place, actor in enumerate(actors)}
    down = {threat: place for place, threat in enumerate(threats)}
    known = ((actor, threat) for actor, threat in cells if actor in across)
    for actor, threat in sorted(known, key=lambda pair: (across[pair[0]], down[pair[1]])):
        cell = cells[actor, threat]
        to = urls.part(threat, actor) if cell.part else urls.threat(threat)
        link = sheet.link(sheet.corpus.threats[threat].title, to)
        yield sheet.entity(actor), link, cell.part or words("no part stated"), cldr.count(cell.claims)


def _picture(rows: Sequence[MatrixLabel], columns: Sequence[MatrixLabel], cells: Cells) -> Picture:
    says = words(
        "{actors} by {threats}; the table has the same.",
        actors=plural(len(rows), "{n} {actor.one}", "{n} {actor.many}"),
        threats=plural(len(columns), "{n} {threat.one}", "{n} {threat.many}"),
    )
    drawn, title = actor_matrix.draw(rows, columns, cells), words("{actor.Many} and {threat.many}")
    return figure("picture-parts", title, says, drawn, words(_CAPTION))


def parts_in_threats(sheet: PageWriter, among: Sequence[Threat]) -> Iterator[Block]:
    """Yield who has a part in some threats, as a picture and as a table."""
    corpus, cells = sheet.corpus, _cells(sheet, among)
    met, own = {actor for actor, _ in cells}, vocabulary()
    actors = [actor for actor in actors_in_order(corpus) if actor.id in met]
    threats = sorted(among, key=lambda threat: collation.key(threat.title))
    rows = [MatrixLabel(a.id, a.name, sheet.href(urls.actor(a.id)), own.actors_called(a.kind)) for a in actors]
    columns = [MatrixLabel(t.id, t.title, sheet.href(urls.threat(t.id))) for t in threats]
    yield paragraph(words(_ABOUT))
    yield _picture(rows, columns, cells)
    lines = _rows(sheet, cells, (actor.id for actor in actors), (threat.id for threat in threats))
    yield table_to_open(
        words("The same as a table"),
        several("{actor.One}", "{threat.One}", "Part", "Claims that name both"),
        lines,
    )


def table_to_open(summary: str, header: Iterable[LineWords], rows: Iterable[Iterable[LineWords]]) -> Fold:
    """Return a table that opens on demand; it is open in print."""
    return Fold(inlines(summary), (table(header, rows),), attributes("picture-table"))
