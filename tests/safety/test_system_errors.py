"""What the operating system refuses is one line of every command, which then has failed; nothing is half-written."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest

from microsite.__main__ import _told
from microsite.corpus.project import load
from microsite.model.atomic_write import write_if_changed
from microsite.site.build import publish
from microsite.site.engines import engine_called
from microsite.verbs import VERBS
from tests.commands import as_for_a_user, run
from tests.project_copies import ROOT, TOY

REFUSALS = (errno.ENOSPC, errno.EROFS, errno.EACCES)


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_says_what_the_system_refuses(verb: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(argv: list[str]) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(tmp_path / "a file"))

    monkeypatch.setattr(f"microsite.commands.{verb}.main", refuse)
    done = run(f"{verb}.py", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"microsite {verb}: {tmp_path / 'a file'}: {os.strerror(errno.ENOSPC)}\n"


@pytest.mark.turns(2)
@pytest.mark.parametrize("code", REFUSALS, ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("command", ["generate", "record"])
def test_a_file_that_cannot_be_written_is_one_line_and_nothing_is_left(
    code: int, command: str, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int, *_: object) -> NoReturn:
        os.close(handle)
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("microsite.model.atomic_write.os", SimpleNamespace(fdopen=full))
    before = {path for path in toy.rglob("*") if path.is_file()}
    done = run(f"{command}.py", toy)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith(f"microsite {command}: {toy}")
    assert done.stderr.endswith(f": {os.strerror(code)}\n")
    after = {path for path in toy.rglob("*") if path.is_file()}
    assert {path for path in after - before if ".build" not in path.parts} == set()


def test_the_file_is_named_and_not_what_is_written_for_the_moment(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 250)  # with room for itself, but for nothing before and behind it
    with pytest.raises(OSError, match="name too long") as raised:
        write_if_changed(path, "x")
    assert raised.value.filename == str(path)
    (tmp_path / "a folder/x").mkdir(parents=True)
    with pytest.raises(IsADirectoryError) as raised:
        write_if_changed(tmp_path / "a folder", "x")
    assert _told(raised.value) == f"{tmp_path / 'a folder'}: {os.strerror(errno.EISDIR)}"
    assert [each.name for each in tmp_path.iterdir()] == ["a folder"]


def test_a_list_of_files_that_could_not_be_copied_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(argv: list[str]) -> NoReturn:
        raise shutil.Error([("a/one", "b/one", "No space left on device"), ("a/two", "b/two", "No space left")])

    monkeypatch.setattr("microsite.commands.build.main", refuse)
    assert run("build.py", tmp_path).stderr == "microsite build: a/one: No space left on device\n"


@pytest.mark.parametrize(
    ("code", "named"),
    [(errno.ENOSPC, "site/b"), (errno.EDQUOT, "site/b"), (errno.EFBIG, "site/b"), (errno.EACCES, "a")],
)
def test_of_a_file_and_its_copy_that_one_is_named_which_the_system_refused(
    code: int, named: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(argv: list[str]) -> NoReturn:
        raise OSError(code, os.strerror(code), "a", None, "site/b")

    monkeypatch.setattr("microsite.commands.build.main", refuse)
    assert run("build.py", tmp_path).stderr == f"microsite build: {named}: {os.strerror(code)}\n"


@pytest.mark.parametrize(
    ("code", "named"), [(errno.ENOSPC, ".build/site: "), (errno.EFBIG, ".build/site: "), (errno.EPIPE, "")]
)
def test_a_disk_that_is_full_while_pages_are_built_is_named(
    code: int, named: str, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("microsite.site.build._rendered", refuse)
    with pytest.raises(OSError, match=os.strerror(code)) as raised:
        publish(load(toy)[0], toy / "site", engine_called("mkdocs"), anew=True)
    assert _told(raised.value) == (f"{toy}/{named}" if named else "") + os.strerror(code)
    assert not (toy / "site").exists()


def test_an_interruption_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupt(argv: list[str]) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("microsite.commands.build.main", interrupt)
    done = run("build.py", tmp_path)
    assert (done.returncode, done.stderr) == (130, "microsite build: interrupted\n")


def test_what_is_in_the_way_of_a_folder_is_named(toy: Path) -> None:
    (toy / "docs/claims").write_text("a file", "utf-8")
    done = run("generate.py", toy)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "docs/claims" in done.stderr
    (toy / "docs/claims").unlink()
    (toy / ".build").mkdir(exist_ok=True)
    shutil.rmtree(toy / ".build")
    (toy / ".build").write_text("a file", "utf-8")
    done = run("build.py", toy)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert ".build" in done.stderr


def _check(ending: str, *flags: str) -> tuple[list[str], int]:
    """Run check in a shell, the line with this ending; return what it says elsewhere, and its exit code."""
    door = ROOT / "scripts" / "check.py"
    line = f'"$0" {" ".join(flags)} "$1" --root "$2" {ending}\necho "${{PIPESTATUS[0]}}" >&2'
    shell = ["bash", "-c", line, sys.executable, str(door), str(TOY)]
    done = subprocess.run(shell, capture_output=True, text=True, check=False, env=as_for_a_user({}))
    *said, code = done.stderr.splitlines()
    return said, int(code)


@pytest.mark.turns(3)
@pytest.mark.parametrize("flags", [(), ("-u",)], ids=["in one go", "at once"])
@pytest.mark.parametrize(
    ("ending", "words"),
    [
        ("--explain bad-id >/dev/full", "No space left on device"),
        ("--explain bad-id >&-", "standard output is closed"),
        ("--explain bad-id | true", "Broken pipe"),  # canonical/craft-cli#378
    ],
)
def test_what_cannot_be_printed_is_one_line(ending: str, words: str, flags: tuple[str, ...]) -> None:
    said, code = _check(ending, *flags)
    assert code == 1
    assert len(said) == 1, said
    assert words in said[0]
