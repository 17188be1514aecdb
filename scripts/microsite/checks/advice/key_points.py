"""Key points are few: what is all of it key stands in the account."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import THREAT

MOST: Final = 6
"""Key points that still fit between the answer and the account of a briefing."""


def key_points(project: Project) -> Iterator[Finding]:
    """Point at the first key point too many of each briefing."""
    for threat in project.corpus.seeds.of(THREAT):
        if len(threat.key_points) > MOST:
            message = (
                f"this briefing has {len(threat.key_points)} key points; keep the {MOST} that matter most, and move "
                "the others into its text"
            )
            place = threat.origin.place("key_points", MOST)
            yield finding(place, "many-key-points", message, threat.key_points[MOST].label)
