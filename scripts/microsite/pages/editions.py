"""The editions there are, and what has changed since each: claim by claim, from the ledger, never from the text."""

from collections.abc import Iterable, Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.exports.changes import told
from microsite.history import Step, steps
from microsite.model.edition import Edition
from microsite.model.place import Place
from microsite.model.vocabulary import CHANGES
from microsite.pages import phrases
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet

ELSEWHERE = "in-no-briefing"
LIVING = {"living_only": True, "search": {"exclude": True}}
"""These pages are about the living site; a frozen edition only says so."""


_INTRO = (
    "An edition is the whole site as it stood on a day. It never changes, so what you cite or assign stays as it "
    "was. Its address is that of the page, with <code>/e/</code> and the name of the edition before it: "
    "<code>/e/2026-12/threats/…/</code>."
)
_NONE = (
    "<strong>No edition has been frozen yet.</strong> Until there is one, links lead to the living pages, which are "
    "corrected when they are wrong; the feed of changes tells what changes in their claims. The maintainers freeze an "
    "edition when somebody needs one, for instance before a term."
)


def since(corpus: Corpus, edition: Edition) -> list[Step]:
    """Return what the ledger says of the time after an edition."""
    return list(steps(corpus.seeds.changes, corpus.renamed))[edition.changes :]


def _briefings(step: Step) -> set[str]:
    """The briefings that a change concerns: those the claim was filed under before it, and those after."""
    return {threat for state in (step.before or {}, step.after) for threat in state.get("threats") or ()}


def change_line(sheet: Sheet, step: Step, where: str = "") -> str:
    """Return a change as Markdown of one line: the claim, what happened to it, how it read and reads.

    ``where`` is plain text that says what the change concerns.
    """
    claim = step.change.claim
    link = sheet.link(claim, urls.claim(claim), attributes=".permalink")
    day = in_words(step.change.date)
    behind = f" ({markdown.inline(where)})" if where else ""
    return f"{link}{behind}: <strong>{CHANGES[step.change.change]}</strong>, {day}. {markdown.escape(told(step))}"


def changes_of_claims(changed: Iterable[Step]) -> tuple[str, str]:
    """Return how many changes there were, and in how many claims: ``were 3 changes``, ``1 claim``."""
    claims = [step.change.claim for step in changed]
    verb = "was" if len(claims) == 1 else "were"
    return f"{verb} {phrases.count(len(claims), 'change')}", phrases.count(len(set(claims)), "claim")


def _group(sheet: Sheet, title: str, anchor: str, changed: Iterable[Step]) -> Iterator[str]:
    lines = [change_line(sheet, step) for step in changed]
    if lines:
        yield markdown.heading(2, title, anchor)
        yield ""
        yield from markdown.bullets(lines)
        yield ""


def _body(sheet: Sheet, edition: Edition) -> Iterator[str]:
    changed = since(sheet.corpus, edition)
    yield f"Frozen on {in_words(edition.frozen)}." + (f" {markdown.escape(edition.note)}" if edition.note else "")
    yield ""
    if not changed:
        yield "<strong>No claim has changed since.</strong> What the edition says is what this site says."
        return
    changes, claims = changes_of_claims(changed)
    yield f"Since then there {changes} in {claims}. By briefing:"
    yield ""
    for threat in sheet.corpus.threats.values():
        own = [step for step in changed if threat.id in _briefings(step)]
        yield from _group(sheet, threat.title, threat.id, own)
    rest = [step for step in changed if not _briefings(step) & sheet.corpus.threats.keys()]
    yield from _group(sheet, "In no briefing", ELSEWHERE, rest)


def _index(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.edition(), evidence=False)
    body = [_INTRO, ""]
    rows = [
        (
            sheet.link(e.id, urls.edition(e.id)),
            in_words(e.frozen),
            str(len(since(corpus, e))),
            markdown.escape(e.note or ""),
        )
        for e in reversed(corpus.seeds.editions)
    ]
    if rows:
        body += markdown.table(("Edition", "Frozen on", "Changes of claims since", "Note"), rows)
    else:
        body += [_NONE, ""]
    place = corpus.seeds.editions[0].origin.place() if rows else Place("seeds")
    return Page(urls.edition(), "Editions", tuple(body), place, "The site as it stood on a day, kept.", extra=LIVING)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of editions, and what has changed since each."""
    yield _index(corpus)
    for edition in corpus.seeds.editions:
        sheet = Sheet(corpus, urls.edition(edition.id), evidence=False)
        title, seed = f"What has changed since edition {edition.id}", edition.origin.place()
        yield Page(sheet.address, title, tuple(_body(sheet, edition)), seed, f"{title}.", extra=LIVING, citable=False)
