"""A page as the sentences a reader meets, so that two versions can be laid side by side."""

import html
import re
from collections.abc import Iterable, Iterator

from microsite.model.tree import plain_text
from microsite.model.tree.blocks import Block, Fold
from microsite.model.tree.inlines import Emphasis, Inline, plain
from microsite.pages.writing.page import Page
from microsite.sources.text.sentences import sentence_spans

_DROPPED = (
    re.compile(r"\A---\n.*?\n---\n", re.DOTALL),  # front matter
    re.compile(r"\{:[^}\n]*\}"),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"<svg\b.*?</svg>", re.DOTALL),  # a picture; the same stands below it as a table
    re.compile(r"</?[a-zA-Z][^>\n]*>"),
    re.compile(r"^\s*\|[\s|:-]*\|\s*$", re.MULTILINE),  # the line below a table's header
)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_COUNT = re.compile(r"^\d{1,4}\. (?=\S)")
"""The place of an entry among others, which one more above it moves: an exercise, a relation."""
_OPENING = re.compile(r"^\s*(?:#{1,6}|[-*+>]|\d+\.)\s+")


def _paragraphs(markdown: str) -> Iterator[str]:
    """Yield every paragraph, heading, item and row on one line."""
    lines: list[str] = []
    for line in [*markdown.split("\n"), ""]:
        opens = not line.strip() or _OPENING.match(line) or line.lstrip().startswith("|")
        if opens and lines:
            yield " ".join(lines)
            lines = []
        if line.strip():
            lines.append(_OPENING.sub("", line).strip().strip("|").strip())


def _counted(inline: Inline) -> bool:
    """Leave out what only counts: markers, ways back, the number of a piece of evidence."""
    number = isinstance(inline, Emphasis) and re.fullmatch(r"\d+", plain(inline.children))
    return plain_text.apparatus(inline) or bool(number)


def _does_something(block: Block) -> bool:
    """Pass over what readers use and do not read: the field for a passage of their own copy, under each question."""
    return isinstance(block, Fold) and "own-copy" in block.attributes.classes


def sentences_of(page: Page) -> list[str]:
    """Return the sentences of a generated page, rows of tables as one each."""
    return _sentences(_COUNT.sub("", line) for line in plain_text.lines(page.blocks, _counted, _does_something))


def page_sentences(markdown: str) -> list[str]:
    """Return the sentences of a hand-written page, rows of tables as one each, without any markup."""
    for pattern in _DROPPED:
        markdown = pattern.sub("", markdown)
    return _sentences(html.unescape(paragraph) for paragraph in _paragraphs(_LINK.sub(r"\1", markdown)))


def _sentences(paragraphs: Iterable[str]) -> list[str]:
    result = []
    for paragraph in paragraphs:
        text = " ".join(paragraph.split())
        result += [text[start:end] for start, end in sentence_spans(text)]
    return [sentence for sentence in result if sentence.strip()]
