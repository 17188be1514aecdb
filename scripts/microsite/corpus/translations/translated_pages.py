"""The hand-written pages of another language: which blocks were made from which of the original, and what changed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from microsite.corpus.page_source import PageSourceError, split_page
from microsite.corpus.translations.merge import PieceState
from microsite.corpus.translations.pair import pair
from microsite.model.translations.memory import digest

PAGE: Final = "page"
"""What stands for a kind in the memory of pages."""
_CLAIM: Final = re.compile(r"""["']([a-z][a-z0-9-]{0,70}-[0-9]{3,9})["']""")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")


class WrittenBlock(NamedTuple):
    """Lines of a page between empty ones."""

    line: int
    """The line of the body that it begins in, from 0."""
    text: str


class PagePiece(NamedTuple):
    """A block of a translated page, or one that it lacks."""

    way: str
    state: PieceState
    line: int
    """The line of its file, from 1."""
    now: str = ""
    """The digest of the original."""
    cites: frozenset[str] = frozenset()
    """The claims that its macros name."""
    original_cites: frozenset[str] = frozenset()


@dataclass(frozen=True)
class TranslatedPage:
    """A hand-written page in another language."""

    name: str
    """Its file below the folder of the language, and that of the original below docs/."""
    file: str
    pieces: tuple[PagePiece, ...]
    of_nothing: bool = False
    """Whether there is no original."""


def written_blocks(body: str) -> list[WrittenBlock]:
    """Return the blocks of a page; code between fences is one."""
    blocks: list[list[object]] = []
    fence, gap = "", True
    for number, line in enumerate(body.split("\n")):
        found = _FENCE.match(line)
        if gap and line.strip():
            blocks.append([number, []])
        if line.strip() or fence:
            blocks[-1][1].append(line)  # type: ignore[attr-defined]
        fence = _fence_after(fence, found[1] if found else "")
        gap = not line.strip() and not fence
    return [WrittenBlock(number, "\n".join(lines)) for number, lines in blocks]  # type: ignore[arg-type]


def _fence_after(open_: str, found: str) -> str:
    """Return the fence that is open behind a line."""
    if not open_:
        return found
    return "" if found and found[0] == open_[0] and len(found) >= len(open_) else open_


def _body(text: str) -> tuple[str, int]:
    """Return the body of a page, and the line of its file that it begins in, from 1."""
    try:
        source = split_page(text)
    except PageSourceError:
        return text, 1  # said by the check
    return source.body, text[: source.body_at].count("\n") + 1


def _cites(block: WrittenBlock) -> frozenset[str]:
    return frozenset(_CLAIM.findall(block.text))


def _pieces(text: str, original: str, memory: Mapping[str, str]) -> Iterator[PagePiece]:
    body, first = _body(text)
    own, before = written_blocks(body), written_blocks(_body(original)[0])
    digests = [digest(block.text) for block in before]
    remembered = [[made] if (made := memory.get(f"body.{place}")) else [] for place in range(len(own))]
    places = pair([[each] for each in digests], remembered)
    for at, (now, place) in enumerate(zip(digests, places, strict=True)):
        if place is None:
            yield PagePiece(f"body.{at}", "missing", 1)
            continue
        made_from, cites = memory.get(f"body.{place}"), (_cites(own[place]), _cites(before[at]))
        state: PieceState = "unknown" if made_from is None else "fresh" if made_from == now else "changed"
        yield PagePiece(f"body.{place}", state, first + own[place].line, now, *cites)
    for place in sorted(set(range(len(own))) - set(places)):
        yield PagePiece(f"body.{place}", "extra", first + own[place].line)


def translated_page(name: str, file: str, texts: tuple[str, str | None], memory: Mapping[str, str]) -> TranslatedPage:
    """Return what became of each block of a page.

    ``texts`` are its own and that of its original, None if there is none; ``memory`` is what it was made from.
    """
    own, original = texts
    pieces = () if original is None else tuple(_pieces(own, original, memory))
    return TranslatedPage(name, file, pieces, of_nothing=original is None)
