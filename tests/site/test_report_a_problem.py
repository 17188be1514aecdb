"""From any page to its seed, and to a form that people without git can use."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader

from tests.built_sites import PLACED
from tests.project_copies import ROOT, THEME

FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
REPOSITORY = PLACED["REPOSITORY_URL"]

SEEDS = {
    "threats/silting": ("edit/main/seeds/threats/silting.md", ""),
    "actors/baker": ("edit/main/seeds/actors/baker.md", ""),
    "sources/gull-letter": ("edit/main/seeds/sources/gull-letter/source.yml", ""),
    "claims/gull-letter-003": ("edit/main/seeds/sources/gull-letter/claims.yml", "- id: gull-letter-003"),
    "questions/is-silt-the-problem": ("edit/main/seeds/questions.yml", "- id: is-silt-the-problem"),
    "glossary": ("edit/main/seeds/glossary.yml", ""),
    "timeline": ("edit/main/seeds/events.yml", ""),
    "bibliography": ("edit/main/seeds/references.yml", ""),
    "relations": ("edit/main/seeds/relations.yml", ""),
    "method": ("edit/main/docs/method.md", ""),
}


def _href(site: Path, page: str, words: str) -> str:
    text = (site / "site" / page / "index.html").read_text("utf-8")
    match = re.search(rf'<a href="([^"]*)">{words}', text)
    assert match, page
    return match[1].replace("&amp;", "&")


@pytest.mark.parametrize("page", sorted(SEEDS))
def test_every_kind_of_page_leads_to_its_seed_and_line(placed_site: Path, page: str) -> None:
    path, line = SEEDS[page]
    address, _, number = _href(placed_site, page, "Edit this page").partition("#L")
    assert address == f"{REPOSITORY}/{path}"
    seed = (placed_site / path.removeprefix("edit/main/")).read_text("utf-8").split("\n")
    assert not line or seed[int(number) - 1] == line


@pytest.mark.parametrize(
    ("page", "words"), [("claims/gull-letter-003", "claim"), ("threats/silting", "page"), (".", "page")]
)
def test_the_form_knows_the_page(placed_site: Path, page: str, words: str) -> None:
    parts = urlsplit(_href(placed_site, page, f"Report a problem with this {words}"))
    asked = parse_qs(parts.query)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{REPOSITORY}/issues/new"
    where = PLACED["SITE_URL"] + ("" if page == "." else f"{page}/")
    assert asked == {"template": ["correction.yml"], "where": [where]}
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/correction.yml").read_text("utf-8"))
    assert set(asked) - {"template"} <= {part.get("id") for part in form["body"]}


ENTRIES = {
    "glossary": {"Channel": "- id: channel", "Low water": "- id: low-water"},
    "timeline": {
        "The channel of Brill is opened": "- id: channel-opened",
        "The day of forty sandwiches": "- id: sandwich-day",
    },
    "bibliography": {"Oduya 1998": "- key: oduya-1998"},
    "relations": {"Friends of Brill": "- id: friends-oppose-board"},
    "places": {"Brill Town": "- id: brill"},
}
"""Some entries of each long list, by how their names begin, with the line of the seeds that each begins at."""


@pytest.mark.parametrize("page", sorted(ENTRIES))
def test_every_entry_of_a_list_leads_to_its_own_line(placed_site: Path, page: str) -> None:
    found = _entries(placed_site, page)
    lines = {}
    for href, label in found:
        address, _, number = href.partition("#L")
        path = address.removeprefix(f"{REPOSITORY}/edit/main/")
        lines[label] = (placed_site / path).read_text("utf-8").split("\n")[int(number) - 1]
    seed = SEEDS.get(page, (f"edit/main/seeds/{page}.yml", ""))[0].removeprefix("edit/main/")
    records = yaml.safe_load((placed_site / seed).read_text("utf-8"))
    assert len(lines) == len(records), "an entry each, and each with a name of its own"
    assert [line for line in lines.values() if not line.startswith("- ")] == []
    for name, line in ENTRIES[page].items():
        assert [lines[label] for label in lines if label.startswith(f"Edit “{name}")] == [line]


def _entries(site: Path, page: str) -> list[tuple[str, str]]:
    text = (site / "site" / page / "index.html").read_text("utf-8")
    found = re.findall(r'<a href="([^"]*)" class="edit-entry" aria-label="([^"]*)"[^>]*>Edit</a>', text)
    assert len(found) == text.count("edit-entry")
    return found


@pytest.mark.parametrize("page", sorted(ENTRIES))
def test_no_entry_is_edited_where_nobody_knows_the_repository(toy_site: Path, page: str) -> None:
    assert _entries(toy_site, page) == []


def test_a_copy_without_a_repository_says_how(toy_site: Path) -> None:
    text = (toy_site / "site/claims/gull-letter-003/index.html").read_text("utf-8")
    assert "Is something wrong with this claim?" in text
    assert re.search(r"name <q><bdi>.+</bdi></q> \(", text)  # a title may be a sentence
    assert "issues/new" not in text


def test_forms_hold_to_their_schema_and_say_what_happens_next() -> None:
    tool, forms = str(Path(sys.executable).parent / "check-jsonschema"), [f for f in FORMS if f.name != "config.yml"]
    command = [tool, "--builtin-schema", "vendor.github-issue-forms", *map(str, forms)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    first = [yaml.safe_load(form.read_text("utf-8"))["body"][0]["attributes"]["value"] for form in forms]
    assert [text for text in first if "**What happens next.**" not in text] == []


def test_the_forms_are_these() -> None:
    assert [form.name for form in FORMS] == ["config.yml", "correction.yml", "source.yml", "term.yml"]


@pytest.mark.parametrize(("repository", "shown"), [("", False), ("https://example.org/toy", True)])
def test_a_file_is_named_only_where_there_is_a_way_to_it(repository: str, shown: bool) -> None:
    template = Environment(loader=FileSystemLoader(THEME), autoescape=False).get_template("partials/edit.html")  # noqa: S701
    page = {"url": "timeline/", "meta": {"seed": "seeds/events.yml", "seed_line": 153}}
    config = {"theme": {"language": "fa"}, "extra": {"repository": repository, "branch": "main"}}
    assert ("seeds/events.yml" in template.render(page=page, config=config)) is shown
