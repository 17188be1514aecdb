"""What somebody left for later, or what a slip of the finger left: words such as TODO, and two full stops."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.checks.advice.own_words import OwnWords, files_of_ours, own_words
from microsite.checks.clean_texts import CleanTexts
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding

_LEFT: Final = re.compile(r"\b(?:TODO|FIXME|XXX|TBD|TKTK|[Ll]orem ipsum)\b")
_STOPS: Final = re.compile(r"(?<=\w)(?<![./])\.(?: {4,600})?\.(?![./\w])")
"""Two full stops, or one before a citation and one behind it: what is no word of ours is blank, and keeps its place."""
_WORD_BEFORE: Final = re.compile(r"\w{1,40}\Z")


def _left(words: OwnWords) -> Iterator[Finding]:
    for occurrence, left in enumerate(_LEFT.finditer(words.text)):
        before = words.text.count(left[0], 0, left.start())
        message = f'"{left[0]}" says that something is still to be done; do it, or take the word out'
        yield finding(words.place(left[0], min(before, occurrence)), "unfinished", message, left[0])
    for stops in _STOPS.finditer(words.text) if words.text.count(".") > 1 else ():
        word = _WORD_BEFORE.search(words.text, max(0, stops.start() - 40), stops.start())
        if word:
            before = len(re.findall(rf"\b{re.escape(word[0])}\b", words.text[: word.start()]))
            message = f'found two full stops behind "{word[0]}"; one ends a sentence, and three leave something out'
            yield finding(words.place(word[0], before), "unfinished", message, f"{word[0]}..")


def unfinished(project: Project) -> Iterator[Finding]:
    """Point at both in seeds and hand-written pages; code, addresses and quotations are left out."""

    def left(written: HandWrittenPage) -> Iterator[Finding]:
        for words in own_words(project, written):
            yield from _left(words)

    with CleanTexts(project.root, "finished") as clean:
        for written in files_of_ours(project):
            yield from clean.findings(repr(written), written, left)
