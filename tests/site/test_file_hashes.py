"""A hash is kept only for a file that nobody can have written since: whatever times it has, and whatever was kept."""

import os
import time
from hashlib import sha256
from pathlib import Path

import pytest

from microsite.site.file_hashes import FileHashes, files_below


def _hashes(root: Path, folder: Path) -> dict[str, str]:
    hashes = FileHashes(root)
    found = dict(hashes.of(files_below(folder)))
    hashes.keep()
    return found


def _true(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site" / "a").mkdir(parents=True)
    (tmp_path / "site" / "a" / "x.html").write_text("one", "utf-8")
    (tmp_path / "site" / "y.html").write_text("two", "utf-8")
    return tmp_path / "site"


def _tick() -> None:
    """Let the clock of the file system go on."""
    time.sleep(0.05)


def _settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every file for one that was written long ago."""
    monkeypatch.setattr("microsite.site.file_hashes._SETTLED", -1)


def _spoil_reading(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let nothing be in any file of a folder."""
    really = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"" if path.is_relative_to(folder) else really(path))


@pytest.mark.parametrize("settled", [False, True])
def test_other_words_of_the_same_length_are_seen_though_the_file_has_its_old_time(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, *, settled: bool
) -> None:
    if settled:
        _settle(monkeypatch)
    path = folder / "y.html"
    assert _hashes(tmp_path, folder) == _true(folder)
    _tick()
    before = path.stat()
    path.write_text("TWO", "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert _hashes(tmp_path, folder) == _true(folder)


def test_files_that_change_their_names_keep_their_hashes(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _settle(monkeypatch)
    _hashes(tmp_path, folder)
    _tick()
    (folder / "a" / "x.html").rename(folder / "z.html")
    (folder / "y.html").rename(folder / "a" / "x.html")
    (folder / "z.html").rename(folder / "y.html")
    assert _hashes(tmp_path, folder) == _true(folder)


def test_what_is_settled_is_not_read_again(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _settle(monkeypatch)
    first = _hashes(tmp_path, folder)
    _spoil_reading(monkeypatch, folder)
    assert _hashes(tmp_path, folder) == first


def test_one_process_reads_what_is_settled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _settle(monkeypatch)
    hashes = FileHashes()
    first = hashes.of(files_below(folder))
    _spoil_reading(monkeypatch, folder)
    assert hashes.of(files_below(folder)) == first
    _tick()
    (folder / "y.html").write_text("TWO", "utf-8")
    assert dict(hashes.of(files_below(folder)))["y.html"] == sha256().hexdigest()


def test_what_was_just_written_is_read_again(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _hashes(tmp_path, folder)
    _spoil_reading(monkeypatch, folder)
    assert set(_hashes(tmp_path, folder).values()) == {sha256().hexdigest()}


@pytest.mark.parametrize("kept", [b"", b"{}", b"\x00", b"null", None])
def test_what_is_kept_may_be_broken_or_forbidden(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, kept: bytes | None
) -> None:
    _settle(monkeypatch)
    _hashes(tmp_path, folder)
    path = tmp_path / ".build" / "hashes"
    raw = path.read_bytes()
    path.write_bytes(raw.replace(_true(folder)["y.html"].encode(), b"0" * 64) if kept is None else kept)
    assert _hashes(tmp_path, folder) == _true(folder)
    path.unlink()
    path.mkdir()
    assert _hashes(tmp_path, folder) == _true(folder)


def test_where_no_time_of_the_last_change_is_kept_every_file_is_read(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _settle(monkeypatch)
    monkeypatch.setattr("sys.platform", "win32")
    assert _hashes(tmp_path, folder) == _true(folder)
    assert not (tmp_path / ".build").exists()
    hashes = FileHashes()
    hashes.of(files_below(folder))
    _spoil_reading(monkeypatch, folder)
    assert {found for _, found in hashes.of(files_below(folder))} == {sha256().hexdigest()}


def test_a_linked_folder_cannot_be_told_and_a_missing_one_is_empty(tmp_path: Path, folder: Path) -> None:
    assert list(files_below(tmp_path / "none")) == []
    (folder / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(OSError, match="elsewhere is a link to a folder"):
        list(files_below(folder))
