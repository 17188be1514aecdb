"""The list of references of a document in CSL-JSON, as import_references takes it."""

import json

from microsite.sources.documents.document import works_of
from microsite.sources.documents.printed_reference import csl_item
from microsite.sources.ingest.shown import ShownDocument


def as_csl(shown: ShownDocument) -> str:
    """Return the references of a document, each with what can be told from how it is printed."""
    items = [csl_item(told, number) for number, told in enumerate(works_of(shown.document.content), 1)]
    return json.dumps(items, ensure_ascii=False, indent=1)
