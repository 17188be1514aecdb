"""A page while it is being written: numbers its evidence, renders prose, links to other pages."""

from collections.abc import Iterable, Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.prose import (
    EDITORS,
    Block,
    Cite,
    Cited,
    Code,
    Emphasis,
    EntityLink,
    Heading,
    Inline,
    Items,
    Link,
    Paragraph,
    Prose,
    Text,
)
from microsite.names import title
from microsite.pages import phrases
from microsite.urls import Address


class Sheet:
    """Knows which page it is, so links are relative to it; numbers claims in the order they are first cited.

    ``evidence=False`` is for pages without an evidence section: markers then lead to the claims' own pages.
    """

    def __init__(self, corpus: Corpus, address: Address, *, evidence: bool = True) -> None:
        self.corpus, self.address, self.evidence = corpus, address, evidence
        self.numbers: dict[str, int] = {}
        self.uses: dict[str, int] = {}
        self.works: set[str] = set()

    def link(self, label: str, target: Address, *, attributes: str = "") -> str:
        """Return a link with a plain label."""
        to = self.corpus.stands_at(target).seen_from(self.address.page)
        return markdown.link(markdown.inline(label.strip()), to, attributes=attributes)

    def href(self, target: Address) -> str:
        """Return the address of a page as HTML of this page's own writes it: Markdown's links are written otherwise."""
        return urls.relative(self.corpus.stands_at(target).url, self.address)

    def number(self, claim: str) -> int:
        """Return the number of a claim on this page, giving it the next one if it has none."""
        return self.numbers.setdefault(claim, len(self.numbers) + 1)

    def marker(self, claim: str) -> str:
        """Return the evidence marker of a claim: a numbered link that works as a footnote."""
        if not self.evidence:
            label = f"&#91;{markdown.escape(claim)}&#93;"
            return markdown.link(label, urls.claim(claim).seen_from(self.address.page), attributes=".marker")
        number = self.number(claim)
        self.uses[claim] = use = self.uses.get(claim, 0) + 1
        anchor = f"m-{number}-{use}"
        return markdown.link(
            f"&#91;{number}&#93;",
            f"#{urls.evidence(claim)}",
            attributes=f'#{anchor} .marker aria-label="Evidence {number}"',
        )

    def markers(self, claims: Iterable[str]) -> str:
        """Return the markers of several claims."""
        return "".join(self.marker(claim) for claim in claims if claim in self.corpus.claims)

    def entity(self, identifier: str, label: str | None = None) -> str:
        """Return the link that ``[[id]]`` makes, under the name of the record unless a label is given."""
        kind = self.corpus.linked(identifier)
        if kind is None:
            return markdown.escape(label or identifier)
        name = label or title(self.corpus, kind, identifier)
        attributes = f".{kind.link_class}" if kind.link_class else ""
        return self.link(name, kind.address(identifier), attributes=attributes)

    def cited(self, item: Cited) -> str:
        """Return one item of a citation."""
        corpus, key = self.corpus, item.key
        if key == EDITORS:
            return self.link(
                "[editors]", urls.EDITORS, attributes='.marker .editors aria-label="The editors’ own remark"'
            )
        if key in corpus.claims:
            return self.marker(key)
        self.works.add(key)
        label = corpus.formatted[key].in_text if key in corpus.formatted else key
        if item.locator:
            known = key in corpus.sources and item.locator in corpus.sources[key].units
            label += f", {phrases.locator(item.locator) if known else item.locator}"
        target = urls.source(key, item.locator or "") if key in corpus.sources else urls.work(key)
        return f" ({self.link(label, target)})"

    def inlines(self, children: tuple[Inline, ...]) -> str:
        """Return inlines as Markdown of one line."""
        first, rest = children[:1], children[1:]
        # Only text that begins a line can be taken for a list, a heading or a definition.
        line = "".join(markdown.escape(c.text + "x")[:-1] if isinstance(c, Text) else self._inline(c) for c in first)
        for child in rest:
            # A marker stands close to what it supports, however the author spaced it.
            line = (line.rstrip() if isinstance(child, Cite) else line) + self._inline(child)
        return line

    def _inline(self, child: Inline) -> str:
        match child:
            case Text(text):
                return markdown.inline(text)
            case Code(text):
                return f"<code>{markdown.escape(text)}</code>"
            case Emphasis(children, strong):
                mark = "strong" if strong else "em"
                return f"<{mark}>{self.inlines(children)}</{mark}>"
            case Link(url, children):
                return markdown.link(self.inlines(children), url.replace("(", "%28").replace(")", "%29"))
            case Cite(items):
                return "".join(self.cited(item) for item in items)
            case EntityLink(identifier, label):
                return self.entity(identifier, label)

    def prose(self, prose: Prose) -> list[str]:
        """Return prose as lines of Markdown."""
        return list(self._blocks(prose.blocks))

    def line(self, prose: Prose) -> str:
        """Return prose as Markdown of one line, for tables and lists: its paragraphs one after the other."""
        return " ".join(line for line in self.prose(prose) if line)

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        for block in blocks:
            match block:
                case Paragraph(children):
                    yield self.inlines(children).strip()
                case Heading(level, children):
                    yield f"{'#' * level} {self.inlines(children).strip()}"
                case Items(ordered, items):
                    yield from self._items(ordered, items)
                    continue
                case _:
                    yield from (f"> {line}" if line else ">" for line in self._blocks(block.blocks))
            yield ""

    def _items(self, ordered: bool, items: tuple[tuple[Block, ...], ...]) -> Iterator[str]:
        for index, item in enumerate(items, 1):
            mark = f"{index}." if ordered else "-"
            lines = list(self._blocks(item))
            for position, line in enumerate(lines[:-1] if lines and not lines[-1] else lines):
                yield (f"{mark:<4}{line}" if position == 0 else f"    {line}").rstrip()
        yield ""

    def in_order(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims cited so far by number, then the others; all of them have numbers afterwards."""
        for claim in claims:
            self.number(claim.id)
        return [self.corpus.claims[identifier] for identifier in sorted(self.numbers, key=self.numbers.__getitem__)]
