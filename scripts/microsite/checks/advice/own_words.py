"""What people write here in words of their own, without names, ids, quotations, titles, code and addresses."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.limits import PAGE
from microsite.model.place import BODY, Document, Keys, Origin, Place
from microsite.seeds.reading.front_matter import read_front_matter
from microsite.seeds.reading.yaml import read_yaml

FIELDS: Final = frozenset(
    "about agreement audience background basis bottom_line cautions caveats correction definition distinguish"
    " established from_knowledge gist intro issues looked_for note open_questions outcomes part question questions"
    " reason reasoning says short shows unit unknown what why why_not".split()
)
"""Fields of seeds that hold sentences of ours. The others hold names, titles, ids, dates, or what a source printed."""

_NOT_OURS: Final = re.compile(
    # Bounded, so that a text takes time as its length.
    r"```.{0,5000}?```|`[^`\n]{0,500}`"  # code
    r"|\{\{.{0,500}?\}\}|\{:[^}\n]{0,300}\}|<[^<>]{0,1000}>|&\w{1,40};"  # macros, attributes, HTML
    r"|\[@[^\]]{0,500}\]|\[\[[^\]]{0,300}\]\]|\]\([^)]{0,1000}\)"  # citations, links to entities, where links lead
    r"|(?:https?://|www\.)\S+|(?<!\S)\S+@\S+|(?<!\S)\S*[/_\\]\S*|(?<!\w)\w+\.[a-z]{2,4}\b"  # addresses, files
    r"|“[^”]{0,2000}”|‘[^’\n]{0,1000}’(?!\w)|\"[^\"\n]{0,1000}\""  # quotations
    r"|(?<!\*)\*(?![\s*])[^*\n]{1,500}\*(?!\*)",  # titles of works
    re.DOTALL,
)
_FRONT: Final = re.compile(r"---\n[^\n]{0,300}(?:\n[^\n]{0,300}){0,40}?\n---\n")
_KEY: Final = re.compile(r"^[A-Za-z_]{1,40}:", re.MULTILINE)
_SIGNS: Final = re.compile(r"[`{<&\[\]@/_\\“‘\"*]|www\.|\.[a-z]")
"""One of these is in all that is not ours; most texts have none, and are seen through at once."""

_CODE: Final = re.compile(
    r"```.{0,5000}?```|`[^`\n]{0,500}`|\{\{.{0,500}?\}\}|\{:[^}\n]{0,300}\}|<[^<>]{0,1000}>|\]\([^)\n]{0,1000}\)",
    re.DOTALL,
)
_ENTITY: Final = re.compile(r"&#?\w{1,10};")


@dataclass(frozen=True)
class OwnWords:
    """One text; what is not in our own words is blank, so that the rest keeps its place."""

    text: str
    origin: Origin
    written: str
    """The whole of it, as somebody wrote it."""

    @property
    def with_quotations(self) -> str:
        """It with its quotations, names and addresses: only code, macros, HTML and where links lead are blank."""
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]).rjust(len(entity[0])), self.written)
        return _CODE.sub(_blank, text)

    def place_at(self, word: str, at: int) -> Place:
        """Return where a word stands in its file that stands at ``at`` in the text, as nearly as can be told."""
        return self.origin.find(word, self.written[:at].count(word))

    def place(self, word: str, occurrence: int) -> Place:
        """Return where the ``occurrence``-th such ``word`` of the text stands in its file, as nearly as can be told."""
        at = [match.start() for match in re.finditer(rf"\b{re.escape(word)}\b", self.text)][occurrence]
        before = self.text[:at].split()
        # With the word before it, a short word is not found inside a longer one.
        for first in ([before[-1]] if before else []), []:
            start = self.origin.find(" ".join([*first, word]), 0)
            if start != self.origin.place():
                return Place(start.file, start.line, start.column + sum(len(each) + 1 for each in first))
        return self.origin.place()


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _ours(text: str, document: Document, path: Keys) -> OwnWords:
    # What is longer than a page has a finding of its own.
    text = text[:PAGE]
    ours = _NOT_OURS.sub(_blank, text) if _SIGNS.search(text) else text
    return OwnWords(ours, Origin(document, path), text)


def _fields(data: object, document: Document, path: Keys = ()) -> Iterator[OwnWords]:
    """Yield the texts of the fields that hold sentences, wherever they stand in ``data``."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _fields(value, document, (*path, key))
    elif isinstance(data, (list, tuple)):
        for index, value in enumerate(data):
            yield from _fields(value, document, (*path, index))
    elif isinstance(data, str) and next((key for key in reversed(path) if isinstance(key, str)), "") in FIELDS:
        yield _ours(data, document, path)


def _of_seed(written: HandWrittenPage) -> Iterator[OwnWords]:
    if written.file.endswith(".md"):
        data, body, document, _ = read_front_matter(written.text, written.file)
        yield from _fields(data, document)
        if body:
            yield _ours(body.source, document, (BODY,))
    elif written.file.endswith(".yml"):
        data, document, _ = read_yaml(written.text, written.file)
        yield from _fields(data, document)


def _of_page(written: HandWrittenPage) -> OwnWords:
    document = Document(written.file, tuple(written.text.split("\n")), {})
    front = _FRONT.match(written.text)
    keys = _KEY.sub(_blank, front[0]) if front else ""
    ours = _ours(keys + written.text[len(keys) :], document, ())
    return replace(ours, written=written.text[:PAGE])


def files_of_ours(project: Project) -> Iterator[HandWrittenPage]:
    """Yield the seeds and the hand-written pages, in the order of their files."""
    yield from (written for written in project.notes if written.file.startswith("seeds/"))
    yield from project.pages


def own_words(project: Project, written: HandWrittenPage) -> tuple[OwnWords, ...]:
    """Return the texts of a file, worked out once: several rules ask for them."""
    of_seed = written.file.startswith("seeds/")

    def find() -> tuple[OwnWords, ...]:
        return tuple(_of_seed(written)) if of_seed else (_of_page(written),)

    found: tuple[OwnWords, ...] = project.corpus.worked_out.cached(f"own words {written.file}", written.text, find)
    return found
