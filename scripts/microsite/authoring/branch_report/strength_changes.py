"""Strengths of claims that moved, and how well founded briefings are that moved."""

from collections.abc import Iterator

from microsite.authoring.branch_report.escape_markdown import code, count_words
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.corpus.cited_claims import grounding_claims
from microsite.corpus.connections import connections
from microsite.corpus.evidence_base import LEVELS, assess_evidence
from microsite.model.vocabulary import STRENGTHS

_Levels = dict[str, tuple[str, int, int]]


def _levels(side: Snapshot) -> _Levels:
    """Return level, claims and independent sources of every briefing."""
    counted = {
        name: assess_evidence(side.corpus, grounding_claims(side.corpus, threat))
        for name, threat in side.corpus.threats.items()
    }
    return {threat: (ground.level, ground.claims, ground.independent) for threat, ground in counted.items()}


def _tags(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield how many claims each briefing gained that no sentence of it cites."""
    for name, threat in new.corpus.threats.items():
        tagged = {claim.id for claim in connections(new.corpus).claims_of_threat.get(name, ())}
        before = {claim.id for claim in connections(base.corpus).claims_of_threat.get(name, ())}
        if fresh := tagged - before - {claim.id for claim in grounding_claims(new.corpus, threat)}:
            number = count_words(len(fresh), "claim is", "claims are")
            yield f"- {number} newly tagged with {code(name)} and cited by no sentence of it; a tag lifts no ground."


def _direction(old: int, new: int) -> str:
    return "firmer" if new > old else "weaker"


def strength_changes(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section: one line for each strength and each briefing's ground that is not what it was."""
    scale = list(reversed(STRENGTHS))
    for key, claim in new.corpus.claims.items():
        old = base.corpus.claims.get(key)
        if old and old.strength != claim.strength:
            direction = _direction(scale.index(old.strength), scale.index(claim.strength))
            yield f"- Strength of {code(key)}: {old.strength} → {claim.strength} ({direction})."
    if base.corpus.seeds.broken_files or new.corpus.seeds.broken_files:
        return  # what could not be read would look like ground that was lost
    yield from _levels_moved(_levels(base), _levels(new))
    yield from _tags(base, new)
    for key, threat_now in new.corpus.threats.items():
        threat_before = base.corpus.threats.get(key)
        if threat_before and bool(threat_before.lowered) != bool(threat_now.lowered):
            yield f"- The editors' lowering of {code(key)} was {'added' if threat_now.lowered else 'taken away'}."


def _levels_moved(before: _Levels, after: _Levels) -> Iterator[str]:
    for threat, (level, claims, sources) in after.items():
        if threat not in before or before[threat] == (level, claims, sources):
            continue
        was, had, rested = before[threat]
        numbers = f"{had} → {claims} claims, {rested} → {sources} independent sources"
        if was == level:
            yield f"- Ground of {code(threat)}: stays {level}; {numbers}."
        else:
            moved = _direction(LEVELS.index(was), LEVELS.index(level))
            yield f"- Ground of {code(threat)}: **{was} → {level}** ({moved}); {numbers}."
