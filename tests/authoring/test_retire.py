"""A source is retired by one command; its pages stay, and what rests on it is named once a file until it is mended."""

from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.tree import plain_text
from microsite.pages.types import source as source_pages
from tests.commands import run

WHY = ("--reason", "Its writer has taken it back.", "--to", "harbour-report", "--date", "2026-11-24")


def _retire(root: Path, *arguments: str) -> str:
    done = run("retire.py", root, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_source_and_its_claims(toy: Path) -> None:
    said = _retire(toy, "gull-letter", *WHY)
    assert "seeds/sources/gull-letter/source.yml: gull-letter is retired, and its 4 claims with it" in said
    assert "seeds/threats/silting.md: 2 places to mend" in said
    corpus = load(toy)[0].corpus
    assert not [claim for claim in corpus.claims.values() if claim.source == "gull-letter"]
    assert len(corpus.withdrawn) == 5
    days = {key: str(claim.withdrawn.date) for key, claim in corpus.withdrawn.items() if claim.withdrawn}
    # One that was withdrawn before keeps its own day and reason.
    assert days == {f"gull-letter-00{n}": "2026-11-24" if n < 5 else "2026-11-23" for n in range(1, 6)}


def test_a_dry_run_says_the_same_and_writes_nothing(toy: Path) -> None:
    def seeds() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in (toy / "seeds").rglob("*") if path.is_file()}

    before = seeds()
    said = _retire(toy, "gull-letter", *WHY, "--dry-run")
    assert seeds() == before
    assert _retire(toy, "gull-letter", *WHY) == said


def test_its_page_says_so_and_leads_to_the_one_in_its_place(toy: Path) -> None:
    _retire(toy, "gull-letter", *WHY)
    page = source_pages.page(load(toy)[0].corpus, urls.source("gull-letter"))
    lines = list(plain_text.lines(page.blocks, lambda _: False))
    assert any(line.startswith("This source was retired on 24 November 2026. Its writer") for line in lines)
    assert any(line.startswith("In its place: ") for line in lines)


def test_what_rests_on_it_is_named_once_a_file(toy: Path) -> None:
    _retire(toy, "gull-letter", *WHY)
    told = [line for line in run("check.py", toy).stdout.splitlines() if ": withdrawn-claim: gull-letter" in line]
    files = [line.split(":")[0] for line in told]
    assert sorted(set(files)) == sorted(files)
    (briefing,) = [line for line in told if line.startswith("seeds/threats/silting.md:17:")]
    assert "was retired on 2026-11-24: Its writer has taken it back." in briefing
    assert "at lines 17, 24" in briefing
    assert "cite harbour-report in its place" in briefing


def test_without_another_in_its_place(toy: Path) -> None:
    _retire(toy, "gull-letter", *WHY[:2])
    retired = load(toy)[0].corpus.sources["gull-letter"].source.retired
    assert retired
    assert retired.to is None


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("gull-leter", *WHY), 'no source "gull-leter"; did you mean gull-letter?'),
        (("gull-letter", *WHY[:2], "--to", "nobody"), 'no source "nobody"'),
        (("gull-letter", *WHY[:2], "--to", "gull-letter"), "expected another source in its place"),
    ],
)
def test_what_cannot_be_retired(arguments: tuple[str, ...], told: str, toy: Path) -> None:
    before = (toy / "seeds/sources/gull-letter/source.yml").read_bytes()
    done = run("retire.py", toy, *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert told in done.stderr
    assert (toy / "seeds/sources/gull-letter/source.yml").read_bytes() == before


def test_what_is_retired_stays_so(toy: Path) -> None:
    _retire(toy, "gull-letter", *WHY)
    done = run("retire.py", toy, "gull-letter", *WHY)
    assert "gull-letter is retired already" in done.stderr
