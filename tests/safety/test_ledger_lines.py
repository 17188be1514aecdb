"""Lines that are added to a ledger stand on their own, and lines that are none end in a finding, in both ledgers."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.model.append_lines import append_lines
from tests.commands import run
from tests.project_copies import ROOT, copy_toy

CLAIMS, ADDRESSES = (f"seeds/ledger/{name}.jsonl" for name in ("claims", "addresses"))
PAGE = b'{"page": "/threats/silting/", "since": "2026-08-01", "anchors": []}'

ENDS = {
    "as it is written": PAGE + b"\n",
    "without its last end": PAGE,
    "with the ends of Windows": PAGE + b"\r\n",
    "with those, but not the last": PAGE + b"\r\n" + PAGE,
    "with a BOM": b"\xef\xbb\xbf" + PAGE,
    "empty": b"",
    "a BOM alone": b"\xef\xbb\xbf",
    "torn in its last line": PAGE + b'\n{"page": "/gl',  # elizaOS/eliza#30878
}


@pytest.mark.parametrize("case", ENDS)
def test_no_two_lines_are_glued_and_none_is_changed(case: str, tmp_path: Path) -> None:
    path, before = tmp_path / "ledger.jsonl", ENDS[case]
    path.write_bytes(before)
    append_lines(path, ["one", "two"])
    after = path.read_bytes()
    assert after.startswith(before)
    lines = after.decode("utf-8-sig").splitlines()
    assert lines == [*before.decode("utf-8-sig").splitlines(), "one", "two"]
    assert after.endswith(b"\n")
    assert b"\n" not in after.replace(b"\r\n", b"") or b"\r\n" not in before


@pytest.mark.parametrize("strip", [b"\n", b"\r\n"])
def test_record_adds_to_a_ledger_without_its_last_end(strip: bytes, toy: Path) -> None:
    assert run("record.py", toy, "--date", "2026-11-24").returncode == 0
    path = toy / CLAIMS
    path.write_bytes(path.read_bytes().replace(b"\n", strip).removesuffix(strip))
    claims = toy / "seeds/sources/gull-letter/claims.yml"
    claims.write_text(claims.read_text("utf-8").replace("kind: argument", "kind: finding"), "utf-8")
    done = run("record.py", toy, "--date", "2026-11-25")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{CLAIMS}: 1 changes put down\n")
    assert run("check.py", toy).stdout == ""


NO_LINES = {
    "bytes that are no UTF-8": PAGE + b'\n{"page": "/\xff/"}\n',
    "nested too deeply": b'{"page": ' + b"[" * 100_000 + b"\n",
    "nested, and closed": b"[" * 50_000 + b"]" * 50_000 + b"\n",
    "no object": b"[1, 2]\n",
    "two objects on a line": PAGE + PAGE + b"\n",  # svenroth-ai/shipwright#405
    "an object behind half of one": PAGE + b'\n{"page": "/gl' + PAGE + b"\n",  # Runfusion/Fusion#3569
    "a number without end": b'{"page": "/x/", "since": ' + b"9" * 5_000 + b', "anchors": []}\n',
    "half a character": b'{"page": "/\\ud800/", "since": "2026-08-01", "anchors": []}\n',
    "half a character in an anchor": b'{"page": "/x/", "since": "2026-08-01", "anchors": ["\\ud800"]}\n',
    "a key twice": b'{"page": "/x/", "page": "/y/", "since": "2026-08-01", "anchors": []}\n',
    "no day": b'{"page": "/x/", "since": "2026-02-30", "anchors": []}\n',
    "an address with a way out": b'{"page": "/../x/", "since": "2026-08-01", "anchors": []}\n',
    "a control character": b'{"page": "/x/", "since": "2026-08-01", "anchors": ["a\x1b[2J"]}\n',
    "an empty line within": PAGE + b"\n\n" + PAGE + b"\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_toy(tmp_path_factory.mktemp("lines") / "toy")
    (root / "seeds/ledger").mkdir()
    return root


@pytest.mark.parametrize("ledger", [CLAIMS, ADDRESSES, "seeds/ledger/editions.jsonl"])
@pytest.mark.parametrize("case", NO_LINES)
def test_what_is_no_line_is_a_finding_at_its_line(case: str, ledger: str, project: Path) -> None:
    (project / ledger).write_bytes(NO_LINES[case])
    findings = load(project)[1]
    (project / ledger).unlink()
    assert findings
    assert {finding.place.file for finding in findings} == {ledger}


@pytest.mark.parametrize("command", ["check", "generate", "record", "edition"])
def test_nothing_is_written_beside_such_a_line(command: str, project: Path) -> None:
    path = project / ADDRESSES
    path.write_bytes(NO_LINES["bytes that are no UTF-8"])
    done = run(f"{command}.py", project, *(["freeze", "2026-12"] if command == "edition" else []))
    assert done.returncode == 1
    assert f"{ADDRESSES}:2:12: unreadable: expected UTF-8" in done.stdout + done.stderr
    assert path.read_bytes() == NO_LINES["bytes that are no UTF-8"]
    path.unlink()
    assert not list((project / "seeds/ledger").iterdir())


def _git(root: Path, *arguments: str) -> None:
    command = ["git", "-C", str(root), "-c", "user.name=n", "-c", "user.email=e@x", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _branch(root: Path, name: str, day: str, file: str, old: str, new: str) -> None:
    """Change a claim on a branch of its own, and record it there."""
    _git(root, "switch", "-qc", name, "main")
    path = root / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert run("record.py", root, "--date", day).returncode == 0
    _git(root, "commit", "-qam", name)


def test_two_branches_that_recorded_are_merged_in_either_order_of_days(toy: Path) -> None:
    shutil.copy(ROOT / ".gitattributes", toy)
    assert run("record.py", toy, "--date", "2026-11-20").returncode == 0
    (toy / ".gitignore").write_text("/.build/\n/site/\n", "utf-8")
    for arguments in (("init", "-qb", "main"), ("add", "-A"), ("commit", "-qm", "begin")):
        _git(toy, *arguments)
    letter, report = (f"seeds/sources/{name}/claims.yml" for name in ("gull-letter", "harbour-report"))
    _branch(toy, "later", "2026-11-25", letter, "kind: argument", "kind: finding")
    _branch(toy, "earlier", "2026-11-22", report, "The ferry could move", "The ferry may move")
    _git(toy, "switch", "-q", "main")
    for name in ("later", "earlier"):
        _git(toy, "merge", "-q", "--no-edit", name)
    days = [json.loads(line)["date"] for line in (toy / CLAIMS).read_text("utf-8").splitlines()]
    assert days != sorted(days), "the branch that was merged last has the earlier day"
    assert run("check.py", toy).stdout == ""
    assert run("record.py", toy, "--date", "2026-11-26").stdout.startswith(f"{CLAIMS}: 0 changes put down")


def test_what_two_branches_recorded_both_is_mended_as_it_says(toy: Path) -> None:
    assert run("record.py", toy, "--date", "2026-11-20").returncode == 0
    lines = (toy / CLAIMS).read_text("utf-8").splitlines(keepends=True)
    (toy / CLAIMS).write_text("".join([*lines, lines[0].replace("2026-11-20", "2026-11-21")]), "utf-8")
    said = run("check.py", toy).stdout.splitlines()[0]
    assert said.startswith(f"{CLAIMS}:{len(lines) + 1}:1: bad-ledger: ")
    assert said.endswith("take it out and run python3 scripts/record.py")
    (toy / CLAIMS).write_text("".join(lines), "utf-8")
    assert run("record.py", toy, "--date", "2026-11-22").returncode == 0
    assert run("check.py", toy).stdout == ""
