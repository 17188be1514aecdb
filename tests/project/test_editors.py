"""Editors complete and check seeds, without anything to set up."""

import json
import re
from pathlib import Path

from microsite.seeds.json_schema import editor_settings
from tests.commands import run
from tests.project_copies import ROOT

VSCODE = ROOT / ".vscode"
LATER = {"drafts", "editions", "moved", "vocabulary"}
"""Kinds of which there need be no seed."""


def test_every_kind_of_yaml_seed_has_its_schema() -> None:
    settings = (VSCODE / "settings.json").read_text("utf-8")
    assert settings == editor_settings(settings), "run make schemas"
    schemas = json.loads(settings)["yaml.schemas"]
    for schema, pattern in schemas.items():
        assert (ROOT / schema).is_file()
        assert list(ROOT.glob(pattern)) or Path(schema).stem in LATER, pattern


def test_the_task_understands_what_check_prints(toy: Path) -> None:
    """Front matter is checked by it: the language server for YAML does not look into Markdown."""
    silting = toy / "seeds/threats/silting.md"
    silting.write_text(silting.read_text("utf-8").replace("short:", "shrot:"), "utf-8")
    matcher = json.loads((VSCODE / "tasks.json").read_text("utf-8"))["tasks"][0]["problemMatcher"]["pattern"]
    lines = run("check.py", toy).stdout.splitlines()
    matches = [re.fullmatch(matcher["regexp"], line) for line in lines]
    others = [line for line, match in zip(lines, matches, strict=True) if not match]
    assert [line.partition(": see ")[0] for line in others] == ["unknown-field"]
    found = {(m[matcher["file"]], m[matcher["line"]], m[matcher["code"]]) for m in matches if m}
    assert ("seeds/threats/silting.md", "3", "unknown-field") in found


def test_the_schemas_know_former_ids() -> None:
    for name in ("threat", "actor"):
        assert "former" in json.loads((ROOT / f"seeds/schema/{name}.json").read_text("utf-8"))["properties"]
