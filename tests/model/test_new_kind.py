"""A kind of record that nobody thought of, added as the table of kinds says: a row, a page type, a form.

It is added to a copy of the package, whose commands then work on the toy project in a process of their own.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.project_copies import ROOT, copy_toy

pytestmark = pytest.mark.turns(4, on=1)

PARTS = ROOT / "tests/model/new_kind"


def _part(name: str) -> str:
    return (PARTS / name).read_text("utf-8")


def _insert(path: Path, table: str, text: str, imports: str) -> None:
    """Add text at the end of the table that begins with ``table``, and lines of imports after the docstring."""
    before, found, after = path.read_text("utf-8").partition(f"\n{table}")
    assert found, f"{path.name} has no {table}"
    end = "\n" + {"{": "}", "[": "]"}.get(after.partition("\n")[0][-1:], ")")
    inside, closing, rest = after.partition(end)
    assert closing, f"{table} does not end"
    head, first_import, others = before.partition("\nfrom ")
    path.write_text(f"{head}\n{imports}{first_import}{others}{found}{inside}\n{text}{closing}{rest}", "utf-8")


def _with_vessels(package: Path) -> None:
    """Add the kind to a copy of the package."""
    (package / "model" / "vessel.py").write_text(_part("model.txt"), "utf-8")
    (package / "pages" / "types" / "vessel.py").write_text(_part("page.txt"), "utf-8")
    kinds = package / "model" / "kinds.py"
    imports = "from microsite.model.vessel import Vessel\nfrom microsite.model.address import Address"
    _insert(kinds, "KINDS: Final", "    VESSEL,", imports)
    kinds.write_text(
        kinds.read_text("utf-8").replace("\nKINDS: Final", f"\n{_part('row.txt')}\nKINDS: Final", 1), "utf-8"
    )
    _insert(package / "model" / "project_words.py", "PageKind = ", '    "vessel",', "")
    words = package / "model" / "default_vocabulary.py"
    _insert(words, "_PAGES: Final", '    "vessel": ("vessel", "vessels", "Vessels"),', "")
    _insert(words, "FOLDERS: Final", '    "vessel": "vessels",', "")
    _insert(
        package / "pages" / "types" / "__init__.py",
        "PAGE_TYPES: Final",
        "    vessel,",
        "from microsite.pages.types import vessel",
    )
    _insert(
        package / "authoring" / "records" / "forms.py",
        "FORMS: Final",
        _part("form.txt"),
        "from microsite.model.kinds import VESSEL",
    )


class Said(NamedTuple):
    """What a command said."""

    code: int
    out: str
    err: str


class Story(NamedTuple):
    """What the commands said, by a name for each, and the files of the project after some of them."""

    said: Mapping[str, Said]
    made: Path
    renamed: Path


def _text(root: Path, file: str) -> str:
    return (root / file).read_text("utf-8")


def _replace(root: Path, file: str, old: str, new: str) -> None:
    text = _text(root, file)
    assert text.count(old) == 1
    (root / file).write_text(text.replace(old, new), "utf-8")


WRONG = """\

- id: silting
  name: Old Tim
  short: A boat.
  story: It sails. [@harbour-report-060]
  claims: [harbour-report-061]
- id: nameless
  story: It floats. [@editors]
"""


def _project(root: Path) -> Path:
    copy_toy(root)
    (root / ".vscode").mkdir()
    (root / ".vscode" / "settings.json").write_text("{}\n", "utf-8")
    shutil.copy(PARTS / "vessels.yml", root / "seeds" / "vessels.yml")
    _replace(
        root,
        "seeds/threats/silting.md",
        "Later, it says,\nthe [[channel|channel]]",
        "Later,\nsays the crew of [[old-tom]], the [[channel|channel]]",
    )
    return root


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The commands run one after the other on three copies of a project."""
    base = tmp_path_factory.mktemp("new kind")
    scripts = base / "scripts"
    shutil.copytree(ROOT / "scripts", scripts, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    _with_vessels(scripts / "microsite")
    made, renamed, wrong = (_project(base / name) for name in ("made", "renamed", "wrong"))
    vessels = _text(wrong, "seeds/vessels.yml")
    (wrong / "seeds" / "vessels.yml").write_text(vessels + WRONG, "utf-8")
    _replace(wrong, "seeds/threats/silting.md", "[[old-tom]]", "[[old-tam]]")
    new = ("new", "vessel", "--short", "A boat.", "--story", "It sails. [@editors]", "--name")
    commands = {
        "schemas": ("schemas", "--root", made),
        "check": ("check", "--root", made),
        "generate": ("generate", "--root", made),
        "new": (*new, "Sea Gull", "--also", "the Gull", "--root", made),
        "alike": (*new, "old tom", "--id", "another", "--root", made),
        "help": ("new", "vessel", "--help"),
        "rename": ("rename", "old-tom", "tom", "--root", renamed),
        "checked": ("check", "--root", renamed),
        "generated": ("generate", "--root", renamed),
        "wrong": ("check", "--root", wrong),
    }
    # The folder of the commands comes first: it has the package with the new kind.
    driver = (f"import sys; sys.path.insert(0, {str(scripts)!r})\n") + _part("commands.txt")
    asked = json.dumps([list(map(str, command)) for command in commands.values()])
    clean = {name: value for name, value in os.environ.items() if name not in ("SOURCE_TEXTS", "SITE_URL")}
    command = [sys.executable, "-c", driver]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, env=clean)
    assert done.returncode == 0, done.stderr
    return Story(dict(zip(commands, (Said(*each) for each in json.loads(done.stdout)), strict=True)), made, renamed)


def test_it_is_read_and_generated(story: Story) -> None:
    assert story.said["check"] == (0, "", "")
    assert story.said["generate"].code == 0, story.said["generate"].err
    page = _text(story.made, "docs/vessels/old-tom.md")
    assert 'seed: "seeds/vessels.yml"\nseed_line: 3\n' in page
    assert "[channel](../glossary/index.md#channel)" in page


def test_it_has_a_schema_and_editors_know_its_file(story: Story) -> None:
    assert story.said["schemas"].code == 0
    schema = json.loads(_text(story.made, "seeds/schema/vessels.json"))
    assert set(schema["$defs"]["Vessel"]["required"]) == {"id", "name", "short", "story"}
    settings = json.loads(_text(story.made, ".vscode/settings.json"))
    assert settings["yaml.schemas"]["seeds/schema/vessels.json"] == "seeds/vessels.yml"


def test_links_lead_to_it_and_are_called_by_its_name(story: Story) -> None:
    assert "[Old Tom](../vessels/old-tom.md)" in _text(story.made, "docs/threats/silting.md")
    assert "[Silting of the harbour](../threats/silting.md)" in _text(story.made, "docs/vessels/old-tom.md")
    assert "[Old Tom](../vessels/old-tom.md)" in _text(story.made, "docs/claims/harbour-report-002.md")


def test_it_is_found_under_every_name(story: Story) -> None:
    names = _text(story.made, "docs/a-z/index.md")
    assert "- [Old Tom](../vessels/old-tom.md) (vessel)\n" in names
    assert "- the dredger of Brill: see [Old Tom](../vessels/old-tom.md) (vessel)\n" in names
    known = json.loads(_text(story.made, "docs/search/names.json"))
    assert known["kinds"]["vessel"] == ["vessel", "Vessels"]
    assert [entry["url"] for entry in known["entries"] if entry["kind"] == "vessel"] == ["vessels/old-tom/"]


def test_its_page_says_what_it_is_and_where_it_stands(story: Story) -> None:
    page = _text(story.made, "docs/vessels/old-tom.md")
    found = next(line for line in page.split("\n") if line.startswith("findable: "))
    assert json.loads(found.removeprefix("findable: ")) == {"kind": "vessel", "title": "Old Tom", "filters": {}}
    document = json.loads(
        next(line for line in page.split("\n") if line.startswith("jsonld: ")).removeprefix("jsonld: ")
    )
    trail = document["@graph"][-1]["itemListElement"]
    assert [step["name"] for step in trail] == ["Home", "Vessels", "Old Tom"]


def test_a_new_one_is_written_and_one_that_is_called_alike_is_not(story: Story) -> None:
    assert story.said["new"] == (0, "seeds/vessels.yml: sea-gull is written\n", "")
    assert _text(story.made, "seeds/vessels.yml").endswith(
        "- id: sea-gull\n  name: Sea Gull\n  also:\n  - the Gull\n  short: A boat.\n  story: It sails. [@editors]\n"
    )
    assert story.said["alike"].code == 1
    assert "the same as old-tom: Old Tom" in story.said["alike"].err
    assert 'microsite new vessel --name "Old Tom"' in story.said["help"].out


def test_it_is_renamed_everywhere_and_its_address_leads_on(story: Story) -> None:
    assert story.said["rename"] == (0, "seeds/threats/silting.md: 1 place\nseeds/vessels.yml: 2 places\n", "")
    assert "the crew of [[tom]], the" in _text(story.renamed, "seeds/threats/silting.md")
    assert "- id: tom\n" in _text(story.renamed, "seeds/vessels.yml")
    assert "  former: [old-tom]\n" in _text(story.renamed, "seeds/vessels.yml")
    assert story.said["checked"] == (0, "", "")
    assert story.said["generated"].code == 0
    assert 'moved_to: "vessels/tom/"' in _text(story.renamed, "docs/vessels/old-tom.md")


@pytest.mark.parametrize(
    "line",
    [
        'threats/silting.md:51:18: unknown-entity: no threat, actor, glossary term or vessel "old-tam"; did you mean',
        "vessels.yml:15:3: missing-field: name is missing here",
        'vessels.yml:10:7: duplicate-id: the entity "silting" is here and at seeds/threats/silting.md:1:1',
        'vessels.yml:13:21: unknown-claim: no claim "harbour-report-060"',
        'vessels.yml:14:12: unknown-claim: no claim "harbour-report-061"',
    ],
)  # fmt: skip
def test_what_is_wrong_with_it_is_found_where_it_stands(story: Story, line: str) -> None:
    assert story.said["wrong"].code == 1
    assert f"seeds/{line}" in story.said["wrong"].out
