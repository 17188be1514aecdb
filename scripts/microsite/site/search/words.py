"""Every word that a search can find: ``search/words.json``, with the rules of the site's language, and its own pages.

Pagefind replaces a word it does not know by another, so the search page has to know which words there are. The rules of
a language (words that decide nothing, spellings, endings) are data in ``languages/``, in a file named by its code; a
language without a file has none. A large site has a file for each two letters that words begin with.
"""

import html
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from microsite.corpus.name_index import PAGE
from microsite.downloads.names_json import letters
from microsite.model import urls
from microsite.model.address import Address
from microsite.site.search.pagefind_files import Fragments
from microsite.sources.html.reading import parse_page

LANGUAGES: Final = Path(__file__).parent / "languages"
LONG: Final = 8000
"""With more words than this, they are in files by how they begin."""

CLAIMS_FOLDER: Final = "claims/"
"""Where the index of claims stands below that of all else."""

LATER: Final = 6000
"""With more claims than this, they are only asked where the rest of the site does not answer, or a reader wants it."""

_SHORTEST, _LONGEST = 2, 40
_HEADING: Final = re.compile(r"<h1[^>]*>(.*?)(?:<a [^>]*headerlink|</h1>)", re.DOTALL)
_ALSO: Final = re.compile(r'data-pagefind-meta="also\[content\]" content="([^"]*)"')
_TAG: Final = re.compile(r"<[^>]*>")
_BETWEEN: Final = re.compile(r"[^\w'’]+")


def _filters(kept: Fragments) -> dict[str, object]:
    """Return which pages have a value of a filter, as places in a list of all.

    Pagefind has the same, but asked for pages without a word it loads its whole index.
    """
    filters: dict[str, dict[str, list[int]]] = {}
    for place, page in enumerate(kept.values()):
        for name, values in page["filters"].items():
            for value in values:
                filters.setdefault(name, {}).setdefault(value, []).append(place)
    return {"ids": list(kept), "filters": {name: dict(sorted(held.items())) for name, held in sorted(filters.items())}}


def _bare(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFC", word.lower()) if unicodedata.category(c)[0] in "LNM")


def _is_word(word: str) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and not any(map(str.isdigit, word))


@lru_cache(maxsize=1 << 16)
def _words_in(token: str) -> frozenset[str]:
    """Return the words of a piece of text between spaces; the same pieces come again on nearly every page."""
    parts = () if "//" in token else (token, *_BETWEEN.split(token))
    return frozenset(filter(_is_word, map(_bare, parts)))


def words_of(text: str) -> set[str]:
    """Return the words of a text in small letters, one with signs within also in its parts. Numbers are no words."""
    return set[str]().union(*map(_words_in, text.split()))


def _own_pages(kept: Iterable[dict[str, Any]]) -> list[dict[str, object]]:
    """Return the hand-written pages as the names of records are, with what they say they are looked for by."""
    pages: list[dict[str, object]] = []
    for page in kept:
        if page["filters"].get("kind") == [PAGE]:
            url, also = page["url"].removeprefix("/"), _phrases(page["meta"].get("also", ""))
            pages.append({"kind": PAGE, "id": url, "name": page["meta"]["title"], "url": url, "also": also})
            pages += _who(page, url)
    return pages


def _who(page: dict[str, Any], url: str) -> Iterator[dict[str, object]]:
    """Yield the part of a page that says who is behind the site, found by itself: at the top nobody sees it."""
    name, *also = _phrases(page["meta"].get("who", "")) or [""]
    if name:
        at = f"{url}#{urls.WHO.anchor}"
        yield {"kind": PAGE, "id": at, "name": name, "url": at, "also": also}


def _lists(site: Path, indexed: set[str]) -> list[dict[str, object]]:
    """Return the pages that only lead to others, which are not searched but have a name: the glossary, the timeline."""
    found: list[dict[str, object]] = []
    for path in sorted(site.glob("*/index.html")):
        url = f"{path.parent.name}/"
        text = path.read_text("utf-8")
        heading = _HEADING.search(text)
        if heading and f"/{url}" not in indexed and url != _path(urls.search()):
            title = html.unescape(_TAG.sub("", heading[1])).strip()
            found.append({"kind": PAGE, "id": url, "name": title, "url": url, "also": _phrases(_looked_for(text))})
    return found


def _home(site: Path) -> list[dict[str, object]]:
    """Return the home page, which is not searched, since it says what others say: its heading, and its first lines."""
    path = site / "index.html"
    page = parse_page(path.read_text("utf-8")) if path.is_file() else None
    article = page.css_first("article") if page else None
    heading = article.css_first("h1") if article else None
    if page is None or article is None or heading is None:
        return []
    for part in article.css(".headerlink, .markers, .marker, .editors"):
        part.decompose()
    lead = article.css_first("p.lead") or article.css_first("p")
    name, short = (" ".join(part.text().split()) if part else "" for part in (heading, lead))
    also = _phrases(_looked_for(page.html or ""))
    return [{"kind": PAGE, "id": "", "name": name, "url": "", "short": short, "also": also}]


def _path(address: Address) -> str:
    return address.url.removeprefix("/")


def _looked_for(page: str) -> str:
    """Return what a built page says that it is looked for by."""
    said = _ALSO.search(page)
    return html.unescape(said[1]) if said else ""


def _phrases(also: str) -> list[str]:
    return [phrase for phrase in also.split("; ") if phrase]


def _rules(language: str, known: set[str]) -> dict[str, list[Any]]:
    """Return what a language brings, of its groups of words those that a site has one of; nothing without a file."""
    path = LANGUAGES / f"{language}.json"
    rules: dict[str, list[Any]] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    if "groups" in rules:
        rules["groups"] = [group for group in rules["groups"] if known & words_of(" ".join(group))]
    return rules


def word_files(
    site: Path, kept: Fragments, language: str, *, claims: int, long: int = LONG, later: int = LATER
) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of each file about the words of an index, of which ``claims`` stand apart."""
    pages = _home(site) + _own_pages(kept.values()) + _lists(site, {page["url"] for page in kept.values()})
    texts = (text for page in kept.values() for text in (page["content"], *page["meta"].values()))
    every = {word for text in texts for word in words_of(text)}
    words = sorted(every)
    known: dict[str, object] = {"language": _rules(language, every), "pages": pages}
    there = {str(page["url"]) for page in pages}
    covered = {"sources": _path(urls.source()), "places": _path(urls.place())}
    known["covered"] = {kind: url for kind, url in covered.items() if url in there}
    if claims:
        known["claims"] = {"folder": CLAIMS_FOLDER, "count": claims, "later": claims > later}
    yield "search/filters.json", _json(_filters(kept))
    if len(words) > long:
        by_letters: dict[str, list[str]] = {}
        for word in words:
            by_letters.setdefault(letters(word), []).append(word)
        yield from ((f"search/words/{each}.json", _json(found)) for each, found in by_letters.items() if each)
        known["letters"] = sorted(filter(None, by_letters))
    else:
        known["words"] = words
    yield "search/words.json", _json(known)


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
