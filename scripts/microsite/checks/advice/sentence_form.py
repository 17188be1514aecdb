"""A claim, a question and a sentence of a page begin with a capital and end with a stop; markers are set behind it."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.checks.every_prose import RecordProse, every_prose
from microsite.checks.prose_sentences import ProseSentence
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import CLAIM, QUESTION
from microsite.model.place import BODY, Place
from microsite.sources.text.sentences.stops import ASKED, SPACED, UNSPACED

_BEHIND: Final = r"[\s\"'”’»›“‘«)\]*_†‡¹²³⁰-⁹]*\Z"
_WITHOUT_STOPS: Final = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
_ENDED: Final = re.compile(
    # The full stops of all scripts, the Greek question mark; scripts of South-East Asia and Tibet have none.
    rf"(?:[:{SPACED}{UNSPACED}{_WITHOUT_STOPS}]|\u1361\u1361|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)" + _BEHIND
)
_ASKED: Final = re.compile(
    rf"(?:[;{ASKED}{_WITHOUT_STOPS}]|\u055e[^\s]{{0,30}}(?:\s[^\s]{{1,30}}){{0,20}}[\u0589:])" + _BEHIND
)
_LAST: Final = re.compile(r"(\S+(?: \S+){0,3}?)[\s.,;–—-]*\Z")
_SMALL: Final = re.compile(r"([^\W\d_]{2,30})(?![\w’'-])")
_BEHIND_A_MARKER: Final = re.compile(
    r"\s{0,3}(?:;|[,–—]?\s{0,3}\b(?:and|but|yet|so|while|whereas|because|although|though)\b)(?=(?:\W{1,5}\w+){3})"
)
"""A clause of its own behind the marker of another."""
_ENOUGH: Final = 200
"""Signs at the end of a sentence that are looked at."""


def _unended(text: str, *, asks: bool = False) -> tuple[str, str] | None:
    """Return what to say of a sentence without a stop, and its last words; None for one with a stop."""
    end = text[-_ENOUGH:]
    if (_ASKED if asks else _ENDED).search(end) or not (last := _LAST.search(end)):
        return None
    words, sign, called = last[1].rstrip(".,;–—-"), "?" if asks else ".", "question mark" if asks else "full stop"
    return f'found no {called} at the end of this sentence; end it so: "… {words}{sign}"', words


def _begun_small(place: Place, text: str) -> Iterator[Finding]:
    """Yield a finding for a first word in small letters; of al-Qaeda and eBay the next ones are not."""
    word = _SMALL.match(text)
    if word and word[1].islower():
        message = f'a sentence begins with a capital: write "{word[1].capitalize()} …"'
        yield finding(place, "sentence-form", message, word[1])


def _clause_alone(corpus: Corpus, sentence: ProseSentence) -> Iterator[Finding]:
    """Yield a clause behind the last marker of a sentence: pages print that behind it, as if it covered the clause."""
    behind = sentence.behind_marker
    if (
        not behind.strip(" .")
        or not _BEHIND_A_MARKER.match(behind)
        or not (sentence.claims(corpus) or "editors" in sentence.cites)
    ):
        return
    words = behind.strip(" ,;.–—").split()
    message = (
        f'a marker is printed behind the whole sentence, so "{" ".join(words[:4])} …" would rest on it too; put the '
        "marker at the end if it does, else make a sentence of its own of this"
    )
    yield finding(sentence.place(" ".join(words[:2])), "sentence-form", message, words[0])


def _asked_alone(one: RecordProse) -> Iterator[Finding]:
    """Yield short questions that stand alone in the text of a page, as headings do."""
    for sentence in one.sentences if one.keys == (BODY,) else ():
        if sentence.is_question and sentence.may_be_heading:
            message = f"a question stands alone here; if it is a heading, write ## {sentence.text.strip()}"
            yield finding(sentence.begins, "sentence-form", message, sentence.text.strip())


def sentence_form(project: Project) -> Iterator[Finding]:
    """Point at claims, questions and sentences of pages that do not end, and at claims that do not begin."""
    for claim in project.corpus.seeds.of(CLAIM):
        yield from _begun_small(claim.origin.place("says"), claim.says)
        if said := _unended(claim.says):
            yield finding(claim.origin.place("says"), "sentence-form", *said)
    for question in project.corpus.seeds.of(QUESTION):
        if said := _unended(question.question, asks=True):
            yield finding(question.origin.place("question"), "sentence-form", *said)
    for one in every_prose(project.corpus):
        yield from _asked_alone(one)
        for sentence in one.sentences:
            yield from _clause_alone(project.corpus, sentence)
            # Where a sentence stands in its file is slow to find, and only asked of one without a stop.
            if (said := _unended(sentence.text)) and not sentence.may_be_heading:
                yield finding(sentence.begins, "sentence-form", *said)
