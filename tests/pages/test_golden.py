"""The pages of the toy project, word for word. Every page type has at least one; a new one is a new file.

After a change that is meant: ``pytest tests/pages/test_golden.py --write-expected``, and read the difference.
"""

from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.site.generate import plan
from microsite.site.planned_addresses import check_addresses_planned
from tests.project_copies import ROOT, TOY

GOLDEN = ROOT / "tests/pages/golden"
PAGES = sorted(path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md"))


@pytest.fixture(scope="module")
def planned() -> dict[str, str]:
    project, findings = load(TOY)
    assert findings == []
    assert check_addresses_planned(project) == []
    files = plan(project).files()
    return {name: text for name, text in files.items() if isinstance(text, str)}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str, planned: dict[str, str], request: pytest.FixtureRequest) -> None:
    expected = GOLDEN / name
    if request.config.getoption("--write-expected"):
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(planned[name], "utf-8")
    assert planned[name] == expected.read_text("utf-8")


def test_every_page_type_is_shown(planned: dict[str, str]) -> None:
    assert {Path(name).parts[0] for name in planned} - {Path(name).parts[0] for name in PAGES} == {"findings"}
