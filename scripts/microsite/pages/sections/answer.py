"""What a briefing says first: its answer, the points to take away, and what they rest on."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.cited_claims import claims_of_threat
from microsite.corpus.differing import compared
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.edtf_words import reviewed_on
from microsite.model.entity import KeyPoint, Threat
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import Inlines, Text, inlines, join_inlines, strong
from microsite.model.wording import join_list, plural, text, words
from microsite.pages.sections.compared_elsewhere import results_told
from microsite.pages.sections.source_reach import last_year
from microsite.pages.sections.teaching import minutes_to_read
from microsite.pages.writing.page_writer import PageWriter


def _key_point(sheet: PageWriter, point: KeyPoint) -> Box:
    label = paragraph(point.label, attributes("key-label"))
    return Box((label, paragraph(sheet.line(point.says))), attributes("key-point"))


def _sources(sheet: PageWriter, claims: list[Claim]) -> list[str]:
    used = {claim.source for claim in claims}
    return [source for source in sheet.corpus.sources if source in used]


def _compared(sheet: PageWriter, claims: list[Claim]) -> Inlines:
    """Say how many claims were looked for elsewhere, and what came of it, with the way to the first that differs."""
    of = compared(sheet.corpus, claims)
    if not of.claims:
        return text("None was compared with other reports.")
    told = join_list(results_told(sheet.corpus, of.claims))
    # The evidence of this page, as the list of all that differ says nothing of which are this page's.
    first = Address(sheet.address.page, urls.evidence(of.differing[0].id)) if of.differing else None
    results = sheet.link(told, first) if first else told
    number = plural(len(of.claims), "{n} was", "{n} were")
    return text("{compared} compared with other reports: {results}.", compared=number, results=results)


def _rests(sheet: PageWriter, threat: Threat) -> Inlines:
    claims = claims_of_threat(sheet.corpus, threat)
    sources = _sources(sheet, claims)
    labels = (sheet.link(record_wording.the_source(sheet.corpus, source), urls.source(source)) for source in sources)
    counted = text(
        "{title} {claims} from {sources}: {labels}.",
        title=strong(words("What this rests on.")),
        claims=plural(len(claims), "{n} claim", "{n} claims"),
        sources=plural(len(sources), "{n} document", "{n} documents"),
        labels=join_inlines(labels),
    )
    more = sheet.link(words("How well founded?"), Address(sheet.address.page, "founding"))
    reach = last_year(sheet.corpus, sources)
    return (*counted, *inlines(f" {reach} " if reach else " "), *_compared(sheet, claims), Text(" "), more)


def answer(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """Yield the beginning of a briefing."""
    yield paragraph(sheet.line(threat.bottom_line), attributes("bottom-line"))
    if threat.key_points:
        points = tuple(_key_point(sheet, point) for point in threat.key_points)
        yield Box(points, attributes("key-points", id="key-points"))
    time = plural(minutes_to_read(sheet.corpus, threat), "{n} minute to read", "{n} minutes to read")
    reviewed = words("{time} · reviewed {day}", time=time, day=reviewed_on(threat.reviewed))
    yield Box((paragraph(_rests(sheet, threat)), paragraph(reviewed, attributes("reviewed"))), attributes("rests"))
