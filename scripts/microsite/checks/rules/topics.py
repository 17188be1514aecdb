"""No briefing stands under two topics: readers would meet it twice in one list."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import TOPIC


def check(project: Project) -> Iterator[Finding]:
    """Briefings that two topics claim. One that none claims is listed after the topics."""
    first: dict[str, str] = {}
    for topic in project.corpus.seeds.of(TOPIC):
        for index, threat in enumerate(topic.threats):
            if threat in first:
                message = f'"{threat}" stands under the topic "{first[threat]}" already; delete it here or there'
                yield finding(topic.origin.place("threats", index), "threat-in-two-topics", message)
            first.setdefault(threat, topic.id)
