"""An archive holds what it was given, and its bytes depend on nothing else."""

import io
import re
import sys
import time
import zipfile
from pathlib import Path

import pytest

from microsite.model.deterministic_zip import PRIVATE, READABLE, zip_files
from tests.project_copies import ROOT

FILES = {"mimetype": b"text/x-toy", "a/fä.txt": b"x" * 1000, "a/empty": b""}


def _opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_files_come_back_in_their_order() -> None:
    archive = _opened(zip_files(FILES.items()))
    assert archive.namelist() == list(FILES)
    assert {name: archive.read(name) for name in FILES} == FILES
    assert archive.testzip() is None


def test_only_what_is_to_be_stored_is_not_compressed() -> None:
    archive = _opened(zip_files(FILES.items(), stored=("mimetype",)))
    assert [entry.compress_type == zipfile.ZIP_STORED for entry in archive.infolist()] == [True, False, False]
    assert archive.getinfo("a/fä.txt").compress_size < 1000


def test_rights_are_those_that_were_given() -> None:
    for rights in (READABLE, PRIVATE):
        entries = _opened(zip_files(FILES.items(), rights=rights)).infolist()
        assert {entry.external_attr >> 16 for entry in entries} == {rights}


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_neither_the_day_nor_the_system_changes_a_byte(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = zip_files(FILES.items())
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(sys, "platform", system)
    assert zip_files(FILES.items()) == before
    assert {entry.date_time for entry in _opened(before).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_archives_are_written_in_one_place() -> None:
    package = ROOT / "scripts/microsite"
    texts = {path.relative_to(package).as_posix(): path.read_text("utf-8") for path in package.rglob("*.py")}
    writers = [Path(name).name for name, text in texts.items() if re.search(r"ZipFile\(.*[\"']w|ZipInfo\(", text)]
    assert writers == ["deterministic_zip.py"]
