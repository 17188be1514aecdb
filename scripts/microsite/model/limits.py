"""How long the things may be that people write: one table, which findings quote.

Each is many times what a page can be read with, and small enough that nothing that is done with it takes long.
"""

from typing import Final

TEXT: Final = 30_000
"""Characters of a text in a field, of one line or in prose: 5,000 words."""

PAGE: Final = 200_000
"""Characters of the text of a page: a briefing or a hand-written one."""

FRONT_MATTER: Final = 10_000
"""Characters of the front matter of a hand-written page."""

FINGERPRINT: Final = 4_000_000
"""Characters of the fingerprint of a source: that of a book of 350,000 words."""

CELL: Final = 70
"""Characters of a text that stands in a cell of a table: a line."""

PATH: Final = 300
"""Characters of an address on this site."""

FEW: Final = 100
"""Entries of a list within a record: the passages of a claim, the actors of an event."""

MANY: Final = 2_000
"""Entries of a list within a record that grows with a text or a site: the hints to a source, the words of a list."""

RECORDS: Final = 20_000
"""Records in a file."""

MARKS: Final = 8
"""Combining marks on one letter. No script needs more; thousands of them cover the lines around."""

NESTING: Final = 16
"""Lists and mappings within each other, in whatever is read."""
