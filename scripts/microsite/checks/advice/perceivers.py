"""A perception keeps the one whose it is."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.checks.advice.sentences import sentences
from microsite.checks.prose_sentences import ProseSentence
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.prose import EDITORS

_SEEN: Final = re.compile(
    r"\b(in (its|their|his|her) (view|eyes)|sees?|saw|seen|fear\w*|afraid|perce\w+|view\w*|regard\w*|consider\w*"
    r"|worr\w+|concern\w*|believ\w+|thinks?|perspective|suspici\w+|suspect\w*|standpoint|eyes|feel\w*|hopes?|wish\w*)\b",
    re.IGNORECASE,
)

_OF_THE_TEXT: Final = re.compile(
    r"\b(not?|nor|never|nowhere)\b.*\b(say|said|clear|tell|state|name)|\bunclear\b", re.IGNORECASE
)
"""A remark on what the source leaves open, not on what anybody sees."""


def _named(corpus: Corpus, actor: str, sentence: ProseSentence) -> bool:
    """Say whether the sentence names the actor: a link, or a word of its names, or one derived from it."""
    if actor in sentence.links or actor not in corpus.actors:
        return True
    record, text = corpus.actors[actor], sentence.text.lower()
    names = [record.name, *(written.name for written in record.names), *record.also]
    words = {word.lower() for name in names for word in re.findall(r"\w{4,}", name)}
    return any(word.rstrip("s") in text for word in words)


def perceivers(project: Project) -> Iterator[Finding]:
    """Point at a sentence that rests on perceptions alone and names neither the perceiver nor that it is a view."""
    corpus = project.corpus
    for sentence in sentences(corpus):
        claims = sentence.claims(corpus)
        seen = [claim.voice.perceiver for claim in claims if claim.voice.perceiver]
        if (
            EDITORS in sentence.cites
            or not seen
            or len(seen) < len(claims)
            or _SEEN.search(sentence.text)
            or _OF_THE_TEXT.search(sentence.text)
        ):
            continue
        if not any(_named(corpus, actor, sentence) for actor in seen):
            name, start = corpus.actors[seen[0]].name, " ".join(sentence.text.split()[:3])
            subject = f"{start} …"
            message = f'"{subject}" is how {name} sees it ({claims[0].id}); say so, as in: in the view of {name}'
            yield finding(sentence.place(start), "lost-perceiver", message, subject)
