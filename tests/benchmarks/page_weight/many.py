"""A site of thousands of pages, made up from one that is there: to see what a search costs when a site has grown.

New pages are claims with their words mixed anew, and one word in ten is one that no page had before: texts that grow
bring new words, and the index grows with them.
"""

import re
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Final

_ARTICLE: Final = re.compile(r"(<article[^>]*>)(.*?)(</article>)", re.DOTALL)
_WORD: Final = re.compile(r"(?<=[\s>])[a-z]{4,}(?=[\s<.,;])")
_SYLLABLES: Final = (
    "ba",
    "dor",
    "fen",
    "gul",
    "ki",
    "lam",
    "mer",
    "no",
    "pas",
    "ru",
    "sin",
    "ta",
    "ven",
    "wo",
    "yar",
    "zel",
)


def _number(*seed: object) -> int:
    return int.from_bytes(sha256(repr(seed).encode()).digest()[:8])


def _new_word(seed: int) -> str:
    return "".join(_SYLLABLES[(seed >> 4 * place) % 16] for place in range(4))


def _mixed(html: str, words: list[str], page: int) -> str:
    """Return a page with other words in its article."""
    places = iter(range(len(html)))

    def other(_: re.Match[str]) -> str:
        chance = _number(page, next(places))
        return _new_word(chance >> 8) if chance % 10 == 0 else words[(chance >> 8) % len(words)]

    return _ARTICLE.sub(lambda m: m[1] + _WORD.sub(other, m[2]) + m[3], html, count=1)


def multiply(site: Path, into: Path, pages: int) -> Path:
    """Copy a built site into the new folder ``into`` and add pages until it has as many; return ``into``.

    Its search has still to be indexed. The same site gives the same pages.
    """
    shutil.copytree(site, into, ignore=shutil.ignore_patterns("pagefind"))
    models = [path.read_text("utf-8") for path in sorted((site / "claims").glob("*/index.html"))]
    texts = (found[2] for html in models if (found := _ARTICLE.search(html)))
    words = [word for text in texts for word in _WORD.findall(text)]
    for number in range(len(list(site.rglob("index.html"))), pages):
        target = into / "claims" / f"made-up-{number:05}" / "index.html"
        target.parent.mkdir()
        target.write_text(_mixed(models[number % len(models)], words, number), "utf-8")
    return into
