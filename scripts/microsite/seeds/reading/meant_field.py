"""The field that a key was meant to be: one with a slip of the finger, one that others call so, or one further in.

Or one of another file of which there is one alone: what pages are called stands in ``vocabulary.yml``.
"""

from collections.abc import Iterable, Mapping
from typing import Final, get_args

from microsite.model.csl import CSL_VARIABLES
from microsite.model.fields import Model, keys_of, records_at
from microsite.model.near_names import slips
from microsite.model.project_words import PageKind, PageWords
from microsite.model.seed_files import FILES_BESIDE_KINDS, VOCABULARY

_CALLED: Final[Mapping[str, tuple[str, ...]]] = {
    "family": ("last", "last_name", "lastname", "surname"),
    "given": ("first", "first_name", "firstname"),
    "lat": ("latitude",),
    "lon": ("lng", "long", "longitude"),
    "says": ("text", "claim", "statement"),
    "at": ("locator", "passage"),
    "short": ("summary",),
    "note": ("comment", "notes"),
    "also": ("alias", "aliases", "synonyms"),
    "definition": ("meaning",),
    "speaker": ("said_by",),
    "edtf": ("year",),
}
"""What people who know other programs call a field."""
_OF_WORKS: Final = ("authors", "year", "date", "journal", "url", "doi")


def meant_fields(key: str, names: Iterable[str]) -> list[str]:
    """Return those of ``names`` that ``key`` may be meant as: slips of it, else the one that others call so."""
    known = list(names)
    return slips(key, known) or [name for name in known if key.lower() in _CALLED.get(name, ())]


def _alone(record: Model | None, name: str) -> list[Model]:
    """Return the types of record that can stand under a field, unless they stand in a list."""
    fields = {field.alias or each: field for each, field in record.model_fields.items()} if record else {}
    return [] if name not in fields or "tuple[" in str(fields[name].annotation) else records_at(record, name)


def further_in(record: Model | None, key: str, value: object) -> str:
    """Say within which field of a record a key stands, if it is one alone; the end of a sentence, or nothing."""
    if "csl" in keys_of(record) and (key in CSL_VARIABLES or key in _OF_WORKS):
        return "; what a work is stands within csl, indented below it"
    names = [name for name in keys_of(record) if any(key in keys_of(each) for each in _alone(record, name))]
    if len(names) != 1:
        return ""
    told = f"{key}: {value}" if isinstance(value, (str, int, float)) else f"{key}: …"
    name = names[0]
    return f"; it stands within {name}: write {told} between the braces of {name}, and {name}: {{…}} if it has none"


def in_file(record: Model | None, key: str, value: object) -> str:
    """Say in which other file a field stands, of those that are one record; the end of a sentence, or nothing."""
    files = {each.model: each for each in FILES_BESIDE_KINDS if each.form == "single" and "*" not in each.path}
    if record not in files:
        return ""
    if key in get_args(PageKind):
        said = value if isinstance(value, Mapping) and value.keys() <= PageWords.model_fields.keys() else {}
        words = {"one": "…", "many": "…"} | dict(said)
        row = ", ".join(f"{field}: {word}" for field, word in {"kind": key, **words}.items())
        return f"; what its pages are called stands in {VOCABULARY.of()}: write pages: [{{{row}}}] there"
    having = [each.of() for model, each in files.items() if key in keys_of(model) and model is not record]
    return f"; it belongs into {having[0]}: move it there" if len(having) == 1 else ""
