"""Words that are misspelt in a known way, with what was probably meant.

The list is codespell's own and knows mistakes, not words: a name, a rare word or a word of another language is never
pointed at for being unknown. It favours neither British nor American spelling; its lists that do are left alone.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from microsite.checks.advice.own_words import OwnWords, files_of_ours, own_words
from microsite.checks.clean_texts import CleanTexts
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding

_ENTRY: Final = re.compile(r"^(.+?)->(.+)$", re.MULTILINE)
_OFF: Final = "disabled"
"""Stands in entries that are words in their own right."""
_PLAIN: Final = re.compile("[a-z]+(?:'[a-z]+)?")
_WORD: Final = re.compile(r"(?<![\w'’-])[A-Za-z]+(?:['’][a-z]+)?(?![\w-])")
_NAME_GOES_ON: Final = re.compile(r"\s+[A-Z]")
_BEGINS: Final = re.compile(r"(?:^|[.!?:]\s)\s*(?:[-*#>]+\s+)?\Z")


def _list() -> bytes:
    """Return the list of known mistakes, as it is written."""
    # Found without being imported: the package brings its whole program along.
    package = find_spec("codespell_lib")
    folder = Path(*(package.submodule_search_locations or ())) if package else Path()
    return (folder / "data" / "dictionary.txt").read_bytes()


@lru_cache(maxsize=1)
def _mistakes(raw: bytes) -> dict[str, str]:
    """Return the entry of every known mistake, as the list has it: ``wierd`` leads to ``weird``."""
    return dict(_ENTRY.findall(raw.decode()))


def _meant(entry: str) -> str:
    """Return what may have been meant. With several words there is a comma after each, and after the last a remark."""
    return " or ".join(word.strip() for word in (entry.split(",")[:-1] if "," in entry else [entry]))


def _is_name(text: str, word: re.Match[str]) -> bool:
    """Say whether a word is (part of) a name or an abbreviation, as far as capitals tell."""
    if word[0].islower():
        return False
    begins = _BEGINS.search(text[: word.start()]) and word[0][1:].islower()
    return not begins or bool(_NAME_GOES_ON.match(text, word.end()))


def _misspelt(text: str, mistakes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the words that are probably misspelt, each with its entry."""
    if mistakes.keys().isdisjoint(_PLAIN.findall(text.lower().replace("’", "'"))):
        return
    for word in _WORD.finditer(text):
        entry = mistakes.get(word[0].lower().replace("’", "'"), _OFF)
        if _OFF not in entry and not _is_name(text, word):
            yield word[0], entry


def _findings(words: OwnWords, mistakes: Mapping[str, str]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for word, entry in _misspelt(words.text, mistakes):
        place = words.place(word, seen.get(word, 0))
        seen[word] = seen.get(word, 0) + 1
        yield finding(place, "spelling", f'"{word}" is probably misspelt; {_meant(entry)}?', word)


def spelling(project: Project) -> Iterator[Finding]:
    """Point at words of our own that are misspelt in seeds and hand-written pages."""
    raw = _list()

    def misspelt(written: HandWrittenPage) -> Iterator[Finding]:
        for words in own_words(project, written):
            yield from _findings(words, _mistakes(raw))

    with CleanTexts(project.root, "well-spelt", [sha256(raw).hexdigest()]) as clean:
        for written in files_of_ours(project):
            yield from clean.findings(repr(written), written, misspelt)
