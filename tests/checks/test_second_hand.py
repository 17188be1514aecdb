"""Whose word a claim is, in a passage that cites others."""

from pathlib import Path

import pytest

from tests.commands import run

CLAIMS = "seeds/sources/harbour-report/claims.yml"
CITED = '  via: {work: oduya-1998, page: "12"}\n'


@pytest.mark.turns(2, on=1)
def test_a_claim_may_be_the_own_word_of_a_source_that_cites_others(toy: Path) -> None:
    path = toy / CLAIMS
    text = path.read_text("utf-8")
    assert CITED in text
    path.write_text(text.replace(CITED, "", 1), "utf-8")
    assert "add via: {work: oduya-1998}, or via: [] if it is the source's own" in run("check.py", toy).stdout
    path.write_text(text.replace(CITED, "  via: []\n", 1), "utf-8")
    assert run("check.py", toy).returncode == 0
    assert run("generate.py", toy).returncode == 0
