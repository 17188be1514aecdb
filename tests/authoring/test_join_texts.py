"""What two branches added to one text stays, whoever is merged first; what both changed is left to people."""

import pytest

from microsite.authoring.branches.join_records import JoinError, join_records
from microsite.authoring.branches.join_texts import join_texts

PAGE = """---
title: A page
key_points:
- label: One
  says: It is so. [@x-001]
---

It is so. [@x-001]

### What is missing here

- When. [@x-001]
"""
END = "- When. [@x-001]\n"


@pytest.mark.parametrize(("place", "ours", "theirs", "both"), [
    (END, "- Who. [@x-002]\n", "- Why. [@x-003]\n", "- Who. [@x-002]\n- Why. [@x-003]\n"),
    (END, "- Who. [@x-002]\n", "- Who. [@x-002]\n", "- Who. [@x-002]\n"),
    ("  says: It is so. [@x-001]\n", "- label: Two\n  says: Or not. [@x-002]\n",
     "- label: Three\n  says: So. [@x-003]\n",
     "- label: Two\n  says: Or not. [@x-002]\n- label: Three\n  says: So. [@x-003]\n"),
    ("\nIt is so. [@x-001]\n", "\nThen more. [@x-002]\n", "\nAnd more. [@x-003]\n",
     "\nThen more. [@x-002]\n\nAnd more. [@x-003]\n"),
])  # fmt: skip
def test_both_stay_where_both_only_added(place: str, ours: str, theirs: str, both: str) -> None:
    mine, other = (PAGE.replace(place, place + each, 1) for each in (ours, theirs))
    assert join_texts(PAGE, mine, other) == PAGE.replace(place, place + both, 1)
    assert sorted(join_texts(PAGE, other, mine).split("\n")) == sorted(join_texts(PAGE, mine, other).split("\n"))


def test_changes_at_several_places_are_joined() -> None:
    mine = PAGE.replace("title: A page", "title: The page").replace(END, END + "- Who. [@x-002]\n")
    other = PAGE.replace(END, END + "- Why. [@x-003]\n").replace("\nIt is so.", "\nIt may be so.")
    joined = join_texts(PAGE, mine, other)
    assert "title: The page" in joined
    assert "\nIt may be so." in joined
    assert joined.endswith("- When. [@x-001]\n- Who. [@x-002]\n- Why. [@x-003]\n")


@pytest.mark.parametrize(("old", "ours", "theirs"), [
    ("\nIt is so.", "\nIt was so.", "\nIt will be so."),
    (END, "", "- When? [@x-001]\n"),
    ("title: A page\n", "title: A page\nagreement: So. [@x-001]\n", "title: A page\nshort: So.\n"),
])  # fmt: skip
def test_what_both_changed_is_left_to_people(old: str, ours: str, theirs: str) -> None:
    with pytest.raises(JoinError, match="both branches"):
        join_texts(PAGE, PAGE.replace(old, ours, 1), PAGE.replace(old, theirs, 1))


def test_contributors_are_told_apart_by_their_names() -> None:
    base = "- name: Ann\n  asked: 2026-11-30\n"
    mine, other = (f"{base}\n- name: {name}  # as they wish\n  asked: 2026-11-30\n" for name in ("Bo", "Cy"))
    joined = join_records(base, mine, other).text
    assert [line[8:10] for line in joined.split("\n") if line.startswith("- name")] == ["An", "Cy", "Bo"]
