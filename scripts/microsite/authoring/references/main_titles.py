"""Titles of works in several volumes, which BibLaTeX has besides the title of a volume, and CSL has no place for."""

from collections.abc import Mapping
from typing import Final

from microsite.authoring.references.inherited_fields import IN_BOOKS
from microsite.authoring.references.raw_record import RawRecord

MAIN_TITLES: Final = {"maintitle": "title", "mainsubtitle": "subtitle", "maintitleaddon": "titleaddon"}
WHY_NOT: Final = "the title of one volume was kept, and there is no place for that of all of them"


def main_title_called(record: RawRecord) -> Mapping[str, str]:
    """Return as what the fields of a main title can serve, where the title that it stands above is not said."""
    there = {field.name for field in (*record.fields, *record.inherited)}
    if "title" not in there:
        return MAIN_TITLES
    if record.kind in IN_BOOKS and "booktitle" not in there:
        return {name: f"book{part}" for name, part in MAIN_TITLES.items()}
    return {}
