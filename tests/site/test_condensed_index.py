"""A condensed index holds what Pagefind wrote; one that is not as it was known is refused, never written broken."""

import gzip
import json
from itertools import permutations

import pytest

from microsite.site.search.cbor import array, items, text
from microsite.site.search.condensed_index import ENTRY, PART, condense
from microsite.site.search.pagefind_files import fragments, packed, unpacked
from microsite.site.search.pagefind_process import IndexingError

Item = int | bytes | str | list["Item"]


def _cbor(item: Item) -> bytes:
    """Return an item as CBOR (RFC 8949), lengths up to 65,535."""
    if isinstance(item, list):
        return _head(4, len(item)) + b"".join(map(_cbor, item))
    if isinstance(item, int):
        return _head(0, item) if item >= 0 else _head(1, -1 - item)
    data = item.encode() if isinstance(item, str) else item
    return _head(3 if isinstance(item, str) else 2, len(data)) + data


def _head(major: int, argument: int) -> bytes:
    if argument < 24:
        return bytes([major << 5 | argument])
    return bytes([major << 5 | 24, argument]) if argument < 256 else bytes([major << 5 | 25, *divmod(argument, 256)])


def _page(kind: str) -> bytes:
    return packed(json.dumps({"url": "/", "filters": {"kind": [kind]} if kind else {}}).encode())


PAGES: list[Item] = [["en_aaaaaaa", 3], ["en_bbbbbbb", 7000]]
WORDS: list[list[Item]] = [[["dune", [[0, [1, 700, -9]]], []], ["gull", [], []]], [["tern", [[1, [2]]], []]]]
PARTS: list[Item] = [["dune", "gull", "en_1111111"], ["tern", "tern", "en_2222222"]]
FILTERS: list[Item] = [["kind", "en_ccccccc"], ["actor", "en_ddddddd"]]


def _index(meta: bytes, words: list[list[Item]] = WORDS) -> dict[str, bytes]:
    return {
        "pagefind.en_eeeeeeeeee.pf_meta": packed(meta),
        ENTRY: b'{"version":"1","languages":{"en":{"hash":"en_eeeeeeeeee","wasm":"en"}}}',
        "fragment/en_aaaaaaa.pf_fragment": _page("threat"),
        "fragment/en_bbbbbbb.pf_fragment": _page(""),
        "filter/en_ccccccc.pf_filter": b"not looked at",
        **{f"index/en_{n}{n}{n}{n}{n}{n}{n}.pf_index": packed(_cbor([part])) for n, part in enumerate(words, 1)},
    }


def _meta(pages: Item = PAGES, parts: Item = PARTS, filters: Item = FILTERS) -> bytes:
    return _cbor(["1.5.2", pages, parts, filters, [], ["title"]])


def test_what_is_condensed_holds_the_same_under_names_that_pack() -> None:
    files = condense(_index(_meta()))
    (name,) = (path for path in files if path.endswith(".pf_meta"))
    tag = name.split(".")[1]
    assert json.loads(files[ENTRY])["languages"]["en"] == {"hash": tag, "wasm": "en"}
    assert set(files) == {
        ENTRY, name, f"fragment/{tag}-threat-0.pf_fragment", f"fragment/{tag}--1.pf_fragment",
        f"index/{tag}-0.pf_index",
    }  # fmt: skip
    pages: list[Item] = [[f"{tag}-threat-0", 3], [f"{tag}--1", 7000]]
    assert unpacked(files[name]) == _meta(pages, [["dune", "tern", f"{tag}-0"]], [])
    assert unpacked(files[f"index/{tag}-0.pf_index"]) == _cbor([[*WORDS[0], *WORDS[1]]])
    assert files[f"fragment/{tag}-threat-0.pf_fragment"] == _page("threat")
    assert list(fragments([files])) == [f"{tag}--1", f"{tag}-threat-0"]


def test_of_a_page_that_is_kept_which_the_search_asks_for() -> None:
    places = [
        {"element": each, "id": f"a-{each}", "text": "A", "location": 1} for each in ("h1", "div", "h2", "span", "h3")
    ]
    said = {"url": "/", "content": "Gull", "filters": {"kind": ["actor"], "source": ["a", "b"]}}
    told = {"meta": {"title": "Gull", "image": "/a.svg", "image_alt": "A gull."}, "anchors": places}
    files = condense(_index(_meta()) | {"fragment/en_bbbbbbb.pf_fragment": packed(json.dumps(said | told).encode())})
    (kept,) = (each for each in fragments([files]).values() if "content" in each)
    assert kept == said | {"meta": {"title": "Gull"}, "anchors": [places[2], places[4]]}


def test_every_order_of_filters_gives_the_same_files() -> None:
    made = [condense(_index(_meta(filters=list(order)))) for order in permutations(FILTERS)]
    assert made[0] == made[1]


def test_other_content_has_other_names() -> None:
    other: list[list[Item]] = [WORDS[0], [["tern", [[1, [3]]], []]]]
    assert not set(condense(_index(_meta()))) & set(condense(_index(_meta(), other))) - {ENTRY}


def test_words_stand_in_parts_of_about_one_size() -> None:
    third: list[Item] = [7] * (PART // 3)
    words: list[Item] = [[f"w{number:03}", [[0, third]], []] for number in range(5)]
    words.insert(2, ["w001a", [[0, third * 9]], []])
    files = condense(_index(_meta(parts=[["w000", "w004", "en_1111111"]]), [words]))
    parts = [items(items(unpacked(files[path]))[0]) for path in sorted(files) if path.startswith("index/")]
    assert [word for part in parts for word in part] == [_cbor(word) for word in words]
    assert [len(part) for part in parts] == [2, 1, 2, 1]
    (meta,) = (unpacked(data) for path, data in files.items() if path.endswith(".pf_meta"))
    told = [[text(each) for each in items(part)] for part in items(items(meta)[2])]
    assert [(first, last) for first, last, _ in told] == [
        ("w000", "w001"), ("w001a", "w001a"), ("w002", "w003"), ("w004", "w004"),
    ]  # fmt: skip
    assert [f"index/{name}.pf_index" in files for _, _, name in told] == [True] * 4


@pytest.mark.parametrize("length", [0, 23, 24, 255, 256, 70_000])
def test_an_array_is_written_as_it_is_read(length: int) -> None:
    assert items(array([b"\x01"] * length)) == [b"\x01"] * length


MAP, TAG, TRUE, FLOAT, ENDLESS = b"\xa1aa\x01", b"\xc1\x01", b"\xf5", b"\xfa\x00\x00\x00\x00", b"\x9f\x01\xff"
UNKNOWN = {
    "a map": b"\x82" + _cbor("1") + MAP,
    "a map deeper down": b"\x82" + _cbor("1") + b"\x81\x81" + MAP,
    "a tag": b"\x82" + _cbor("1") + TAG,
    "a truth value": b"\x81" + TRUE,
    "a float": b"\x81" + FLOAT,
    "an array without a length": b"\x81" + ENDLESS,
    "a text that is cut off": b"\x81\x65abc",
    "an array that is cut off": b"\x82\x83\x01",
    "a head that is cut off": b"\x81\x19\x01",
    "more than the array": _cbor([PAGES]) + b"\x01",
    "no array": _cbor("1"),
    "nothing": b"",
}


@pytest.mark.parametrize("content", UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_not_known_is_refused(content: bytes) -> None:
    with pytest.raises(IndexingError):
        items(content)
    with pytest.raises(IndexingError):
        condense(_index(content))


ELSEWHERE: dict[str, bytes] = {
    "a short array": _cbor(["1.5.2", PAGES, PARTS]),
    "pages and parts the other way round": _meta(PARTS, PAGES),
    "a page of no file": _meta(pages=[*PAGES, ["en_fffffff", 1]]),
    "a part of no file": _meta(parts=[["a", "b", "en_3333333"]]),
    "a page without a number": _meta(pages=[["en_aaaaaaa"]]),
    "a page that is no text": _meta(pages=[[1, 1]]),
    "parts that are no array": _meta(parts="dune"),
    "a part without a name": _meta(parts=[["dune", "gull"]]),
}


@pytest.mark.parametrize("meta", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_stands_elsewhere_is_refused(meta: bytes) -> None:
    with pytest.raises(IndexingError):
        condense(_index(meta))


def test_files_of_another_format_are_refused() -> None:
    for data in (gzip.compress(b"pagefind_two" + _meta()), b"plain", b""):
        with pytest.raises(IndexingError):
            condense(_index(_meta()) | {"pagefind.en_eeeeeeeeee.pf_meta": data})
    for entry in (b'{"languages":{}}', b'{"languages":{"en":{},"de":{}}}'):
        with pytest.raises(IndexingError, match="one language"):
            condense(_index(_meta()) | {ENTRY: entry})
    with pytest.raises(IndexingError, match="2 lists"):
        condense(_index(_meta()) | {"pagefind.de_1.pf_meta": b""})
