"""What a finding tells to type for a missing field is taken by that field."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, TypeAdapter

from microsite.model.fields import records_of
from microsite.model.kinds import SEED_FILES
from microsite.seeds.reading.field_examples import example_of
from microsite.seeds.reading.yaml import read_yaml


def _models() -> list[type[BaseModel]]:
    """Return every record that people write, those within others behind them."""
    found: list[type[BaseModel]] = [file.model for file in SEED_FILES if file.schema and not file.machine_made]
    for model in found:
        found += [
            each for field in model.model_fields.values() for each in records_of(field.annotation) if each not in found
        ]
    return found


CASES = [(model, name) for model in _models() for name, field in model.model_fields.items() if field.is_required()]
NOT_TYPED = {"body", "origin", "land", "blocks", "ledgers", "manifest", "hash", "csl", "namespace", "frozen"}
"""What is the text of a page, or only programs write."""


@pytest.mark.parametrize(("model", "name"), CASES, ids=lambda part: getattr(part, "__name__", part))
def test_what_is_told_for_a_missing_field_is_taken_by_it(model: type[BaseModel], name: str) -> None:
    if name in NOT_TYPED:
        pytest.skip("nobody types it")
    field = model.model_fields[name]
    key = field.alias or name
    told = re.sub(r" \((?:or|null where) .*\)$", "", example_of(model, key))
    data, _, findings = read_yaml(f"{key}: {told}\n", "x.yml")
    assert findings == []
    assert isinstance(data, Mapping)
    taken: Any = Annotated[field.annotation, *field.metadata, None]
    TypeAdapter(taken).validate_python(data[key])
