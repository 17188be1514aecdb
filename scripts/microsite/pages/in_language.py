"""Hand-written pages in another language: what their macros give, their links, and what has changed since."""

import html
import posixpath
import re
from collections.abc import Set
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.corpus.translations.merge import STALE
from microsite.corpus.translations.translated_pages import way_of_block, written_blocks
from microsite.model.address import Address
from microsite.model.translations.translation import Translation
from microsite.model.tree.blocks import Blocks
from microsite.model.tree.inlines import Inlines
from microsite.model.tree.markdown import MarkdownWriter
from microsite.pages.types import known_files
from microsite.pages.writing.in_language import changed_beside, in_main, told_blocks, told_line

_LINK: Final = re.compile(
    r"(?<!!)\[(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
    r"\((?P<to>(?![a-z]+:|#|/)[^\s()#]+\.md)(?P<anchor>#[^\s()]*)?\)(?:\{:(?P<attributes>[^{}]*)\})?"
)
"""A link to a page, with the attributes behind it."""
_CLASS: Final = re.compile(r"(?<![\w=\"])\.([\w-]+)")


def _there(corpus: Corpus) -> Set[str]:
    return known_files(corpus) | (corpus.translation.pages if corpus.translation else frozenset())


def blocks_in_language(corpus: Corpus, here: Address, blocks: Blocks) -> Blocks:
    """Return what a macro gives, told of what is not in the language of the corpus."""
    return told_blocks(blocks, here, corpus.translation, _there(corpus)) if corpus.translation else blocks


def line_in_language(corpus: Corpus, here: Address, children: Inlines) -> Inlines:
    """Return a line that a macro gives, told of the same."""
    return told_line(children, here, corpus.translation, _there(corpus)) if corpus.translation else children


def page_in_language(project: Project, name: str, markdown: str) -> str:
    """Return the Markdown of a hand-written page as it is read: its links lead to where its targets are.

    A block whose original has changed stands below a line that says so. A page in the main language stays as it is, and
    so does one that is generated, which was told when it was written.
    """
    translation = project.corpus.translation
    if translation is None or name not in translation.pages:
        return markdown
    with project.site.speaking():
        return led_to_main(project.corpus, Address(name), _with_marks(project, translation, name, markdown))


def _with_marks(project: Project, translation: Translation, name: str, markdown: str) -> str:
    page = next((page for page in project.translated_pages if page.name == name), None)
    stale = {piece.way for piece in page.pieces if piece.state in STALE} if page else set()
    lines, blocks, here = markdown.split("\n"), written_blocks(markdown), Address(name)
    for place in reversed(range(len(blocks))):
        if way_of_block(place) in stale:
            mark = MarkdownWriter(here).blocks((changed_beside(here, translation.main),))
            lines[blocks[place].line : blocks[place].line] = mark
    return "\n".join(lines)


def led_to_main(corpus: Corpus, here: Address, markdown: str) -> str:
    """Return the Markdown of a page in another language with links that lead to the main one where only that has them.

    A page in the main language stays as it is.
    """
    if corpus.translation is None:
        return markdown
    there = _there(corpus)
    main = corpus.translation.main

    def led(found: re.Match[str]) -> str:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(here.page), found["to"]))
        if file in there or file.startswith("../"):
            return found[0]
        href = in_main(Address(file, (found["anchor"] or "").removeprefix("#"))).seen_from(here)
        classes = " ".join(_CLASS.findall(found["attributes"] or ""))
        named = f' class="{classes}"' if classes else ""
        return f'<a href="{html.escape(href)}"{named} hreflang="{main}">{found["label"]}</a>'

    return _LINK.sub(led, markdown)
