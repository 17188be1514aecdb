"""What became of the passages under claims when a text is read again."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from microsite.model.claim import Claim
from microsite.model.finding import Finding, finding
from microsite.model.passage import SourceText

Fate = Literal["moved", "changed", "lost"]


class DisplacedPassage(NamedTuple):
    """A passage that is no longer what it was: where it stood, what happened, where the same words stand now."""

    was: str
    how: Fate
    now: str | None


def _hashes(text: SourceText) -> dict[str, str]:
    units = {passage.at: passage.hash for passage in text.passages}
    return units | {sentence.at: sentence.hash for passage in text.passages for sentence in passage.sentences}


def displaced_passages(before: SourceText, after: SourceText) -> list[DisplacedPassage]:
    """Return every passage and sentence of ``before`` that does not stand, word for word, at its place in ``after``.

    Moved: the same words stand at another locator. Changed: other words stand at its locator. Lost: neither.
    """
    old, new = _hashes(before), _hashes(after)
    places: dict[str, str] = {}
    for at, hash_ in new.items():
        places.setdefault(hash_, at)
    result = []
    for at, hash_ in old.items():
        if new.get(at) == hash_:
            continue
        now = places.get(hash_)
        result.append(DisplacedPassage(at, "moved" if now else "changed" if at in new else "lost", now))
    return result


def displaced_claims(
    claims: Sequence[Claim], rows: Sequence[DisplacedPassage]
) -> Iterator[tuple[Claim, DisplacedPassage]]:
    """Yield each claim that rests on a displaced passage, with what happened to it."""
    by_place = {row.was: row for row in rows}
    for claim in claims:
        for at in claim.locators:
            if at in by_place:
                yield claim, by_place[at]


def report(claims: Sequence[Claim], rows: Sequence[DisplacedPassage]) -> Iterator[Finding]:
    """Yield a finding for every claim on a displaced passage: at the claim's line, with what to do."""
    for claim, row in displaced_claims(claims, rows):
        if row.how == "moved":
            message = (
                f"{claim.id} rests on {row.was}, whose words now stand at {row.now}; read it and set at: {row.now}"
            )
        elif row.how == "changed":
            message = (
                f"{claim.id} rests on {row.was}, which now has other words; read it and mend or withdraw the claim"
            )
        else:
            message = (
                f"{claim.id} rests on {row.was}, which is no longer in the text; find its passage or withdraw the claim"
            )
        yield finding(claim.origin.place("at"), f"passage-{row.how}", message)
