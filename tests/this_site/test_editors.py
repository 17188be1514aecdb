"""Editors find nothing wrong in the seeds of this site."""

import json
import re

import jsonschema
import pytest

from microsite.model.kinds import SEED_FILES
from microsite.model.translations.names import language_of
from microsite.seeds.json_schema import schemas
from microsite.seeds.reading.yaml import read_yaml
from tests.project_copies import ROOT


def test_every_seed_in_yaml_names_its_schema() -> None:
    found = [*(ROOT / "seeds").glob("*.yml"), *(ROOT / "seeds" / "sources").glob("*/*.yml")]
    # A translation has the words of its original and nothing to complete.
    for path in (each for each in found if not language_of(each.name)):
        first = path.read_text("utf-8").split("\n", 1)[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match, path
        assert (path.parent / match.group(1)).is_file(), path


LATER = {"contributors", "drafts", "editions", "moved", "vocabulary", "words"}
"""Files that this site has none of yet, or nothing in."""


IN_YAML = {file.schema_name: file for file in SEED_FILES if file.schema and file.form != "page"}


@pytest.mark.turns(4)
@pytest.mark.parametrize("name", sorted(IN_YAML.keys() - LATER))
def test_an_editor_finds_nothing_wrong_in_good_seeds(name: str) -> None:
    schema = json.loads(schemas()[f"{name}.json"])
    paths = list(ROOT.glob(IN_YAML[name].of("*")))
    assert paths
    for path in paths:
        data, _, findings = read_yaml(path.read_text("utf-8"), path.name)
        assert findings == []
        jsonschema.validate(json.loads(json.dumps(data)), schema)
