"""Suggestions below a field: a press of the button fills in what it says. Without script they are words to type."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from microsite.authoring.desk.markup import Markup, join, tag

_YEAR: Final = re.compile(r"1\d{3}|20\d{2}")


class Suggestion(NamedTuple):
    """Values for fields of a form, and the words that say why."""

    fields: Mapping[str, str]
    why: str

    @property
    def is_year(self) -> bool:
        """Say whether it is no more than a number that may be a year."""
        return self.fields.keys() == {"value"} and bool(_YEAR.fullmatch(self.fields["value"]))


def suggested(suggestions: Iterable[Suggestion]) -> Markup:
    """Return suggestions as a line of buttons; nothing for none."""
    buttons = [
        tag("button", each.why, type="button", class_="take", data_fill=json.dumps(dict(each.fields)))
        for each in suggestions
    ]
    return tag("p", "Suggested: ", join(*buttons, by=" "), class_="suggested") if buttons else Markup("")
