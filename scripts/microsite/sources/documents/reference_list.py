"""The list of references of a document, told by its heading and by what its entries look like."""

import re
from collections.abc import Sequence
from typing import Final

from microsite.sources.documents.document import Block

_WORDS: Final = (
    "(?:list of |cited |selected |further )?(?:references|bibliography|literature|sources)(?: cited| list)?",
    "works cited", "references and notes", "notes and references", "reference list",
    "(?:literatur|quellen)(?:verzeichnis|angaben)?", "bibliographie", "références(?: bibliographiques)?",
    "bibliograf[ií]a", "refer[eê]ncias(?: bibliográficas)?", "riferimenti(?: bibliografici)?", "bibliografie",
    "литература", "список (?:использованной )?литературы", "библиография", "kaynakça", "kaynaklar",
    "参考文献", "參考文獻", "引用文献", "参考资料", "참고문헌",
    "منابع(?: و مآخذ)?", "مراجع", "المراجع", "المصادر", "قائمة المراجع",
)  # fmt: skip
"""What lists of references are called."""
_HEADING: Final = re.compile(rf"(?:[\divxlc]+[.)]?\s+)?(?:{'|'.join(_WORDS)})\s*:?", re.IGNORECASE)
_YEAR: Final = r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"
_ENTRY: Final = re.compile(rf"{_YEAR}|https?://|\bdoi\b|n\.d\.|forthcoming|in press", re.IGNORECASE)
_MOST: Final = 0.6
"""The share of the texts below the heading that must look like entries."""


def without_references(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """Return the blocks without the entries of lists of references, and these."""
    kept: list[Block] = []
    entries: list[str] = []
    position = 0
    while position < len(blocks):
        block = blocks[position]
        kept.append(block)
        position += 1
        if block.kind != "heading" or not _HEADING.fullmatch(block.text):
            continue
        end = position
        while end < len(blocks) and blocks[end].kind in ("paragraph", "item", "quote"):
            end += 1
        listed = blocks[position:end]
        if listed and sum(bool(_ENTRY.search(each.text)) for each in listed) >= _MOST * len(listed):
            entries += [each.text for each in listed]
            position = end
    return kept, entries
