"""What was used of a source: section by section, passage by passage, in which claims and by which briefings.

Also what was not: sentences without a claim, with the reason, and claims that no briefing uses.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from microsite.checks.rules.coverage import covered_passages, excused_passages
from microsite.corpus import record_wording
from microsite.corpus.cited_claims import briefings
from microsite.corpus.connections import connections
from microsite.corpus.pages_there import page_number
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.passage import Passage
from microsite.model.source import Source
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box, Fold
from microsite.model.tree.build import LineWords, about, bullets, heading, paragraph, table
from microsite.model.tree.inlines import Break, Emphasis, Inlines, Span, inlines
from microsite.model.wording import plural, several, text, words
from microsite.pages.writing.page_writer import PageWriter

_LONG: Final = 12
"""Passages above which each section opens on demand."""


@dataclass(frozen=True)
class _Use:
    """A source, the page it is written on, and which briefings use which claims."""

    sheet: PageWriter
    dossier: Dossier
    briefings: Mapping[str, list[str]]

    @property
    def passages(self) -> list[Passage]:
        """The passages that hold sentences, and the headings of sections."""
        text = self.dossier.text
        sections = [section.at for section in text.sections] if text else []
        passages = text.passages if text else ()
        return [p for p in passages if p.sentences or _section_of(p) in sections]


def _section_of(passage: Passage) -> str:
    return passage.at.partition(".")[0]


def _claims(use: _Use, passages: Iterable[Passage]) -> list[Claim]:
    """Return the claims that rest on passages or on sentences of them, each once, in order."""
    at = [at for passage in passages for at in (passage.at, *(sentence.at for sentence in passage.sentences))]
    found = (claim for each in at for claim in connections(use.sheet.corpus).claims_at.get((use.dossier.id, each), ()))
    return list({claim.id: claim for claim in found}.values())


def _briefings(use: _Use, claims: Iterable[Claim]) -> Inlines:
    """Return links to the briefings that use any of the claims, in the order of the site's; empty if none does."""
    used = {threat for claim in claims for threat in use.briefings.get(claim.id, ())}
    return use.sheet.entities(threat for threat in use.sheet.corpus.threats if threat in used)


def _claim(use: _Use, claim: Claim) -> Inlines:
    link = use.sheet.link(claim.id, urls.claim(claim.id))
    unused = Emphasis(text("(in no {threat.one})"))
    if claim.id in use.briefings:
        return text("{claim}: {says}", claim=link, says=claim.says)
    return text("{claim}: {says} {unused}", claim=link, says=claim.says, unused=unused)


def _coverage(use: _Use) -> str:
    passages = use.dossier.text.passages if use.dossier.text else ()
    sentences = [sentence.at for passage in passages for sentence in passage.sentences]
    with_claims, without = covered_passages(use.dossier), excused_passages(use.dossier)
    read = sum(1 for at in sentences if at in with_claims)
    none = sum(1 for at in sentences if at in without)
    used = sum(1 for claim in use.dossier.claims if claim.id in use.briefings)
    return words(
        "{claims} rest on {read} of {all} sentences. Sentences that carry none, for the reason given: {none}; not read "
        "into claims yet: {unread}. Claims that {threat.many} cite: {used}; in no {threat.one}: {unused}.",
        claims=plural(len(use.dossier.claims), "{n} claim", "{n} claims"),
        read=read,
        all=len(sentences),
        none=none,
        unread=len(sentences) - read - none,
        used=used,
        unused=len(use.dossier.claims) - used,
    )


def _name(heading: str | None, at: str) -> str:
    title = heading or words("Before the first heading")
    return title if at == "s0" else words("{number}. {title}", number=int(at.removeprefix("s")), title=title)


def _section_line(use: _Use, title: str, at: str, passages: Sequence[Passage]) -> Inlines:
    """Return how much of a section was used, and by how many briefings."""
    with_claims, claims = covered_passages(use.dossier), _claims(use, passages)
    sentences = [sentence.at for passage in passages for sentence in passage.sentences]
    by = len({threat for claim in claims for threat in use.briefings.get(claim.id, ())})
    return text(
        "{section}: {read} of {sentences}, {claims}, {briefings}",
        section=use.sheet.link(title, urls.source(use.dossier.id, at)),
        read=sum(1 for each in sentences if each in with_claims),
        sentences=plural(len(sentences), "{n} sentence", "{n} sentences"),
        claims=plural(len(claims), "{n} claim", "{n} claims"),
        briefings=plural(by, "{n} {threat.one}", "{n} {threat.many}"),
    )


def _overview(use: _Use, sections: dict[str, str]) -> Iterator[Block]:
    """Yield the list of sections that hold sentences."""
    lines = []
    for at, group in groupby(use.passages, key=_section_of):
        passages = list(group)
        if at in sections and any(passage.sentences for passage in passages):
            lines.append(_section_line(use, sections[at], at, passages))
    yield from bullets(lines)


def _reasons(source: Source, passage: Passage) -> dict[str, str]:
    """Return why sentences of a passage carry no claim, by locator; a reason for the whole is one for each."""
    given = {row.at: row.why for row in source.without_claims}
    whole = {sentence.at: given[passage.at] for sentence in passage.sentences} if passage.at in given else {}
    return given | whole


def _row(use: _Use, at: str, reasons: dict[str, str]) -> tuple[LineWords, LineWords]:
    label = Span(inlines(at.rpartition(".s")[2]), attributes(id=urls.source(use.dossier.id, at).anchor))
    if claims := connections(use.sheet.corpus).claims_at.get((use.dossier.id, at), ()):
        first, *others = (_claim(use, claim) for claim in claims)
        return label, (*first, *(part for other in others for part in (Break(), *other)))
    not_used = Emphasis(text("Not used:"))
    return label, text("{label} {reason}", label=not_used, reason=reasons[at]) if at in reasons else "–"


def _passage(use: _Use, passage: Passage) -> Iterator[Block]:
    place = record_wording.locator(passage.at)
    anchor = urls.source(use.dossier.id, passage.at).anchor
    level = 4 if use.dossier.text and use.dossier.text.sections else 3
    title = words("{place} ({count} words)", place=place[:1].upper() + place[1:], count=passage.words)
    if page := page_number(passage):
        title = words("{title}, page {page}", title=title, page=page)
    yield heading(level, title, anchor)
    claims = _claims(use, [passage])
    if claims:
        briefings = _briefings(use, claims)
        yield about(
            text("Used by {briefings}.", briefings=briefings) if briefings else words("Used by no {threat.one}.")
        )
    own = connections(use.sheet.corpus).claims_at.get((use.dossier.id, passage.at), ())
    yield from bullets(_claim(use, claim) for claim in own)
    reasons = _reasons(use.dossier.source, passage)
    yield table(several("Sentence", "Claims"), [_row(use, sentence.at, reasons) for sentence in passage.sentences])


def _section(use: _Use, passages: Sequence[Passage], *, folded: bool) -> Iterator[Block]:
    """Yield what was used of a section; of a long source, it opens on demand."""
    blocks = tuple(block for passage in passages for block in _passage(use, passage))
    if folded and blocks:
        shown = plural(len(passages), "{n} passage, sentence by sentence", "{n} passages, sentence by sentence")
        yield Fold(inlines(shown), blocks, attributes("claims"))
    else:
        yield from blocks


def passage_anchors(dossier: Dossier) -> Iterator[str]:
    """Yield the anchors of the section: of every passage that holds sentences, of each sentence, and of sections."""
    if dossier.text is None:
        return
    yield "passages"
    within = set(map(_section_of, dossier.text.passages))
    places = [section.at for section in dossier.text.sections if section.at in within]
    for passage in dossier.text.passages:
        if passage.sentences:
            places += (passage.at, *(sentence.at for sentence in passage.sentences))
    yield from (urls.source(dossier.id, at).anchor for at in places)


def coverage_section(sheet: PageWriter, dossier: Dossier) -> Iterator[Block]:
    """Yield the section of a source's page: what was used of it, by what, and what was not."""
    if dossier.text is None:
        return
    use = _Use(sheet, dossier, briefings(sheet.corpus))
    blocks: list[Block] = [
        heading(2, words("What was used, passage by passage"), "passages"),
        paragraph(_coverage(use)),
    ]
    sections = {section.at: _name(section.heading, section.at) for section in dossier.text.sections}
    blocks += _overview(use, sections)
    folded = len(sections) > 1 and len(use.passages) > _LONG
    for at, group in groupby(use.passages, key=_section_of):
        if at in sections:
            blocks.append(heading(3, sections[at], urls.source(dossier.id, at).anchor))
        blocks += _section(use, [passage for passage in group if passage.sentences], folded=folded)
    yield Box(tuple(blocks), attributes("passages"))
