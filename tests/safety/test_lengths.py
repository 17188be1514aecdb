"""Everything that people write has a longest length, and what is longer is a finding at its place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.model import limits
from microsite.model.hidden_characters import piled_marks
from microsite.model.kinds import SEED_FILES


def _without_a_length(schema: Any, defs: dict[str, Any], path: str) -> Iterator[str]:
    """Yield the texts and lists of a JSON Schema that have no longest length."""
    if "$ref" in schema:
        schema = defs[schema["$ref"].rpartition("/")[2]]
    if schema.get("type") == "array" and "maxItems" not in schema:
        yield path
    if schema.get("type") == "string" and not {"maxLength", "enum", "const"} & set(schema):
        yield path
    for each in schema.get("anyOf", ()):
        yield from _without_a_length(each, defs, path)
    if "items" in schema:
        yield from _without_a_length(schema["items"], defs, f"{path}[]")
    for name, each in schema.get("properties", {}).items():
        if name != "body":  # that of a page is measured with its file
            yield from _without_a_length(each, defs, f"{path}.{name}")


@pytest.mark.parametrize("model", dict.fromkeys(file.model for file in SEED_FILES), ids=lambda model: model.__name__)
def test_every_text_and_list_of_every_record_has_a_longest_length(model: type[BaseModel]) -> None:
    schema = model.model_json_schema()
    found = _without_a_length(schema, schema.get("$defs", {}), model.__name__)
    assert [path for path in found if not path.endswith(tuple(f".{each}" for each in OF_ONE_FORM))] == []


OF_ONE_FORM = {
    "background", "bottom_line", "agreement", "definition", "intro", "caveats[]", "distinguish[]", "questions[]",
    "key_points[].says", "said[].says",  # prose
    "at", "at[]", "reviewed", "asked", "date", "since", "frozen", "edition", "namespace", "language", "lang", "id",
    "sha256", "hash", "checksum", "manifest", "ledgers", "selectors", "was[]", "hashes[]",
}  # fmt: skip
"""Fields of prose, which is measured when it is parsed, and those whose pattern ends."""


MUD = "title: Water & \\<mud>"


def _put(root: Path, file: str, find: str, put: str) -> list[str]:
    path = root / file
    text = path.read_text("utf-8")
    assert find in text
    path.write_text(text.replace(find, put, 1), "utf-8")
    project, findings = load(root)
    return [f"{finding.place.file}: {finding.code}: {finding.message}" for finding in [*findings, *check(project)]]


LONG = {
    "title": ("seeds/topics.yml", MUD, "title: " + "w" * 4_000_000, "30,000 characters"),
    "says": ("seeds/sources/gull-letter/claims.yml", "says: ", "says: " + "word " * 20_000, "30,000 characters"),
    "passages": (
        "seeds/sources/gull-letter/claims.yml", "at: p1.s1", f"at: [{', '.join(['p1.s1'] * 4000)}]", "at most 100",
    ),
    "prose": ("seeds/glossary.yml", "definition: ", "definition: " + "word " * 20_000, "30,000 characters"),
    "marks": ("seeds/topics.yml", MUD, "title: W" + "\u0301" * 3000, "combining marks"),
    "marks as escapes": ("seeds/topics.yml", MUD, 'title: "W' + "\\u0301" * 3000 + '"', "combining"),
    "marks with joiners": ("seeds/topics.yml", MUD, "title: W" + "\u0489\u200d" * 300, "combining"),
    "a work": ("seeds/references.yml", "publisher: Lowmarket Press", "publisher: " + "p" * 40_000, "30,000 characters"),
    "names": (
        "seeds/references.yml", "- {family: Oduya, given: Mercy}", "- {family: Oduya}\n    " * 3000, "2,000 names",
    ),
}  # fmt: skip


@pytest.mark.turns(2)
@pytest.mark.parametrize("case", LONG)
def test_what_is_too_long_is_said(case: str, toy: Path) -> None:
    file, find, put, words = LONG[case]
    lines = _put(toy, file, find, put)
    assert [line for line in lines if line.startswith(f"{file}: ") and words in line], lines[:5]


def test_a_page_that_is_too_long_is_said(toy: Path) -> None:
    (toy / "docs/method.md").write_text("word " * limits.PAGE, "utf-8")
    path = toy / "seeds/threats/silting.md"
    path.write_text(path.read_text("utf-8") + "word " * limits.PAGE, "utf-8")
    lines = {f"{finding.place}: {finding.code}" for finding in load(toy)[1]}
    assert {"docs/method.md:1:1: unreadable", "seeds/threats/silting.md:1:1: unreadable"} <= lines


@pytest.mark.parametrize("length", [81, 200, 252])  # gatsbyjs/gatsby#4125, #25647; 255 bytes are a name's limit on disk
def test_a_name_that_no_file_of_the_site_could_have_is_said(length: int, toy: Path) -> None:
    name = f"seeds/actors/{'w' * length}.md"
    (toy / "seeds/actors/baker.md").rename(toy / name)
    said = [finding for finding in load(toy)[1] if finding.place.file == name]
    assert [finding.code for finding in said] == ["wrong-type"]
    assert f"expected at most 80 characters, got {length}" in said[0].message


@pytest.mark.parametrize(
    "text", ["Việt", "כָּבוֹד", "กำลังที่", "नमस्ते", "e" + "\u0301" * limits.MARKS, "…!?—“”·—…!?—", "👩‍👩‍👧‍👦🏳️‍🌈"]
)
def test_scripts_with_many_marks_are_read(text: str) -> None:
    assert piled_marks(text) is None
