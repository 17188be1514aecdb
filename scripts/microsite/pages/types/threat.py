"""A briefing on a threat."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.cited_claims import claims_of_threat
from microsite.corpus.corpus import Corpus
from microsite.corpus.evidence_base import EvidenceBase, assess_evidence
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.entity import Threat
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph, table
from microsite.model.tree.inlines import Inlines, Span, Text, inlines, strong
from microsite.model.urls import Address
from microsite.model.vocabulary import CHECK_RESULTS
from microsite.model.wording import join_list, plural, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.account import account_sections
from microsite.pages.sections.backlinks import backlinks
from microsite.pages.sections.events import events_section
from microsite.pages.sections.evidence import evidence
from microsite.pages.sections.references import references
from microsite.pages.sections.relations import threat_section
from microsite.pages.sections.teaching import teaching_section
from microsite.pages.types.figures import figures_picture
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def _founding(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """How well founded the briefing is, in words, with what was counted."""
    corpus = sheet.corpus
    inputs = assess_evidence(corpus, corpus.claims_of_threat.get(threat.id, []))
    yield heading(2, "How well founded is this?", "founding")
    lowered = "The ground is {level}, and less than that in the editors’ judgement ({meaning})."
    meaning = sheet.link("what the words mean", urls.FOUNDING)
    sentence = lowered if threat.lowered else "The ground is {level} ({meaning})."
    yield paragraph(text(sentence, level=strong(inputs.level), meaning=meaning))
    yield from bullets(_inputs(corpus, threat, inputs))


def _inputs(corpus: Corpus, threat: Threat, inputs: EvidenceBase) -> Iterator[str]:
    """Yield what was counted, a line each."""
    if inputs.sources:
        yield words(
            "{claims} from {sources}: {labels}.",
            claims=plural(inputs.claims, "{n} claim", "{n} claims"),
            sources=plural(inputs.independent, "{n} independent source", "{n} independent sources"),
            labels=join_list([record_wording.the_source(corpus, source) for source in inputs.sources]),
        )
    else:
        yield "No claims."
    strengths = [words("{n} {strength}", n=number, strength=word) for word, number in inputs.strengths.items()]
    yield words("How firmly: {strengths}.", strengths=join_list(strengths))
    yield words(
        "{second_hand} passed on from cited works; {perceptions} about how somebody sees things.",
        second_hand=plural(inputs.second_hand, "{n} claim", "{n} claims"),
        perceptions=plural(inputs.perceptions, "{n} claim", "{n} claims"),
    )
    results = [
        words("{result} ({n})", result=CHECK_RESULTS[result], n=number)
        for result, number in sorted(inputs.checked.items())
    ]
    checked = "Checked elsewhere: {results}."
    yield words(checked, results=join_list(results)) if results else "None was checked elsewhere."
    if threat.lowered:
        yield words("Lowered by the editors: {reason}.", reason=threat.lowered.reason)


def _anchored(sheet: PageWriter, threat: Threat, actor: str) -> Inlines:
    """Return a link to an actor that pictures elsewhere can lead to, also under the ids that the actor had before."""
    known = sheet.corpus.actors.get(actor)
    former = (Span((), attributes(id=urls.part(threat.id, old).anchor)) for old in (known.former if known else ()))
    return (*former, Span((sheet.entity(actor),), attributes(id=urls.part(threat.id, actor).anchor)))


def _glance(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    yield heading(2, "At a glance", "at-a-glance")
    yield table(
        ("Actor", "Part in this"),
        [(_anchored(sheet, threat, p.actor), (Text(p.part), *sheet.markers(p.claims))) for p in threat.actors],
    )
    figures = [claim for claim in claims_of_threat(sheet.corpus, threat) if claim.figure]
    if figures:
        yield heading(3, "Key figures", "key-figures")
        yield from figures_picture(sheet, figures)
        cells = [(figure_cell(sheet, claim), record_wording.voice(sheet.corpus, claim)) for claim in figures]
        yield table(("Figure", "Whose number"), cells)


def figure_cell(sheet: PageWriter, claim: Claim) -> Inlines:
    """Return the figure of a claim with its marker."""
    return (*inlines(record_wording.figure(claim.figure) if claim.figure else ""), sheet.marker(claim.id))


def _caveats(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    if threat.agreement:
        yield heading(2, "Where the sources agree and differ", "agreement")
        yield from sheet.prose(threat.agreement)
    if threat.caveats:
        yield heading(2, "Caveats", "caveats")
        yield from bullets(sheet.line(caveat) for caveat in threat.caveats)
    if threat.open_questions:
        yield heading(2, "Open questions", "open-questions")
        yield from bullets(threat.open_questions)


def _related(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    questions = sheet.corpus.questions_of_threat.get(threat.id, ())
    links = [sheet.entity(other) for other in threat.related]
    links += [sheet.link(question.question, urls.question(question.id)) for question in questions]
    if links:
        yield heading(2, "Related", "related")
        yield from bullets(links)


def _body(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """The page from top to bottom. Evidence comes after all that cites, so that its numbers follow the page."""
    yield paragraph(sheet.line(threat.bottom_line), attributes("bottom-line"))
    yield from _founding(sheet, threat)
    yield from _glance(sheet, threat)
    yield from account_sections(sheet, threat.body)
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
    threat, sheet = corpus.threats[address.name], PageWriter(corpus, address)
    return Page(
        address=address,
        title=threat.title,
        body=tuple(_body(sheet, threat)),
        seed=Place(threat.origin.document.file),
        description=threat.short,
        updated=threat.reviewed,
        extra=front_matter.threat(corpus, threat),
    )
