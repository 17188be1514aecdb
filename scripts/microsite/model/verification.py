"""What came out when the passages of a source were looked up in its text: ``verification.yml``.

Whoever builds the site has usually no copy of the sources. So somebody who has one runs ``scripts/verify.py``, and
what came out is kept: on which day, in which bytes, under which normalisation, for which selectors.
"""

from microsite.model.field_types import Day, Id, Many, PrintedText, Sha256
from microsite.model.passage import TextFile
from microsite.model.record import Record


class Verification(Record):
    """The record of one verification of one source. It holds for the selectors it names and for no others."""

    source: Id
    date: Day
    """The day on which the text was looked at."""
    file: TextFile
    """The bytes that were looked at."""
    normalisation: int
    units: int
    """How many passages and sentences were looked up."""
    selectors: Sha256
    """Digest of the places and hashes of all of them."""
    failed: Many[PrintedText] = ()
    """Locators at whose place the text says something else."""
