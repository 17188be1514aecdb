"""The hand-written pages of another language: which blocks were made from which of the original, and what changed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from microsite.corpus.page_source import PageSourceError, split_page
from microsite.corpus.translations.merge import TranslatedPiece, piece_state
from microsite.corpus.translations.pair import pair
from microsite.model.place import BODY, Place
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


@dataclass(frozen=True)
class TranslatedPage:
    """A hand-written page in another language."""

    name: str
    """Its file below the folder of the language, and that of the original below docs/."""
    file: str
    pieces: tuple[TranslatedPiece, ...]
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


def _pieces(texts: tuple[str, str], file: str, memory: Mapping[str, str]) -> Iterator[TranslatedPiece]:
    (body, first), (original, _) = map(_body, texts)
    own, before = written_blocks(body), written_blocks(original)
    digests = [digest(block.text) for block in before]
    remembered = [[made] if (made := memory.get(way_of_block(place))) else [] for place in range(len(own))]
    places = pair([[each] for each in digests], remembered)
    for at, (now, place) in enumerate(zip(digests, places, strict=True)):
        if place is None:
            yield TranslatedPiece(way_of_block(at), "missing", Place(file))
            continue
        state, there = piece_state(now, memory.get(way_of_block(place))), Place(file, first + own[place].line)
        yield TranslatedPiece(way_of_block(place), state, there, "", now, _cites(own[place]), _cites(before[at]))
    # What a translator added of his own is seen by readers, and nothing is wrong with it.
    for place in sorted(set(range(len(own))) - set(places)):
        if remembered[place]:
            yield TranslatedPiece(way_of_block(place), "extra", Place(file, first + own[place].line))


def way_of_block(place: int) -> str:
    """Return the way to a block of a page."""
    return f"{BODY}.{place}"


def translated_page(name: str, file: str, texts: tuple[str, str | None], memory: Mapping[str, str]) -> TranslatedPage:
    """Return what became of each block of a page.

    ``texts`` are its own and that of its original, None if there is none; ``memory`` is what it was made from.
    """
    own, original = texts
    pieces = () if original is None else tuple(_pieces((own, original), file, memory))
    return TranslatedPage(name, file, pieces, of_nothing=original is None)
