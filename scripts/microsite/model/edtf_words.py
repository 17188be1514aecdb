"""Dates in words, where there may be none."""

from microsite.model.edtf import EdtfDate
from microsite.model.record import Day


def edtf_in_words(date: EdtfDate | Day | None) -> str:
    """Return a date or a day of our own work in words; of a date that nobody could establish, just that."""
    if date is None:
        return "date not established"
    return (date if isinstance(date, EdtfDate) else EdtfDate(date)).words
