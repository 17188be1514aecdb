"""The ledger of claims, folded: what it knows of each claim, what each line changed, and what it does not know yet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.claim_ledger import ASPECTS, LINKS, ClaimChange, ClaimState, claim_state
from microsite.model.kinds import ACTOR, WORK
from microsite.model.vocabulary import ChangeKind

LEDGER: Final = "seeds/ledger/claims.jsonl"

StateFields = Mapping[str, Any]
"""A claim as the ledger knows it: fields as JSON, those that say nothing left out."""


Renamed = Mapping[tuple[str, str], str]
NONE: Final[Renamed] = MappingProxyType({})


@dataclass(frozen=True)
class LedgerStep:
    """A line of the ledger, with what was known of its claim before and after it."""

    change: ClaimChange
    before: StateFields | None
    """None where the claim was not known."""
    after: StateFields
    wrong: str = ""
    """Why it does not follow from the changes before it; empty if it does."""


def state_fields(now: ClaimState, fields: Iterable[str] | None = None) -> dict[str, Any]:
    """Return what a line says as JSON; fields that are named and say nothing are None."""
    said = {name: value for name, value in now.model_dump(mode="json", exclude_defaults=True).items() if value}
    return said if fields is None else {name: said.get(name) for name in fields}


def _wrong(change: ClaimChange, before: StateFields | None, withdrawn: bool) -> str:
    if change.change == "added":
        return f"{change.claim} was added before" if before is not None else ""
    if before is None:
        return f"{change.claim} was never added"
    if withdrawn != (change.change == "restored"):
        return f"{change.claim} is withdrawn" if withdrawn else f"{change.claim} is not withdrawn"
    fields = ASPECTS.get(change.change, ())
    same = state_fields(change.now, fields) == {name: before.get(name) for name in fields}
    return f"it changes nothing in {change.claim}" if fields and same else ""


def _named_now(state: StateFields, renamed: Renamed) -> StateFields:
    """Return a state that names all records by their present ids: to be called otherwise changes no claim."""

    def now(kind: str, identifier: str) -> str:
        return renamed.get((kind, identifier), identifier)

    result = dict(state)
    for field in LINKS:
        result |= {field: [now(field.removesuffix("s"), each) for each in state[field]]} if state.get(field) else {}
    if state.get("voice"):
        result["voice"] = {
            key: now(ACTOR.name, who) if isinstance(who, str) else who for key, who in state["voice"].items()
        }
    if state.get("via"):
        result["via"] = [via | {"work": now(WORK.name, via["work"])} for via in state["via"]]
    return result


def replay(changes: Iterable[ClaimChange], renamed: Renamed = NONE) -> Iterator[LedgerStep]:
    """Fold the ledger line by line. A line that does not follow is yielded with the reason, and counts all the same.

    ``renamed`` has the present ids of records by kind and former id: states then name all records by those.
    """
    known: dict[str, StateFields] = {}
    withdrawn: set[str] = set()
    for change in changes:
        before = known.get(change.claim)
        wrong = _wrong(change, before, change.claim in withdrawn)
        if change.change == "withdrawn":
            withdrawn.add(change.claim)
            after: StateFields = before or {}
        else:
            withdrawn.discard(change.claim)
            fields = ASPECTS.get(change.change)
            after = {**(before or {}), **state_fields(change.now, fields)} if fields else state_fields(change.now)
        if before is not None or change.change == "added":
            known[change.claim] = after
        if renamed:
            yield LedgerStep(change, before and _named_now(before, renamed), _named_now(after, renamed), wrong)
        else:
            yield LedgerStep(change, before, after, wrong)


def last_steps(changes: Iterable[ClaimChange], renamed: Renamed = NONE) -> dict[str, LedgerStep]:
    """Return the last step of every claim that the ledger knows."""
    return {step.change.claim: step for step in replay(changes, renamed)}


def _evidence(before: StateFields, after: StateFields) -> ChangeKind:
    old, new = set(before.get("at") or ()), set(after.get("at") or ())
    same = {at: hash_ for at, hash_ in zip(before["at"], before["hashes"], strict=False) if at in new}
    kept = all(same[at] == hash_ for at, hash_ in zip(after["at"], after["hashes"], strict=False) if at in same)
    if kept and old < new:
        return "evidence-added"
    return "evidence-lost" if kept and new < old else "evidence-moved"


def change_kinds(before: StateFields, after: StateFields) -> Iterator[ChangeKind]:
    """Yield what differs between two states of a claim, each kind of change once."""
    for kind, fields in ASPECTS.items():
        if any(before.get(name) != after.get(name) for name in fields):
            # Three kinds are about the passages; one of them says which way it went.
            if kind == "evidence-added":
                yield _evidence(before, after)
            elif not kind.startswith("evidence-"):
                yield kind


def _now(corpus: Corpus, claim: Claim) -> ClaimState:
    units = corpus.sources[claim.source].units
    return claim_state(claim, tuple(units[at].hash for at in claim.locators if at in units))


def _part(now: ClaimState, fields: Iterable[str]) -> ClaimState:
    return ClaimState(**{name: getattr(now, name) for name in fields})


def unrecorded_changes(corpus: Corpus, day: str) -> Iterator[ClaimChange]:
    """Yield the lines that the ledger lacks, dated ``day``, in the order of the seeds."""
    known = last_steps(corpus.seeds.changes, corpus.renamed)
    for claim in (*corpus.claims.values(), *corpus.withdrawn.values()):
        now, step = _now(corpus, claim), known.get(claim.id)
        if step is None:
            yield ClaimChange(date=day, claim=claim.id, change="added", now=_part(now, state_fields(now)))
        if claim.withdrawn:
            if step is None or step.change.change != "withdrawn":
                yield ClaimChange(
                    date=day, claim=claim.id, change="withdrawn", now=ClaimState(reason=claim.withdrawn.reason)
                )
        elif step and step.change.change == "withdrawn":
            yield ClaimChange(date=day, claim=claim.id, change="restored", now=_part(now, state_fields(now)))
        elif step:
            for kind in change_kinds(step.after, state_fields(now)):
                yield ClaimChange(date=day, claim=claim.id, change=kind, now=_part(now, ASPECTS[kind]))


def ledger_line(change: ClaimChange) -> str:
    """Return a change as a line of the ledger, without its end; the same change gives the same bytes."""
    return change.model_dump_json(exclude_unset=True)
