"""The passages of a source as rows of a page: the words on one side, the claims that rest on them on the other."""

from collections.abc import Iterator
from typing import Final

from microsite.authoring.desk import addresses
from microsite.authoring.desk.markup import Markup, join, tag
from microsite.authoring.desk.reading_state import STATES, ReadingState
from microsite.model.claim import Claim
from microsite.model.draft import ClaimDraft
from microsite.sources.ingest.shown import ShownPassage

_NO_PROSE: Final = ("title", "heading", "byline")


def _sentence(at: str, words: str, state: ReadingState) -> Markup:
    how = state.states.get(at, "open")
    number, about = at.rpartition(".")[2], f"New claim on {at}: {STATES[how]}"
    # The number is what an address of the sentence leads to, so that the focus comes along.
    link = tag(
        "a", number, class_="n", href=addresses.new_claim(at), aria_label=about, title=about, data_at=at,
        id=addresses.anchor(at),
    )  # fmt: skip
    return tag("span", link, " ", tag("span", words, class_="w"), class_=f"sentence {how}")


def _words(passage: ShownPassage, state: ReadingState) -> Markup:
    kind = passage.block.kind
    if not passage.sentences:
        return tag("h2" if kind in ("title", "heading") else "p", passage.text, dir="auto")
    mark = f"{passage.block.mark} " if passage.block.mark else ""
    return tag("p", mark, join(*(_sentence(at, words, state) for at, words in passage.sentences), by=" "), dir="auto")


def _whose(claim: Claim) -> str:
    voice = claim.voice
    if voice.perceiver:
        return f"as {voice.perceiver} sees it"
    return "" if voice.speaker == "source" else f"says {voice.speaker}"


def claim_item(claim: Claim) -> Markup:
    """Return a claim as an item of a list."""
    gone = "withdrawn" if claim.withdrawn else ""
    works = ", ".join(via.work for via in claim.works)
    facts = (claim.kind, claim.strength, _whose(claim), works and f"via {works}", ", ".join(claim.locators), gone)
    change = tag("a", claim.id, href=addresses.claim(claim.id), aria_label=f"Change {claim.id}")
    told = tag("a", "Tell it", href=addresses.tell(claim.id), aria_label=f"Tell {claim.id} in a briefing")
    end = (" ", told) if not gone else ()
    head = tag("p", change, " ", " · ".join(filter(None, facts)), *end, class_="facts")
    return tag("li", head, tag("p", claim.says, dir="auto"), class_=gone or None)


def draft_item(draft: ClaimDraft) -> Markup:
    """Return a draft as an item of a list, with the way to a claim."""
    make = tag("a", "Make a claim of it", href=addresses.draft(draft.id), aria_label=f"Make a claim of {draft.id}")
    facts = ("Draft", draft.kind or "", draft.by or "", ", ".join(draft.locators))
    head = tag("p", " · ".join(filter(None, facts)), " ", make, class_="facts")
    return tag("li", head, tag("p", draft.says or "Nothing was noted beside it.", dir="auto"), class_="draft")


def _drafts(passage: ShownPassage, state: ReadingState) -> Iterator[Markup]:
    for at in (passage.at, *(sentence for sentence, _ in passage.sentences)):
        yield from map(draft_item, state.drafts.get(at, ()))


def _claims(passage: ShownPassage, state: ReadingState) -> Iterator[Claim]:
    seen: set[str] = set()
    for at in (passage.at, *(sentence for sentence, _ in passage.sentences)):
        for claim in state.claims.get(at, ()):
            if claim.id not in seen:
                seen.add(claim.id)
                yield claim


def passage_row(passage: ShownPassage, state: ReadingState, beside: str = "") -> Markup:
    """Return a passage and its claims; ``beside`` is what else stands beside it, a form or a message."""
    at, kind = passage.at, passage.block.kind
    mend = tag("a", "Mend", href=addresses.mend(at), aria_label=f"Mend the structure at {at}")
    whole = () if kind in _NO_PROSE else (" · ", tag("a", "Claim on all of it", href=addresses.new_claim(at)))
    about = tag("p", f"{at} · {passage.about} · ", mend, *whole, class_="about")
    claims = [*_drafts(passage, state), *(claim_item(claim) for claim in _claims(passage, state))]
    listed = tag("ul", *claims, class_="claims", aria_label=f"Claims on {at}") if claims else Markup("")
    level = f" level-{passage.block.level}" if passage.block.level else ""
    return tag(
        "section",
        tag("div", about, _words(passage, state), class_="words"),
        tag("div", beside, listed, class_="beside"),
        class_=f"passage {kind}{level}{' at-work' if beside else ''}",
        id=addresses.anchor(at),
        tabindex="-1",
        aria_label=at,
    )
