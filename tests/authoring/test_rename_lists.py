"""Reading lists follow a rename, and those of an edition keep its names."""

from pathlib import Path

import pytest

from microsite.corpus.ledger.claim_history import unrecorded_changes
from microsite.corpus.project import load
from microsite.corpus.reading_lists import ResolvedItem, resolve_items
from microsite.model import urls
from microsite.model.reading_list import ListPart
from tests.authoring.test_rename import files_of, replace_in
from tests.commands import run
from tests.recorded import record_without_site
from tests.turns import by_turns

ITEMS = [
    ("threat", "silting", "silt"),
    ("actor", "friends-of-brill", "friends"),
    ("question", "is-silt-the-problem", "silt-or-gulls"),
    ("term", "low-water", "ebb"),
    ("work", "fisk-lamb-2011", "fisk"),
]


@pytest.mark.parametrize(("kind", "old", "new"), by_turns(ITEMS, 3))
def test_reading_lists_follow(toy: Path, kind: str, old: str, new: str) -> None:
    assert run("rename.py", toy, old, new).returncode == 0
    text = (toy / "seeds/lists/one-evening.yml").read_text("utf-8")
    assert f"  - {kind}: {new}\n" in text
    assert f"{kind}: {old}" not in text
    assert run("check.py", toy).returncode == 0


@pytest.mark.parametrize(("kind", "old", "new"), by_turns(ITEMS, 3))
def test_a_list_that_names_a_former_id_is_found(toy: Path, kind: str, old: str, new: str) -> None:
    assert run("rename.py", toy, old, new).returncode == 0
    replace_in(toy / "seeds/lists/one-evening.yml", f"{kind}: {new}", f"{kind}: {old}")
    done = run("check.py", toy)
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()[:1]
    assert line.startswith("seeds/lists/one-evening.yml:")
    assert f'unknown-{kind}: no {kind} "{old}"; it is now called {new}; did you mean {new}?' in line


@pytest.mark.parametrize(("kind", "old", "new"), by_turns(ITEMS, 3))
def test_a_list_pinned_to_an_edition_calls_it_as_that_edition_does(toy: Path, kind: str, old: str, new: str) -> None:
    record_without_site(toy, "2026-09")
    replace_in(toy / "seeds/lists/one-evening.yml", "edition: living", "edition: 2026-09")
    list_before = (toy / "seeds/lists/one-evening.yml").read_bytes()
    before = {reading.item.names: reading for _, own in _readings(toy) for reading in own}[old]
    done = run("rename.py", toy, old, new)
    assert done.returncode == 0, done.stderr
    assert f"seeds/lists/one-evening.yml: still {old}, as it is called in edition 2026-09\n" in done.stdout
    assert (toy / "seeds/lists/one-evening.yml").read_bytes() == list_before
    after = {reading.item.names: reading for _, own in _readings(toy) for reading in own}[old]
    assert (after.title, after.target) == (before.title, before.target)
    assert new in str(after.address)
    # The living page goes on naming the list among what leads to it, and can be renamed again.
    corpus = load(toy)[0].corpus
    assert urls.reading_list("one-evening") in corpus.backlinks[new]
    assert run("rename.py", toy, new, f"{new}-again").returncode == 0
    assert run("check.py", toy).returncode == 0


def _readings(root: Path) -> list[tuple[ListPart, list[ResolvedItem]]]:
    project, findings = load(root)
    assert findings == []
    return resolve_items(project.corpus, project.site, project.corpus.lists["one-evening"])


@pytest.mark.turns(2, on=0)
def test_what_was_recorded_is_not_rewritten_and_no_claim_has_changed(toy: Path) -> None:
    assert run("record.py", toy, "--date", "2026-11-24").returncode == 0
    addresses = toy / "seeds/ledger/addresses.jsonl"
    addresses.write_text('{"page": "/threats/silting/", "since": "2026-11-24", "anchors": []}\n', "utf-8")
    ledgers = files_of(toy / "seeds/ledger")
    for _, old, new in (*ITEMS, ("actor", "fishermen", "crews"), ("event", "sandwich-day", "gull-day")):
        assert run("rename.py", toy, old, new).returncode == 0
    assert files_of(toy / "seeds/ledger") == ledgers
    assert list(unrecorded_changes(load(toy)[0].corpus, "2026-12-01")) == []
    # A change that is one is still told of, under the present names.
    claims = toy / "seeds/sources/harbour-report/claims.yml"
    replace_in(claims, "threats: [silt, ferry-loss]", "threats: [silt]")
    (change,) = unrecorded_changes(load(toy)[0].corpus, "2026-12-01")
    assert (change.claim, change.change, change.now.threats) == ("harbour-report-007", "links-changed", ("silt",))
