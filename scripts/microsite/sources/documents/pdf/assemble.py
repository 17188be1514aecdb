"""Blocks of lines to passages: what goes on in another column or on another page is put together again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from microsite.model.passage_kinds import PassageKind
from microsite.sources.documents.document import DocumentBlock
from microsite.sources.documents.pdf.blocks import Set
from microsite.sources.documents.pdf.floats import rows_of
from microsite.sources.documents.pdf.hyphens import Vocabulary, joined, joined_code
from microsite.sources.documents.pdf.kinds import Kinds, levels, note_mark
from microsite.sources.documents.pdf.labelled import Labelled
from microsite.sources.documents.pdf.layout import PageLayout
from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.pdf.line_words import ends_sentence
from microsite.sources.documents.pdf.marks import mark_of
from microsite.sources.documents.pdf.note_signs import lead_to_notes, signs_by_page, without_note_signs
from microsite.sources.text.words import rough_length


@dataclass
class Draft:
    """A passage in the making."""

    kind: PassageKind
    text: str
    sets: list[Set] = field(default_factory=list)
    mark: str = ""
    level: int | None = None
    formula: bool = False

    @property
    def last(self) -> Line:
        return self.sets[-1].last


def text_of(block: Set, words: Vocabulary, *, listing: bool) -> str:
    """Return the words of a block; lines of a listing end where they were typed."""
    text, before = "", None
    for line in block.lines:
        code = before and before.pieces[-1].font.mono and line.pieces[0].font.mono
        whole = joined_code(text, line.text, listing=listing) if code else None
        if whole is None:
            whole = f"{text} {line.text}" if listing else joined(text, line.text, words)
        text, before = whole, line
    return text.strip()


_REACH = 80
"""Blocks among which the beginning of a paragraph is looked for."""


def _goes_on(open_: Draft, draft: Draft, layout: PageLayout) -> bool:
    """Say whether a paragraph goes on with another one that stands in another column or on another page."""
    before, line = open_.last, draft.sets[0].first
    listing = not layout.font.mono and (before.font.mono or line.font.mono)
    if abs(before.size - line.size) > 0.3 or listing:
        return False
    if ends_sentence(open_.text) and (not draft.text[:1].islower() or _ended(before, layout)):
        return False
    if before.page == line.page and before.base > line.base and before.left < line.right and line.left < before.right:
        return draft.text[:1].islower() and before.base - line.base > 3 * layout.lead(line)
    if line.page - before.page > 2:
        return False
    small = re.match(r"[\W\d]*[^\W\d_]", draft.text)
    return bool(small and small[0][-1].islower()) or not _ended(before, layout)


def _ended(line: Line, layout: PageLayout) -> bool:
    """Say whether a line stops short of the edge of its column."""
    return layout.column(line).right - line.right > 3 * line.size


def _open_before(found: Sequence[Draft], block: Set) -> Draft | None:
    """Return the last paragraph or item in the type of a block: what stands between may be tables and figures.

    Behind a formula a text begins anew, though its sentence goes on. A note may go on at the foot of the next page.
    """
    if found and found[-1].formula:
        return None
    for draft in reversed(found[-_REACH:]):
        note = draft.kind == "footnote" and draft.last.page == block.first.page - 1
        text = draft.kind in ("paragraph", "item") and not draft.formula
        alike = (text or note) and abs(draft.last.size - block.first.size) < 0.3
        if alike and (not ends_sentence(draft.text) or rough_length(draft.text) > 11):
            return draft
    return None


def labelled_blocks(blocks: Sequence[Set], kinds: Kinds, words: Vocabulary) -> list[Labelled]:
    """Return blocks with their words and what they are."""
    return [_labelled(block, kinds, words) for block in blocks]


def _labelled(block: Set, kinds: Kinds, words: Vocabulary) -> Labelled:
    if block.table:
        return Labelled(block, rows_of([block]), "table")
    text = text_of(block, words, listing=kinds.is_listing(block))
    return Labelled(block, text, kinds.kind(block, text))


def drafts_of(labelled: Sequence[Labelled], layout: PageLayout, words: Vocabulary) -> list[Draft]:
    """Return the passages of a document in order."""
    found: list[Draft] = []
    for each in labelled:
        draft = Draft(each.kind, each.text, [each.block], formula=each.formula)
        open_ = _open_before(found, each.block) if each.kind == "paragraph" and not each.formula else None
        if open_ and _goes_on(open_, draft, layout):
            open_.text = joined(open_.text, each.text, words)
            open_.sets.append(each.block)
        else:
            found.append(draft)
    return found


def _divided(draft: Draft) -> tuple[str, str]:
    """Return the mark of an item or a note, and the words behind it."""
    if draft.kind == "item" and (item := mark_of(draft.text)):
        return item["mark"], draft.text[item.end() :]
    if draft.kind == "footnote":
        return note_mark(draft.text)
    return "", draft.text


def _noted(drafts: Sequence[Draft], layout: PageLayout) -> Iterator[tuple[int, str]]:
    """Yield a page and the mark of a note that signs on it may lead to: on its own page, or on any before endnotes."""
    for draft in drafts:
        if draft.kind == "footnote":
            first, mark = draft.sets[0].first, _divided(draft)[0]
            pages = range(1, first.page + 1) if layout.is_endnote(first) else (first.page,)
            yield from ((page, mark) for page in pages)


def finish(drafts: Sequence[Draft], layout: PageLayout, labels: Mapping[int, str]) -> list[DocumentBlock]:
    """Return passages as blocks of a document, with levels, marks and the printed ``labels`` of their pages."""
    level = iter(levels([(draft.sets[0], draft.text) for draft in drafts if draft.kind == "heading"]))
    signs = signs_by_page(_noted(drafts, layout))
    written = [(draft.text, [part.first.page for part in draft.sets]) for draft in drafts if draft.kind != "footnote"]
    signs = signs if lead_to_notes(written, signs) else {}
    found = []
    for draft in drafts:
        mark, text = _divided(draft)
        pages = [part.first.page for part in draft.sets]
        text = " ".join(without_note_signs(text, pages, signs).split())
        depth = next(level) if draft.kind == "heading" else None
        if text:
            found.append(DocumentBlock(draft.kind, text, depth, pages[0], labels.get(pages[0]), mark or None))
    return found
