"""The three lock files: pinned with hashes, each a part of the next, and each with what its verb needs and no more."""

import re
import tomllib
from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project_copies import ROOT

SITE, TEST, ALL = "requirements-site.lock", "requirements-test.lock", "requirements.lock"
_PIN = re.compile(
    r"^(\S+?)(?:\[.*\])?==(\S+)(?: ; (.*?))? \\\n((?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def _pins(lock: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Return version and hashes by name and condition, of every line of a lock file."""
    text = (ROOT / lock).read_text("utf-8")
    assert _PIN.sub("", text) == ""
    return {(name, when): (version, hashes) for name, version, when, hashes in _PIN.findall(text)}


def _names(lock: str) -> set[str]:
    return {name for name, _ in _pins(lock)}


def _asked(*extras: str) -> set[str]:
    """Return what pyproject.toml asks for: for the site, or under these extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [line for extra in extras for line in project["optional-dependencies"][extra]]
    return {canonicalize_name(Requirement(line).name) for line in lines or project["dependencies"]}


@pytest.mark.parametrize(("part", "whole"), [(SITE, TEST), (TEST, ALL)])
def test_a_part_has_the_pins_of_the_whole(part: str, whole: str) -> None:
    assert _pins(part).items() < _pins(whole).items(), "run make lock"


def test_each_has_what_its_verb_needs() -> None:
    assert _asked() | _asked("build") <= _names(SITE), "run make lock"
    assert _asked("dev", "engines") <= _names(TEST), "run make lock"
    assert _asked("validators") <= _names(ALL), "run make lock"


def test_make_site_installs_nothing_for_tests_and_make_test_no_validator() -> None:
    assert _names(SITE).isdisjoint(_asked("dev", "engines", "validators"))
    assert _names(TEST).isdisjoint(_asked("validators"))


@pytest.mark.parametrize("lock", [SITE, TEST])
def test_each_is_complete(lock: str) -> None:
    """Pip installs what is listed and does not look further."""
    names = _names(lock)
    for name, when in _pins(lock):
        if when and not Requirement(f"{name} ; {when}").marker.evaluate():  # type: ignore[union-attr]
            continue
        needed = [Requirement(line) for line in distribution(name).requires or ()]
        here = {canonicalize_name(r.name) for r in needed if not r.marker or r.marker.evaluate({"extra": ""})}
        assert here <= names, f"{name} needs more; run make lock"


def test_they_name_no_host() -> None:
    assert "://" not in "".join((ROOT / lock).read_text("utf-8") for lock in (SITE, TEST, ALL))
