"""Lines and values whose beginning YAML takes for something else.

A dash without a blank, a sign that YAML keeps for itself, an entry that stands further in than the others, and text
that was pasted between records.
"""

import re
from collections.abc import Sequence
from typing import Final

from microsite.model.plain_words import with_escapes
from microsite.seeds.reading.number_slips import number_cure
from microsite.seeds.reading.yaml_failure import KEY_LINE, Failure, YamlSlip, in_quotes, quoted_value

_NO_BLANK: Final = re.compile(r"(?P<lead>\s*)-(?P<entry>[A-Za-z\"'\[{][^\n]*)")
_OTHER_COLON: Final = re.compile(
    r"(?P<lead>\s*(?:- )?)(?P<key>[A-Za-z_][\w-]*)"
    r"(?:\s?[\uff1a\ufe55\ufe13]\s*|:[\u00a0\u2007\u202f\u3000]\s*)(?P<value>\S.*)$"
)
_VALUE: Final = re.compile(r"(?P<head>\s*(?:- )?[A-Za-z_][\w-]*:\s+|\s*- )(?P<value>[*&!|>?%-].*)$")
_BLOCK: Final = re.compile(r"[|>][+-]?\s+\S")
_ESCAPED: Final = re.compile(r"(?P<head>\s*(?:- )?[A-Za-z_][\w-]*:\s+)\"(?P<text>[^\"]*\\[^\"]*)\"\s*$")
_CITED: Final = re.compile(r"@(?P<id>[a-z][a-z0-9-]*)(?P<rest>\s*[\]},]?.{0,200})$")
_NO_ESCAPE: Final = re.compile("unknown escape|hexdecimal number|invalid Unicode character escape")
_HALVES: Final = re.compile(r"(?:\\u[dD][89a-fA-F][0-9a-fA-F]{2}){1,2}")
"""Signs of UTF-16 by their halves, as JSON has them."""
_NUMBERED: Final = ("value:", "to:", "minutes:")
_CODE: Final = re.compile(r"`{1,3}([^`\n]{1,200})`{1,3}")
_EMPHASIS: Final = re.compile(r"(\*{1,2})([^*\n]{1,200})\1")
_ENTRY: Final = re.compile(r"(?P<lead> +)- (?P<key>id|key|name|claim): ")
_EXPORTED: Final = re.compile(r"\s*@[A-Za-z]{3,20}\s?\{|[A-Z][A-Z0-9]  ?-(?: |$)")


def colon_of_another_kind(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``kind：event``, or a blank behind the colon that is none to YAML."""
    for number in (failure.begun_line, failure.line - 1, failure.line):
        found = _OTHER_COLON.match(lines[number]) if 0 <= number < len(lines) else None
        if found and found["key"] in keys:
            mended = f"{found['lead'].strip()} {found['key']}: {found['value']}".strip()
            message = f"a key ends with a plain colon and a plain space: write {mended}"
            return YamlSlip(number, found.start("key"), message)
    return None


def dash_without_blank(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``-id: x`` is a key with a dash in it, ``-baker`` a word."""
    del keys
    for number in dict.fromkeys((failure.begun_line, failure.line)):
        if found := _NO_BLANK.match(lines[number]):
            message = f"a blank stands behind the dash of a list: write - {found['entry'].strip()}"
            return YamlSlip(number, found.end("lead"), message)
    return None


def value_that_begins_with_a_sign(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``says: *Some* say``: YAML reads a star, an ampersand and the like as signs of its own."""
    del keys
    found = _VALUE.match(lines[failure.line])
    if not found or failure.column < found.start("value"):
        return None
    value, head = found["value"].rstrip(), found["head"].strip()
    if _BLOCK.match(value):
        cure = f"write {head} >- and begin the text in the next line, indented"
    else:
        cure = _number(head, value) or quoted_value(lines, failure.line, value, _in_plain_words)
    return YamlSlip(failure.line, found.start("value"), f'a value cannot begin with "{value[0]}"; {cure}')


def backslash_in_quotes(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    r"""``says: "The \writer"``: between double quotes a backslash begins a sign."""
    del keys
    found = _ESCAPED.match(lines[failure.line]) if _NO_ESCAPE.search(failure.problem) else None
    if not found:
        return None
    text = _HALVES.sub(_sign, found["text"]).replace("'", "''")
    message = rf"between double quotes a backslash begins a sign; write {found['head'].strip()} '{text}'"
    return YamlSlip(failure.line, found.end("head"), message)


def _sign(halves: re.Match[str]) -> str:
    """Return the sign that two halves are; nothing for one alone."""
    units = bytes.fromhex(halves.group().replace("\\u", ""))
    return units.decode("utf-16-be", "ignore")


def _in_plain_words(text: str) -> str:
    """Return a text without marking, as plain words have none: no code and no emphasis, and signs as signs."""
    return with_escapes(_EMPHASIS.sub(r"\2", _CODE.sub(r"\1", text)))


def _number(head: str, value: str) -> str:
    """Say how a number is written that begins with a sign, such as ``>40``; "" if none belongs there."""
    key = head.rsplit(maxsplit=1)[-1] if head.strip() else ""
    return number_cure(key.rstrip(":"), value).removeprefix("; ") if key in _NUMBERED else ""


def sign_that_begins_nothing(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``says: @somebody``: YAML keeps some signs for itself."""
    del keys
    line = lines[failure.line]
    if "cannot start any token" not in failure.problem or not line[failure.column :].strip():
        return None
    value = line[failure.column :].rstrip()
    if named := _CITED.match(value):
        head = line[: failure.column].strip()
        told = f"{head}{'' if head.endswith('[') else ' '}{named['id']}{named['rest']}".strip()
        return YamlSlip(failure.line, failure.column, f"an id stands without @ here: write {told}")
    before = line[: failure.column]
    if before.count("{") > before.count("}") or before.count("[") > before.count("]"):
        # Between braces and brackets a value ends before the next comma.
        value = re.split(r"[,\]}]", value)[0].rstrip()
        head = re.split(r"[,\[{]", before)[-1].strip()
        cure = _number(head, value) or f"write {f'{head} {in_quotes(value)}'.strip()}"
        return YamlSlip(failure.line, failure.column, f'a value cannot begin with "{value[0]}"; {cure}')
    told = quoted_value(lines, failure.line, value, _in_plain_words) if before.strip() else "indent with spaces"
    return YamlSlip(failure.line, failure.column, f'a value cannot begin with "{value[0]}"; {told}')


def entry_further_in(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """An entry of a list that stands further in than those above it."""
    del keys
    found = _ENTRY.match(lines[failure.line])
    above = any(line.startswith(f"- {found['key']}:") for line in lines[: failure.line]) if found else False
    if not found or not above:
        return None
    width = len(found["lead"])
    message = (
        f"an entry begins where those above it begin: take {width} spaces away before it, and before its other lines"
    )
    return YamlSlip(failure.line, width, message)


def pasted_text(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """Text between records that belongs to none of them, such as an export of a reference manager."""
    del keys
    number = failure.begun_line if "could not find expected ':'" in failure.problem else failure.line
    line = lines[number]
    if _EXPORTED.match(line):
        message = (
            "this is an export of a reference manager; put it into a file of its own outside of seeds/, take it out "
            "here, and run python3 scripts/import_references.py FILE"
        )
        return YamlSlip(number, len(line) - len(line.lstrip()), message)
    if "could not find expected ':'" not in failure.problem or KEY_LINE.match(line) or line[:1] == " ":
        return None
    before = next((each for each in reversed(lines[:number]) if each.strip() and each[:1] != "#"), "")
    if (number and not lines[number - 1].strip()) or lines[number - 1][:1] == "#" or line[:1] in "{[":
        begins = " ".join(line.split()[:3])[:40]
        message = f'"{begins}" belongs to no record; take it out, or write a record of it (- id: …)'
        return YamlSlip(number, 0, message) if before else None
    return None
