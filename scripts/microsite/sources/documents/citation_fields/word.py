"""The citation fields of a Word file: their words become links to what they cite, which pandoc keeps."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from microsite.sources.documents.citation_fields.managers import (
    LibraryItem,
    items_of,
    items_of_tag,
    sources_of_word,
    tags_of_word,
)
from microsite.sources.documents.citation_fields.marks import bookmark_cuts, bookmarked
from microsite.sources.documents.citation_fields.places import PLACE, Cut, cut, is_whole

_PARTS: Final = re.compile(r"word/(?:document\d*|footnotes|endnotes)\.xml")
_TOKEN: Final = re.compile(
    r'<w:r(?=[\s>])[^<>]*(?<!/)>|</w:r>|</w:p>|<w:fldChar\s[^<>]*?w:fldCharType="(?P<mark>\w+)"[^<>]*>'
    r"|<w:instrText(?=[\s>])[^<>]*>(?P<words>[^<]*)|<w:fldData(?=[\s>])[^<>]*>(?P<data>[^<]*)"
    r'|<w:fldSimple\s[^<>]*?w:instr="(?P<simple>[^"]*)"[^<>]*(?<!/)>|</w:fldSimple>'
    r'|<w:tag\s[^<>]*?w:val="(?P<tag>[^"]*)"[^<>]*>|<w:sdtContent>|</w:sdtContent>'
)
_SIMPLE: Final = re.compile(r'</?w:fldSimple(?=[\s>])(?:[^<>"]|"[^"]*")*>')
"""The tags of short fields, such as the number of a table: with them pandoc leaves out their words."""


@dataclass
class _Open:
    """A field whose end was not read yet."""

    start: int
    """Where the run begins that opens it."""
    words: str = ""
    data: list[str] = field(default_factory=list)
    shown: int = 0
    """Where its printed words begin; 0 as long as its instruction goes on."""
    whole: bool = True
    """Whether it stands within one paragraph."""


class _Part:
    """Goes through one part of a file once."""

    def __init__(self, text: str, sources: Mapping[str, LibraryItem], fields: list[tuple[LibraryItem, ...]]) -> None:
        self._text, self._sources, self._fields = text, sources, fields
        self._open: list[_Open] = []
        self._simple: list[tuple[tuple[int, int], str]] = []
        self._tag, self._control = "", list[tuple[int, str]]()
        self._run = 0

    def _cited(self, instruction: str, data: list[str]) -> tuple[LibraryItem, ...]:
        by_tag = (self._sources.get(tag) for tag in tags_of_word(instruction))
        return items_of(instruction, data) or tuple(item for item in by_tag if item)

    def _linked(self, start: int, end: int, items: tuple[LibraryItem, ...], outer: tuple[int, int]) -> Iterator[Cut]:
        """Yield the cuts that make a link of what stands from ``start`` to ``end``, and take away what is around it."""
        inner = self._text[start:end]
        if not items or "</w:p>" in inner or "<w:hyperlink" in inner or "<w:t" not in inner or not is_whole(inner):
            return
        yield Cut(outer[0], start, f'<w:hyperlink w:anchor="{PLACE}{len(self._fields)}">')
        yield Cut(end, outer[1], "</w:hyperlink>")
        self._fields.append(items)

    def _ended(self, run_end: int) -> Iterator[Cut]:
        """Close the innermost field, the end of which stands in the run before ``run_end``."""
        done = self._open.pop()
        if self._open or not done.shown or not done.whole:
            if self._open:
                self._open[-1].data += done.data
            return
        before, behind = self._text[done.start : done.shown], self._text[self._run : run_end]
        if is_whole(before) and is_whole(behind):
            items = self._cited(unescape(done.words), [unescape(each) for each in done.data])
            yield from self._linked(done.shown, self._run, items, (done.start, run_end))

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            self._open.append(_Open(self._run))
        elif self._open and kind == "separate":
            self._open[-1].shown = -1  # its words begin behind this run

    def cuts(self) -> Iterator[Cut]:
        """Yield what is to be cut, in no order."""
        ends = False
        for token in _TOKEN.finditer(self._text):
            if token[0] == "</w:r>":
                yield from self._behind_run(token.end(), ends=ends)
                ends = False
            elif token["mark"]:
                ends = ends or (token["mark"] == "end" and bool(self._open))
                self._mark(token["mark"])
            elif not self._take(token):
                yield from self._around(token)

    def _behind_run(self, end: int, *, ends: bool) -> Iterator[Cut]:
        if self._open and self._open[-1].shown < 0:
            self._open[-1].shown = end
        if ends:
            yield from self._ended(end)

    def _take(self, token: re.Match[str]) -> bool:
        """Take what begins a run, ends a paragraph, or says what a field is; False for anything else."""
        inner = self._open[-1] if self._open else None
        if token[0].startswith("<w:r"):
            self._run = token.start()
        elif token[0] == "</w:p>":
            for each in self._open:
                each.whole = False
        elif token["words"] is not None:
            if inner and not inner.shown:
                inner.words += token["words"]
        elif token["data"] is not None:
            if inner:
                inner.data.append(token["data"])
        else:
            return False
        return True

    def _around(self, token: re.Match[str]) -> Iterator[Cut]:
        """Take an element that stands around the words of a citation."""
        said = token[0]
        if token["simple"] is not None:
            self._simple.append((token.span(), token["simple"]))
        elif token["tag"] is not None:
            self._tag = token["tag"]
        elif said == "<w:sdtContent>":
            self._control.append((token.end(), self._tag))
            self._tag = ""
        elif said == "</w:fldSimple>" and self._simple:
            opened, words = self._simple.pop()
            items = self._cited(unescape(words), [])
            yield from self._linked(opened[1], token.start(), items, (opened[0], token.end()))
        elif said == "</w:sdtContent>" and self._control:
            start, tag = self._control.pop()
            yield from self._linked(start, token.start(), items_of_tag(unescape(tag)), (start, token.start()))


def with_links(members: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[tuple[LibraryItem, ...]]]:
    """Return the parts of a Word file with its citation fields as links, and the works that each of them cites.

    Other short fields become the words that they show.
    """
    made, fields = dict(members), list[tuple[LibraryItem, ...]]()
    sources, marked = sources_of_word(members), bookmarked(members.get("docProps/custom.xml", b""))
    for name in sorted(filter(_PARTS.fullmatch, members)):
        text = members[name].decode("utf-8", "replace")
        text = cut(text, list(_Part(text, sources, fields).cuts()))
        text = cut(text, list(bookmark_cuts(text, marked, fields)))
        made[name] = _SIMPLE.sub("", text).encode()
    return made, fields
