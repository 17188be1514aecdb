"""Whatever is edited, and in whatever order: a build after it gives byte for byte what a clean build gives."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.project_copies import copy_toy
from tests.site.edited import Edits, build, contents, copy_inputs
from tests.turns import one_a_day

pytestmark = pytest.mark.turns(4, on=3)

STEPS = int(os.environ.get("INCREMENTAL_STEPS", "25"))
"""How many builds after random edits a long run compares, four times; more where somebody has the time."""
SEED = int(os.environ.get("INCREMENTAL_SEED", "7"))

MISTAKES = {
    "templates": ["a_template"],
    "source": ["a_title"],
    "environment": ["a_variable"],
    "questions": ["a_template_that_looks_at_others", "the_head_of_the_home_page"],
    "hash of an entry": ["what_is_kept", "style"],
}
"""What is left out of what a kept page is compared by, and the edits that show it."""


def _difference(root: Path, edits: Edits, left_out: str = "") -> tuple[bool, str]:
    """Build after edits, and clean; return whether that gives a site, and how the two differ."""
    after = build(root, edits.environment, left_out)
    clean = build(copy_inputs(root, root.with_name("clean")), edits.environment)
    if after != clean:
        return False, f"{after} and {clean}"
    if clean[0]:
        return False, ""
    one, two = contents(root / "site"), contents(root.with_name("clean") / "site")
    return True, ", ".join(sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))[:10])


def _walk(root: Path, steps: int, seed: int, left_out: str = "", kinds: Iterable[str] = ()) -> tuple[int, list[str]]:
    """Edit and build again and again, and take back what makes a project that cannot be built.

    Return how many sites were compared, and what was done up to the first difference, with it; or nothing.
    """
    edits, done, compared = Edits(root, seed, kinds), [], 0
    assert build(root, edits.environment, left_out) == (0, "")
    for _ in range(steps):
        edits.keep(root.with_name("good"))
        done += [edits.edit() for _ in range(edits.dice.randint(1, 4))]
        is_site, differs = _difference(root, edits, left_out)
        if differs:
            return compared, [*done, differs]
        compared += is_site
        if not is_site:
            edits.take_back(root.with_name("good"))
    return compared, []


def _builds_after_edits_are_clean_builds(built: Path, steps: int, seed: int) -> None:
    compared, found = _walk(built, steps, seed)
    assert found == []
    assert compared > steps // 2


def test_builds_after_edits_are_clean_builds(built_toy: Path) -> None:
    _builds_after_edits_are_clean_builds(built_toy, 3, SEED)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("walk", range(4))
def test_builds_after_many_edits_are_clean_builds(tmp_path: Path, walk: int) -> None:
    _builds_after_edits_are_clean_builds(copy_toy(tmp_path / "a project"), STEPS, SEED + walk)


@pytest.mark.parametrize("mistake", one_a_day((name,) for name in MISTAKES))
def test_a_planted_mistake_is_found(tmp_path: Path, mistake: str) -> None:
    assert _walk(copy_toy(tmp_path / "a project"), 6, SEED, mistake, MISTAKES[mistake])[1], mistake
