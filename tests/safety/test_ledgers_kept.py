"""What the ledgers held when an edition was frozen cannot go or be changed unnoticed, whatever was added since."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.checks.rules import held_ledgers
from microsite.corpus.project import load
from microsite.model.finding import Finding
from microsite.pages.types import editions
from tests.commands import run
from tests.pages.made import pages_of
from tests.project_copies import copy_toy
from tests.recorded import record_without_site

CLAIMS, ADDRESSES, HELD = (f"seeds/ledger/{name}.jsonl" for name in ("claims", "addresses", "editions"))
RECORDS = "seeds/editions.yml"
PAGES = (
    '{"page": "/threats/silting/", "since": "2026-08-01", "anchors": ["founding", "caveats"]}\n'
    '{"page": "/glossary/", "since": "2026-08-01", "anchors": ["channel"]}\n'
)

Change = Callable[[Path], object]


def _shrunk(root: Path) -> list[Finding]:
    return list(held_ledgers.check(load(root)[0]))


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy with both ledgers, and two editions that held them: the second one line more of each."""
    root = copy_toy(tmp_path_factory.mktemp("ledgers") / "toy")
    assert run("record.py", root, "--date", "2026-08-01").returncode == 0
    (root / ADDRESSES).write_text(PAGES, "utf-8")
    record_without_site(root, "2026-09")
    _edit(root, "seeds/sources/gull-letter/claims.yml", "kind: argument", "kind: finding")
    assert run("record.py", root, "--date", "2026-09-15").returncode == 0
    _append(root, ADDRESSES, '{"page": "/threats/", "since": "2026-09-15", "anchors": []}\n')
    record_without_site(root, "2026-10")
    assert run("check.py", root).stdout == ""
    return root


@pytest.fixture
def root(frozen: Path, tmp_path: Path) -> Path:
    shutil.copytree(frozen, tmp_path / "toy")
    return tmp_path / "toy"


def _edit(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text("utf-8")
    assert old in text, old
    (root / name).write_text(text.replace(old, new, 1), "utf-8")


def _append(root: Path, name: str, line: str) -> None:
    (root / name).write_text((root / name).read_text("utf-8") + line, "utf-8")


def _without_line(name: str, number: int) -> Change:
    def change(root: Path) -> None:
        lines = (root / name).read_text("utf-8").splitlines(keepends=True)
        del lines[number]
        (root / name).write_text("".join(lines), "utf-8")

    return change


def _without(*names: str) -> Change:
    def change(root: Path) -> None:
        for name in names:
            (root / name).unlink()

    return change


def _first_for_others(root: Path) -> None:
    _without_line(ADDRESSES, 0)(root)
    _append(root, ADDRESSES, PAGES.replace("08-01", "10-01"))


def _ledger_and_what_was_held(root: Path) -> None:
    _without_line(ADDRESSES, 2)(root)
    _without_line(HELD, 1)(root)


def _line_twice_for_another(root: Path) -> None:
    lines = (root / ADDRESSES).read_text("utf-8").splitlines(keepends=True)
    (root / ADDRESSES).write_text("".join([lines[0], lines[0], *lines[2:]]), "utf-8")


def _key_order(root: Path) -> None:
    first, *rest = (root / CLAIMS).read_text("utf-8").splitlines()
    turned = json.dumps(dict(reversed(json.loads(first).items())), ensure_ascii=False)
    (root / CLAIMS).write_text("\n".join([turned, *rest]) + "\n", "utf-8")


def _torn(root: Path) -> None:
    """As a crash leaves a file that is written in place: the half of its last line."""
    path = root / ADDRESSES
    path.write_bytes(path.read_bytes()[:-30])


SHRUNK: dict[str, tuple[Change, str, int]] = {
    "both ledgers deleted": (_without(CLAIMS, ADDRESSES), CLAIMS, 2),
    "one emptied": (lambda root: (root / ADDRESSES).write_text("", "utf-8"), ADDRESSES, 1),
    "a line in the middle gone": (_without_line(CLAIMS, 3), CLAIMS, 1),
    "the last line gone": (_without_line(ADDRESSES, -1), ADDRESSES, 1),
    "the first gone and one more put in": (
        _first_for_others,
        ADDRESSES,
        1,
    ),
    "an anchor taken out": (lambda root: _edit(root, ADDRESSES, ', "caveats"', ""), ADDRESSES, 1),
    "another day": (lambda root: _edit(root, ADDRESSES, '"2026-08-01"', '"2026-11-01"'), ADDRESSES, 1),
    "another word in what a claim said": (lambda root: _edit(root, CLAIMS, "gulls", "crows"), CLAIMS, 1),
    "a line twice for another": (_line_twice_for_another, ADDRESSES, 1),
    "the same fields in another order": (_key_order, CLAIMS, 1),
    "a ledger and what was held of it": (
        _ledger_and_what_was_held,
        RECORDS,
        1,
    ),
    "what was held, all of it": (lambda root: (root / HELD).unlink(), RECORDS, 1),
    "a hash that never was": (
        lambda root: _edit(root, HELD, '"addresses":["', f'"addresses":["{"0" * 32}","'),
        RECORDS,
        2,
    ),
    "the records, and the ledgers with them": (
        _without(RECORDS, CLAIMS, ADDRESSES),
        HELD,
        4,
    ),
    "the first record": (
        lambda root: _edit(root, RECORDS, (root / RECORDS).read_text("utf-8").partition("- id: 2026-10")[0], ""),
        HELD,
        1,
    ),
}
"""What was done to the files, the file that the first finding is about, and how many findings there are."""


@pytest.mark.parametrize("case", SHRUNK)
def test_a_ledger_that_shrank_is_found(case: str, root: Path) -> None:
    change, file, count = SHRUNK[case]
    change(root)
    said = _shrunk(root)
    assert len(said) == count, said
    assert any(finding.place.file == file for finding in said), said
    assert all("git log -p -- seeds/" in finding.message for finding in said)


GROWN: dict[str, Change] = {
    "nothing": lambda root: None,
    "lines were added": lambda root: _append(
        root, ADDRESSES, '{"page": "/actors/", "since": "2026-11-01", "anchors": ["x"]}\n'
    ),
    "lines were added before the others, as a merge may": lambda root: (root / ADDRESSES).write_text(
        '{"page": "/actors/", "since": "2026-11-01", "anchors": []}\n' + (root / ADDRESSES).read_text("utf-8"), "utf-8"
    ),
    "the lines stand in another order": lambda root: (root / ADDRESSES).write_text(
        "".join(reversed((root / ADDRESSES).read_text("utf-8").splitlines(keepends=True))), "utf-8"
    ),
    "git gave them the ends of Windows": lambda root: [
        (root / name).write_bytes((root / name).read_bytes().replace(b"\n", b"\r\n"))
        for name in (CLAIMS, ADDRESSES, HELD, RECORDS)
    ],
    "an editor put a BOM before them and took the last end": lambda root: [
        (root / name).write_bytes(b"\xef\xbb\xbf" + (root / name).read_bytes().rstrip(b"\n"))
        for name in (CLAIMS, ADDRESSES, HELD)
    ],
}


@pytest.mark.parametrize("case", GROWN)
def test_what_is_all_there_is_no_finding(case: str, root: Path) -> None:
    GROWN[case](root)
    assert load(root)[1] == []
    assert _shrunk(root) == []


def test_a_line_may_stand_twice_if_it_was_written_twice(root: Path) -> None:
    """To and fro on one day gives equal lines: the edition held one of them, the other has come since."""
    path = "seeds/sources/gull-letter/claims.yml"
    for old, new in (("kind: finding", "kind: argument"), ("kind: argument", "kind: finding")) * 2:
        _edit(root, path, old, new)
        assert run("record.py", root, "--date", "2026-10-20").returncode == 0
    record_without_site(root, "2026-11")
    lines = (root / CLAIMS).read_text("utf-8").splitlines()
    assert len(lines) - len(set(lines)) == 2
    assert run("check.py", root).stdout == ""
    _without_line(CLAIMS, -1)(root)
    assert ": shrunk-ledger: 1 of the " in run("check.py", root).stdout


def test_what_came_since_is_told_by_the_lines_wherever_they_stand(root: Path) -> None:
    _edit(root, "seeds/sources/gull-letter/claims.yml", "kind: finding", "kind: argument")
    assert run("record.py", root, "--date", "2026-10-20").returncode == 0
    *lines, last = (root / CLAIMS).read_text("utf-8").splitlines(keepends=True)
    (root / CLAIMS).write_text("".join([last, *lines]), "utf-8")
    project, findings = load(root)
    assert findings == []
    assert run("check.py", root).stdout == "", "branches that are merged put their lines in any order"
    told = {page.address.name: page.text() for page in pages_of(editions, project.corpus)}
    assert "Since then there was 1 change in 1 claim" in told["2026-10"]
    assert "Since then there were 2 changes in 1 claim" in told["2026-09"]


OLD = "- id: 2026-09\n  frozen: '2026-09-01'\n  manifest: '{0}'\n  changes: {1}\n  note: 'For “Ports”: گول'\n"


@pytest.fixture
def counted(root: Path) -> tuple[Path, int]:
    """The project with the first record in the form that records had, and how many lines it held."""
    held = (root / HELD).read_text("utf-8").splitlines()[0]
    count = len(json.loads(held)["claims"])
    (root / HELD).unlink()
    (root / RECORDS).write_text("# Written by scripts/edition.py\n" + OLD.format("0" * 64, count), "utf-8")
    return root, count


def test_records_that_count_lines_are_converted_once(counted: tuple[Path, int]) -> None:
    root, count = counted
    said = run("check.py", root).stdout
    assert said.startswith(f"{RECORDS}:2:3: shrunk-ledger: ")
    assert "python3 scripts/edition.py convert" in said
    done = run("edition.py", root, "convert")
    assert (done.returncode, done.stderr) == (0, "")
    assert run("check.py", root).stdout == ""
    held = json.loads((root / HELD).read_text("utf-8"))
    assert (held["edition"], len(held["claims"]), len(held["addresses"])) == ("2026-09", count, 2)
    assert 'note: "For “Ports”: گول"' in (root / RECORDS).read_text("utf-8")
    before = (root / HELD).read_bytes(), (root / RECORDS).read_bytes()
    again = run("edition.py", root, "convert")
    assert (again.returncode, again.stdout[:18]) == (0, "nothing to convert")
    assert ((root / HELD).read_bytes(), (root / RECORDS).read_bytes()) == before
    _without_line(CLAIMS, 0)(root)
    assert ": shrunk-ledger: 1 of the " in run("check.py", root).stdout


def test_what_is_gone_already_cannot_be_converted(counted: tuple[Path, int]) -> None:
    root, count = counted
    (root / CLAIMS).write_text("".join((root / CLAIMS).read_text("utf-8").splitlines(keepends=True)[: count - 1]))
    before = (root / RECORDS).read_bytes()
    done = run("edition.py", root, "convert")
    assert done.returncode == 1
    assert f"has {count - 1} lines, and {count} when edition 2026-09 was frozen" in done.stderr
    assert (root / RECORDS).read_bytes() == before
    assert not (root / HELD).exists()


def test_a_project_without_editions_has_nothing_to_convert(toy: Path) -> None:
    done = run("edition.py", toy, "convert")
    assert (done.returncode, done.stdout[:18], done.stderr) == (0, "nothing to convert", "")
