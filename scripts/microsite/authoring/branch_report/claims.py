"""Claims added, changed field by field, withdrawn, restored and lost, with the passages they rest on."""

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


def changed_claims(base: Snapshot, new: Snapshot) -> list[Claim]:
    """Return the claims of which a field is not what it was, as they are now."""
    before = base.corpus.claims
    return [c for key, c in new.corpus.claims.items() if key in before and fields(before[key]) != fields(c)]


def lost_claims(base: Snapshot, new: Snapshot) -> list[Claim]:
    """Return the claims that are gone; one that was withdrawn is not, nor one in a file that cannot be read now."""
    unread = new.corpus.seeds.broken_files
    there = new.corpus.claims.keys() | new.corpus.withdrawn.keys()
    every = {**base.corpus.withdrawn, **base.corpus.claims}
    gone = [claim for key, claim in every.items() if key not in there]
    return [claim for claim in gone if claim.origin.document.file not in unread]


def _withdrawn(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the claims that are no longer made, with the reason, and those that are made again."""
    for key, claim in new.corpus.withdrawn.items():
        if key not in base.corpus.withdrawn and claim.withdrawn:
            yield f"- Withdrawn: {_title(claim)}. Its page stays and says so."
            yield ""
            yield from block([("-", claim.says), ("+", f"{claim.withdrawn.date}: {claim.withdrawn.reason}")])
    for key in base.corpus.withdrawn:
        if key in new.corpus.claims:
            yield f"- Restored: {_title(new.corpus.claims[key])}. It had been withdrawn."
            yield ""


def claims(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section."""
    before, after = base.corpus.claims, new.corpus.claims
    added = [claim for key, claim in after.items() if key not in before and key not in base.corpus.withdrawn]
    if base.corpus.seeds.broken_files:
        added = [claim for claim in added if claim.id not in base.corpus.seeds.broken]
    changed, gone = changed_claims(base, new), lost_claims(base, new)
    withdrawn = len(new.corpus.withdrawn.keys() - base.corpus.withdrawn.keys())
    left = f"{withdrawn} withdrawn, {len(gone)} lost" if withdrawn else f"{len(gone)} lost"
    yield f"{count_words(len(added), 'claim')} added, {len(changed)} changed, {left}."
    yield ""
    for claim in gone:
        yield f"- Lost: {_title(claim)}. An id once published is a promise; put the claim back, or say why it went."
        yield ""
        yield from block([("-", claim.says)])
    yield from _withdrawn(base, new)
    for claim in changed:
        yield f"- Changed: {_title(claim)}"
        yield ""
        yield from block(_differences(before[claim.id], claim))
    for claim in added:
        yield f"- Added: {_title(claim)}"
        yield ""
        yield from block(("+", f"{key}: {value}") for key, value in fields(claim).items() if key not in ("id", "at"))
