"""What the documents say of the project is so."""

import json
import re
import subprocess

import jsonschema
import pytest

from microsite.model.kinds import owned
from microsite.seeds.json_schema import schemas
from microsite.seeds.reading.yaml import read_yaml
from tests.project_copies import ROOT, TOY

README = (ROOT / "README.md").read_text("utf-8")


def test_the_readme_names_every_verb_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    verbs = re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)
    assert verbs
    assert [verb for verb in verbs if f"make {verb}" not in README] == []


def test_the_schemas_are_those_of_the_model() -> None:
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "seeds" / "schema").glob("*.json")}
    assert written == schemas(), "run make schemas"


def test_an_editor_finds_a_wrong_word_in_a_claim() -> None:
    schema = json.loads(schemas()["claims.json"])
    data, _, _ = read_yaml((TOY / "seeds/sources/gull-letter/claims.yml").read_text("utf-8"), "claims.yml")
    claims = json.loads(json.dumps(data))
    claims[0]["strength"] = "strong"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(claims, schema)


def test_the_schema_of_claims_knows_the_closed_words() -> None:
    claims = json.loads(schemas()["claims.json"])
    assert "speculated" in claims["$defs"]["Claim"]["properties"]["strength"]["enum"]


def test_no_tracked_file_names_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S607
    if listed.returncode:
        pytest.skip("not a git checkout")
    pattern = re.compile(r"/(?:work|farm|root|home/[a-z]+)/|python" + r"hosted|pypi" + r"\.org|npm" + r"js\.org")
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and path.suffix not in (".png", ".svg"):
            assert not pattern.search(path.read_text("utf-8", "replace")), name


def test_git_ignores_every_folder_the_generator_owns() -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert [folder for folder in owned() if f"/docs/{folder}/" not in ignored] == []
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert [folder for folder in owned() if f"docs/{folder}" not in makefile] == []
