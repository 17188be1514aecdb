"""What people mistype in YAML, each slip with its place and the line as it should be.

A parser says where it could not go on. The slip is often before that; a recogniser looks at the lines around the place
and says what stands there, if it knows it. All patterns look at one line and are bounded by what stands between signs.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from microsite.model.refused_prose import BULLET
from microsite.seeds.reading.yaml_beginnings import (
    backslash_in_quotes,
    colon_of_another_kind,
    dash_without_blank,
    entry_further_in,
    pasted_text,
    sign_that_begins_nothing,
    value_that_begins_with_a_sign,
)
from microsite.seeds.reading.yaml_brackets import missing_comma, text_behind_quotes, two_commas
from microsite.seeds.reading.yaml_failure import (
    KEY,
    KEY_LINE,
    LONGEST,
    Failure,
    YamlSlip,
    in_quotes,
    quoted_value,
    whole_value,
)
from microsite.seeds.reading.yaml_indents import (
    colon_within_text,
    dash_before_a_key,
    end_of_document,
    entry_without_dash,
    key_left_of_others,
    list_left_of_its_key,
    text_left_of_its_key,
    two_dashes,
)
from microsite.seeds.reading.yaml_unclosed import (
    bracket_not_closed,
    bracket_too_many,
    quote_not_closed,
    remark_within_brackets,
)

_GLUED: Final = re.compile(rf"{KEY}(?:\s*(?:=>|->|→|=)\s*|\s*;\s+|\s+:\s*|:(?=\S))(?P<value>[^\s:/].*)$")
_KEY_ALONE: Final = re.compile(r"(?P<lead>\s*(?:- )?)(?P<key>[A-Za-z_][\w-]*)(?:\s+|\s*[^\w\s:]\s+)(?P<value>\S.*)$")
_DASH: Final = re.compile(r"[ \t]*([‐-―−]|--)[ \t]*(?=[A-Za-z_])")
_OTHER_ENTRY: Final = re.compile(r"[ \t]*([*+]|\d{1,3}[.)])[ \t]+(?=\S)")
_COMMENT: Final = re.compile(r"\s#")

Recognise = Callable[[Sequence[str], Failure, frozenset[str]], YamlSlip | None]


def _tab(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    del keys
    line = lines[failure.line]
    lead = line[: len(line) - len(line.lstrip())]
    if "\t" in lead:
        return YamlSlip(failure.line, failure.column, "found a tab; indent with spaces, not tabs")
    odd = next((sign for sign in lead if sign != " "), "")
    if odd:
        message = f"found a blank of another kind (U+{ord(odd):04X}) before the text; indent with plain spaces"
        return YamlSlip(failure.line, lead.index(odd), message)
    return None


def _bullet(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    del keys
    for number in (failure.line, failure.line - 1):
        line = lines[number] if 0 <= number < len(lines) else ""
        if bullet := BULLET.match(line) or _DASH.match(line) or _OTHER_ENTRY.match(line):
            rest = line[bullet.end() :].strip()
            what = (
                "a dash of another kind"
                if _DASH.match(line)
                else "a bullet"
                if not bullet[1][0].isdigit()
                else "a number"
            )
            message = f"found {what} ({bullet[1]}); begin the entry with a hyphen and a space: - {rest}"
            return YamlSlip(number, bullet.start(1), message)
    return None


def _no_space_after_colon(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``kind:event`` is one word for YAML, which gives up a line later."""
    for number in (failure.begun_line, failure.line - 1, failure.line):
        found = _GLUED.match(lines[number]) if 0 <= number < len(lines) else None
        if found and found["key"] in keys:
            mended = f"{found['lead'].strip()} {found['key']}: {found['value']}".strip()
            return YamlSlip(number, found.start("key"), f"a key ends with a colon and a space: write {mended}")
    return None


def _comment(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """A text that goes on below a line with `` #`` in it: YAML has cut it off there."""
    del keys
    number = failure.line - 1
    if "did not find expected key" not in failure.problem or number < 0 or not _COMMENT.search(lines[number]):
        return None
    at = next(_COMMENT.finditer(lines[number])).start() + 1
    first = next((line for line in range(number, -1, -1) if KEY_LINE.match(lines[line])), number)
    found = KEY_LINE.match(lines[first])
    text = found["rest"].strip() if found else ""
    told = quoted_value(lines, first, text) if text else "put all of it in quotes"
    return YamlSlip(number, at, f"the text is cut off at this #; {told}")


def _second_colon(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    if "mapping values are not allowed" not in failure.problem:
        return None
    line = lines[failure.line]
    key, colon, rest = line.partition(": ")
    if not colon or failure.column <= len(key):
        if within := colon_within_text(lines, failure, keys):
            return within
        text = line.strip()[:40]
        return YamlSlip(
            failure.line, failure.column, f'the indent does not fit; begin "{text}" in the same column as the key above'
        )
    value, _, _ = rest.partition(": ")
    words = value.split()
    if len(words) == 2 and words[1] in keys and words[1] != key.strip().removeprefix("- "):
        second = rest[rest.index(words[1]) :].strip()
        message = f'two keys stand on one line: end it behind "{words[0]}", and put {second} on a line of its own'
        return YamlSlip(failure.line, line.index(words[1], len(key)), message)
    text = rest.strip().replace("“", "").replace("”", "")
    head = key.strip()
    whole = whole_value(lines, failure.line, text)
    told = f"{head}: {in_quotes(whole)}"
    if len(told) > LONGEST:
        told = f"{head}: >- and begin the text in the next line, indented"
    return YamlSlip(failure.line, failure.column, f"found a second colon; put the text in straight quotes: {told}")


def _line_without_key(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """A line of text that is not indented below its key, or a key that has lost its colon."""
    if "could not find expected ':'" not in failure.problem:
        return None
    number = failure.begun_line
    begun = _KEY_ALONE.match(lines[number])
    if begun and begun["key"] in keys:
        mended = f"{begun['lead'].strip()} {begun['key']}: {begun['value']}".strip()
        return YamlSlip(number, begun.start("key"), f"a key ends with a colon and a space: write {mended}")
    above = next((line for line in range(number - 1, -1, -1) if KEY_LINE.match(lines[line])), None)
    found = KEY_LINE.match(lines[above]) if above is not None else None
    if not found:
        return None
    begins = " ".join(lines[number].split()[:3])[:40]
    message = f'no key stands here; a text goes on below its key: put {len(found["lead"]) + 2} spaces before "{begins}"'
    return YamlSlip(number, failure.begun_column, message)


RECOGNISERS: Final[tuple[Recognise, ...]] = (
    quote_not_closed,
    two_dashes,
    _tab,
    _bullet,
    colon_of_another_kind,
    _no_space_after_colon,
    dash_without_blank,
    entry_further_in,
    end_of_document,
    list_left_of_its_key,
    key_left_of_others,
    dash_before_a_key,
    entry_without_dash,
    text_left_of_its_key,
    remark_within_brackets,
    two_commas,
    missing_comma,
    bracket_not_closed,
    bracket_too_many,
    _comment,
    text_behind_quotes,
    _second_colon,
    backslash_in_quotes,
    pasted_text,
    _line_without_key,
    sign_that_begins_nothing,
    value_that_begins_with_a_sign,
)


def slip(lines: Sequence[str], error: Any, keys: frozenset[str]) -> YamlSlip | None:
    """Return what somebody mistyped, by an error of PyYAML and the lines of the text; None if nobody knows.

    ``keys`` are the fields that records have.
    """
    failure = Failure.of(error)
    if failure.line >= len(lines) or failure.begun_line >= len(lines):
        return None
    return next((found for each in RECOGNISERS if (found := each(lines, failure, keys))), None)
