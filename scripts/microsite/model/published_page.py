"""A line of the ledger of addresses: a page that was published, and anchors on it. Written by ``scripts/record.py``."""

from typing import Annotated

from pydantic import Field

from microsite.model.field_types import Day, MachineText
from microsite.model.limits import PATH, RECORDS
from microsite.model.record import Record


class PublishedPage(Record):
    """What is promised since a day. A page has another line for the anchors that it got later."""

    page: Annotated[str, Field(pattern=r"^/([a-z0-9][a-z0-9._-]*/)*$", max_length=PATH)]
    since: Day
    anchors: Annotated[tuple[MachineText, ...], Field(max_length=RECORDS)]
