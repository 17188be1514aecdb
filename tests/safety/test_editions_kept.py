"""Only what the project recorded is published below /e/, and nothing bad goes into a record.

The site that is frozen is a small one: what is tried here is how it is kept.
"""

import shutil
from pathlib import Path

import pytest

from microsite.commands import edition as command
from microsite.corpus.project import load
from microsite.site.editions.edit import with_editions
from microsite.site.editions.manifest import Manifest
from microsite.site.editions.store import manifests, put, put_manifest
from tests.commands import run
from tests.project_copies import copy_toy
from tests.safety.frozen_toy import HELD, RECORDS, SITE, freeze, state_of

pytestmark = pytest.mark.usefixtures("small_site")


@pytest.fixture
def frozen(toy: Path) -> Path:
    done = freeze(toy, "2026-09", "--date", "2026-09-01")
    assert done.returncode == 0, done.stderr
    return toy


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, small: Path) -> Path:
    """The same for tests that change nothing."""
    root = copy_toy(tmp_path_factory.mktemp("begun") / "toy")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "_build", lambda root: small)
        assert freeze(root, "2026-09", "--date", "2026-09-01").returncode == 0
    return root


def _smuggle(root: Path, label: str, previous: str | None = None) -> None:
    """Put an edition into the store as a freeze would, without a record."""
    store = root / "editions"
    digest, _ = put(store, b"<script>alert(1)</script>")
    last = manifests(store)[-1].digest if previous is None else previous
    put_manifest(store, Manifest(label, "2026-10-01", last, {"claims/x/index.html": digest}))


def test_a_manifest_without_a_record_is_found_and_not_restored(frozen: Path, tmp_path: Path) -> None:
    _smuggle(frozen, "2026-10")
    done = run("edition.py", frozen, "verify")
    assert done.returncode == 1
    assert done.stderr.startswith(
        "editions/manifests/2026-10.json:1:1: edition-tampered: seeds/editions.yml has no record"
    )
    site = tmp_path / "new"
    assert [each.code for each in with_editions(load(frozen)[0], site)] == ["edition-tampered"]
    assert not site.exists()
    assert run("edition.py", frozen, "restore").returncode == 1
    assert not (frozen / "site").exists()


def test_where_no_edition_was_ever_recorded_none_is_published(toy: Path, tmp_path: Path) -> None:
    digest, _ = put(toy / "editions", b"<p>not ours")
    put_manifest(toy / "editions", Manifest("2026-10", "2026-10-01", None, {"index.html": digest}))
    assert [each.code for each in with_editions(load(toy)[0], tmp_path / "new")] == ["edition-tampered"]
    assert not (tmp_path / "new").exists()


def test_an_edition_that_another_put_there_is_not_adopted_by_freezing(frozen: Path) -> None:
    _smuggle(frozen, "2026-10")
    before = state_of(frozen)
    done = freeze(frozen, "2026-10", "--date", "2026-10-01")
    assert done.returncode == 1
    assert "editions/manifests/2026-10.json was made of another site" in done.stderr
    after = state_of(frozen)
    assert {name: after[name] for name in before} == before
    done = freeze(frozen, "2026-11", "--date", "2026-11-01")
    assert (done.returncode, done.stderr.count("edition-tampered")) == (1, 1)


def test_a_store_that_is_not_there_is_no_beginning(frozen: Path) -> None:
    shutil.rmtree(frozen / "editions")
    assert run("edition.py", frozen, "verify").returncode == 1
    assert run("edition.py", frozen, "restore").returncode == 1
    done = freeze(frozen, "2026-10", "--date", "2026-10-01")
    assert done.returncode == 1
    assert "edition 2026-09 is not in the store; fetch the store again" in done.stderr
    assert not (frozen / "editions").exists()


def test_restoring_leaves_nothing_that_is_not_of_an_edition(frozen: Path) -> None:
    stray = frozen / "site" / "e" / "2026-09" / "claims" / "x" / "index.html"
    stray.parent.mkdir(parents=True)
    stray.write_text("<script>", "utf-8")
    assert run("edition.py", frozen, "restore").returncode == 0
    assert not stray.exists()
    assert (frozen / "site/e/2026-09/threats/silting/index.html").read_text("utf-8").endswith("<p>2026-09")


def test_every_build_of_the_present_site_has_every_edition_whole(frozen: Path, tmp_path: Path) -> None:
    """In public an update of the newest version took the older ones with it (jimporter/mike#49)."""
    assert freeze(frozen, "2026-10", "--date", "2026-10-01").returncode == 0
    for build in ("first", "second"):
        site = tmp_path / build
        (site / "e" / "2026-09").mkdir(parents=True)
        (site / "e" / "2026-09" / "index.html").write_text("<h1>Of the present site", "utf-8")
        assert with_editions(load(frozen)[0], site) == []
        for label in ("2026-09", "2026-10"):
            kept = {path.relative_to(site / "e" / label).as_posix() for path in (site / "e" / label).rglob("*.html")}
            assert kept == set(SITE) - {"404.html"}
            assert (site / "e" / label / "index.html").read_text("utf-8") == SITE["index.html"]


@pytest.mark.parametrize(
    "name", ["docs/e.md", "docs/e/2026-09/claims/x/index.md", "docs/e/index.md", "seeds/moved.yml"]
)
def test_what_is_below_e_belongs_to_editions(name: str, toy: Path) -> None:
    path = toy / name
    path.parent.mkdir(parents=True, exist_ok=True)
    moved = "- from: /e/2026-09/claims/x/\n  to: /threats/silting/\n"
    path.write_text(moved if name.endswith(".yml") else "# No edition\n\n{{ cite_page() }}\n", "utf-8")
    done = run("check.py", toy)
    code = "orphan-file" if name.startswith("docs/e/") else "same-address"
    assert (done.returncode, done.stdout.count(f": {code}: ")) == (1, 1), done.stdout


def test_a_record_that_was_lost_comes_back_with_what_it_held(frozen: Path) -> None:
    """The edition was published: freezing again may not take what came since for a part of it."""
    record, held = (frozen / RECORDS).read_bytes(), (frozen / HELD).read_bytes()
    (frozen / RECORDS).unlink()
    claims = frozen / "seeds/sources/gull-letter/claims.yml"
    claims.write_text(claims.read_text("utf-8").replace("kind: argument", "kind: finding"), "utf-8")
    (frozen / HELD).rename(frozen / "aside")
    assert run("record.py", frozen, "--date", "2026-09-05").returncode == 0
    (frozen / "aside").rename(frozen / HELD)
    done = freeze(frozen, "2026-09", "--date", "2026-09-09")
    assert done.returncode == 0, done.stderr
    assert ((frozen / RECORDS).read_bytes(), (frozen / HELD).read_bytes()) == (record, held)


@pytest.mark.parametrize(
    "arguments",
    [
        ("2026-10", "--date", "<script>"),
        ("2026-10", "--date", "2026-02-30"),
        ("2026-10", "--date", "1900-02-29"),
        ("2026-10", "--date", "01.10.2026"),
        ("2026-10", "--date", ""),
        ("2026-10", "--date", "2026-10-01\n"),
        ("2026-10", "--date", "٢٠٢٦-١٠-٠١"),
        ("2026-10", "--date", "2026-10-01T00:00"),
        ("2026-10", "--note", "a\x1b[31m"),
        ("2026-10", "--note", "turned \u202e round"),
        ("2026-10", "--note", "half \ud800"),
        ("2026-10", "--note", "   "),
        ("2026-10\n", "--date", "2026-10-01"),
        ("2026-1", "--date", "2026-10-01"),
        ("2026-10-B", "--date", "2026-10-01"),
        ("../2026-10", "--date", "2026-10-01"),
        ("2026-09", "--date", "2026-10-01"),
    ],
)
def test_what_may_not_go_into_a_record_is_refused_first(arguments: tuple[str, ...], begun: Path) -> None:
    before = state_of(begun)
    done = freeze(begun, *arguments)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    assert state_of(begun) == before


def test_a_record_is_never_glued_to_what_stands_there(frozen: Path) -> None:
    path = frozen / RECORDS
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert freeze(frozen, "2026-10", "--date", "2026-10-01", "--note", 'a: "b" # c').returncode == 0
    assert [edition.id for edition in load(frozen)[0].corpus.seeds.editions] == ["2026-09", "2026-10"]
    assert run("check.py", frozen).stdout == ""


@pytest.mark.parametrize("before", ["[]\n", "# nothing yet\n", "---\n[]", ""])
def test_the_first_record_finds_its_place(before: str, toy: Path) -> None:
    (toy / RECORDS).write_text(before, "utf-8")
    assert freeze(toy, "2026-10", "--date", "2026-10-01").returncode == 0
    assert [edition.id for edition in load(toy)[0].corpus.seeds.editions] == ["2026-10"]


def test_a_page_of_an_edition_is_promised_without_a_line_in_the_ledger(frozen: Path) -> None:
    digest, _ = put(frozen / "editions", b"<h1>Old")
    (frozen / RECORDS).unlink()
    (frozen / HELD).unlink()
    shutil.rmtree(frozen / "editions" / "manifests")
    manifest = Manifest("2026-09", "2026-09-01", None, {"threats/dredging/index.html": digest, "feed.xml": digest})
    put_manifest(frozen / "editions", manifest)
    from microsite.site.editions.record import record_edition  # noqa: PLC0415

    record_edition(frozen, ("2026-09", "2026-09-01", ""), manifest.digest)
    said = run("check.py", frozen).stdout
    assert said.count(": lost-address: ") == 1
    assert said.startswith('editions/manifests/2026-09.json:1:1: lost-address: "/threats/dredging/" was published')
    (frozen / "seeds/moved.yml").write_text("- from: /threats/dredging/\n  to: /threats/silting/\n", "utf-8")
    assert run("check.py", frozen).stdout == ""
