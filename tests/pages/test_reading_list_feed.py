"""The feed of a reading list: what its readers are told of later."""

from dataclasses import replace

from microsite.corpus import reading_lists
from microsite.corpus.project import Project
from microsite.model.claim_ledger import ClaimChange, ClaimState
from microsite.pages.reading_lists import feed
from tests.pages.listed import CHANGES, parsed, pinned_project, toy_project, with_seeds
from tests.recorded import as_read

ATOM = "{http://www.w3.org/2005/Atom}"


def _entries(project: Project) -> list[str]:
    (file,) = feed.files(project.corpus)
    assert file.path == "data/lists/one-evening.atom"
    root = parsed(file.data)
    for link in root.findall(f"{ATOM}entry/{ATOM}link"):
        assert link.attrib["href"].startswith("../../claims/")
    return [element.text or "" for element in root.findall(f"{ATOM}entry/{ATOM}title")]


def _with_changes(project: Project, *changes: ClaimChange) -> Project:
    return with_seeds(project, replace(project.corpus.seeds, changes=as_read(changes)))


def test_the_feed_tells_of_the_claims_behind_the_list_and_no_others() -> None:
    project = toy_project()
    behind = reading_lists.claims(project.corpus, project.corpus.lists["one-evening"])
    assert "harbour-report-008" not in behind
    titles = _entries(_with_changes(project, *CHANGES))
    assert [title.partition(":")[0] for title in titles] == ["Claim gull-letter-001", "Claim harbour-report-004"]


def test_the_feed_of_a_pinned_list_begins_with_its_edition() -> None:
    titles = _entries(_with_changes(pinned_project(toy_project()), *CHANGES))
    assert [title.partition(":")[0] for title in titles] == ["Claim gull-letter-001"]


def test_a_claim_that_is_withdrawn_is_told_of() -> None:
    project = toy_project()
    change = ClaimChange(
        date="2026-11-23", claim="gull-letter-005", change="withdrawn", now=ClaimState(reason="A misreading.")
    )
    assert _entries(_with_changes(project, change))[0].startswith("Claim gull-letter-005:")


def test_nothing_changed_nothing_told() -> None:
    assert _entries(_with_changes(toy_project())) == []
