"""A briefing on a threat."""

from collections.abc import Iterator

from microsite import urls
from microsite.corpus import Corpus
from microsite.founding import Founding, founding
from microsite.grounds import claims_of_threat
from microsite.meta import front_matter
from microsite.model.claim import Claim
from microsite.model.entity import Threat
from microsite.model.place import Place
from microsite.model.vocabulary import CHECK_RESULTS
from microsite.pages import phrases
from microsite.pages.events import events_section
from microsite.pages.evidence import evidence
from microsite.pages.figures import figures_picture
from microsite.pages.links import backlinks
from microsite.pages.page import Page
from microsite.pages.references import references
from microsite.pages.relations import threat_section
from microsite.pages.sheet import Sheet
from microsite.pages.teaching import teaching_section
from microsite.tree.attributes import attributes
from microsite.tree.blocks import Block
from microsite.tree.build import bullets, heading, paragraph, table
from microsite.tree.inlines import Inlines, Span, Text, inlines, strong
from microsite.urls import Address
from microsite.wording import listed, plural, text, words


def _founding(sheet: Sheet, threat: Threat) -> Iterator[Block]:
    """How well founded the briefing is, in words, with what was counted."""
    corpus = sheet.corpus
    inputs = founding(corpus, corpus.claims_of_threat.get(threat.id, []))
    yield heading(2, "How well founded is this?", "founding")
    lowered = "The ground is {level}, and less than that in the editors’ judgement ({meaning})."
    meaning = sheet.link("what the words mean", urls.FOUNDING)
    sentence = lowered if threat.lowered else "The ground is {level} ({meaning})."
    yield paragraph(text(sentence, level=strong(inputs.level), meaning=meaning))
    yield from bullets(_inputs(corpus, threat, inputs))


def _inputs(corpus: Corpus, threat: Threat, inputs: Founding) -> Iterator[str]:
    """Yield what was counted, a line each."""
    if inputs.sources:
        yield words(
            "{claims} from {sources}: {labels}.",
            claims=plural(inputs.claims, "{n} claim", "{n} claims"),
            sources=plural(inputs.independent, "{n} independent source", "{n} independent sources"),
            labels=listed([phrases.the_source(corpus, source) for source in inputs.sources]),
        )
    else:
        yield "No claims."
    strengths = [f"{number} {word}" for word, number in inputs.strengths.items()]
    yield words("How firmly: {strengths}.", strengths=listed(strengths))
    yield words(
        "{second_hand} passed on from cited works; {perceptions} about how somebody sees things.",
        second_hand=plural(inputs.second_hand, "{n} claim", "{n} claims"),
        perceptions=plural(inputs.perceptions, "{n} claim", "{n} claims"),
    )
    results = [f"{CHECK_RESULTS[result]} ({number})" for result, number in sorted(inputs.checked.items())]
    checked = "Checked elsewhere: {results}."
    yield words(checked, results=listed(results)) if results else "None was checked elsewhere."
    if threat.lowered:
        yield words("Lowered by the editors: {reason}.", reason=threat.lowered.reason)


def _anchored(sheet: Sheet, threat: Threat, actor: str) -> Inlines:
    """Return a link to an actor that pictures elsewhere can lead to, also under the ids that the actor had before."""
    known = sheet.corpus.actors.get(actor)
    former = (Span((), attributes(id=urls.part(threat.id, old).anchor)) for old in (known.former if known else ()))
    return (*former, Span((sheet.entity(actor),), attributes(id=urls.part(threat.id, actor).anchor)))


def _glance(sheet: Sheet, threat: Threat) -> Iterator[Block]:
    yield heading(2, "At a glance", "at-a-glance")
    yield table(
        ("Actor", "Part in this"),
        [(_anchored(sheet, threat, p.actor), (Text(p.part), *sheet.markers(p.claims))) for p in threat.actors],
    )
    figures = [claim for claim in claims_of_threat(sheet.corpus, threat) if claim.figure]
    if figures:
        yield heading(3, "Key figures", "key-figures")
        yield from figures_picture(sheet, figures)
        cells = [(figure_cell(sheet, claim), phrases.voice(sheet.corpus, claim)) for claim in figures]
        yield table(("Figure", "Whose number"), cells)


def figure_cell(sheet: Sheet, claim: Claim) -> Inlines:
    """Return the figure of a claim with its marker."""
    return (*inlines(phrases.figure(claim.figure) if claim.figure else ""), sheet.marker(claim.id))


def _caveats(sheet: Sheet, threat: Threat) -> Iterator[Block]:
    if threat.agreement:
        yield heading(2, "Where the sources agree and differ", "agreement")
        yield from sheet.prose(threat.agreement)
    if threat.caveats:
        yield heading(2, "Caveats", "caveats")
        yield from bullets(sheet.line(caveat) for caveat in threat.caveats)
    if threat.open_questions:
        yield heading(2, "Open questions", "open-questions")
        yield from bullets(threat.open_questions)


def _related(sheet: Sheet, threat: Threat) -> Iterator[Block]:
    questions = sheet.corpus.questions_of_threat.get(threat.id, ())
    links = [sheet.entity(other) for other in threat.related]
    links += [sheet.link(question.question, urls.question(question.id)) for question in questions]
    if links:
        yield heading(2, "Related", "related")
        yield from bullets(links)


def _body(sheet: Sheet, threat: Threat) -> Iterator[Block]:
    """The page from top to bottom. Evidence comes after all that cites, so that its numbers follow the page."""
    yield paragraph(sheet.line(threat.bottom_line), attributes("bottom-line"))
    yield from _founding(sheet, threat)
    yield from _glance(sheet, threat)
    yield from sheet.prose(threat.body)
    yield from threat_section(sheet, threat)
    yield from events_section(sheet, sheet.corpus.events_of_threat.get(threat.id, ()))
    caveats, teaching = list(_caveats(sheet, threat)), list(teaching_section(sheet, threat))
    yield from evidence(sheet, claims_of_threat(sheet.corpus, threat))
    yield from caveats
    yield from _related(sheet, threat)
    yield from backlinks(sheet, threat.id, claims=False)
    yield from teaching
    yield from references(sheet)
    yield paragraph(words("Last reviewed {day}.", day=threat.reviewed), attributes("reviewed"))


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every briefing."""
    return (urls.threat(threat) for threat in corpus.threats)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the briefing at an address."""
    threat, sheet = corpus.threats[address.name], Sheet(corpus, address)
    return Page(
        address=address,
        title=threat.title,
        body=tuple(_body(sheet, threat)),
        seed=Place(threat.origin.document.file),
        description=threat.short,
        updated=threat.reviewed,
        extra=front_matter.threat(corpus, threat),
    )
