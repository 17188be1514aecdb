"""A change of a claim in plain words: how it read before, and how it reads now."""

from collections.abc import Mapping
from typing import Any

from microsite.corpus.ledger.claim_history import LedgerStep, StateFields
from microsite.model.claim_ledger import ASPECTS, LINKS, RecordedFigure
from microsite.model.vocabulary import QUALIFIERS


def _voice(voice: Mapping[str, Any]) -> str:
    if voice.get("perceiver"):
        return f"the view of {voice['perceiver']}"
    speaker = {"source": "the source", "unnamed-reports": "unnamed reports"}.get(voice.get("speaker", "source"))
    return f"{speaker or voice['speaker']}{', quoted' if voice.get('quoted') else ''}"


def _figure(given: Mapping[str, Any]) -> str:
    figure = RecordedFigure(**given)
    upper = f" and {figure.to:,}" if figure.to is not None else ""
    number = f"{QUALIFIERS[figure.qualifier]} {figure.value:,}{upper} {figure.unit}".strip()
    return f"{number} ({figure.period or 'period not stated'})"


def _works(works: list[Mapping[str, Any]]) -> str:
    return "; ".join(work["work"] + (f", {work['page']}" if work.get("page") else "") for work in works)


def _reads(state: StateFields, name: str) -> str:
    """Return one field of a claim in words; empty if it says nothing."""
    value = state.get(name)
    if name == "voice":
        return _voice(value or {})
    if not value:
        return ""
    if name == "figure":
        return _figure(value)
    if name == "via":
        return _works(value)
    return ", ".join(value) if isinstance(value, list) else str(value)


def _said(state: StateFields, fields: tuple[str, ...]) -> str:
    parts = [f"{name}: {_reads(state, name)}" for name in fields if state.get(name)] if fields == LINKS else []
    if fields != LINKS:
        parts = [_reads(state, name) for name in fields if name != "hashes"]
    return "; ".join(part for part in parts if part) or "nothing"


def describe_change(step: LedgerStep) -> str:
    """Return what a step did to a claim, as a line or two of plain text."""
    change = step.change
    if change.change == "withdrawn":
        return f"Why: {change.now.reason} It said: {step.after.get('says', '')}"
    fields = ASPECTS.get(change.change)
    if fields is None:
        return f"Now: {step.after.get('says', '')}"
    before, now = _said(step.before or {}, fields), _said(step.after, fields)
    if before == now:
        return f"The words of the passage changed at the same place: {now}."
    return f"Before: {before} | Now: {now}"
