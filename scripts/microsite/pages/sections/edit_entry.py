"""The link from an entry of a long list to its own line of the seeds."""

from typing import Final

from microsite.model.kind import Located
from microsite.model.tree.attributes import attributes
from microsite.model.tree.inlines import Inlines, Link, Text, inlines
from microsite.model.tree.targets import WebAddress
from microsite.model.wording import words
from microsite.pages.writing.page_writer import PageWriter

_CLASS: Final = "edit-entry"


def edit_entry(sheet: PageWriter, record: Located, name: str) -> Inlines:
    """Return a small link behind what is said of a record, to the line that it begins at in the repository.

    Nothing where the address of the repository is not known, and in a frozen edition, which nobody edits. Seen is one
    word; read aloud is the name of the entry as well (WCAG 2.2, 2.4.9 and 2.5.3).
    """
    url = sheet.corpus.site.edit_url(record.origin.place())
    if not url:
        return ()
    label = words("Edit “{name}”", name=name)
    # What the search finds by is what an entry says.
    named = attributes(_CLASS, aria_label=label, data_pagefind_ignore="all")
    return (Text(" "), Link(WebAddress(url), inlines(words("Edit")), named))
