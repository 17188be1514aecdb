"""A change of a claim in plain words: how it read before, and how it reads now."""

from collections.abc import Mapping
from typing import Any, Final

from microsite.corpus.ledger.claim_history import LedgerStep, StateFields
from microsite.model import cldr
from microsite.model.claim_ledger import ASPECTS, LINKS, RecordedFigure
from microsite.model.edtf_words import as_written
from microsite.model.vocabulary import QUALIFIERS
from microsite.model.wording import commas, semicolons, words
from microsite.model.words_in_force import vocabulary

_WORDS: Final = ("kind", "strength")
"""Fields whose value is a word of a vocabulary."""


def _voice(voice: Mapping[str, Any]) -> str:
    if voice.get("perceiver"):
        return words("the view of {actor}", actor=voice["perceiver"])
    known = {"source": words("the source"), "unnamed-reports": words("unnamed reports")}
    speaker = known.get(voice.get("speaker", "source")) or voice["speaker"]
    return words("{actor}, quoted", actor=speaker) if voice.get("quoted") else speaker


def _figure(given: Mapping[str, Any]) -> str:
    figure = RecordedFigure(**given)
    number = cldr.number(figure.value)
    if figure.to is not None:
        number = words("between {least} and {most}", least=number, most=cldr.number(figure.to))
    elif qualifier := QUALIFIERS[figure.qualifier]:
        number = words("{qualifier} {number}", qualifier=words(qualifier), number=number)
    counted = words("{amount} {unit}", amount=number, unit=figure.unit)
    return words(
        "{quantity} ({period})",
        quantity=counted,
        period=as_written(str(figure.period)) if figure.period else words("period not stated"),
    )


def _works(works: list[Mapping[str, Any]]) -> str:
    return semicolons(commas(filter(None, (work["work"], work.get("page")))) for work in works)


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
    return commas(value) if isinstance(value, list) else str(words(value) if name in _WORDS else value)


def _said(state: StateFields, fields: tuple[str, ...]) -> str:
    if fields == LINKS:
        known = (name for name in fields if state.get(name))
        parts = [
            words("{word}: {meaning}", word=vocabulary().word(f"{n.removesuffix('s')}.many"), meaning=_reads(state, n))
            for n in known
        ]
    else:
        parts = [_reads(state, name) for name in fields if name != "hashes"]
    return semicolons(part for part in parts if part) or words("nothing")


def describe_change(step: LedgerStep) -> str:
    """Return what a step did to a claim, as a line or two of plain text."""
    change = step.change
    if change.change == "withdrawn":
        return words("Why: {reason} It said: {says}", reason=change.now.reason or "", says=step.after.get("says", ""))
    fields = ASPECTS.get(change.change)
    if fields is None:
        return words("Now: {says}", says=step.after.get("says", ""))
    before, now = _said(step.before or {}, fields), _said(step.after, fields)
    if before == now:
        return words("The words of the passage changed at the same place: {now}.", now=now)
    return words("Before: {before} | Now: {now}", before=before, now=now)
