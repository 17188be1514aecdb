"""Claims added, changed field by field, and lost, with the passages they rest on."""

import json
from collections.abc import Iterator, Mapping

from microsite.authoring.branch_report.escape_markdown import block, code, count_words
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.model.claim import Claim


def fields(claim: Claim) -> dict[str, str]:
    """Return the fields of a claim as text, nested ones as ``figure.value``; fields left out are not there."""
    return dict(_flat("", claim.model_dump(mode="json", exclude_defaults=True)))


def _flat(prefix: str, value: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, inner in value.items():
        if isinstance(inner, Mapping):
            yield from _flat(f"{prefix}{key}.", inner)
        else:
            yield f"{prefix}{key}", inner if isinstance(inner, str) else json.dumps(inner, ensure_ascii=False)


def _title(claim: Claim) -> str:
    return f"{code(claim.id)} · rests on {', '.join(map(code, claim.locators))} of {code(claim.source)}"


def _differences(old: Claim, new: Claim) -> Iterator[tuple[str, str]]:
    before, after = fields(old), fields(new)
    for key in dict.fromkeys([*before, *after]):
        if before.get(key) != after.get(key):
            yield from (("-", f"{key}: {before[key]}"),) if key in before else ()
            yield from (("+", f"{key}: {after[key]}"),) if key in after else ()


def lost_claims(base: Snapshot, new: Snapshot) -> list[Claim]:
    """Return the claims that are gone; one in a file that cannot be read now is not gone."""
    unread = new.corpus.seeds.broken_files
    gone = [claim for key, claim in base.corpus.claims.items() if key not in new.corpus.claims]
    return [claim for claim in gone if claim.origin.document.file not in unread]


def claims(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section."""
    before, after = base.corpus.claims, new.corpus.claims
    added = [claim for key, claim in after.items() if key not in before]
    if base.corpus.seeds.broken_files:
        added = [claim for claim in added if claim.id not in base.corpus.seeds.broken]
    changed = [claim for key, claim in after.items() if key in before and fields(before[key]) != fields(claim)]
    gone = lost_claims(base, new)
    numbers = [count_words(len(added), "claim"), str(len(changed)), str(len(gone))]
    yield f"{numbers[0]} added, {numbers[1]} changed, {numbers[2]} lost."
    yield ""
    for claim in gone:
        yield f"- Lost: {_title(claim)}. An id once published is a promise; put the claim back, or say why it went."
        yield ""
        yield from block([("-", claim.says)])
    for claim in changed:
        yield f"- Changed: {_title(claim)}"
        yield ""
        yield from block(_differences(before[claim.id], claim))
    for claim in added:
        yield f"- Added: {_title(claim)}"
        yield ""
        yield from block(("+", f"{key}: {value}") for key, value in fields(claim).items() if key not in ("id", "at"))
