"""An index in another order is the same index; one that is not as it was known is refused, never written broken."""

import gzip
from itertools import permutations

import pytest

from microsite.site.search.pagefind_process import IndexingError
from microsite.site.search.reproducible_index import ENTRY, make_reproducible

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


def _packed(content: bytes) -> bytes:
    return gzip.compress(b"pagefind_dcd" + content)


KINDS: list[Item] = [["a" * 300, [1, 7000, 3]], ["term", [-5]], ["b", [b"\x00\xff"]]]


def _index(filter_: bytes, meta: bytes) -> dict[str, bytes]:
    return {
        "filter/en_aaaaaaa.pf_filter": _packed(filter_),
        "pagefind.en_bbbbbbbbbb.pf_meta": _packed(meta),
        ENTRY: b'{"languages":{"en":{"hash":"en_bbbbbbbbbb"}}}',
        "fragment/x.pf_fragment": b"as it is",
    }


def _meta(filters: Item) -> bytes:
    return _cbor(["1.5.2", [["en_1", 3]], [], filters, [], ["title"]])


FILTERS: list[Item] = [["kind", "en_aaaaaaa"]]


def test_every_order_gives_the_same_files_under_the_same_names() -> None:
    made = [make_reproducible(_index(_cbor(["kind", list(order)]), _meta(FILTERS))) for order in permutations(KINDS)]
    assert all(files == made[0] for files in made)
    (name,) = (path for path in made[0] if path.endswith(".pf_filter"))
    (meta,) = (path for path in made[0] if path.endswith(".pf_meta"))
    assert name != "filter/en_aaaaaaa.pf_filter"
    assert name.removeprefix("filter/").partition(".")[0].encode() in gzip.decompress(made[0][meta])
    assert meta.split(".")[1].encode() in made[0][ENTRY]
    assert made[0]["fragment/x.pf_fragment"] == b"as it is"
    content = gzip.decompress(made[0][name]).removeprefix(b"pagefind_dcd")
    assert sorted(content) == sorted(_cbor(["kind", KINDS]))


MAP, TAG, TRUE, FLOAT, ENDLESS = b"\xa1aa\x01", b"\xc1\x01", b"\xf5", b"\xfa\x00\x00\x00\x00", b"\x9f\x01\xff"
UNKNOWN = {
    "a map": b"\x82" + _cbor("kind") + b"\x82" + MAP + b"\x05",
    "a map deeper down": b"\x82" + _cbor("kind") + b"\x81\x81" + MAP,
    "a tag": b"\x82" + _cbor("kind") + b"\x81" + TAG,
    "a truth value": b"\x82" + _cbor("kind") + b"\x81" + TRUE,
    "a float": b"\x82" + _cbor("kind") + b"\x81" + FLOAT,
    "an array without a length": b"\x82" + _cbor("kind") + ENDLESS,
    "a text that is cut off": b"\x82" + _cbor("kind") + b"\x81\x65abc",
    "an array that is cut off": b"\x82" + _cbor("kind") + b"\x83\x01",
    "a head that is cut off": b"\x82" + _cbor("kind") + b"\x81\x19\x01",
    "more than the array": _cbor(["kind", KINDS]) + b"\x01",
    "no array": _cbor("kind"),
    "values that are no array": _cbor(["kind", "page"]),
    "no values": _cbor(["kind"]),
    "nothing": b"",
}


@pytest.mark.parametrize("content", UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_not_known_is_refused(content: bytes) -> None:
    with pytest.raises(IndexingError):
        make_reproducible(_index(content, _meta(FILTERS)))


ELSEWHERE: dict[str, bytes] = {
    "another item": _cbor(["1.5.2", [], FILTERS, [["en_1", "en_2"]], [], ["title"]]),
    "an empty one": _cbor(["1.5.2", FILTERS, [], [], [], ["title"]]),
    "names of no file": _meta([["kind", "en_ccccccc"]]),
    "a filter too many": _meta([*FILTERS, ["actor", "en_ccccccc"]]),
    "no names": _meta([["kind"]]),
    "no arrays": _meta(["kind"]),
    "a short array": _cbor(["1.5.2", FILTERS]),
}


@pytest.mark.parametrize("meta", ELSEWHERE.values(), ids=ELSEWHERE)
def test_filters_that_stand_elsewhere_are_refused(meta: bytes) -> None:
    with pytest.raises(IndexingError):
        make_reproducible(_index(_cbor(["kind", KINDS]), meta))


def test_a_file_of_another_format_is_refused() -> None:
    files = _index(_cbor(["kind", KINDS]), _meta(FILTERS))
    files["filter/en_aaaaaaa.pf_filter"] = gzip.compress(b"pagefind_two" + _cbor(["kind", KINDS]))
    with pytest.raises(IndexingError, match="signature"):
        make_reproducible(files)
