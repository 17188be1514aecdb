"""A briefing becomes two by one command: sections, claims and what rests on them go; the first address stays."""

import json
from pathlib import Path

import pytest

from microsite.corpus.connections import connections
from microsite.corpus.project import load
from microsite.pages.types import page_at
from tests.commands import run
from tests.project_copies import TOY

OLD, NEW = "seeds/threats/silting.md", "seeds/threats/dredging.md"
HEAD = ("silting", "dredging", "--title", "The price of dredging", "--short", "Keeping the harbour deep costs money.",
        "--bottom-line", "The report puts a price on dredging. [@harbour-report-006]", "--date", "2026-11-28",
        "--sections", "What it costs")  # fmt: skip
PART = ("--part", "friends-of-brill", "are against a longer breakwater", "harbour-report-011")


def _split(root: Path, *more: str) -> str:
    done = run("split.py", root, *HEAD, *(more or PART))
    assert (done.returncode, done.stderr) == (0, "")
    assert run("check.py", root).returncode == 0
    return done.stdout


def test_sections_go_with_their_claims_and_what_rests_on_them(toy: Path) -> None:
    event = "- id: price-named\n  what: A price is named.\n  date: null\n  claims: [harbour-report-006]\n"
    events = (toy / "seeds/events.yml").read_text("utf-8")
    (toy / "seeds/events.yml").write_text(f"{events}\n{event}  threats: [silting]\n", "utf-8")
    before = (toy / OLD).read_text("utf-8")
    section = before[before.index("## What it costs") :].strip()
    said = _split(toy)
    assert "1 section went to dredging, with 2 claims, 0 of them in both" in said
    assert (toy / OLD).read_text("utf-8") == (before.replace(section, "").rstrip() + "\n").replace(
        "related: [ferry-loss]", "related: [ferry-loss, dredging]"
    )
    assert (toy / NEW).read_text("utf-8").endswith(f"\n---\n\n{section}\n")
    corpus = load(toy)[0].corpus
    assert corpus.claims["harbour-report-006"].threats == ("dredging",)
    assert corpus.claims["harbour-report-010"].threats == ("silting",), "it is cited nowhere, so it stays"
    assert corpus.events["price-named"].threats == ("dredging",)
    assert corpus.threats["dredging"].related == ("silting",)
    # Relations follow their claims.
    relations = connections(corpus).relations_of_threat
    assert [each.id for each in relations["dredging"]] == ["friends-oppose-board"]
    assert not relations["silting"]
    assert "dredging" in next(iter(corpus.topics.values())).threats or not corpus.topics


def test_what_both_cite_stands_under_both(toy: Path) -> None:
    path = toy / OLD
    path.write_text(
        path.read_text("utf-8").replace("[@harbour-report-003; @o", "[@harbour-report-006; @harbour-report-003; @o")
    )
    said = _split(toy, *PART, "--claims", "harbour-report-007")
    assert "3 claims, 1 of them in both" in said
    corpus = load(toy)[0].corpus
    assert corpus.claims["harbour-report-006"].threats == ("silting", "dredging")
    assert corpus.claims["harbour-report-007"].threats == ("dredging", "ferry-loss")
    # The part of the fishermen rests on that claim, and goes with it.
    assert [part.actor for part in corpus.threats["silting"].actors] == ["harbour-board"]
    assert [part.actor for part in corpus.threats["dredging"].actors] == ["fishermen", "friends-of-brill"]


def test_published_anchors_lead_to_the_second_briefing(toy: Path) -> None:
    page = page_at(load(toy)[0].corpus, "threats/silting.md")
    assert page
    assert "what-it-costs" in page.anchors
    line = {"page": "/threats/silting/", "since": "2026-11-24", "anchors": ["what-it-costs", "c-harbour-report-006"]}
    (toy / "seeds/ledger").mkdir(exist_ok=True)
    (toy / "seeds/ledger/addresses.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    said = _split(toy)
    moved = {each.from_: each.to for each in load(toy)[0].corpus.seeds.moved}
    wanted = {f"/threats/silting/#{anchor}": f"/threats/dredging/#{anchor}" for anchor in line["anchors"]}
    assert wanted.items() <= moved.items()
    assert "/threats/silting/#c-harbour-report-011" in moved, "what readers may have linked to and nobody recorded"
    assert not any("#m-" in each or "#cite-" in each for each in moved)
    assert "seeds/moved.yml: written" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (HEAD, "no actor has a part that rests on what goes; name one: --part ACTOR WORDS CLAIM"),
        ((*HEAD[:-1], "What it coasts", *PART), 'no section "What it coasts" (its sections: What it costs)'),
        (("silt", *HEAD[1:], *PART), 'no briefing "silt"'),
        (("silting", "ferry-loss", *HEAD[2:], *PART), "ferry-loss is the id of something else; take another"),
        (("silting", "Dredging It", *HEAD[2:], *PART), "expected an id of lower-case words joined by hyphens"),
        ((*HEAD, *PART, "--claims", "harbour-report-777"), 'no claim "harbour-report-777"'),
        ((*HEAD, "--part", "nobody", "is there", "harbour-report-006"), "unknown-actor"),
        ((*HEAD[:7], "No citation.", *HEAD[8:], *PART), "uncited-sentence"),
    ],
)
def test_what_cannot_be_is_one_line_and_nothing_is_written(toy: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("split.py", toy, *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert (toy / OLD).read_bytes() == (TOY / OLD).read_bytes()
    assert not (toy / NEW).exists()


def test_what_it_would_do_is_said_and_not_done(toy: Path) -> None:
    assert "seeds/threats/dredging.md: written" in run("split.py", toy, *HEAD, *PART, "--dry-run").stdout
    assert not (toy / NEW).exists()
