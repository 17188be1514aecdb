"""What was used of a source: section by section, passage by passage, in which claims and by which briefings.

Also what was not: sentences without a claim, with the reason, and claims that no briefing uses.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from microsite import markdown, urls
from microsite.checks.coverage import covered, excused
from microsite.grounds import briefings
from microsite.model.claim import Claim
from microsite.model.passage import Passage
from microsite.model.source import Source
from microsite.pages import phrases
from microsite.pages.sheet import Sheet
from microsite.reading.seeds import Dossier


@dataclass(frozen=True)
class _Use:
    """A source, the page it is written on, and which briefings use which claims."""

    sheet: Sheet
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
    found = (claim for each in at for claim in use.sheet.corpus.claims_at.get((use.dossier.id, each), ()))
    return list({claim.id: claim for claim in found}.values())


def _briefings(use: _Use, claims: Iterable[Claim]) -> str:
    """Return links to the briefings that use any of the claims, in the order of the site's; empty if none does."""
    used = {threat for claim in claims for threat in use.briefings.get(claim.id, ())}
    return ", ".join(use.sheet.entity(threat) for threat in use.sheet.corpus.threats if threat in used)


def _claim(use: _Use, claim: Claim) -> str:
    unused = "" if claim.id in use.briefings else " <em>(in no briefing)</em>"
    return f"{use.sheet.link(claim.id, urls.claim(claim.id))}: {markdown.escape(claim.says)}{unused}"


def _coverage(use: _Use) -> str:
    passages = use.dossier.text.passages if use.dossier.text else ()
    sentences = [sentence.at for passage in passages for sentence in passage.sentences]
    with_claims, without = covered(use.dossier), excused(use.dossier)
    read = sum(1 for at in sentences if at in with_claims)
    none = sum(1 for at in sentences if at in without)
    unread = len(sentences) - read - none
    used = sum(1 for claim in use.dossier.claims if claim.id in use.briefings)
    return (
        f"{phrases.count(len(use.dossier.claims), 'claim').capitalize()} rest on {read} of {len(sentences)} sentences. "
        f"Sentences that carry none, for the reason given: {none}; not read into claims yet: {unread}. "
        f"Claims that briefings on threats use: {used}; in no briefing: {len(use.dossier.claims) - used}."
    )


def _name(heading: str | None, at: str) -> str:
    number = f"{at.removeprefix('s')}. " if at != "s0" else ""
    return f"{number}{heading or 'Before the first heading'}"


def _overview(use: _Use, sections: dict[str, str]) -> Iterator[str]:
    """Yield the list of sections: how much of each was used, and by how many briefings."""
    lines, with_claims, count = [], covered(use.dossier), phrases.count
    for at, group in groupby(use.passages, key=_section_of):
        passages = list(group)
        sentences = [sentence.at for passage in passages for sentence in passage.sentences]
        if at in sections and sentences:
            claims = _claims(use, passages)
            read = sum(1 for each in sentences if each in with_claims)
            by = len({threat for claim in claims for threat in use.briefings.get(claim.id, ())})
            link = use.sheet.link(sections[at], urls.source(use.dossier.id, at))
            used = (
                f"{read} of {count(len(sentences), 'sentence')}, {count(len(claims), 'claim')}, {count(by, 'briefing')}"
            )
            lines.append(f"{link}: {used}")
    if lines:
        yield from markdown.bullets(lines)
        yield ""


def _reasons(source: Source, passage: Passage) -> dict[str, str]:
    """Return why sentences of a passage carry no claim, by locator; a reason for the whole is one for each."""
    given = {row.at: row.why for row in source.without_claims}
    whole = {sentence.at: given[passage.at] for sentence in passage.sentences} if passage.at in given else {}
    return given | whole


def _row(use: _Use, at: str, reasons: dict[str, str]) -> Sequence[str]:
    claims = use.sheet.corpus.claims_at.get((use.dossier.id, at), ())
    label = f'<span id="{urls.source(use.dossier.id, at).anchor}">{at.rpartition(".s")[2]}</span>'
    reason = f"<em>Not used:</em> {markdown.escape(reasons[at])}" if at in reasons else "–"
    return label, "<br>".join(_claim(use, claim) for claim in claims) or reason


def _passage(use: _Use, passage: Passage) -> Iterator[str]:
    name = phrases.locator(passage.at)
    anchor = urls.source(use.dossier.id, passage.at).anchor
    level = 4 if use.dossier.text and use.dossier.text.sections else 3
    yield markdown.heading(level, f"{name[:1].upper()}{name[1:]} ({passage.words} words)", anchor)
    yield ""
    claims = _claims(use, [passage])
    if claims:
        briefings = _briefings(use, claims)
        yield f"Used by {briefings}." if briefings else "Used by no briefing."
        yield "{: .about }"
        yield ""
    own = use.sheet.corpus.claims_at.get((use.dossier.id, passage.at), ())
    if own:
        yield from markdown.bullets(_claim(use, claim) for claim in own)
        yield ""
    reasons = _reasons(use.dossier.source, passage)
    rows = (_row(use, sentence.at, reasons) for sentence in passage.sentences)
    yield from markdown.table(("Sentence", "Claims"), rows)
    yield ""


def section(sheet: Sheet, dossier: Dossier) -> Iterator[str]:
    """Yield the section of a source's page: what was used of it, by what, and what was not."""
    if dossier.text is None:
        return
    use = _Use(sheet, dossier, briefings(sheet.corpus))
    yield '<div class="passages" markdown="1">'
    yield ""
    yield markdown.heading(2, "What was used, passage by passage", "passages")
    yield ""
    yield _coverage(use)
    yield ""
    sections = {section.at: _name(section.heading, section.at) for section in dossier.text.sections}
    yield from _overview(use, sections)
    for at, group in groupby(use.passages, key=_section_of):
        if at in sections:
            yield markdown.heading(3, sections[at], urls.source(dossier.id, at).anchor)
            yield ""
        for passage in group:
            if passage.sentences:
                yield from _passage(use, passage)
    yield "</div>"
    yield ""
