"""One entry, a table of verbs, a module for each, and doors that open under any Python."""

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from microsite.__main__ import main
from microsite.verbs import VERBS
from tests.project_copies import ROOT

DOORS = {path.stem: path.read_text("utf-8") for path in (ROOT / "scripts").glob("*.py") if path.stem != "environment"}


def test_each_verb_has_a_module_a_door_and_a_row_in_the_readme() -> None:
    folder = ROOT / "scripts" / "microsite" / "commands"
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(VERBS)
    assert set(DOORS) == set(VERBS)
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert rows == list(VERBS.items())


def test_a_door_is_two_lines() -> None:
    lines = {tuple(filter(None, text.splitlines())) for text in DOORS.values()}
    assert {(first.partition("  #")[0], *others) for first, *others in lines} == {
        ("from environment import run", "run(__file__)")
    }


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([verb, "--help"])
    assert end.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith(f"usage: microsite {verb} ")
    first = (import_module(f"microsite.commands.{verb}").__doc__ or "").partition("\n")[0]
    assert first
    assert first in said


def test_the_entry_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    listed = re.findall(r"^  (\w+)  +(.*)$", capsys.readouterr().out, re.MULTILINE)
    assert listed == list(VERBS.items())
    assert main([]) == 2
    assert "check" in capsys.readouterr().err
    assert main(["chekc"]) == 2
    assert capsys.readouterr().err.endswith("no verb 'chekc'; did you mean check?\n")
    assert main(["nonsense"]) == 2
    assert capsys.readouterr().err.endswith("no verb 'nonsense'\n")


@pytest.mark.parametrize(
    ("verb", "given", "expected"),
    [
        ("serve", ["notanaddress"], "expected an address and a port, such as 127.0.0.1:8000, got 'notanaddress'"),
        ("edition", ["freeze"], "freeze needs the name of the edition, a year and a month: edition freeze 2026-12"),
    ],
)
def test_a_wrong_argument_is_said_before_anything_is_done(
    verb: str, given: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main([verb, *given])
    assert (end.value.code, capsys.readouterr().err.strip().endswith(expected)) == (2, True)


def test_only_the_verb_that_is_asked_for_is_imported() -> None:
    code = (
        "import sys\nfrom microsite.__main__ import main\n"
        "try:\n    main(['schemas', '--help'])\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write(' '.join(name for name in sys.modules if name.startswith('microsite.commands.')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "microsite.commands.schemas"


def test_a_build_with_nothing_to_do_imports_no_package(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    (tmp_path / "site").mkdir()
    code = (
        "import sys\nfrom pathlib import Path\nfrom microsite.__main__ import main\n"
        "from microsite.site.freshness import inputs, keep\n"
        f"root = Path({str(tmp_path)!r})\n"
        "import os; os.environ['SOURCE_DATE_EPOCH'] = '1'\n"
        "keep(root, root / 'site', inputs(root))\n"
        "assert main(['build', '--root', str(root)]) == 0\n"
        "packages = {name.partition('.')[0] for name in sys.modules}\n"
        "sys.stderr.write(' '.join(packages & {'pydantic', 'mkdocs', 'yaml', 'jinja2', 'markdown_it'}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "nothing has changed" in done.stdout
    assert done.stderr == ""


@pytest.mark.turns(2, on=0)
def test_a_door_opens_under_a_python_that_has_no_packages(tmp_path: Path) -> None:
    """The one .venv was made from; without its own packages, as ``-S`` makes sure."""
    if not (ROOT / ".venv" / "bin" / "python").exists():
        pytest.skip("there is no .venv")
    bare = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    environment = {"PATH": os.environ["PATH"]}
    for door in ("check", "schemas"):
        command = [str(bare), "-S", str(ROOT / "scripts" / f"{door}.py"), "--help"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(f"usage: microsite {door} ")
