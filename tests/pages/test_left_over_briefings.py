"""A briefing that stands under no topic is not lost: lists have it behind all others, and it has no neighbours."""

from pathlib import Path

import pytest

from tests.commands import run


@pytest.mark.turns(2, on=0)
def test_a_briefing_in_no_topic_comes_behind_the_others(toy: Path) -> None:
    topics = toy / "seeds/topics.yml"
    topics.write_text(topics.read_text("utf-8").replace("[silting, ferry-loss]", "[silting]"), "utf-8")
    assert run("generate.py", toy).returncode == 0
    listed = (toy / "docs/threats/index.md").read_text("utf-8")
    assert "## Other briefings {: #other-briefings }" in listed
    assert listed.index("(silting.md)") < listed.index("## Other briefings") < listed.index("(ferry-loss.md)")
    assert "In this topic" not in (toy / "docs/threats/ferry-loss.md").read_text("utf-8")
    assert "[Loss of the ferry](ferry-loss.md)" in (toy / "docs/topics/index.md").read_text("utf-8")
