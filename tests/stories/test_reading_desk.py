"""From a web page to ten claims in two briefings, at the reading desk: without touching a file by hand."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from microsite.corpus.connections import connections
from microsite.corpus.project import load
from tests.authoring.desk_project import SOURCE, add_source, laid
from tests.chromium import needs_chromium
from tests.commands import run

pytestmark = [needs_chromium, pytest.mark.long]

READ = (
    ("s1.p1.s2", "The board says that 40 stones or more were changed.", "figure", "reported", "at least 40", "stones"),
    ("s1.p2.s1", "Gulls may be back in the spring, the baker says.", "forecast", "reported", "baker", ""),
    ("s1.p2.s2", "Until then gulls had not been counted.", "finding", "asserted", "", ""),
    ("s1.p3.s2", "With ice, the crack might grow wider.", "forecast", "speculated", "speculated, for “could”", ""),
    ("s1.p4.s1", "From 12 to 15 boats lie at the quay.", "figure", "asserted", "between 12 and 15", "boats"),
    ("s2.p4.s1", "Three feet of silt have gathered by the steps.", "figure", "asserted", "three", "feet of silt"),
    ("s2.p4.s2", "With a bucket hardly any silt is taken away.", "finding", "asserted", "", ""),
    ("s3.p1.s1", "The ferry comes more rarely than before.", "finding", "asserted", "", ""),
    ("s3.p1.s2", "The captain has given the board his reason.", "attribution", "reported", "", ""),
    ("s3.p4.s1", "On a single Sunday more than 200 people visited.", "figure", "asserted", "more than 200", "visitors"),
)
"""Where, what it says, its kind and strength, the suggestion that is taken, and what is counted."""


def test_ten_claims_in_two_briefings(toy: Path, tmp_path: Path, page: Page) -> None:
    with laid(toy, add_source(toy, tmp_path)) as server:
        page.goto(server.address)
        for number, (at, says, kind, strength, suggestion, unit) in enumerate(READ):
            page.locator(f"#at-{at.replace('.', '-')}.n").click()
            expect(page.locator("#field-says")).to_be_focused()
            page.keyboard.type(says)
            page.select_option("#field-kind", kind)
            page.select_option("#field-strength", strength)
            if suggestion:
                page.get_by_role("button", name=suggestion, exact=True).click()
            if unit:
                page.fill("#field-unit", unit)
            # What is folded opens by a click on its line; here all at once.
            page.evaluate("document.querySelectorAll('#form details').forEach((each) => { each.open = true; })")
            threats = page.get_by_role("group", name="Briefings", exact=True)
            threats.locator(f"input[value='{'silting' if number < 7 else 'ferry-loss'}']").check()
            page.get_by_role("button", name="Save the claim").click()
            expect(page.locator(".done")).to_have_text(f"{SOURCE}-{number + 1:03d} is written.")
        expect(page.locator(".progress")).to_contain_text("25 sentences: 10 carry a claim")
        corpus = load(toy)[0].corpus
        tagged = [
            [claim for claim in connections(corpus).claims_of_threat[each] if claim.source == SOURCE]
            for each in corpus.threats
        ]
        assert sorted(map(len, tagged))[-2:] == [3, 7]
        for number in range(1, 11):
            page.get_by_label(f"Tell {SOURCE}-{number:03d} in a briefing").press("Enter")
            expect(page.locator("#field-sentence")).to_be_focused()
            # As it is offered: the words of the claim, in its briefing, behind what its source says there.
            page.keyboard.press("Control+Enter")
            expect(page.locator(".done")).to_contain_text(f"{SOURCE}-{number:03d} is told in")
        told = [(toy / f"seeds/threats/{name}.md").read_text("utf-8") for name in ("silting", "ferry-loss")]
        assert [text.count(f"[@{SOURCE}-") for text in told] == [7, 3]
        assert [text.count("**Quay notes.**") for text in told] == [1, 1]
        assert run("check.py", toy).stdout == ""
