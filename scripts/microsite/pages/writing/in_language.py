"""A page in another language, made as any page, and then told where it is not in that language.

Links to pages that only the main language has lead there, and say so; so do texts that are not translated, and those
whose original has changed since.
"""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from microsite.corpus.language_names import language_name
from microsite.model.address import Address
from microsite.model.spoken import speaking
from microsite.model.translations.translation import Translation
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Blocks
from microsite.model.tree.build import about
from microsite.model.tree.inlines import Emphasis, Inline, Inlines, Link, Marker, Span, Text, plain
from microsite.model.tree.quotes import typographic_line
from microsite.model.tree.targets import SitePath
from microsite.model.tree.text_blocks import Paragraph
from microsite.model.tree.transform import change_lines, inlines_changed
from microsite.model.wording import text
from microsite.pages.writing.page import Page

_MAIN = 1
"""How many folders above the root of this site that of the main language begins."""
_SENTENCE = 5
"""Words from which a text that is not translated has a mark that can be seen, as whole sentences do."""


def in_main(address: Address) -> SitePath:
    """Return the way to a page of the main language."""
    return SitePath(address.url, above=_MAIN)


def original(children: Inlines, main: str, *, marked: bool) -> Span:
    """Return words that are not translated; ``marked`` says so to the eye as well."""
    with speaking(main):
        children = typographic_line(children)
    return Span(children, attributes(*(("original",) if marked else ())), lang=main)


def changed(address: Address, main: str) -> Link:
    """Return what says that the original of a text has changed, and leads there."""
    said = text("The {language} text has changed since this was translated", language=language_name(main))
    return Link(in_main(address), said, attributes("changed", hreflang=main))


def lead_nowhere(children: Inlines) -> Inlines:
    """Return a line whose links are words with the same look."""

    def change(child: Inline) -> Inlines:
        return (Span(child.children, attributes(*child.attributes.classes)),) if isinstance(child, Link) else (child,)

    return inlines_changed(children, change)


@dataclass
class _Page:
    """One page, while it is gone through; what has changed is said once."""

    address: Address
    translation: Translation
    there: Collection[str]
    said: set[str] = field(default_factory=set)

    def line(self, children: Inlines) -> Inlines:
        return tuple(self._line(children))

    def _summary(self, children: Inlines) -> Inlines:
        """Return a line that opens something, in which nothing leads anywhere."""
        return lead_nowhere(self.line(children))

    def _line(self, children: Inlines, *, in_link: bool = False, foreign: bool = False) -> Iterator[Inline]:
        for child in children:
            match child:
                case Text(words) if not foreign:
                    yield from self._text((child,), words, in_link=in_link)
                case Span(children=inner) if not foreign and len(inner) > 1 and plain(inner) in self.translation.texts:
                    # One text of a record, with links in it.
                    whole = tuple(self._line(inner, in_link=in_link, foreign=True))
                    yield replace(child, children=tuple(self._text(whole, plain(inner), in_link=in_link)))
                case Span(children=inner, lang=lang):
                    said = self._line(inner, in_link=in_link, foreign=foreign or bool(lang))
                    yield replace(child, children=tuple(said))
                case Emphasis(inner):
                    yield replace(child, children=tuple(self._line(inner, in_link=in_link, foreign=foreign)))
                case Link():
                    yield self._link(child, foreign=foreign)
                case Marker(links):
                    yield Marker(tuple(map(self._link, links)))
                case _:
                    yield child

    def _text(self, said: Inlines, words: str, *, in_link: bool) -> Iterator[Inline]:
        state = self.translation.texts.get(words.strip())
        if state == "original":
            yield original(said, self.translation.main, marked=len(words.split()) >= _SENTENCE)
            return
        yield from said
        if state == "changed" and not in_link and words not in self.said:
            self.said.add(words)
            yield Text(" ")
            yield changed(self.address, self.translation.main)

    def _link(self, link: Link, *, foreign: bool = False) -> Link:
        children = tuple(self._line(link.children, in_link=True, foreign=foreign))
        target = link.target
        if not isinstance(target, Address) or target.page in self.there:
            return replace(link, children=children)
        named = (*link.attributes.named, ("hreflang", self.translation.main))
        return Link(in_main(target), children, replace(link.attributes, named=named))

    def blocks(self, blocks: Blocks) -> Blocks:
        return change_lines(blocks, self.line, self._summary)


def changed_beside(address: Address, main: str) -> Paragraph:
    """Return the same as a line of its own, for what cannot have it at its end: a title, a block written by hand."""
    return about((changed(address, main),))


def _of_title(page: Page, translation: Translation) -> Blocks:
    """Return what stands below a title whose original has changed."""
    return (changed_beside(page.address, translation.main),) if translation.texts.get(page.title) == "changed" else ()


def _href(href: str, there: Collection[str]) -> str:
    """Return the address of a page or file, from the root of this site, as a page of it leads there."""
    path = href.partition("#")[0].rstrip("/")
    return href if f"{path}.md" in there or f"{path}/index.md" in there else f"../{href}"


def _links(links: object, there: Collection[str]) -> list[dict[str, str]]:
    known = links if isinstance(links, list) else []
    return [{**link, "href": _href(link["href"], there)} for link in known]


def _led(value: object, here: Address, there: Collection[str]) -> object:
    """Return metadata whose addresses, which are seen from the page, lead to where what they name is."""
    if isinstance(value, dict):
        return {name: _led(each, here, there) for name, each in value.items()}
    if isinstance(value, list):
        return [_led(each, here, there) for each in value]
    if not (isinstance(value, str) and value.startswith("../")):
        return value
    path = posixpath.normpath(posixpath.join(here.url.lstrip("/"), value.partition("#")[0]))
    return value if path == "." or not _href(f"{path}/", there).startswith("../") else f"../{value}"


def _extra(page: Page, there: Collection[str]) -> Mapping[str, object]:
    """Return the front matter of a page with its links to others led to where those are."""
    extra = dict(page.extra)
    if "signposting" in extra:
        extra["signposting"] = _links(extra["signposting"], there)
    if "jsonld" in extra:
        extra["jsonld"] = _led(extra["jsonld"], page.address, there)
    if isinstance(row := extra.get("row"), list):
        extra["row"] = [link for link in row if not _href(link["href"], there).startswith("../")]
    return extra


def _told(page: Page, translation: Translation, there: Collection[str]) -> Iterator[Block]:
    """Yield all that a page says below its title, told of what is not in its language."""
    one = _Page(page.address, translation, there)
    one.said |= {page.title} if translation.texts.get(page.title) == "changed" else set()
    yield from _of_title(page, translation)
    yield from one.blocks(page.said())
    yield from one.blocks(page.foot)


def in_language(pages: Iterable[Page], translation: Translation, there: Collection[str]) -> Iterator[Page]:
    """Yield pages of another language; ``there`` are the Markdown files of all its pages, and its other files."""
    for page in pages:
        told = partial(_told, page, translation, there)
        yield replace(page, body=told, foot=(), extra=_extra(page, there))


def told_blocks(blocks: Blocks, here: Address, translation: Translation, there: Collection[str]) -> Blocks:
    """Return blocks of a page that people write, told of what is not in its language."""
    return _Page(here, translation, there).blocks(blocks)


def told_line(children: Inlines, here: Address, translation: Translation, there: Collection[str]) -> Inlines:
    """Return a line of such a page, told of the same."""
    return _Page(here, translation, there).line(children)
