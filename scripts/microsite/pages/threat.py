"""A briefing on a threat."""

from collections.abc import Iterator

from microsite import markdown, urls
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


def _founding(sheet: Sheet, threat: Threat) -> Iterator[str]:
    """How well founded the briefing is, in words, with what was counted."""
    corpus = sheet.corpus
    inputs = founding(corpus, corpus.claims_of_threat.get(threat.id, []))
    yield markdown.heading(2, "How well founded is this?", "founding")
    yield ""
    lowered = ", and less than that in the editors’ judgement" if threat.lowered else ""
    meaning = sheet.link("what the words mean", urls.FOUNDING)
    yield f"The ground is <strong>{inputs.level}</strong>{lowered} ({meaning})."
    yield ""
    yield from markdown.bullets(markdown.escape(line) for line in _inputs(corpus, threat, inputs))
    yield ""


def _inputs(corpus: Corpus, threat: Threat, inputs: Founding) -> Iterator[str]:
    """Yield what was counted, a line each."""
    count = phrases.count
    labels = phrases.listed([f"the {corpus.sources[source].source.label}" for source in inputs.sources])
    sources = count(inputs.independent, "independent source")
    yield f"{count(inputs.claims, 'claim').capitalize()} from {sources}: {labels}." if inputs.sources else "No claims."
    yield f"How firmly: {phrases.listed([f'{number} {word}' for word, number in inputs.strengths.items()])}."
    yield (
        f"{count(inputs.second_hand, 'claim').capitalize()} passed on from cited works; "
        f"{count(inputs.perceptions, 'claim')} about how somebody sees things."
    )
    results = [f"{CHECK_RESULTS[result]} ({number})" for result, number in sorted(inputs.checked.items())]
    yield f"Checked elsewhere: {phrases.listed(results)}." if results else "None was checked elsewhere."
    if threat.lowered:
        yield f"Lowered by the editors: {threat.lowered.reason}."


def _anchored(sheet: Sheet, threat: Threat, actor: str) -> str:
    """Return a link to an actor that pictures elsewhere can lead to, also under the ids that the actor had before."""
    known = sheet.corpus.actors.get(actor)
    former = "".join(
        f'<span id="{urls.part(threat.id, old).anchor}"></span>' for old in (known.former if known else ())
    )
    return f'{former}<span id="{urls.part(threat.id, actor).anchor}">{sheet.entity(actor)}</span>'


def _glance(sheet: Sheet, threat: Threat) -> Iterator[str]:
    yield markdown.heading(2, "At a glance", "at-a-glance")
    yield ""
    rows = [
        (_anchored(sheet, threat, p.actor), markdown.escape(p.part) + sheet.markers(p.claims)) for p in threat.actors
    ]
    yield from markdown.table(("Actor", "Part in this"), rows)
    yield ""
    figures = [claim for claim in claims_of_threat(sheet.corpus, threat) if claim.figure]
    if figures:
        yield markdown.heading(3, "Key figures", "key-figures")
        yield ""
        yield from figures_picture(sheet, figures)
        cells = [(figure_cell(sheet, claim), markdown.escape(phrases.voice(sheet.corpus, claim))) for claim in figures]
        yield from markdown.table(("Figure", "Whose number"), cells)
        yield ""


def figure_cell(sheet: Sheet, claim: Claim) -> str:
    """Return the figure of a claim with its marker."""
    return (markdown.escape(phrases.figure(claim.figure)) if claim.figure else "") + sheet.marker(claim.id)


def _caveats(sheet: Sheet, threat: Threat) -> Iterator[str]:
    if threat.agreement:
        yield markdown.heading(2, "Where the sources agree and differ", "agreement")
        yield ""
        yield from sheet.prose(threat.agreement)
    if threat.caveats:
        yield markdown.heading(2, "Caveats", "caveats")
        yield ""
        yield from markdown.bullets(sheet.line(caveat) for caveat in threat.caveats)
        yield ""
    if threat.open_questions:
        yield markdown.heading(2, "Open questions", "open-questions")
        yield ""
        yield from markdown.bullets(markdown.escape(question) for question in threat.open_questions)
        yield ""


def _related(sheet: Sheet, threat: Threat) -> Iterator[str]:
    questions = sheet.corpus.questions_of_threat.get(threat.id, ())
    links = [sheet.entity(other) for other in threat.related]
    links += [sheet.link(question.question, urls.question(question.id)) for question in questions]
    if links:
        yield markdown.heading(2, "Related", "related")
        yield ""
        yield from markdown.bullets(links)
        yield ""


def _body(sheet: Sheet, threat: Threat) -> Iterator[str]:
    """The page from top to bottom. Evidence comes after all that cites, so that its numbers follow the page."""
    yield sheet.line(threat.bottom_line)
    yield "{: .bottom-line }"
    yield ""
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
    yield f"Last reviewed {threat.reviewed}."
    yield "{: .reviewed }"


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the briefing of every threat."""
    for threat in corpus.threats.values():
        sheet = Sheet(corpus, urls.threat(threat.id))
        yield Page(
            address=sheet.address,
            title=threat.title,
            body=tuple(_body(sheet, threat)),
            seed=Place(threat.origin.document.file),
            description=threat.short,
            updated=threat.reviewed,
            extra=front_matter.threat(corpus, threat),
        )
