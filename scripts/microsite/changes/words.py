"""A page of Markdown as the sentences a reader meets, so that two versions can be laid side by side."""

import html
import re
from collections.abc import Iterator

from microsite.text.sentences import sentence_spans

_DROPPED = (
    re.compile(r"\A---\n.*?\n---\n", re.DOTALL),  # front matter
    re.compile(r"\[[^\]\n]*\]\([^)\n]*\)\{:[^}\n]*\.(?:marker|back)\b[^}\n]*\}"),  # counted notes
    re.compile(r"^<strong>\d+\.</strong>", re.MULTILINE),  # the number of a piece of evidence
    re.compile(r"\{:[^}\n]*\}"),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"<svg\b.*?</svg>", re.DOTALL),  # a picture; the same stands below it as a table
    re.compile(r"</?[a-zA-Z][^>\n]*>"),
    re.compile(r"^\s*\|[\s|:-]*\|\s*$", re.MULTILINE),  # the line below a table's header
)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
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


def sentences(markdown: str) -> list[str]:
    """Return the sentences of a page, rows of tables as one each, without any markup."""
    for pattern in _DROPPED:
        markdown = pattern.sub("", markdown)
    result = []
    for paragraph in _paragraphs(_LINK.sub(r"\1", markdown)):
        text = " ".join(html.unescape(paragraph).split())
        result += [text[start:end] for start, end in sentence_spans(text)]
    return [sentence for sentence in result if sentence.strip()]
