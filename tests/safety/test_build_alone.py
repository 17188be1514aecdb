"""One build at a time; what is remembered is what was built; and at no moment is there no site to go back to."""

import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.model.project_lock import FILE, held_files, project_lock
from microsite.site import swap
from microsite.site.build import publish
from microsite.site.freshness import inputs, is_fresh
from microsite.site.render import workers
from microsite.site.swap import even_permissions, put_back, swap_folders
from tests.commands import run
from tests.project_copies import ROOT
from tests.safety.power_cut import PowerCut

# The lock

_HOLD = "from pathlib import Path\nfrom microsite.model.project_lock import project_lock\nimport sys, time\n"


def _holder(root: Path) -> subprocess.Popen[str]:
    """Start a process that has the project for itself until it is ended."""
    code = f"{_HOLD}with project_lock(Path({str(root)!r})):\n    print('mine', flush=True)\n    time.sleep(600)\n"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "scripts")}
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout
    assert process.stdout.readline() == "mine\n"
    return process


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM], ids=lambda end: str(end.name))
def test_a_second_command_waits_until_the_first_has_ended_in_whatever_way(end: signal.Signals, tmp_path: Path) -> None:
    first, said = _holder(tmp_path), list[str]()

    def say(words: str) -> None:
        said.append(words)
        assert first.poll() is None, "it waits while the other is at work"
        first.send_signal(end)

    with project_lock(tmp_path, say):
        first.kill() if not said else first.wait(timeout=20)
    first.communicate()
    assert said == [f"another command is at work in {tmp_path.name}; waiting until it has ended\n"]


def test_alone_it_says_nothing_and_leaves_nothing_locked(tmp_path: Path) -> None:
    said: list[str] = []
    for _ in range(3):
        with project_lock(tmp_path, said.append), project_lock(tmp_path, said.append):
            assert len(held_files()) == 1
    assert (said, held_files()) == ([], ())
    assert (tmp_path / FILE).is_file()


def test_an_old_file_is_no_lock(tmp_path: Path) -> None:
    """As a machine that lost its power leaves it; redbrick/static-site#61 made the file itself the lock."""
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_text("4711", "utf-8")
    with project_lock(tmp_path, pytest.fail):
        pass


def test_two_projects_do_not_wait_for_each_other(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with project_lock(tmp_path / "one", pytest.fail), project_lock(tmp_path / "two", pytest.fail):
        assert len(held_files()) == 2


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    done = run("generate.py", tmp_path / "nothing")
    assert (done.returncode, done.stdout) == (2, "")
    assert "expected the folder of a project, and there is none at" in done.stderr
    assert not (tmp_path / "nothing").exists()


WRITERS = [
    ("build.py",),
    ("generate.py",),
    ("record.py",),
    ("offline.py",),
    ("edition.py", "freeze", "2026-09"),
    ("edition.py", "restore"),
    ("edition.py", "convert"),
    ("serve.py", "127.0.0.1:0"),
]


@pytest.mark.parametrize("command", WRITERS, ids=lambda command: " ".join(command[:2]))
def test_every_command_that_writes_what_is_made_works_alone(
    command: tuple[str, ...], toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def busy(handle: int) -> bool:
        asked.append(handle)
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK), str(FILE))

    (toy / "site").mkdir()
    (toy / "site/index.html").write_text("<p>", "utf-8")
    monkeypatch.setattr("microsite.model.project_lock._try", busy)
    done = run(command[0], toy, *command[1:])
    assert (done.returncode, len(asked)) == (1, 1)
    assert done.stderr == f"microsite {command[0].removesuffix('.py')}: {FILE}: {os.strerror(errno.ENOLCK)}\n"
    assert not (toy / "docs/threats").exists()
    assert not (toy / "seeds/ledger").exists()


# The swap


def _site(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text, "utf-8")
    return path


def _says(site: Path) -> str:
    return (site / "index.html").read_text("utf-8")


_RENAME = Path.rename


def _cut_at(count: int) -> Callable[[Path, Path], Path]:
    """Return ``rename``, but that the power goes before it is done for the ``count``-th time."""
    left = [count]

    def rename(path: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] == 0:
            raise PowerCut
        return _RENAME(path, target)

    return rename


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("name", ["site", "site-mkdocs", "public"])
def test_a_swap_that_was_cut_off_leaves_a_site_to_go_back_to(
    count: int, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build, site = tmp_path / ".build", _site(tmp_path / name, "last")
    other = _site(tmp_path / "other", "another engine's")
    _site(build / "site", "new")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", _cut_at(count))
        with pytest.raises(PowerCut):
            swap_folders(build / "site", site)
    put_back(other, build)
    put_back(site, build)
    assert (_says(site), _says(other)) == ("last", "another engine's")
    swap_folders(build / "site", site)
    assert _says(site) == "new"
    assert [path.name for path in build.iterdir()] == []


def test_a_mistake_in_the_seeds_after_a_cut_leaves_the_last_site(toy: Path) -> None:
    _site(toy / ".build/old-site", "last")
    (toy / "seeds/actors/baker.md").write_text("no front matter", "utf-8")
    assert run("build.py", toy).returncode == 1
    assert _says(toy / "site") == "last"


def test_the_last_site_of_one_folder_is_never_put_into_another(tmp_path: Path) -> None:
    _site(tmp_path / ".build/old-site-mkdocs", "of another engine")
    put_back(tmp_path / "site", tmp_path / ".build")
    assert not (tmp_path / "site").exists()


def test_another_file_system_is_copied_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with .build in a volume of its own (meteor/meteor#7852)."""
    new, site = _site(tmp_path / "volume/.build/site", "new"), _site(tmp_path / "project/site", "last")

    def rename(path: Path, target: Path) -> Path:
        if ("volume" in path.parts) != ("volume" in target.parts):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(path))
        return _RENAME(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    swap_folders(new, site)
    assert _says(site) == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_folder_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new, site = _site(tmp_path / ".build/site", "new"), _site(tmp_path / "site", "last")

    def rename(path: Path, target: Path) -> Path:
        if path == new:
            raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return _RENAME(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(PermissionError):
        swap_folders(new, site)
    assert _says(site) == "last"


def test_permissions_are_even_whatever_the_umask_and_the_files_were(tmp_path: Path) -> None:
    """imathis/octopress#307 with a umask of 077, gohugoio/hugo#3510 with files of the author's own."""
    site = _site(tmp_path / "site", "x")
    for mode, name in ((0o600, "a/private"), (0o777, "a/b/program"), (0o400, "read-only"), (0o640, "a/group")):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text("x", "utf-8")
        path.chmod(mode)
    even_permissions(site)
    paths = [site, *site.rglob("*")]
    assert {oct(path.stat().st_mode & 0o777) for path in paths if path.is_file()} == {"0o644"}
    assert {oct(path.stat().st_mode & 0o777) for path in paths if path.is_dir()} == {"0o755"}


# What is remembered


def test_what_is_remembered_is_what_was_built(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program, or a second build, may write into site/ the moment it is in its place."""
    real = swap.swap_folders

    def swap_and_spoil(new: Path, site: Path) -> None:
        real(new, site)
        (site / "index.html").write_text("somebody else's", "utf-8")

    class Engine:
        joins_languages = True

        def render(self, project: object, into: Path, **_: object) -> object:
            (into / "index.html").write_text("<p>ours", "utf-8")
            return type("Built", (), {"messages": (), "facts": {}, "made": 1})()

    monkeypatch.setattr("microsite.site.build.swap_folders", swap_and_spoil)
    monkeypatch.setattr("microsite.site.build.finish_site", lambda *_: [])
    monkeypatch.setattr("microsite.site.build.check_built", lambda *_: [])
    from microsite.corpus.project import load  # noqa: PLC0415

    publish(load(toy)[0], toy / "site", Engine(), anew=True, inputs=inputs(toy))  # type: ignore[arg-type]
    assert not is_fresh(toy, toy / "site")
    (toy / "site/index.html").write_text("<p>ours", "utf-8")
    assert is_fresh(toy, toy / "site")


# Copies of the process


def _parent(pipe: "multiprocessing.connection.Connection") -> None:
    """Start a copy as a build does, say which it is, and wait to be ended."""
    fork = multiprocessing.get_context("fork")
    copy = fork.Process(target=_copy, args=(os.getpid(),))
    copy.start()
    pipe.send(copy.pid)
    time.sleep(600)


def _copy(parent: int) -> None:
    workers._begin(None, lambda page: None, parent)  # type: ignore[arg-type]
    time.sleep(600)


def _is_there(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM], ids=lambda end: str(end.name))
def test_copies_end_with_the_process_that_made_them(end: signal.Signals) -> None:
    """python/cpython#111873: they would wait for work for ever."""
    ours, theirs = multiprocessing.Pipe()
    parent = multiprocessing.get_context("forkserver").Process(target=_parent, args=(theirs,))
    parent.start()
    copy = ours.recv()
    assert _is_there(copy)
    os.kill(parent.pid or 0, end)
    parent.join()
    limit = time.monotonic() + 20
    while _is_there(copy) and time.monotonic() < limit:
        time.sleep(0.05)
    assert not _is_there(copy)
