"""What the forms of the desk call their fields, and what findings say in those words instead of in those of files."""

import re
from collections.abc import Mapping
from typing import Final

from microsite.authoring.records.form_fields import OWN
from microsite.authoring.records.forms import FORMS

_CALLED: Final[Mapping[str, str]] = {
    "at": "Passages",
    "says": "What it says",
    "speaker": "Whose words",
    "perceiver": "Through whose eyes",
    "via": "Cited work",
    "value": "Number",
    "to": "Up to",
    "unit": "What is counted",
    "period": "Time",
    "threats": "Briefings",
    "id": "Id",
    "lat": "Latitude",
    "lon": "Longitude",
    "short": "In one line",
    "also": "Other names",
    "see": "See also",
    "mend": "What is wrong",
    "split": "Words at which another passage begins",
    "why": "Why",
    "in": "Page to tell it in",
    "sentence": "Sentence, with its citation",
    "words": "What stands there",
    "where": "Where",
    "how": "How",
    "run_in": "Its run-in",
    "heading": "Or a new heading",
    "part-actor": "An actor concerned",
    "part-part": "Its part, in a few words",
    "part-claim": "Claims that this rests on",
    "voice": "Whose words",
    "figure": "Number",
}
"""What fields are called whose own name would tell nobody much."""
_NAMES: Final = sorted({"voice", "figure", *(field.name for form in FORMS.values() for field in form.fields)})


def label(name: str) -> str:
    """Return what a form calls a field."""
    return _CALLED.get(name) or name.replace("_", " ").capitalize()


_WORK: Final = re.compile(r"\{work: ([a-z0-9-]+)\}")
_VIA: Final = re.compile(r"\bvia: \[?((?:\{work: [a-z0-9-]+\}(?:, (?=\{))?)+)\]?")
_MISSING: Final = re.compile(r"\A([a-z_]+) is missing here; add the line .*")
_FLAG: Final = re.compile(r"--([a-z][a-z-]*)\b(?: (?:some-words|…))?")
_IN_A_FILE: Final = re.compile(rf"\b({'|'.join(_NAMES)}): (?=\S)")
_PHRASES: Final[Mapping[str, str]] = {
    "value and to are the ends": f"“{label('value')}” and “{label('to')}” are the ends",
    "the lower end as value, the upper one as to": (
        f"the lower end as “{label('value')}”, the upper one as “{label('to')}”"
    ),
    "take to and": f"take “{label('to')}” and",
    "and via names": f"and “{label('via')}” names",
    "via: [] if": f"“{label('via')}” {OWN} if",
    "delete via: []": f"leave “{label('via')}” empty",
    "leave period out": f"leave “{label('period')}” empty",
    "correct via, or the locator": f"correct “{label('via')}”, or “{label('at')}”",
    "expected either speaker (who says it) or perceiver (who sees it so)": (
        f"expected either “{label('speaker')}” or “{label('perceiver')}”"
    ),
    "add figure: {value: …, unit: …} with the number of its passage": (
        f"fill in “{label('value')}” and “{label('unit')}” from its passage"
    ),
}
"""What findings say of fields in sentences, where the name of a field is a word like others."""


def in_form_words(message: str) -> str:
    """Return a message with the fields called what they are called on the form, and nothing as it stands in a file."""
    for written, told in _PHRASES.items():
        message = message.replace(written, told)
    message = _MISSING.sub(lambda found: f"“{label(found[1])}” is missing", message)
    message = _VIA.sub(lambda found: f"“{label('via')}” {', '.join(_WORK.findall(found[1]))}", message)
    message = _FLAG.sub(lambda found: f"“{label(found[1].replace('-', '_'))}”", message)
    return _IN_A_FILE.sub(lambda found: f"“{label(found[1])}”: ", message)
