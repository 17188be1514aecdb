"""What the search reads of a page: its article without parts that only repeat others, and what it is filed under."""

from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from microsite.sources.html.reading import parse_page

LEFT_OUT: Final = (
    ".claim", "#evidence",            # a claim has its own page; twenty briefings that repeat it would hide it
    ".passages", ".fingerprints",     # the same, and rows of hashes
    ".own-copy",                      # the same words on every claim
    ".backlinks", ".neighbours",      # titles of other pages
    ".meaning",                       # what our words mean, on every claim
    'a[href*="/c/"]', ".claim-id",    # ids are made of names that the claim need not speak of
    ".cite", "#cite-this", ".edit", ".imprint", ".seed", ".reviewed", ".headerlink", ".markers", ".back",
    "[data-pagefind-ignore]",
)  # fmt: skip
"""Parts of pages that readers need and a search does not."""

_RUN, _END = "\u2063", "\u2064"
"""Words of their own, which no reader sees and the search does not index: around what a part of a page begins with, and
where that part ends. So a sentence taken out of it says whose it is (``theme/assets/search/sentence.js``)."""

_RUN_INS: Final = ".voice > p:first-child > strong:first-child, .missing-title > strong, .key-label"
_RUN_IN_PARTS: Final = ".voice, .missing, .key-point"

_ALL_LEFT_OUT: Final = ", ".join(LEFT_OUT)
_ARTICLE: Final = "[data-pagefind-body]"
_FILED: Final = "meta[name=search]"


def take_searched(page: LexborHTMLParser) -> str:
    """Return what the search reads of a page, as HTML; "" of one that it does not find. Takes the rest out of the page.

    Pages say so themselves (``data-pagefind-body`` and its like, written by the theme's templates).
    """
    article = page.css_first(_ARTICLE)
    if article is None:
        return ""
    filed = "".join(meta.html or "" for meta in page.css(_FILED))
    # From the end, so that one within another goes before it.
    for part in reversed(article.css(_ALL_LEFT_OUT)):
        part.decompose()
    for words in article.css(_RUN_INS):
        words.insert_before(f" {_RUN} ")
        words.insert_after(f" {_RUN} ")
    for part in article.css(_RUN_IN_PARTS):
        part.insert_child(f" {_END} ")
    return filed + (article.html or "")


def searched_pages(site: Path) -> dict[str, str]:
    """Return what the search reads of each page of a site that is written, by the file of the page."""
    files = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    read = {name: take_searched(parse_page(html)) for name, html in files.items()}
    return {name: text for name, text in read.items() if text}
