"""The list of briefings by topic, each with its line and how well founded it is: so that readers can choose."""

from collections.abc import Iterable, Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.founding import founding
from microsite.model.entity import Threat, Topic
from microsite.pages import phrases
from microsite.pages.sheet import Sheet


def topics(corpus: Corpus) -> list[tuple[Topic | None, list[Threat]]]:
    """Return the briefings under their topics, in the editors' order, and last those that have none, by title."""
    result: list[tuple[Topic | None, list[Threat]]] = [
        (topic, [corpus.threats[threat] for threat in topic.threats if threat in corpus.threats])
        for topic in corpus.topics.values()
    ]
    listed = {threat.id for _, threats in result for threat in threats}
    rest = [threat for threat in corpus.threats.values() if threat.id not in listed]
    return [*result, (None, sorted(rest, key=lambda threat: threat.title))] if rest else result


def ground(corpus: Corpus, threat: Threat) -> str:
    """Say in a few words what a briefing rests on: how well founded, how many claims and sources."""
    inputs = founding(corpus, corpus.claims_of_threat.get(threat.id, []))
    lowered = ", lowered by the editors" if threat.lowered else ""
    count = phrases.count
    return f"Ground {inputs.level}{lowered}: {count(inputs.claims, 'claim')}, {count(len(inputs.sources), 'source')}"


def _choice(sheet: Sheet, threat: Threat) -> str:
    return (
        f"- {sheet.link(threat.title, urls.threat(threat.id), attributes='.choice')} "
        f'<span class="line">{markdown.escape(threat.short)}</span> '
        f'<span class="ground">{markdown.escape(ground(sheet.corpus, threat))}</span>'
    )


def choice_list(sheet: Sheet, threats: Iterable[Threat]) -> Iterator[str]:
    """Yield briefings to choose from."""
    yield '<div class="choices" markdown="1">'
    yield ""
    yield from (_choice(sheet, threat) for threat in threats)
    yield ""
    yield "</div>"
    yield ""


def choices(sheet: Sheet, level: int = 2) -> Iterator[str]:
    """Yield the briefings under a heading a topic; without headings where there are no topics.

    Where there are very many, the topics lead to the part of the list that has theirs.
    """
    if "threats" in sheet.corpus.cut:
        yield from _by_part(sheet, level)
        return
    for topic, threats in topics(sheet.corpus):
        if topic or sheet.corpus.topics:
            title, anchor = (topic.title, topic.id) if topic else ("Other briefings", "other-briefings")
            yield markdown.heading(level, title, anchor)
            yield ""
        if topic:
            yield markdown.escape(topic.about)
            yield ""
        yield from choice_list(sheet, threats)


def _by_part(sheet: Sheet, level: int) -> Iterator[str]:
    for part, ids in sheet.corpus.cut["threats"].items():
        topic = sheet.corpus.topics.get(part.name)
        yield from (markdown.heading(level, part.title, part.anchor), "")
        yield from (markdown.escape(topic.about), "") if topic else ()
        yield from (sheet.link(phrases.count(len(ids), "briefing"), urls.part_of_list("threats", part.name)), "")
