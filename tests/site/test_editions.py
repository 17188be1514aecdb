"""Editions: the first keeps its bytes, nothing leads out of one, storage grows by what changed, tampering is found."""

import re
import shutil
import sys
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from microsite.site.editions.freeze import LABEL_PLACEHOLDER, FrozenNameError, freeze
from microsite.site.editions.manifest import BadManifestError, Manifest, parse
from microsite.site.editions.store import TamperedError, get, manifests, put
from tests.commands import run
from tests.forks import run_copy
from tests.project_copies import copy_toy

ADDRESS = "https://host.example/project/"


def _edit(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _freeze(root: Path, label: str) -> str:
    done = run_copy("edition.py", root, "freeze", label, "--date", f"{label}-01", SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _added(said: str) -> int:
    match = re.search(r"([\d,]+) bytes added", said)
    assert match, said
    return int(match.group(1).replace(",", ""))


def _bytes(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[int], dict[str, str]]:
    """A project with four editions: changed, changed again, then not at all; what each added; the first's files."""
    root = copy_toy(tmp_path_factory.mktemp("editions") / "toy project")
    added = [_added(_freeze(root, "2026-09"))]
    assert run("edition.py", root, "restore").stdout == "restored: 2026-09\n"
    first = _bytes(root / "site" / "e" / "2026-09")
    _edit(root, "seeds/threats/silting.md", "title: Silting of the harbour", "title: Mud in the harbour")
    added.append(_added(_freeze(root, "2026-10")))
    _edit(root, "seeds/sources/gull-letter/claims.yml", "- id: gull-letter-001\n", "# again\n- id: gull-letter-001\n")
    _edit(root, "seeds/actors/baker.md", "short: ", "short: Still ")
    added.append(_added(_freeze(root, "2026-11")))
    added.append(_added(_freeze(root, "2026-12")))
    done = run_copy("build.py", root, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    return root, added, first


@pytest.mark.turns(8, on=2)
def test_the_first_edition_keeps_its_bytes(frozen: tuple[Path, list[int], dict[str, str]]) -> None:
    root, _, first = frozen
    assert len(first) > 50
    assert _bytes(root / "site" / "e" / "2026-09") == first
    old = (root / "site" / "e" / "2026-09" / "threats" / "silting" / "index.html").read_text("utf-8")
    assert "Silting of the harbour" in old
    assert "Mud in the harbour" in (root / "site" / "threats" / "silting" / "index.html").read_text("utf-8")


@pytest.mark.turns(8, on=6)
def test_a_frozen_page_says_what_it_is_and_leads_to_the_living_one(
    frozen: tuple[Path, list[int], dict[str, str]],
) -> None:
    site = frozen[0] / "site"
    page = site / "e" / "2026-09" / "threats" / "silting" / "index.html"
    text = page.read_text("utf-8")
    assert "edition 2026-09" in text
    assert "frozen on 2026-09-01" in text
    assert '<meta name="robots" content="noindex">' in text
    assert f"{ADDRESS}e/2026-09/threats/silting/" in text, "the citation names the frozen address"
    living = re.search(r'href="([^"]+)" data-living', text)
    assert living
    assert (page.parent / living.group(1)).resolve() == (site / "threats" / "silting").resolve()
    assert not [path for path in site.rglob("*.html") if LABEL_PLACEHOLDER in path.read_text("utf-8")]


def _leaves(edition: Path, page: Path) -> list[str]:
    text = re.sub(r"<a [^>]*data-living[^>]*>", "", page.read_text("utf-8"))
    outside = []
    for href in re.findall(r'(?:href|src)="([^"#?]+)', text):
        parts = urlsplit(href)
        target = (page.parent / unquote(parts.path)).resolve()
        if href.startswith(ADDRESS) and not href.startswith(f"{ADDRESS}e/{edition.name}/"):
            outside.append(href)
        if not parts.scheme and not (target.exists() and target.is_relative_to(edition.resolve())):
            outside.append(href)
    return outside


@pytest.mark.turns(8, on=2)
def test_nothing_leads_out_of_an_edition(frozen: tuple[Path, list[int], dict[str, str]]) -> None:
    edition = frozen[0] / "site" / "e" / "2026-09"
    pages = list(edition.rglob("*.html"))
    assert len(pages) > 30
    assert {page.as_posix(): found for page in pages if (found := _leaves(edition, page))} == {}


@pytest.mark.turns(8, on=6)
def test_storage_grows_by_what_changed(frozen: tuple[Path, list[int], dict[str, str]]) -> None:
    root, added, _ = frozen
    manifest = (root / "editions" / "manifests" / "2026-12.json").stat().st_size
    sys.stdout.write(f"bytes added by each edition: {added}; a manifest alone is {manifest}\n")
    assert added[3] == manifest, "an edition without change adds its manifest only"
    assert manifest < added[2] < added[0] / 2
    assert manifest < added[1] < added[0]


@pytest.mark.turns(8, on=2)
def test_tampering_is_found(frozen: tuple[Path, list[int], dict[str, str]], tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(frozen[0], root, ignore=shutil.ignore_patterns("site", ".build"))
    assert run("edition.py", root, "verify").returncode == 0
    victim = next(path for path in sorted((root / "editions" / "objects").rglob("*")) if path.is_file())
    kept = victim.read_bytes()
    victim.write_bytes(kept + b" ")
    done = run("edition.py", root, "verify")
    assert (done.returncode, done.stderr.count("edition-tampered")) == (1, 1)
    assert victim.name in done.stderr
    assert run_copy("build.py", root).returncode == 1, "nothing is published over a damaged store"
    assert not (root / "site").exists()
    victim.write_bytes(kept)
    oldest = root / "editions" / "manifests" / "2026-09.json"
    oldest.write_text(oldest.read_text("utf-8").replace('"frozen": "2026-09-01"', '"frozen": "2026-09-02"'))
    assert "the chain of editions is broken before" in run("edition.py", root, "verify").stderr


@pytest.mark.turns(8, on=6)
def test_a_store_rewritten_as_a_whole_is_found_by_the_project_s_record(
    frozen: tuple[Path, list[int], dict[str, str]], tmp_path: Path
) -> None:
    root = tmp_path / "copy"
    shutil.copytree(frozen[0], root, ignore=shutil.ignore_patterns("site", ".build", "editions"))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("forged")
    for label in ("2026-09", "2026-10", "2026-11", "2026-12"):
        freeze(tmp_path / "site", root / "editions", label, f"{label}-01")
    done = run("edition.py", root, "verify")
    assert done.returncode == 1
    assert done.stderr.count("the store has another edition") == 4
    assert "seeds/editions.yml:5:13" in done.stderr


@pytest.mark.turns(8, on=2)
@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("2026-12", "does not come after"),
        ("2026-11", "does not come after"),
        ("../up", "is no label"),
        ("December", "is no label"),
    ],
)
def test_editions_are_refused_by_name(
    frozen: tuple[Path, list[int], dict[str, str]], tmp_path: Path, label: str, words: str
) -> None:
    root = tmp_path / "copy"
    shutil.copytree(frozen[0], root, ignore=shutil.ignore_patterns("site", ".build"))
    before = _bytes(root / "editions"), (root / "seeds" / "editions.yml").read_bytes()
    done = run_copy("edition.py", root, "freeze", label)
    assert done.returncode == 1
    assert words in done.stderr
    assert (_bytes(root / "editions"), (root / "seeds" / "editions.yml").read_bytes()) == before


def test_the_name_cannot_hide_in_a_file_that_is_not_text(tmp_path: Path) -> None:
    site, store = tmp_path / "site", tmp_path / "store"
    site.mkdir()
    (site / "x.bin").write_bytes(b"\xff\0" + LABEL_PLACEHOLDER.encode())
    with pytest.raises(FrozenNameError, match=re.escape("x.bin")):
        freeze(site, store, "2026-12", "2026-12-01")
    assert not list(store.rglob("*"))


@pytest.mark.parametrize("path", ["../x", "/x", "a//b", "a/../b", "", "a\\b"])
def test_a_manifest_stays_in_its_folder(path: str) -> None:
    manifest = Manifest("2026-12", "2026-12-01", None, {path: "0" * 64})
    with pytest.raises(BadManifestError):
        parse(manifest.text())


def test_a_store_keeps_each_object_once(tmp_path: Path) -> None:
    digest, size = put(tmp_path, b"text")
    assert (put(tmp_path, b"text"), size) == ((digest, 0), 4)
    assert get(tmp_path, digest) == b"text"
    with pytest.raises(TamperedError, match="is missing"):
        get(tmp_path, "0" * 64)
    assert manifests(tmp_path) == []
