"""A page while it is being written: numbers its evidence, turns prose into blocks, links to other pages."""

from collections.abc import Iterable, Iterator

from microsite.corpus import record_wording
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import title_of
from microsite.corpus.names_in_sentences import within_sentence
from microsite.corpus.pages_there import passages_on
from microsite.corpus.pagination import paginate
from microsite.corpus.translations.pages_in import is_in_language
from microsite.model import prose as written
from microsite.model import urls
from microsite.model.address import Address, relative
from microsite.model.claim import Claim
from microsite.model.tree.attributes import NONE, Attributes, attributes
from microsite.model.tree.blocks import Block, BulletList, Item, OrderedList, Quote
from microsite.model.tree.inlines import Inline, Inlines, Link, Marker, Text, inlines, join_inlines
from microsite.model.tree.text_blocks import Heading, Paragraph
from microsite.pages.writing.in_language import changed, in_main, original
from microsite.pages.writing.markers import link_to_editors, link_to_run, links_to_claims, runs
from microsite.pages.writing.prose_line import prose_line


class PageWriter:
    """Knows which page it is; numbers claims in the order they are first cited.

    ``evidence=False`` is for pages without an evidence section: markers then lead to the claims' own pages.
    """

    def __init__(self, corpus: Corpus, address: Address, *, evidence: bool = True) -> None:
        self.corpus, self.address, self.evidence = corpus, address, evidence
        self.pagination = paginate(corpus)
        self.numbers: dict[str, int] = {}
        self.uses: dict[str, list[str]] = {}
        """The anchors of the markers that cite a claim."""
        self.works: set[str] = set()

    def link(self, label: str | Inlines, target: Address, attributes: Attributes = NONE) -> Link:
        """Return a link to where the target stands in full."""
        words = inlines(label.strip() if isinstance(label, str) else label)
        return Link(self.pagination.canonical_address(target), words, attributes)

    def href(self, target: Address) -> str:
        """Return the address of a page as HTML of this page's own writes it: pictures are drawn as HTML."""
        to = self.pagination.canonical_address(target)
        if is_in_language(self.corpus, to._replace(anchor="")):
            return relative(to.url, self.address)
        return in_main(to).seen_from(self.address)

    def number(self, claim: str) -> int:
        """Return the number of a claim on this page, giving it the next one if it has none."""
        return self.numbers.setdefault(claim, len(self.numbers) + 1)

    def _link_to(self, run: tuple[int, int], numbered: dict[int, str]) -> Link:
        """Return the link of a run of evidence; each of its claims remembers the way back."""
        first, last = run
        claim = numbered[first]
        anchor = f"m-{first}-{len(self.uses.get(claim, ())) + 1}"
        for number in range(first, last + 1):
            self.uses.setdefault(numbered[number], []).append(anchor)
        return link_to_run(run, Address(self.address.page, urls.evidence(claim)), anchor)

    def markers(self, keys: Iterable[str]) -> Inlines:
        """Return the one marker of what a sentence cites, claims and the editors; empty if it cites neither."""
        cited = dict.fromkeys(keys)
        claims = [key for key in cited if key in self.corpus.claims]
        if self.evidence:
            numbered = {self.number(claim): claim for claim in claims}
            links = [self._link_to(run, numbered) for run in runs(numbered)]
        else:
            links = list(links_to_claims(self.corpus, claims))
        links += [link_to_editors()] if written.EDITORS in cited else []
        return (Marker(tuple(links)),) if links else ()

    def entity(self, identifier: str, label: str | None = None, before: str = "") -> Inline:
        """Return the link that ``[[id]]`` makes, under the name of the record unless a label is given.

        ``before`` is the text of its paragraph up to there.
        """
        kind = self.corpus.linked(identifier)
        if kind is None:
            return Text(label or identifier)
        name = label or within_sentence(title_of(self.corpus, kind, identifier), before)
        return self.link(name, kind.address(identifier), attributes(kind.link_class) if kind.link_class else NONE)

    def entities(self, ids: Iterable[str]) -> Inlines:
        """Return links to several, with commas between them."""
        return join_inlines(self.entity(identifier) for identifier in ids)

    def work(self, item: written.Cited) -> Inlines:
        """Return the citation of a work, which begins with the space before it; nothing of claims and the editors."""
        corpus, key = self.corpus, item.key
        if key == written.EDITORS or key in corpus.claims:
            return ()
        self.works.add(key)
        label_ = format_works(corpus)[key].in_text if key in format_works(corpus) else key
        if item.locator:
            known = key in corpus.sources and item.locator in corpus.sources[key].units
            label_ += f", {record_wording.locator(item.locator) if known else item.locator}"
        target = urls.source(key, self._passage(item)) if key in corpus.sources else urls.work(key)
        return (Text(" ("), self.link(label_, target), Text(")"))

    def _passage(self, item: written.Cited) -> str:
        """Return the locator of the passage of a source that is cited: of a page, the first that begins on it."""
        locator = item.locator or ""
        on_page = passages_on(self.corpus.sources[item.key], locator)
        return on_page[0].at if on_page and locator not in self.corpus.sources[item.key].units else locator

    def inlines(self, children: Iterable[written.ProseInline]) -> Inlines:
        """Return inlines of prose as those of a page, with one marker behind each sentence that cites."""
        return prose_line(self, tuple(children))

    def prose(self, text: written.Prose) -> Iterator[Block]:
        """Yield the blocks of written."""
        return self.blocks(text.blocks)

    def line(self, text: written.Prose) -> Inlines:
        """Return prose as one line, for tables and lists: its paragraphs one after the other."""
        return join_inlines((self._said(block) for block in written.texts(text.blocks)), " ")

    def _said(self, block: written.ProseParagraph | written.ProseHeading) -> Inlines:
        """Return a text of prose, and on a translated page what readers are to know of it."""
        said, translation = self.inlines(block.children), self.corpus.translation
        if translation is None or not block.state:
            return said
        if block.state == "original":
            return (original(said, translation.main, marked=True),)
        return (*said, Text(" "), changed(self.address, translation.main))

    def blocks(self, blocks: Iterable[written.ProseBlock]) -> Iterator[Block]:
        """Yield blocks of prose as those of a page."""
        for block in blocks:
            match block:
                case written.ProseParagraph():
                    yield Paragraph(self._said(block))
                case written.ProseHeading(level, anchor=anchor):
                    yield Heading(level, self._said(block), anchor)
                case written.ProseItems(ordered, items):
                    rows: tuple[Item, ...] = tuple(tuple(self.blocks(item)) for item in items)
                    yield OrderedList(rows) if ordered else BulletList(rows)
                case written.ProseQuote(inner):
                    yield Quote(tuple(self.blocks(inner)))

    def in_order(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims cited so far by number, then the others; all of them have numbers afterwards."""
        for claim in claims:
            self.number(claim.id)
        return [self.corpus.claims[identifier] for identifier in sorted(self.numbers, key=self.numbers.__getitem__)]
