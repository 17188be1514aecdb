"""What is wrong with a change to a claim, by the field of its form that it is about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from microsite.authoring.records.forms import FORMS
from microsite.authoring.records.item_lines import item_lines
from microsite.model.finding import Finding
from microsite.model.kinds import CLAIM
from microsite.model.place import KEY, Keys
from microsite.seeds.reading.yaml import read_yaml

ELSEWHERE = ""
"""The field of findings that are about no field: about another file, say."""
Wrong = Mapping[str, list[str]]
"""What is wrong, by field."""

_ASKED_AS = {"voice": "speaker", "figure": "value"}
"""The field of the form that stands for a record within a claim, where none of its own is named."""


def _field(keys: Keys) -> str:
    """Return the field of the form that asks for what stands at these keys of a claim."""
    asked = {field.name for field in FORMS[CLAIM.name].fields}
    named = [key for key in keys if isinstance(key, str) and key in asked]
    return named[-1] if named else next((_ASKED_AS[str(key)] for key in keys if key in _ASKED_AS), ELSEWHERE)


def by_name(wrong: Iterable[tuple[str, str]]) -> Wrong:
    """Sort what is wrong with the fields of a record to those of the form."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, what in wrong:
        # What is said of the whole record begins with the code of the part that it is about.
        part = what.partition(":")[0].partition("-")[0] if name == "id" else name
        found[_field((part,))].append(what)
    return dict(found)


def _claim_keys(text: str, file: str, identifier: str) -> tuple[list[tuple[tuple[int, int], Keys]], int]:
    """Return where each value of a claim begins, in the order of the file, its keys, and the last line of the claim."""
    data, document, _ = read_yaml(text, file)
    items = data if isinstance(data, tuple) else ()
    number = next((n for n, item in enumerate(items) if isinstance(item, dict) and item.get("id") == identifier), None)
    if number is None:
        return [], 0
    marks = ((mark, keys) for keys, mark in document.marks.items() if keys and keys[0] == number)
    within = sorted((mark, tuple(part for part in keys[1:] if part != KEY)) for mark, keys in marks)
    return within, item_lines(text, number)[1]


def by_field(findings: Iterable[Finding], text: str, file: str, identifier: str) -> Wrong:
    """Sort findings to the fields of a claim, whose ``file`` has this ``text`` then."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    keys, last = _claim_keys(text, file, identifier)
    for each in findings:
        place = each.place.line, each.place.column
        own = each.place.file == file and place[0] <= last
        before = [held for mark, held in keys if mark <= place] if own else []
        field = _field(before[-1]) if before else ELSEWHERE
        where = "" if before else f"{each.place}: "
        found[field].append(f"{where}{each.message} ({each.code})")
    return dict(found)
