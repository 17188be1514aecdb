"""A briefing: the answer first, then the account, then what it rests on, and in the end what is for a few readers."""

from collections.abc import Iterator

from microsite.corpus.cited_claims import claims_of_threat
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.entity import Threat
from microsite.model.kinds import THREAT
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Fold
from microsite.model.tree.build import bullets, heading, table
from microsite.model.tree.inlines import Inlines, Span, Text, inlines
from microsite.model.wording import plural, several, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.account import account_sections
from microsite.pages.sections.answer import answer
from microsite.pages.sections.backlinks import backlinks
from microsite.pages.sections.briefing_list import row_of
from microsite.pages.sections.comparison import comparison
from microsite.pages.sections.credit_line import credit_line
from microsite.pages.sections.events import events_section
from microsite.pages.sections.evidence import evidence
from microsite.pages.sections.founding import founding
from microsite.pages.sections.neighbours import neighbours, row_links
from microsite.pages.sections.numbers import numbers
from microsite.pages.sections.references import references
from microsite.pages.sections.relations import threat_section
from microsite.pages.sections.teaching import teaching_section
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def _anchored(sheet: PageWriter, threat: Threat, actor: str) -> Inlines:
    """Return a link to an actor that pictures elsewhere can lead to, also under the ids that the actor had before."""
    known = sheet.corpus.actors.get(actor)
    former = (Span((), attributes(id=urls.part(threat.id, old).anchor)) for old in (known.former if known else ()))
    return (*former, Span((sheet.entity(actor),), attributes(id=urls.part(threat.id, actor).anchor)))


def _parts(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    yield heading(2, words("Who has a part in this"), "at-a-glance")
    yield table(
        several("{actor.One}", "Part in this"),
        [(_anchored(sheet, threat, p.actor), (Text(p.part), *sheet.markers(p.claims))) for p in threat.actors],
    )


def _with_care(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    if threat.caveats:
        yield heading(2, words("Read with care"), "caveats")
        yield from bullets(sheet.line(caveat) for caveat in threat.caveats)


def _open_questions(threat: Threat) -> Iterator[Block]:
    if threat.open_questions:
        yield heading(2, words("Open questions"), "open-questions")
        yield from bullets(threat.open_questions)


def _related(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    questions = connections(sheet.corpus).questions_of_threat.get(threat.id, ())
    links = [sheet.entity(other) for other in threat.related]
    links += [sheet.link(question.question, urls.question(question.id)) for question in questions]
    if links:
        yield heading(2, words("Related"), "related")
        yield Fold(inlines(plural(len(links), "{n} page", "{n} pages")), tuple(bullets(links)))


def _synopsis(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """Yield what is there to be read, in the order in which it is read."""
    yield from answer(sheet, threat)
    yield from account_sections(sheet, threat.body)
    yield from comparison(sheet, threat)
    yield from _with_care(sheet, threat)
    claims = claims_of_threat(sheet.corpus, threat)
    # Of its own subject: a figure that a sentence borrows from another would count something else here.
    yield from numbers(sheet, connections(sheet.corpus).claims_of_threat.get(threat.id, ()))
    events = connections(sheet.corpus).events_of_threat.get(threat.id, ())
    yield from events_section(sheet, events, (claim.id for claim in claims))
    yield from _parts(sheet, threat)
    yield from threat_section(sheet, threat)
    yield from _open_questions(threat)


def _body(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """The page from top to bottom; what is cited for students is numbered before the evidence is printed."""
    yield from _synopsis(sheet, threat)
    teaching = list(teaching_section(sheet, threat))
    claims = claims_of_threat(sheet.corpus, threat)
    yield from evidence(sheet, claims, counted=claims)
    yield from references(sheet)
    yield from founding(sheet, threat)
    yield from teaching
    yield from _related(sheet, threat)
    questions = connections(sheet.corpus).questions_of_threat.get(threat.id, ())
    related = [*map(urls.threat, threat.related), *(urls.question(question.id) for question in questions)]
    yield from backlinks(sheet, threat.id, claims=False, besides=related)
    yield from credit_line(sheet, THREAT, threat.id)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every briefing."""
    return (urls.threat(threat) for threat in corpus.threats)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the briefing at an address."""
    threat, sheet = corpus.threats[address.name], PageWriter(corpus, address)
    row = row_of(corpus, threat)
    return Page(
        address=address,
        title=threat.title,
        body=lambda: _body(PageWriter(corpus, address), threat),
        seed=Place(threat.origin.document.file),
        description=threat.short,
        updated=threat.reviewed,
        foot=tuple(neighbours(sheet, row, words("In this {topic.one}"))),
        extra={**front_matter.threat(corpus, threat), **row_links(address, row)},
    )
