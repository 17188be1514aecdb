"""What a briefing offers to those who teach with it, and the list of all briefings by what they ask of readers."""

import math
from collections.abc import Iterator
from typing import Final

from microsite.corpus import plain_text
from microsite.corpus.cited_claims import proses_of_threat
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.entity import Threat
from microsite.model.teaching import Pairing, Teaching
from microsite.model.tree.blocks import Block, Fold, OrderedList
from microsite.model.tree.build import LineWords, about, bullets, heading, paragraph, table
from microsite.model.tree.inlines import Inline, Inlines, inlines, join_inlines, strong
from microsite.model.tree.text_blocks import Table
from microsite.model.wording import plural, several, text, words
from microsite.pages.sections.briefing_list import topics
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text.words import forms

WORDS_A_MINUTE: Final = 200
"""A slow pace of silent reading: many readers have English as a second language, and the text is dense."""


def minutes_to_read(corpus: Corpus, threat: Threat) -> int:
    """Return how long a briefing takes to read, in full minutes and at least one.

    Counted is the running text: the bottom line, the briefing, where the sources differ, caveats and open questions.
    Tables, pictures and the evidence are not, because nobody reads them from end to end.
    """
    texts = [*(plain_text.from_prose(corpus, prose) for prose in proses_of_threat(threat)), *threat.open_questions]
    return max(1, math.ceil(sum(len(forms(text)) for text in texts) / WORDS_A_MINUTE))


def _pair(sheet: PageWriter, pairing: Pairing) -> Inline:
    """Return the link to the other page; a question is none of the things that prose can link to."""
    question = sheet.corpus.questions.get(pairing.page)
    return sheet.link(question.question, urls.question(question.id)) if question else sheet.entity(pairing.page)


def _time(time: int) -> str:
    return plural(time, "{n} minute", "{n} minutes")


def _asked(sheet: PageWriter, teaching: Teaching, time: int) -> Inlines:
    return text(
        "Difficulty: {difficulty} ({meaning}) · {time} to read, at {pace} words a minute, evidence not counted · "
        "{guide}",
        difficulty=strong(words(teaching.difficulty)),
        meaning=sheet.link(words("what this means"), urls.DIFFICULTY),
        time=_time(time),
        pace=WORDS_A_MINUTE,
        guide=sheet.link(words("Teaching guide"), urls.TEACHING),
    )


def teaching_section(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """Yield the section for teachers, if the briefing has one."""
    if threat.teaching is None:
        return
    teaching = threat.teaching
    yield heading(2, words("For teaching"), "for-teaching")
    summary = words("What a student should be able to do, questions for discussion, what to read it with")
    yield Fold(inlines(summary), tuple(_for_teachers(sheet, threat, teaching)))


def _for_teachers(sheet: PageWriter, threat: Threat, teaching: Teaching) -> Iterator[Block]:
    yield about(_asked(sheet, teaching, minutes_to_read(sheet.corpus, threat)))
    yield heading(3, words("After reading, a student should be able to"), "outcomes")
    yield from bullets(teaching.outcomes)
    yield heading(3, words("Questions for discussion"), "discussion")
    yield OrderedList(tuple((paragraph(sheet.line(question)),) for question in teaching.questions))
    yield heading(3, words("Read it with"), "pairings")
    yield from bullets(text("{page}: {why}", page=_pair(sheet, p), why=p.reason) for p in teaching.pair_with)


def overview(sheet: PageWriter) -> Table:
    """Return all briefings by topic, with what each asks of readers and what to read it with."""
    return table(
        several("{threat.One}", "Difficulty and time", "Read it with"),
        [_row(sheet, threat) for _, threats in topics(sheet.corpus) for threat in threats],
    )


def _row(sheet: PageWriter, threat: Threat) -> tuple[LineWords, ...]:
    teaching, time = threat.teaching, _time(minutes_to_read(sheet.corpus, threat))
    if teaching is None:
        return sheet.entity(threat.id), time, ""
    pairs = join_inlines((_pair(sheet, pairing) for pairing in teaching.pair_with), words("; "))
    asks = words("{difficulty}, {time}", difficulty=words(teaching.difficulty), time=time)
    return sheet.entity(threat.id), asks, pairs
