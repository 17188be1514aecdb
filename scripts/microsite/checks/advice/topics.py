"""Where briefings are sorted under topics, each of them is: what is not stands behind all others, under no heading."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import THREAT, TOPIC


def topics(project: Project) -> Iterator[Finding]:
    """Point at briefings under no topic, in a project that has topics."""
    there = project.corpus.seeds.of(TOPIC)
    sorted_in = {threat for topic in there for threat in topic.threats}
    # Where a topic names a briefing that is not there, that is said already, and may be this one.
    missed = sorted_in - {threat.id for threat in project.corpus.seeds.of(THREAT)}
    for threat in project.corpus.seeds.of(THREAT) if there and not missed else ():
        if threat.id not in sorted_in:
            choice = " or ".join(topic.id for topic in list(there)[:8])
            message = f"{threat.id} stands under no topic; add it to the threats of one in {TOPIC.file.of()}: {choice}"
            yield finding(threat.origin.place("title"), "no-topic", message, threat.id)
