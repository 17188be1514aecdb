"""The processes of one run must name every test alike, whatever second each of them begins in."""

import io
import zipfile

import pytest


def _zip_of_year(year: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("words", (year, 1, 1, 0, 0, 0)), "words")
    return made.getvalue()


def test_a_file_made_later_leaves_the_name_of_its_test_as_it_is(pytestconfig: pytest.Config) -> None:
    early, late = _zip_of_year(2001), _zip_of_year(2002)
    assert early != late
    names = [
        pytestconfig.hook.pytest_make_parametrize_id(config=pytestconfig, val=made, argname="raw")
        for made in (early, late)
    ]
    assert names == ["bytes", "bytes"]
