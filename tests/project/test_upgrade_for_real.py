"""A project of this version, filled, is upgraded by real wheels of two invented later ones, which change its seeds."""

import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.commands import as_for_a_user
from tests.project.test_wheel import build_wheel, checkout_of_package
from tests.project_copies import ROOT

pytestmark = pytest.mark.long

STEPS = """
def _full(texts: SeedTexts) -> SeedTexts:
    name = "places.yml"
    return {name: texts[name].replace("it lies nowhere", "it lies nowhere at all")} if name in texts else {}


def _called(texts: SeedTexts) -> SeedTexts:
    name = "vocabulary.yml"
    return {name: texts[name].replace("many: Moulds", "many: Moulds and rusts")}


STEPS: Final[tuple[UpgradeStep, ...]] = (
    UpgradeStep("Grounds of places are said in full.", _full),
    UpgradeStep("Moulds are listed with rusts.", _called),
)[:TAKEN]
"""
"""What a later version would bring, as its file of steps says it; a first version takes one, the next both."""

OWN: Mapping[str, bytes] = {
    "seeds/vocabulary.yml": (
        b"# our kinds\npages:\n- {kind: threat, one: briefing, many: briefings, folder: briefings}\n"
        b"actors:\n- {id: person,   many: Persons, like: person}\n- {id: mould, many: Moulds}  # all\n"
    ),
    "docs/own.md": "# Our own page  \n\nپنیر, grünes Öl and\ttabs".encode(),
    "overrides/404.html": b"{% extends 'main.html' %}\n",
    "overrides/card.html": b"own\n",
    "texts.bin": bytes(range(256)),
}
"""What people wrote, in the bytes that their editors gave it."""
FATES = ("changed", "new", "gone")
TERM = b"# mine\r\n- id: mould\r\n  term:   Mould\r\n  definition: It grows on grain.\r\n  basis: ours\r\n"


def _run(*command: str | Path, at: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(list(map(str, command)), cwd=at, env=as_for_a_user({"PYTHONPATH": ""}), capture_output=True,
                          text=True, check=False)  # fmt: skip


def _edit(path: Path, *edits: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for pattern, instead in edits:
        found = re.search(pattern, text, re.MULTILINE)
        assert found, f"{path.name} has no {pattern}"
        text = f"{text[: found.start()]}{instead}{text[found.end() :]}"
    path.write_text(text, "utf-8")


def _later(folder: Path, version: str, taken: int) -> Path:
    """Build the wheel of a version that reads seeds of a later form, and has another page for addresses not found."""
    checkout = checkout_of_package(folder / "checkout")
    package = checkout / "scripts" / "microsite"
    _edit(checkout / "pyproject.toml", (r'^version = ".*"$', f'version = "{version}"'))
    _edit(package / "model" / "seeds_version.py", (r"^CURRENT: Final = 1$", f"CURRENT: Final = {1 + taken}"))
    steps = (r"^STEPS: .*\n\"\"\".*\"\"\"$", STEPS.replace("TAKEN", str(taken)))
    _edit(package / "authoring" / "upgrade" / "steps.py", steps)
    with (package / "theme" / "404.html").open("a", encoding="utf-8") as page:
        page.write(f"{{# {version} #}}\n")
    return build_wheel(checkout, folder)


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """The wheel of this checkout, and those of two versions after it."""
    folder = tmp_path_factory.mktemp("wheels")
    now = build_wheel(checkout_of_package(folder / "now" / "checkout"), folder / "now")
    return now, _later(folder / "next", "90.1.0", 1), _later(folder / "last", "90.2.0", 2)


@pytest.fixture(scope="module")
def bin_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the locked packages, into which each version is installed in turn."""
    folder = tmp_path_factory.mktemp("upgraded") / "env"
    assert _run(sys.executable, "-m", "venv", folder, at=folder.parent).returncode == 0
    lock = ROOT / "requirements-site.lock"
    done = _run(folder / "bin" / "python", "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "-r", lock,
                at=folder.parent)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder / "bin"


def _install(bin_folder: Path, wheel: Path) -> None:
    done = _run(bin_folder / "python", "-m", "pip", "install", "-q", "--no-deps", wheel, at=wheel.parent)
    assert done.returncode == 0, done.stderr


def _commit(root: Path, *more: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("add", "-A", *more), (*who, "commit", "-qm", "so far")):
        assert _run("git", *command, at=root).returncode == 0


@pytest.fixture
def project(bin_folder: Path, wheels: tuple[Path, Path, Path], tmp_path: Path) -> Path:
    """A project of this version, with what people wrote in it, all of it committed."""
    _install(bin_folder, wheels[0])
    root = tmp_path / "own site"
    done = _run(bin_folder / "microsite", "init", root, "--name", "Moulds", at=tmp_path)
    assert done.returncode == 0, done.stderr
    for name, content in OWN.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    with (root / "seeds" / "glossary.yml").open("ab") as glossary:
        glossary.write(TERM)
    _edit(root / "mkdocs.yml", (r"^  name: microsite\n", "  name: microsite\n  custom_dir: overrides\n"),
          (r"^nav:\n", "nav:\n  - Own: own.md\n"))  # fmt: skip
    done = _run(bin_folder / "microsite", "check", at=root)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
    assert _run("git", "init", "-q", "-b", "main", at=root).returncode == 0
    _commit(root)
    return root


def _bytes(root: Path) -> dict[str, bytes]:
    every = (path for path in sorted(root.rglob("*")) if path.is_file() and not {".git", ".build"} & {*path.parts})
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in every}


def _changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def _pins(*wheels: Path) -> set[str]:
    return {"Makefile", "requirements.txt", *(f"packages/{wheel.name}" for wheel in wheels)}


def test_two_versions_one_after_the_other(project: Path, bin_folder: Path, wheels: tuple[Path, Path, Path]) -> None:
    now, later, last = wheels
    start = _bytes(project)
    steps = (
        (now, later, "version 2: Grounds of places are said in full.", "seeds/places.yml"),
        (later, last, "version 3: Moulds are listed with rusts.", "seeds/vocabulary.yml"),
    )
    for older, newer, said, seed in steps:
        before = _bytes(project)
        _install(bin_folder, newer)
        done = _run(bin_folder / "microsite", "upgrade", at=project / "docs")
        assert (done.returncode, done.stderr) == (0, "")
        first, *files, own, last_line = done.stdout.splitlines()
        assert first == said
        told = {name for line in files for name, what in [line.split(": ", 1)] if what in FATES}
        assert last_line.startswith("Look at it (git diff)")
        assert _changed(before, _bytes(project)) == told == {seed, "seeds/site.yml", *_pins(older, newer)}
        assert own.startswith(
            "overrides/404.html: yours stays, and the theme has another in this version; compare them: "
        )
        checked = _run(bin_folder / "microsite", "check", at=project)
        assert (checked.returncode, checked.stdout) == (0, "")
        _commit(project)
    end = _bytes(project)
    assert _changed(start, end) == {"seeds/places.yml", "seeds/vocabulary.yml", "seeds/site.yml", *_pins(now, last)}
    assert end["seeds/vocabulary.yml"] == start["seeds/vocabulary.yml"].replace(b"Moulds", b"Moulds and rusts")
    assert end["seeds/site.yml"] == start["seeds/site.yml"].replace(b"version: 1", b"version: 3")
    again = _run(bin_folder / "microsite", "upgrade", at=project)
    assert again.stdout == "nothing to do: all is as this version writes it\n"
    assert _run(bin_folder / "microsite", "build", at=project).returncode == 0


def test_both_at_once_and_not_back(project: Path, bin_folder: Path, wheels: tuple[Path, Path, Path]) -> None:
    now, _, last = wheels
    _install(bin_folder, last)
    done = _run(bin_folder / "microsite", "upgrade", at=project)
    assert [line.partition(":")[0] for line in done.stdout.splitlines()[:2]] == ["version 2", "version 3"], done.stderr
    _commit(project)
    before = _bytes(project)
    _install(bin_folder, now)
    done = _run(bin_folder / "microsite", "upgrade", at=project)
    older = re.search(r"microsite-([\d.]+)-", now.name)
    assert older
    assert (done.returncode, done.stderr) == (
        1, f"the project uses microsite 90.2.0, and this is {older[1]}: it is older\n",
    )  # fmt: skip
    assert _bytes(project) == before


def test_seeds_that_are_wrong_already_are_named_and_left(
    project: Path, bin_folder: Path, wheels: tuple[Path, Path, Path]
) -> None:
    path = project / "seeds" / "glossary.yml"
    path.write_bytes(path.read_bytes().replace(b"basis: ours\r\n", b"basis: theirs\r\n"))
    _commit(project)
    before = _bytes(project)
    _install(bin_folder, wheels[1])
    done = _run(bin_folder / "microsite", "upgrade", at=project)
    assert done.returncode == 1
    assert done.stderr.startswith("nothing was changed, because of what would be wrong then:\nseeds/glossary.yml:")
    assert _bytes(project) == before


@pytest.mark.parametrize("stopped_by", [signal.SIGINT, signal.SIGKILL], ids=lambda sent: sent.name)
def test_one_that_is_stopped_can_be_taken_back_and_made_again(
    stopped_by: signal.Signals, project: Path, bin_folder: Path, wheels: tuple[Path, Path, Path]
) -> None:
    before = _bytes(project)
    _install(bin_folder, wheels[1])
    # It waits for good before it writes its second file: then it is stopped.
    waits = (
        "import itertools, sys, time\n"
        "from microsite.__main__ import main\n"
        "from microsite.authoring.records import try_change\n"
        "write, count = try_change.write_if_changed, itertools.count()\n"
        "def slow(path, text):\n"
        "    if str(path).startswith(sys.argv[1]) and next(count) == 1:\n"
        "        print('now', flush=True); time.sleep(600)\n"
        "    return write(path, text)\n"
        "try_change.write_if_changed = slow\n"
        "raise SystemExit(main(['upgrade']))\n"
    )
    command = [str(bin_folder / "python"), "-c", waits, str(project)]
    with subprocess.Popen(command, cwd=project, env=as_for_a_user({"PYTHONPATH": ""}), stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True) as process:  # fmt: skip
        assert process.stdout
        assert process.stdout.readline() == "now\n"
        time.sleep(0.2)
        process.send_signal(stopped_by)
        _, said = process.communicate()
    assert process.returncode != 0
    assert "Traceback" not in said
    if stopped_by is signal.SIGINT:
        assert _bytes(project) == before, "what was written has its content back"
    else:
        done = _run(bin_folder / "microsite", "upgrade", at=project)
        assert done.stderr.startswith("commit or take back what you changed first: ")
        assert _run("git", "restore", ".", at=project).returncode == 0
        assert _run("git", "clean", "-qfd", at=project).returncode == 0
    done = _run(bin_folder / "microsite", "upgrade", at=project)
    assert done.returncode == 0, done.stderr
    assert _changed(before, _bytes(project)) == {"seeds/places.yml", "seeds/site.yml", *_pins(*wheels[:2])}
