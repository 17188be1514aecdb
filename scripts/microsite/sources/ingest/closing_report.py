"""What ingest says at its end of what it read: so that nothing is lost or wrong in silence."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.sources.documents.document import DocumentContent
from microsite.sources.ingest.reference_report import linked, odd_references, reference_lines
from microsite.sources.ingest.shown import ShownDocument, ShownPassage
from microsite.sources.text.words import count_words

LONG: Final = 400
"""Words of a passage beyond which it is more than one, most likely."""
_MOST_LONG: Final = 0.2
_PAGES_WITH_HEADINGS: Final = 10
_WORDS_A_LETTER: Final = 500
"""Words in which one letter may be unread."""
_LISTED: Final = 3
_SCRAP: Final = 3
_SCRAPS: Final = 40
_MOST_SCRAPS: Final = 0.25
"""Words of a paragraph that is none; and how many such, and which share of all passages, cannot be right."""
_OUTLINE: Final = 60
_HEAD: Final = 70


@dataclass(frozen=True)
class Counted:
    """What was counted in a document."""

    words: tuple[int, ...]
    """Of each passage."""
    controls: int
    """Control and private characters in passages."""
    repeated: tuple[str, ...]
    """Short texts that stand on many pages, as running heads do."""

    @property
    def total(self) -> int:
        return sum(self.words)

    @property
    def in_long(self) -> float:
        """The share of the words that stand in passages of more than :data:`LONG`."""
        return sum(count for count in self.words if count > LONG) / max(1, self.total)


def _repeated(content: DocumentContent) -> tuple[str, ...]:
    pages: dict[str, set[int]] = defaultdict(set)
    for block in content.blocks:
        if block.page and len(block.text) < _HEAD:
            pages["".join("#" if sign.isdigit() else sign for sign in block.text)].add(block.page)
    least = max(4, (content.pages or 0) // 5)
    return tuple(text for text, found in pages.items() if len(found) >= least and any(map(str.isalpha, text)))


def count(shown: ShownDocument) -> Counted:
    """Count what a document holds."""
    texts = [passage.block.text for passage in shown.passages]
    odd = {sign for text in texts for sign in set(text) if unicodedata.category(sign) in ("Cc", "Co", "Cn")} - {"\n"}
    controls = sum(text.count(sign) for text in texts for sign in odd)
    lengths = tuple(count_words(text) for text in texts)
    return Counted(lengths, controls, _repeated(shown.document.content))


def _clipped(text: str) -> str:
    return text if len(text) <= _HEAD else f"{text[: _HEAD - 1]}…"


def _longest(passages: Sequence[ShownPassage], counted: Counted) -> str:
    longest = sorted(zip(counted.words, passages, strict=True), key=lambda pair: -pair[0])[:_LISTED]
    return ", ".join(f"{passage.at} ({length:,})" for length, passage in longest)


def _outline(passages: Sequence[ShownPassage]) -> Iterator[str]:
    headings = [passage for passage in passages if passage.block.kind in ("title", "heading")]
    for passage in islice(headings, _OUTLINE):
        indent = "  " * (passage.block.level or 1)
        where = f", page {passage.block.page}" if passage.block.page else ""
        yield f"{indent}{passage.at}{where}: {_clipped(' '.join(passage.block.text.split()))}"
    if len(headings) > _OUTLINE:
        yield f"  and {len(headings) - _OUTLINE} more"


def closing_lines(shown: ShownDocument, counted: Counted | None = None) -> list[str]:
    """Return the closing lines: pages, words, passages by kind, the longest, headings, and what looks wrong.

    ``counted`` is what was counted in the document, if that was done already.
    """
    content, counted = shown.document.content, counted or count(shown)
    kinds = Counter(str(passage.block.kind) for passage in shown.passages)
    left = Counter(each.why for each in content.left_out)
    lines = [
        f"{shown.document.name}: "
        + (f"{content.pages:,} pages, " if content.pages else "")
        + f"{counted.total:,} words",
        "passages: " + ", ".join(f"{number:,} {kind}" for kind, number in kinds.most_common()),
        f"longest passages, in words: {_longest(shown.passages, counted)}",
        f"words in passages of more than {LONG}: {counted.in_long:.0%}",
        *reference_lines(shown, linked(shown)),
        f"control characters: {counted.controls}; letters that could not be read: {content.unread}",
    ]
    if content.formulas:
        lines.append(
            f"formulas that stand by themselves: {content.formulas:,}, a paragraph each; their signs come as the page "
            "draws them, so look before you quote one"
        )
    if left:
        lines.append("left out: " + ", ".join(f"{number:,} × {why}" for why, number in left.most_common()))
    return [*lines, "headings:" if kinds["heading"] else "headings: none", *_outline(shown.passages)]


def _is_scrap(kind: str, words: int) -> bool:
    return kind == "paragraph" and words <= _SCRAP


def _odd(shown: ShownDocument, counted: Counted) -> Iterator[str]:
    content = shown.document.content
    if counted.in_long > _MOST_LONG:
        at = next(p.at for p, length in zip(shown.passages, counted.words, strict=True) if length > LONG)
        yield (
            f"{counted.in_long:.0%} of the words stand in passages of more than {LONG}, the first {at}; look with "
            "--show, and give another format (HTML, DOCX, .txt) if they are several passages each"
        )
    headings = any(passage.block.kind == "heading" for passage in shown.passages)
    if not headings and (content.pages or 0) >= _PAGES_WITH_HEADINGS:
        yield f"no heading in {content.pages} pages; look with --show, and give another format if it has some"
    if counted.controls:
        yield f"{counted.controls} control characters in the text; give another copy, or its text as .txt"
    if content.unread > counted.total / _WORDS_A_LETTER:
        yield (
            f"{content.unread} letters could not be read, because the file does not say which they are; give another "
            "format, or have the page read by OCR: ocrmypdf --force-ocr FILE.pdf NEW.pdf"
        )
    short = [p.at for p, length in zip(shown.passages, counted.words, strict=True) if _is_scrap(p.block.kind, length)]
    if len(short) > max(_SCRAPS, _MOST_SCRAPS * len(shown.passages)):
        yield (
            f"{len(short)} of {len(shown.passages)} passages have no more than {_SCRAP} words, the first {short[0]}: "
            "labels, formulas or a broken text; look with --show, and give another format (HTML, DOCX, .txt)"
        )
    for text in counted.repeated[:_LISTED]:
        yield f'"{_clipped(text)}" stands on many pages, as running heads do; look with --show whether it is text'
    yield from odd_references(shown, linked(shown))


def absurdities(shown: ShownDocument, counted: Counted | None = None) -> list[Finding]:
    """Return what cannot be right in what was read, each with its mend."""
    return [
        finding(Place(shown.document.name), "odd-reading", message) for message in _odd(shown, counted or count(shown))
    ]
