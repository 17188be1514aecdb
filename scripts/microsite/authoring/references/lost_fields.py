"""An account of what of a file's record does not stand in the entry that was made of it, and why."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from microsite.authoring.references.fields_taken import DATES, MARKUP, NAMES, TakenFields, calendar_day
from microsite.authoring.references.joined_names import NOT_ONE_NAME, is_suffix, oddities
from microsite.authoring.references.loss_messages import TOO_LONG, all_parts, says_field, variable_of
from microsite.authoring.references.mathematics import IN_LATEX
from microsite.authoring.references.raw_record import RawField, RawRecord

_STYLED = re.compile(
    rf"{MARKUP.pattern}|\\(?:emph|mkbibemph|text(?:it|bf|sc|sl|sf|rm|tt|sub(?:script)?|superscript)|em|it|bf|sc|sl)\b"
)


class LostField(NamedTuple):
    """A field that was not kept, or not as it was."""

    line: int
    field: str
    value: str
    why: str


def _why_date(csl: Mapping[str, Any], field: RawField, variable: str) -> str | None:
    """Return what is wrong with a date, if that can be told."""
    kept = csl[variable]["date-parts"][0] if variable in csl else []
    said = "-".join(f"{number:02}" for number in kept)
    words = " ".join(map(str, all_parts(field.written))) if isinstance(field.written, dict) else field.value
    if TOO_LONG.search(words):
        return "no date has so many digits; write it as 2021, 2021-03 or 2021-03-15"
    numbers = [int(number) for number in re.findall(r"\d+", words)[:3]]
    if len(numbers) == 3 and numbers[0] > 31 and max(numbers[1:]) < 100 and calendar_day(numbers) != numbers:
        return f"there is no such day; kept as {said}" if said else "there is no such day"
    if said and re.match(r"\D?\d{4}\b", words) and numbers[: len(kept)] != kept[: len(numbers)]:
        return f"another date of this work was kept: {said}"
    return f"only {said} of it was kept; a date of a work is a year, a month or a day" if said else None


def _why(taken: TakenFields, field: RawField) -> str:
    csl, variable = taken.csl, variable_of(field)
    if variable in taken.refused:
        return taken.refused[variable]
    if variable == "DOI":
        return "expected a DOI such as 10.1000/182"
    if field.name in ("crossref", "xdata"):
        return "this file has no such entry, or the entries lead back to each other"
    if variable in DATES and (why := _why_date(csl, field, variable)):
        return why
    if field.name in ("language", "la", "langid") and "language" in csl:
        return f"kept as {csl['language']}; write a language tag such as en or fa"
    if re.search(r"\band others\b", field.value):
        return "“and others” is no name; name them, a style shortens the list itself"
    if variable == "title" and "title" in csl:
        latex = any(sign in field.value for sign in "\\{$")
        told = "LaTeX in it could not be read; its words were kept, compare them"
        return told if latex else "another title of this work was kept"
    return "the entry has no place for it, or not for all of it"


_NAME_FIELDS: Final = frozenset({*NAMES, "bookauthor", "au", "a1", "a2", "a3", "a4", "ed"})


def _odd_names(field: RawField) -> list[str]:
    """Return what is odd about the names of a field: joined by a wrong sign, or with a suffix that is none."""
    if field.name not in _NAME_FIELDS:
        return []
    if isinstance(field.written, list):  # CSL-JSON says the parts
        parts = [(key, str(part)) for name in field.written if isinstance(name, dict) for key, part in name.items()]
        joined = any(";" in part or (" and " in part and key in ("family", "given")) for key, part in parts)
        wrong = any(key == "suffix" and not is_suffix(part) for key, part in parts)
        return [NOT_ONE_NAME] * joined + ["its suffix is none such as Jr. or III; look at the name"] * wrong
    return list(oddities(field.value, bibtex=isinstance(field.written, str)))


def lost_fields(record: RawRecord, taken: TakenFields, why: Mapping[RawField, str]) -> Iterator[LostField]:
    """Yield every field of a record that its entry does not say, in the order of the file."""
    csl, unread = taken.csl, frozenset(record.unread)
    if csl["type"] == "document" and record.kind.lower() not in ("document", "gen"):
        yield LostField(
            record.line, "type", record.kind, "no type of CSL answers to it; kept as document, choose a better one"
        )
    for field in sorted((*record.fields, *record.unread), key=lambda each: each.line):
        odd = [field.doubt] if field.doubt else _odd_names(field)
        if field in unread:
            yield LostField(field.line, field.name, field.value, field.doubt)
        elif field in why:
            yield LostField(field.line, field.name, field.value, why[field])
        elif odd:
            yield LostField(field.line, field.name, field.value, "; ".join(odd))
        elif not says_field(csl, field):
            yield LostField(field.line, field.name, field.value, _why(taken, field))
        elif _STYLED.search(field.value):
            yield LostField(field.line, field.name, field.value, "the words are kept, italics and other markup are not")
        elif IN_LATEX.search(str(csl.get(variable_of(field), ""))):
            yield LostField(field.line, field.name, field.value, "a formula in it is kept in LaTeX; write it plainly")
