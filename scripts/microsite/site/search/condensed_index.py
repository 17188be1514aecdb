"""Makes an index small to begin with, and the same of the same pages, byte for byte.

A browser loads the list of all pages (pf_meta) before it looks for anything. Pagefind names pages and parts of the
index by their content; such names cannot be packed and were most of that list. Here they are called by their place and
one tag for the whole index, so that a browser never takes a file of an older index for one of this. Words stand in
smaller parts, of which a query loads one each. Of a page no place is kept but its headings, and no picture. Filters
are left out: the search page has its own, and Pagefind writes them in the order of a hash table, which is another one
in every run.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from microsite.site.search.cbor import array, items, text, text_item
from microsite.site.search.pagefind_files import fragment, packed, unpacked
from microsite.site.search.pagefind_process import IndexingError

ENTRY: Final = "pagefind-entry.json"
"""The file that a search begins with."""

PART: Final = 16_000
"""About so many bytes of words are one part of an index, before they are packed: to a quarter or half of it."""

_HEADINGS: Final = frozenset({"h2", "h3"})
_PICTURE: Final = frozenset({"image", "image_alt"})

_PAGES, _PARTS, _FILTERS, _LEAST = 1, 2, 3, 6
"""What stands where in the array of a pf_meta file: of pages, name and number of words; of parts, first word, last word
and name; of filters, name and file."""


def _file(files: Mapping[str, bytes], path: str) -> bytes:
    if path not in files:
        raise IndexingError(f"the index names {path}, which is not there")
    return files[path]


def _words(files: Mapping[str, bytes], parts: bytes) -> Iterator[bytes]:
    """Yield the words of an index in their order, each with the pages and places where it stands."""
    for part in items(parts):
        name = text(items(part, 3)[2])
        yield from items(items(unpacked(_file(files, f"index/{name}.pf_index")), 1)[0])


def _grouped(words: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yield words in groups of about the size of a part; one that is longer is a group of its own."""
    group, size = list[bytes](), 0
    for word in words:
        if group and size + len(word) > PART:
            yield group
            group, size = [], 0
        group.append(word)
        size += len(word)
    if group:
        yield group


def _first_word(word: bytes) -> bytes:
    return items(word, 1)[0]


def _kind(kept: bytes) -> str:
    """Return the kind of a page, by what the index keeps of it."""
    kinds: list[str] = fragment(kept).get("filters", {}).get("kind", [])
    return kinds[0] if kinds else ""


def _asked_of(kept: bytes) -> bytes:
    """Return what is kept of a page without what the search never asks for: places but headings, its first picture."""
    page = fragment(kept)
    light = dict(page)
    if "anchors" in page:
        light["anchors"] = [anchor for anchor in page["anchors"] if anchor.get("element") in _HEADINGS]
    if "meta" in page:
        light["meta"] = {name: said for name, said in page["meta"].items() if name not in _PICTURE}
    return kept if light == page else packed(json.dumps(light, ensure_ascii=False, separators=(",", ":")).encode())


def _entry(data: bytes, name: str) -> bytes:
    """Return the file that a search begins with, for a list of another name."""
    entry = json.loads(data)
    if len(entry.get("languages", ())) != 1:
        raise IndexingError("the index is not of one language")
    for language in entry["languages"].values():
        language["hash"] = name
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def condense(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of an index by path: the list, its entry, what is kept of each page, and the parts.

    A page is named ``TAG-KIND-NUMBER``, in the order in which it was given to Pagefind. :exc:`IndexingError` if the
    files are not as Pagefind wrote them so far: no index is better than a broken one.
    """
    lists = [path for path in files if path.endswith(".pf_meta")]
    if len(lists) != 1:
        raise IndexingError(f"the index has {len(lists)} lists of its pages, not one")
    meta = items(unpacked(files[lists[0]]), _LEAST)
    pages = [items(page, 2) for page in items(meta[_PAGES])]
    kept = [_asked_of(_file(files, f"fragment/{text(page[0])}.pf_fragment")) for page in pages]
    groups = list(_grouped(_words(files, meta[_PARTS])))
    contents = [array([array(group)]) for group in groups]
    tag = hashlib.sha256(b"".join((*kept, *contents))).hexdigest()[:7]
    names = [f"{tag}-{_kind(data)}-{number}" for number, data in enumerate(kept)]
    parts = [f"{tag}-{number}" for number in range(len(groups))]
    meta[_PAGES] = array([array([text_item(name), *page[1:]]) for name, page in zip(names, pages, strict=True)])
    ends = [(_first_word(group[0]), _first_word(group[-1])) for group in groups]
    meta[_PARTS] = array([array([*end, text_item(name)]) for end, name in zip(ends, parts, strict=True)])
    meta[_FILTERS] = array([])
    return {
        ENTRY: _entry(_file(files, ENTRY), tag),
        f"pagefind.{tag}.pf_meta": packed(array(meta)),
        **{f"fragment/{name}.pf_fragment": data for name, data in zip(names, kept, strict=True)},
        **{f"index/{name}.pf_index": packed(data) for name, data in zip(parts, contents, strict=True)},
    }
