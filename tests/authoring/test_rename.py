"""A rename changes the places concerned and nothing else, and the old address leads to the new one."""

import difflib
import json
from pathlib import Path

import pytest

from tests.chromium import needs_chromium
from tests.commands import run
from tests.forks import run_copy
from tests.project_copies import THEME, copy_toy
from tests.serving import served
from tests.tabs import Tab


def files_of(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not {"assets", ".build"} & {*path.parts}
    }


def _changed(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, list[str]]:
    """Return the lines taken away and put in, by file."""
    result = {}
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name, b"").decode().split("\n"), after.get(name, b"").decode().split("\n")
        lines = [x for x in difflib.ndiff(old, new) if x[0] in "+-"]
        if lines:
            result[name] = lines
    return result


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def test_an_actor_is_renamed_in_every_place_and_in_no_other(toy: Path) -> None:
    method = toy / "docs" / "method.md"
    with method.open("a", encoding="utf-8") as file:
        file.write('\nThe [Friends](actors/friends-of-brill.md) and {{ entity("friends-of-brill", "them") }}.\n')
    replace_in(toy / "seeds/relations.yml", "  from: friends-of-brill", '  from: "friends-of-brill"   # the society')
    before = files_of(toy)
    done = run("rename.py", toy, "friends-of-brill", "friends")
    assert done.returncode == 0, done.stderr
    changed = _changed(before, files_of(toy))
    own = changed.pop("seeds/actors/friends-of-brill.md")
    new = changed.pop("seeds/actors/friends.md")
    assert [line[2:] for line in new if line[2:] not in [old[2:] for old in own]] == ["former: [friends-of-brill]"]
    assert changed == {
        "docs/method.md": [
            '- The [Friends](actors/friends-of-brill.md) and {{ entity("friends-of-brill", "them") }}.',
            '+ The [Friends](actors/friends.md) and {{ entity("friends", "them") }}.',
        ],
        "seeds/lists/one-evening.yml": ["-   - actor: friends-of-brill", "+   - actor: friends"],
        "seeds/relations.yml": ['-   from: "friends-of-brill"   # the society', '+   from: "friends"   # the society'],
        "seeds/sources/harbour-report/claims.yml": ["-   actors: [friends-of-brill]", "+   actors: [friends]"],
        "seeds/threats/silting.md": [
            "- - The [[friends-of-brill|Friends]] are against a *longer* breakwater. [@harbour-report-011]",
            "+ - The [[friends|Friends]] are against a *longer* breakwater. [@harbour-report-011]",
        ],
    }
    assert "دوستان بریل".encode() in (toy / "seeds/actors/friends.md").read_bytes()
    assert run("check.py", toy).returncode == 0


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("old", "new", "file", "line"),
    [
        ("channel", "waterway", "seeds/threats/silting.md", "the [[waterway|channel]] had **no less"),
        ("low-water", "ebb", "seeds/glossary.yml", "  see: [ebb]"),
        ("channel-opened", "opening", "seeds/sources/harbour-report/claims.yml", "  events: [opening]"),
        ("is-silt-the-problem", "silt", "seeds/questions.yml", "  former: [is-silt-the-problem]"),
        ("oduya-1998", "oduya", "seeds/threats/silting.md", "[@harbour-report-003; @oduya, p. 12]"),
        ("oduya-1998", "oduya", "seeds/sources/harbour-report/claims.yml", '  via: {work: oduya, page: "12"}'),
        ("oduya-1998", "oduya", "seeds/references.yml", "  - {source: harbour-report, key: oduya-1998}"),
        ("silting", "silt", "seeds/questions.yml", "  threats: [silt]"),
    ],
)
def test_every_kind_of_record_can_be_renamed(toy: Path, old: str, new: str, file: str, line: str) -> None:
    done = run("rename.py", toy, old, new)
    assert done.returncode == 0, done.stderr
    assert line in (toy / file).read_text("utf-8")
    assert run("check.py", toy).stdout == ""


def test_a_second_rename_adds_to_the_list_of_former_ids(toy: Path) -> None:
    for old, new in (("channel", "waterway"), ("waterway", "passage")):
        assert run("rename.py", toy, old, new).returncode == 0
    assert "  former: [channel, waterway]\n" in (toy / "seeds/glossary.yml").read_text("utf-8")
    replace_in(
        toy / "seeds/glossary.yml", "former: [channel, waterway]", "former:\n    - channel\n    - waterway  # twice"
    )
    done = run("rename.py", toy, "passage", "fairway-1")
    assert done.returncode == 0, done.stderr
    expected = "  former:\n    - channel\n    - waterway  # twice\n    - passage\n"
    assert expected in (toy / "seeds/glossary.yml").read_text("utf-8")
    assert run("check.py", toy).stdout == ""


def test_comments_and_line_ends_stay(toy: Path) -> None:
    silting = toy / "seeds/threats/silting.md"
    silting.write_bytes(silting.read_bytes().replace(b"\n", b"\r\n"))
    replace_in(toy / "seeds/events.yml", "- id: sandwich-day", "# on gulls\n- id:   sandwich-day")
    replace_in(toy / "seeds/events.yml", "  actors: [baker]", "  actors: [baker]\n  # not the last word")
    before = silting.read_bytes()
    assert run("rename.py", toy, "sandwich-day", "gull-day").returncode == 0
    events = (toy / "seeds/events.yml").read_text("utf-8")
    assert "# on gulls\n- id:   gull-day\n" in events
    assert events.endswith("  actors: [baker]\n  former: [sandwich-day]\n  # not the last word\n")
    assert silting.read_bytes() == before
    assert run("rename.py", toy, "silting", "silt").returncode == 0
    after = (toy / "seeds/threats/silt.md").read_bytes()
    assert after.count(b"\r\n") == before.count(b"\r\n")
    assert b"former: [silting]" in after


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("harbour-report-004", "x", "is a claim: its id is permanent"),
        ("harbour-report", "x", "is a source: the ids of its claims begin with it"),
        ("friends-of-bril", "x", 'nothing has the id "friends-of-bril"; did you mean friends-of-brill?'),
        ("baker", "fishermen", "fishermen is the id of something else"),
        ("baker", "channel", "channel is the id of something else"),
        ("baker", "baker", "baker is called so already"),
        ("baker", "../x", 'expected an id of lower-case words joined by hyphens, got "../x"'),
        ("baker", "The Baker: \"x\"", "expected an id of lower-case words"),
        ("baker", "نانوا", "expected an id of lower-case words"),
        ("baker", "{{ x }}", "expected an id of lower-case words"),
        ("baker", "a\nb", "expected an id of lower-case words"),
        ("baker", "", "expected an id of lower-case words"),
        ("", "x", 'nothing has the id ""'),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_and_nothing_is_written(toy: Path, old: str, new: str, said: str) -> None:
    before = files_of(toy)
    done = run("rename.py", toy, old, new)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(toy) == before


def test_a_former_id_is_not_given_again(toy: Path) -> None:
    assert run("rename.py", toy, "baker", "bakery").returncode == 0
    before = files_of(toy)
    done = run("rename.py", toy, "channel", "baker")
    assert done.returncode == 1
    assert "baker is a former id of bakery" in done.stderr
    assert "it is called bakery now" in run("rename.py", toy, "baker", "x").stderr
    assert files_of(toy) == before


def test_nothing_is_written_while_a_seed_cannot_be_read(toy: Path) -> None:
    (toy / "seeds/events.yml").write_text("- id: [\n", "utf-8")
    before = files_of(toy)
    done = run("rename.py", toy, "channel", "waterway")
    assert done.returncode == 1
    assert "seeds/events.yml:2:1: yaml: " in done.stderr
    assert files_of(toy) == before


def test_a_dry_run_says_and_does_not(toy: Path) -> None:
    before = files_of(toy)
    done = run("rename.py", toy, "baker", "bakery", "--dry-run")
    assert "seeds/actors/baker.md: now seeds/actors/bakery.md" in done.stdout
    assert files_of(toy) == before


@pytest.fixture(scope="module")
def renamed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project after renames, built."""
    root = copy_toy(tmp_path_factory.mktemp("renamed") / "toy")
    replace_in(
        root / "seeds/threats/silting.md",
        "title: Silting of the harbour",
        "title: 'Silt: \\<b>\"&\"\\</b> \\{\\{ x \\}\\} سیل'",
    )
    for old, new in (
        ("silting", "silt"), ("friends-of-brill", "friends"), ("is-silt-the-problem", "problem"),
        ("channel", "waterway"), ("oduya-1998", "oduya"), ("sandwich-day", "gull-day"),
    ):  # fmt: skip
        done = run("rename.py", root, old, new)
        assert done.returncode == 0, done.stderr
    done = run_copy("build.py", root, SITE_URL="https://site.example/toy/")
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_old_addresses_lead_to_the_new_ones(renamed_site: Path) -> None:
    page = (renamed_site / "threats/silting/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../silt/">' in page
    assert '<link rel="canonical" href="https://site.example/toy/threats/silt/">' in page
    assert '<meta name="robots" content="noindex">' in page
    title = "Silt: &lt;b&gt;“&amp;”&lt;/b&gt; &#123;&#123; x &#125;&#125; سیل"
    assert f'This briefing is now at <a id="moved" href="../silt/">{title}</a>' in page
    assert "<h1>This briefing has moved</h1>" in page
    for old, new in (("actors/friends-of-brill", "../friends/"), ("questions/is-silt-the-problem", "../problem/")):
        assert f'href="{new}"' in (renamed_site / old / "index.html").read_text("utf-8")
    assert json.loads((renamed_site / "actors/friends-of-brill.json").read_text("utf-8")) == {
        "moved_to": "friends.json"
    }
    for folder, old, new in (
        ("glossary", "channel", "waterway"), ("bibliography", "oduya-1998", "oduya"),
        ("timeline", "sandwich-day", "gull-day"),
    ):  # fmt: skip
        page = (renamed_site / folder / "index.html").read_text("utf-8")
        assert page.count(f'id="{old}"') == page.count(f'id="{new}"') == 1
        assert page.index(f'id="{old}"') < page.index(f'id="{new}"')


def test_old_addresses_are_in_no_list(renamed_site: Path) -> None:
    sitemap = (renamed_site / "sitemap.xml").read_text("utf-8")
    assert "/threats/silt/" in sitemap
    found = (renamed_site / "search/names.json").read_text("utf-8")
    assert "threats/silt/" in found
    for old in ("threats/silting/", "actors/friends-of-brill/", "questions/is-silt-the-problem/"):
        assert old not in sitemap
        assert old not in found
        index = (renamed_site / old.partition("/")[0] / "index.html").read_text("utf-8")
        assert old.split("/")[1] not in index


def test_the_template_calls_no_other_host() -> None:
    assert "://" not in (THEME / "redirect.html").read_text("utf-8")


@needs_chromium
def test_the_old_address_works_without_scripts_and_keeps_its_anchor_with_them(renamed_site: Path, tab: Tab) -> None:
    with served(renamed_site) as address:
        for scripts, anchor in ((True, "#c-harbour-report-001"), (False, "")):
            page = tab(java_script_enabled=scripts)
            page.goto(f"{address}threats/silting/#c-harbour-report-001")
            page.wait_for_url(f"{address}threats/silt/{anchor}")
            assert page.title().startswith("Silt: <b>")
