"""What a book of the briefings says of itself before they begin: what is in it, how to read it, what its words mean."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.edtf_words import reviewed_on
from microsite.model.tree.anchors import place_anchors
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Blocks
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.tree.inlines import Emphasis
from microsite.model.vocabulary import STRENGTHS, VERDICT_WORDS, VERDICTS
from microsite.model.wording import mark, text, words

PAGE: Final = Address("about-this-book.md")
TITLE: Final = mark("About this book")
EXPLAINED: Final[Mapping[Address, Address]] = {
    urls.EDITORS: PAGE._replace(anchor="editors"),
    urls.STRENGTHS: PAGE._replace(anchor="strength"),
    urls.VERDICTS: PAGE._replace(anchor="verdicts"),
}
"""Where the book says what the site says at another place."""

_ABOUT: Final = mark("Every {threat.one} of {site} in one book, with the claims it rests on. Last reviewed {day}.")
_ABOUT_WITH_ADDRESS: Final = mark(
    "Every {threat.one} of {site} in one book, with the claims it rests on. The site is at {address}/. Last reviewed "
    "{day}."
)
_MARKERS: Final = mark(
    "A number in brackets opens the claim that a sentence rests on, or leads to it at the end of the chapter; the "
    "letters there lead back. The id at the end of the second line of a claim is its permanent address on the site."
)
_EDITORS: Final = mark("{sign} in brackets marks a remark of the editors, which no source makes.")
_MISSING: Final = mark(
    "The pictures of the site are not in the book; the data behind them is. What links to other pages of the site "
    "stands here as plain words. The texts of the sources are not republished, here or there."
)
_MISSING_WITH_ADDRESS: Final = mark(
    "The pictures of the site are not in the book; the data behind them is. Links to other pages lead to the site on "
    "the web. The texts of the sources are not republished, here or there."
)


def _explained(meanings: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the words of a vocabulary, each with what it means."""
    for word, meaning in meanings:
        yield words("{word}: {meaning}", word=words(word), meaning=words(meaning))


def front(corpus: Corpus, title: str, reviewed: str, rights: str) -> Blocks:
    """Return the page."""
    site = corpus.site
    places = {"site": site.name, "day": reviewed_on(reviewed)} | ({"address": site.address} if site.address else {})
    sources = (
        words("{source}: {about}", source=d.source.title or d.source.label, about=d.source.about)
        for d in corpus.sources.values()
    )
    found = ((VERDICT_WORDS[verdict], meaning) for verdict, meaning in VERDICTS.items())
    return place_anchors(
        (
            heading(1, title, PAGE.name),
            paragraph(words(_ABOUT_WITH_ADDRESS if site.address else _ABOUT, **places)),
            paragraph(words(_MARKERS)),
            paragraph(text(_EDITORS, sign=Emphasis(text("ed."))), attributes(id="editors")),
            paragraph(words(_MISSING_WITH_ADDRESS) if site.address else words(_MISSING)),
            paragraph(words("Texts under {rights}.", rights=rights)),
            heading(2, words("Sources"), "sources"),
            *bullets(sources),
            heading(2, words("How firmly a source says it"), "strength"),
            *bullets(_explained(STRENGTHS.items())),
            heading(2, words("Whether the passage is in the source"), "verdicts"),
            *bullets(_explained(found)),
        )
    )
