"""Words that judge, hedge or insist without anybody who does."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from microsite.checks.advice.sentences import sentences
from microsite.checks.prose_sentences import ProseSentence
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding

ATTRIBUTES: Final = re.compile(
    r"\b(accord|say|said|call|name|argu|describ|hold|held|regard|see|saw|view|report|writ|wrote|speak|spoke|quot|accus"
    r"|add|explain|conclud|recommend|pass|consider|term|label|word|claim|believ|think|thought|warn|fear|declar|announc|state|credit|list|mention|count|put)"
    r"(s|ed|ing|es|ies|ied|ten|n|d|led|ling)?\b",
    re.IGNORECASE,
)
"""Somebody says it, calls it so, or sees it so."""

HEDGES: Final = (
    "allegedly", "apparently", "arguably", "certainly", "clearly", "evidently", "obviously", "of course", "presumably",
    "purportedly", "reportedly", "seemingly", "supposedly", "undeniably", "undoubtedly", "without doubt",
)  # fmt: skip
"""Outside the scale that the site prints (asserted, argued, reported, speculated)."""


def _uses(words: Iterable[str], sentence: ProseSentence) -> Iterator[str]:
    """Yield the words that a sentence uses, not those in quotation marks."""
    spoken = re.sub(r'"[^"]*"|“[^”]*”|‘[^’]*’', "", sentence.text)
    lower = spoken.lower()
    for word in words:
        if word.lower() in lower and (match := re.search(rf"\b{re.escape(word)}\b", spoken, re.IGNORECASE)):
            yield match.group()


def loaded_words(project: Project) -> Iterator[Finding]:
    """Point at loaded words that no one in the sentence says; which words are loaded is for the seeds to say."""
    words = project.corpus.seeds.words.loaded
    for sentence in sentences(project.corpus):
        if not ATTRIBUTES.search(sentence.text):
            for word in _uses(words, sentence):
                message = f'"{word}" judges, and nobody in this sentence says it; name who does, or use a plainer word'
                yield finding(sentence.place(word), "loaded-word", message, word)


def hedges(project: Project) -> Iterator[Finding]:
    """Point at hedges that do not say whose doubt it is."""
    for sentence in sentences(project.corpus):
        if ATTRIBUTES.search(sentence.text):
            continue
        for word in _uses(HEDGES, sentence):
            message = f'"{word}" does not say who doubts or is sure; say whose word it is, or leave it out'
            yield finding(sentence.place(word), "hedge", message, word)
