"""What is wrong with a change to a claim, by the field of its form that it is about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from microsite.authoring.desk.field_words import in_form_words, label
from microsite.authoring.records.forms import FORMS
from microsite.authoring.records.item_lines import item_lines
from microsite.model.finding import Finding
from microsite.model.kinds import CLAIM
from microsite.model.place import KEY, Keys
from microsite.seeds.reading.yaml import read_yaml

ELSEWHERE = ""
"""The field of findings that are about no field: about another file, say."""
FieldFindings = Mapping[str, list[str]]
"""What is wrong, by field."""

_ASKED_AS: Final = {"voice": "speaker", "figure": "value"}
"""The field of the form that stands for a record within a claim, where none of its own is named."""
_MENDED_AT: Final = {"second-hand": "via", "via-not-cited": "via", "figure-missing": "value"}
"""The field in which a finding is mended, by its code, where that is another than the one it stands at in the file."""


def told(finding: Finding) -> str:
    """Return what is wrong in the words of the form."""
    return f"{in_form_words(finding.message)} ({finding.code})"


def _field(keys: Keys, kind: str = CLAIM.name) -> str:
    """Return the field of the form that asks for what stands at these keys of a record."""
    asked = {field.name for field in FORMS[kind].fields}
    named = [key for key in keys if isinstance(key, str) and key in asked]
    return named[-1] if named else next((_ASKED_AS[str(key)] for key in keys if key in _ASKED_AS), ELSEWHERE)


def _asked(keys: Keys, code: str, message: str, kind: str) -> str:
    """Return the field of the form that a finding about data is to stand at."""
    if keys == ("id",) and kind == CLAIM.name:
        # What is said of the whole record begins with the code of the part that it is about.
        return _field((code.partition("-")[0],), kind)
    # What is missing has no place of its own, and is named.
    first = message.partition(" ")[0] if code == "missing-field" else ""
    return _field((*keys, first) if first else keys, kind)


def by_name(wrong: Iterable[tuple[Keys, str]], kind: str = CLAIM.name) -> FieldFindings:
    """Sort what is wrong with the values of a record to the fields of the form."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for keys, what in wrong:
        code, _, message = what.partition(": ")
        field = _asked(keys, code, message, kind)
        said = f"{in_form_words(message)} ({code})"
        found[field].append(said if field else f"“{label(str(keys[0]))}”: {said}")
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


def by_field(findings: Iterable[Finding], text: str, file: str, identifier: str) -> FieldFindings:
    """Sort findings to the fields of a claim, whose ``file`` has this ``text`` then."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    keys, last = _claim_keys(text, file, identifier)
    for each in findings:
        place = each.place.line, each.place.column
        own = each.place.file == file and place[0] <= last
        before = [held for mark, held in keys if mark <= place] if own else []
        field = (_MENDED_AT.get(each.code) or _field(before[-1])) if before else ELSEWHERE
        found[field].append(told(each) if before else f"{each.place}: {each.message} ({each.code})")
    return dict(found)


def wrong_by_field(findings: Iterable[Finding], file: str, field: str) -> FieldFindings:
    """Return what is wrong after a change: what stands in its own file at the field that it was typed into."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for each in findings:
        own = each.place.file == file
        found[field if own else ELSEWHERE].append(told(each) if own else f"{each.place}: {told(each)}")
    return dict(found)
