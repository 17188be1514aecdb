"""Published anchors that hang on what people write are missed by the check, and not only by a build."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.site.before_build import check_before_build, promised_anchors
from tests.project_copies import copy_toy

LINES = (
    {
        "page": "/threats/silting/",
        "since": "2026-11-22",
        "anchors": ["what-it-costs", "c-harbour-report-001", "evidence", "caveats", "part-fishermen"],
    },
    {"page": "/method/", "since": "2026-11-22", "anchors": ["limits", "cite-apa"]},
    {"page": "/actors/harbour-board/", "since": "2026-11-22", "anchors": ["relation-friends-oppose-board"]},
    {"page": "/figures/", "since": "2026-11-22", "anchors": ["c-harbour-report-003"]},
    {"page": "/c/harbour-report-003/", "since": "2026-11-22", "anchors": ["moved-once"]},
)
HEADING = ("seeds/threats/silting.md", "## What it costs", "## What it takes")
NAMED = ("docs/method.md", "{: #limits }", "{: #bounds }")
CAVEAT = ("seeds/threats/silting.md", "caveats:\n- The board reports on itself. [@editors]\n", "")
PART = (
    "seeds/threats/silting.md",
    "- actor: fishermen\n  part: fear for their trade\n  claims: [harbour-report-007]\n",
    "",
)
RELATION = ("seeds/relations.yml", "id: friends-oppose-board", "id: friends-against-board")
EVIDENCE = ("seeds/sources/harbour-report/claims.yml", "  figure: {value: 9, unit: metres of depth}\n", "")


def _lost(line: int, address: str) -> str:
    message = f'lost-address: "{address}" was published and is gone; say in seeds/moved.yml where it went'
    return f"seeds/ledger/addresses.jsonl:{line}:1: {message}"


FOUND = {
    HEADING: _lost(1, "/threats/silting/#what-it-costs"),
    CAVEAT: _lost(1, "/threats/silting/#caveats"),
    PART: _lost(1, "/threats/silting/#part-fishermen"),
    RELATION: _lost(3, "/actors/harbour-board/#relation-friends-oppose-board"),
    EVIDENCE: _lost(4, "/figures/#c-harbour-report-003"),
    NAMED: 'seeds/ledger/addresses.jsonl:2:1: lost-address: "/method/#limits" was published and is gone; put '
    '<span id="limits"></span> where its subject stands now on that page',
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_toy(tmp_path_factory.mktemp("promised") / "toy")
    ledger = root / "seeds/ledger/addresses.jsonl"
    ledger.parent.mkdir(exist_ok=True)
    ledger.write_text("".join(f"{json.dumps(line)}\n" for line in LINES), "utf-8")
    return root


@pytest.fixture
def toy(copy: Path) -> Iterator[Path]:
    """The toy after its first day, as it was before each test."""
    before = {name: (copy / name).read_text("utf-8") for name, *_ in FOUND}
    yield copy
    (copy / "seeds/moved.yml").unlink(missing_ok=True)
    for name, text in before.items():
        (copy / name).write_text(text, "utf-8")


def _edit(root: Path, file: str, find: str, put: str) -> None:
    text = (root / file).read_text("utf-8")
    assert text.count(find) == 1
    (root / file).write_text(text.replace(find, put), "utf-8")


def _findings(root: Path) -> list[str]:
    project, findings = load(root)
    assert findings == []
    return [f"{found.place}: {found.code}: {found.message}" for found in check_before_build(project)]


def test_what_is_there_is_missed_by_nobody(toy: Path) -> None:
    assert list(promised_anchors.check(load(toy)[0])) == []


@pytest.mark.turns(2)
@pytest.mark.parametrize("edit", FOUND, ids=lambda edit: edit[1][:20])
def test_what_is_gone_is_one_finding(edit: tuple[str, str, str], toy: Path) -> None:
    _edit(toy, *edit)
    assert _findings(toy) == [FOUND[edit]]


def test_what_the_findings_tell_is_right(toy: Path) -> None:
    _edit(toy, *HEADING)
    _edit(toy, *NAMED)
    _edit(toy, "docs/method.md", "Counted.", 'Counted. <span id="limits"></span>')
    moved = "- {from: '/threats/silting/#what-it-costs', to: '/threats/silting/#what-it-takes'}\n"
    (toy / "seeds/moved.yml").write_text(moved, "utf-8")
    assert _findings(toy) == []
