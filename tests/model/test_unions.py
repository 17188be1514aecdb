"""Where a value can be one of two things, the model names both: the place of a mistake is told by names of ours."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from pydantic import BaseModel, Field, Tag

from microsite.model.claim import Claim
from microsite.model.claim_ledger import ClaimChange
from microsite.model.dossier import Unsettled
from microsite.model.field_types import Id
from microsite.model.fields import keys_of, record_under, records_of
from microsite.model.hint import Hint
from microsite.model.kinds import SEED_FILES
from microsite.model.record import BRANCH, Record, branch
from microsite.seeds.reading.validate import as_record
from microsite.seeds.reading.yaml import read_yaml


def _unions(annotation: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the members of every union in an annotation; None is none: pydantic gives it no branch."""
    if get_origin(annotation) in (Union, UnionType):
        members = tuple(member for member in get_args(annotation) if member is not type(None))
        if len(members) > 1:
            yield members
    for part in get_args(annotation):
        yield from _unions(part)


def _is_named(member: Any) -> bool:
    tags = [each.tag for each in getattr(member, "__metadata__", ()) if isinstance(each, Tag)]
    return len(tags) == 1 and tags[0].startswith(BRANCH)


def _read(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """Yield a type of record and all that stand in it."""
    if model not in seen:
        seen.add(model)
        yield model
        for field in model.model_fields.values():
            for inner in records_of(field.annotation):
                yield from _read(inner, seen)


def _unnamed(model: type[BaseModel]) -> list[str]:
    hints = get_type_hints(model, include_extras=True)
    return [
        f"{model.__name__}.{name}"
        for name in model.model_fields
        for members in _unions(hints[name])
        if not all(map(_is_named, members))
    ]


def test_every_branch_of_every_union_has_a_name_of_ours() -> None:
    seen: set[type[BaseModel]] = set()
    roots = [
        model for kind in (*(file.model for file in SEED_FILES), ClaimChange, Unsettled) for model in records_of(kind)
    ]
    models = [model for root in roots for model in _read(root, seen)]
    assert {Claim, Hint} <= set(models)
    assert [name for model in models for name in _unnamed(model)] == []


class _Nameless(Record):
    at: Id | tuple[Id, ...]


def test_a_union_without_names_is_noticed() -> None:
    assert _unnamed(_Nameless) == ["_Nameless.at"]


class _Leaf(Record):
    from_here: Id


class _Tree(Record):
    leaf: Annotated[_Leaf, branch("one")] | Annotated[tuple[_Leaf, ...], branch("several")] | None = None


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("leaf: {from_here: 7}", 1, 19),
        ("leaf:\n- {from_here: x}\n- {from_here: 7}", 3, 15),
        ("leaf: {fromhere: x, from_here: x}", 1, 8),
    ],
)
def test_a_mistake_in_a_union_of_any_records_is_placed(text: str, line: int, column: int) -> None:
    data, document, _ = read_yaml(text, "seeds/a.yml")
    record, findings = as_record(_Tree, data, document)
    assert record is None
    assert {(finding.place.line, finding.place.column) for finding in findings} >= {(line, column)}


def test_a_key_that_is_written_like_a_branch_is_a_key() -> None:
    data, document, _ = read_yaml('"|one": x\nfrom_here: x', "seeds/a.yml")
    _, (finding,) = as_record(_Leaf, data, document)
    assert (finding.code, finding.place.line) == ("unknown-field", 1)
    assert '"|one"' in finding.message


class _Hyphened(Record):
    not_before: Id = Field(alias="not-before")


def test_a_missing_key_with_a_hyphen_is_named_whole() -> None:
    data, document, _ = read_yaml("other: x", "seeds/a.yml")
    _, findings = as_record(_Hyphened, data, document)
    assert "not-before is missing" in " ".join(finding.message for finding in findings)


def test_fields_are_told_as_seeds_write_them() -> None:
    assert keys_of(None) == []
    assert record_under(Claim, "via") is records_of(Claim.model_fields["via"].annotation)[0]
    assert record_under(Claim, "says") is record_under(None, "via") is record_under(Claim, "nothing") is None
