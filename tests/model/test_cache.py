"""A value is kept for the very things it depends on, and a broken or forbidden place for it costs only time."""

from pathlib import Path

import pytest

from microsite.model.cache import MemoryCache, cached, key, read, write
from microsite.model.spoken import speaking

TEXT = "«باد» {{ 1 }} <script>\r\n\0\n"


def _never() -> str:
    raise AssertionError("made again")


def test_from_the_same_things_a_text_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "new" / "x"
    assert cached(path, ("1.0", "what?"), lambda: TEXT) == TEXT
    assert cached(path, ("1.0", "what?"), _never) == TEXT
    for other in (("1.1", "what?"), ("1.0", "What?"), ("1.0what?",), ("1.0", "what?", ""), ("what?", "1.0")):
        with pytest.raises(AssertionError, match="made again"):
            cached(path, other, _never)
    assert cached(path, ("1.1", "what?"), lambda: "another") == "another"
    assert cached(path, ("1.0", "what?"), lambda: "the first again") == "the first again"
    assert cached(None, ("1.1", "what?"), lambda: "without a file") == "without a file"


def test_what_a_key_is_made_of_cannot_be_moved_between_its_parts() -> None:
    keys = {key(parts) for parts in (("a", "b"), ("ab",), ("a\0b",), ('a", "b',), ("a", "b", ""), ("", "a", "b"), ())}
    assert len(keys) == 7


def test_a_damaged_file_keeps_nothing(tmp_path: Path) -> None:
    path, kept = tmp_path / "x", key(("q",))
    write(path, kept, TEXT)
    whole = path.read_bytes()
    assert read(path, kept) == TEXT
    assert read(tmp_path / "none", kept) is None
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert read(path, kept) is None, place
        path.write_bytes(whole[:place])
        assert read(path, kept) is None


@pytest.mark.parametrize("broken", ["", "{", "\udcff", '{"question": "x", "answer": "y"}'])
def test_a_broken_file_is_written_anew(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "x"
    path.write_text(broken, "utf-8", "surrogateescape")
    assert cached(path, ("q",), lambda: TEXT) == TEXT
    assert cached(path, ("q",), _never) == TEXT


def test_where_nothing_can_be_kept_it_is_made_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for made in ("first", "second"):
        assert cached(tmp_path / "file" / "x", ("q",), lambda made=made: made) == made  # type: ignore[misc]
        assert cached(tmp_path, ("q",), lambda made=made: made) == made  # type: ignore[misc]


def test_in_memory_the_last_value_of_each_name_is_kept() -> None:
    cache, made = MemoryCache[object](), []

    def make() -> object:
        made.append(1)
        return object()

    first = cache.cached("a", ("text", 1), make)
    assert cache.cached("a", ("text", 1), make) is first
    assert cache.cached("b", ("text", 1), make) is not first
    assert cache.cached("a", ("text", 2), make) is not first
    assert cache.cached("a", ("text", 1), make) is not first
    assert len(made) == 4
    assert MemoryCache[object]().cached("a", ("text", 1), make) is not first


def test_each_language_has_a_last_value_of_its_own() -> None:
    cache = MemoryCache[object]()
    first = cache.cached("a", 1, object)
    with speaking("fa"):
        second = cache.cached("a", 1, object)
        assert second is not first
    assert cache.cached("a", 1, object) is first
    with speaking("fa"):
        assert cache.cached("a", 1, object) is second
