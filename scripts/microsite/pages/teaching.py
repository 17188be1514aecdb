"""What a briefing offers to those who teach with it, and the list of all briefings by what they ask of readers."""

import math
from collections.abc import Iterator
from typing import Final

from microsite import markdown, plain, urls
from microsite.corpus import Corpus
from microsite.model.entity import Threat
from microsite.model.teaching import Pairing, Teaching
from microsite.pages import phrases
from microsite.pages.choices import topics
from microsite.pages.sheet import Sheet
from microsite.text.words import forms

WORDS_A_MINUTE: Final = 200
"""A slow pace of silent reading: many readers have English as a second language, and the text is dense."""


def minutes(corpus: Corpus, threat: Threat) -> int:
    """Return how long a briefing takes to read, in full minutes and at least one.

    Counted is the running text: the bottom line, the briefing, where the sources differ, caveats and open questions.
    Tables, pictures and the evidence are not, because nobody reads them from end to end.
    """
    proses = [threat.bottom_line, threat.body, *threat.caveats, *([threat.agreement] if threat.agreement else [])]
    texts = [*(plain.text(corpus, prose) for prose in proses), *threat.open_questions]
    return max(1, math.ceil(sum(len(forms(text)) for text in texts) / WORDS_A_MINUTE))


def _pair(sheet: Sheet, pairing: Pairing) -> str:
    """Return the link to the other page; a question is none of the things that prose can link to."""
    question = sheet.corpus.questions.get(pairing.page)
    return sheet.link(question.question, urls.question(question.id)) if question else sheet.entity(pairing.page)


def _asked(sheet: Sheet, teaching: Teaching, time: int) -> str:
    difficulty = sheet.link("what this means", urls.DIFFICULTY)
    return (
        f"Difficulty: <strong>{teaching.difficulty}</strong> ({difficulty}) · "
        f"{phrases.count(time, 'minute')} to read, at {WORDS_A_MINUTE} words a minute, evidence not counted · "
        f"{sheet.link('Teaching guide', urls.TEACHING)}"
    )


def teaching_section(sheet: Sheet, threat: Threat) -> Iterator[str]:
    """Yield the section for teachers, if the briefing has one."""
    if threat.teaching is None:
        return
    teaching = threat.teaching
    yield markdown.heading(2, "For teaching", "for-teaching")
    yield ""
    yield _asked(sheet, teaching, minutes(sheet.corpus, threat))
    yield "{: .about }"
    yield ""
    yield markdown.heading(3, "After reading, a student should be able to", "outcomes")
    yield ""
    yield from markdown.bullets(markdown.escape(outcome) for outcome in teaching.outcomes)
    yield ""
    yield markdown.heading(3, "Questions for discussion", "discussion")
    yield ""
    yield from (f"{number}. {sheet.line(question)}" for number, question in enumerate(teaching.questions, 1))
    yield ""
    yield markdown.heading(3, "Read it with", "pairings")
    yield ""
    yield from markdown.bullets(f"{_pair(sheet, p)}: {markdown.escape(p.reason)}" for p in teaching.pair_with)
    yield ""


def overview(sheet: Sheet) -> list[str]:
    """Return all briefings by topic, with what each asks of readers and what to read it with, as a table."""
    return markdown.table(
        ("Briefing", "Difficulty and time", "Read it with"),
        [_row(sheet, threat) for _, threats in topics(sheet.corpus) for threat in threats],
    )


def _row(sheet: Sheet, threat: Threat) -> tuple[str, str, str]:
    teaching, time = threat.teaching, phrases.count(minutes(sheet.corpus, threat), "minute")
    pairs = "; ".join(_pair(sheet, pairing) for pairing in teaching.pair_with) if teaching else ""
    return sheet.entity(threat.id), f"{teaching.difficulty}, {time}" if teaching else time, pairs
