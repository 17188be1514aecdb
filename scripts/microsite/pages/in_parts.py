"""A long list in parts: the page that leads to them, and the page of a part. One way for every list.

Everything is a link; it needs no JavaScript. See ``microsite/parts.py`` for how lists are cut, and from which length.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.place import Place
from microsite.pages import phrases
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.parts import Part
from microsite.urls import Address

Entry = tuple[str, Address]
"""What is listed: its name and the address it keeps."""


@dataclass(frozen=True)
class LongList:
    """A list that is cut, and what its pages have in common."""

    corpus: Corpus
    name: str
    """As in ``corpus.cut``."""
    address: Address
    title: str
    noun: str
    """One entry, in words."""
    seed: Place
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Earlier anchors of entries, by id: they stay on the list."""


def contents(of: LongList, entry: Callable[[str], Entry] | None = None, level: int = 2) -> Iterator[str]:
    """Yield the ways to all parts. With ``entry``, each entry has a line too, which keeps its anchor."""
    sheet, parts = Sheet(of.corpus, of.address, evidence=False), of.corpus.cut[of.name]
    ways = (markdown.link(markdown.escape(part.title), f"#{part.anchor}") for part in parts)
    yield from (" · ".join(ways), "{: .letters }", "")
    for part, ids in parts.items():
        yield from (markdown.heading(level, part.title, part.anchor), "")
        yield from (sheet.link(phrases.count(len(ids), of.noun), urls.part_of_list(of.name, part.name)), "")
        if entry:
            yield from markdown.anchors(name for identifier in ids for name in of.former.get(identifier, ()))
            yield from markdown.bullets(_line(sheet, *entry(identifier)) for identifier in ids)
            yield ""


def left_out(picture: str, instead: str) -> Iterator[str]:
    """Yield what stands in the place of a picture of the whole, which would be too large to be read.

    It bears the anchors of the picture and of its parts, which were published while the list was short.
    """
    inner = "".join(f'<span id="{picture}-{part}"></span>' for part in ("title", "desc", "hatch"))
    yield f'<p class="about" id="{picture}">{inner}{markdown.escape(instead)}</p>'
    yield ""


def _line(sheet: Sheet, name: str, address: Address) -> str:
    return sheet.link(name, address, attributes=f"#{address.anchor}")


def ways(of: LongList) -> dict[str, object]:
    """Return the metadata of the page that leads to the parts."""
    named = [(part.title, urls.part_of_list(of.name, part.name)) for part in of.corpus.cut[of.name]]
    return dict(front_matter.listing(of.address, of.title, named))


def part_pages(of: LongList, body: Callable[[Sheet, Part, tuple[str, ...]], Iterable[str]]) -> Iterator[Page]:
    """Yield the page of every part; ``body`` writes its entries, given by their ids."""
    parts = of.corpus.cut[of.name]
    order = list(parts)
    for index, part in enumerate(order):
        sheet = Sheet(of.corpus, urls.part_of_list(of.name, part.name), evidence=False)
        before, after = order[index - 1 : index] if index else [], order[index + 1 : index + 2]
        beside = [f"before: {_way(of, sheet, one)}" for one in before]
        beside += [f"after: {_way(of, sheet, one)}" for one in after]
        lead = "; ".join([sheet.link(f"All: {of.title}", of.address), *beside])
        title, what = f"{of.title}: {part.title}", phrases.count(len(parts[part]), of.noun) + f" under {part.title}."
        # Lists are cited whole.
        lines = (lead, "", *body(sheet, part, parts[part]))
        yield Page(sheet.address, title, lines, of.seed, what, citable=False)


def _way(of: LongList, sheet: Sheet, part: Part) -> str:
    return sheet.link(part.title, urls.part_of_list(of.name, part.name))
