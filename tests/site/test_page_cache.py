"""What is read of a page once, and how pages are kept: whole or not at all, and not for ever."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from microsite.site.html import facts_of
from microsite.site.html.stored import as_json, from_json
from microsite.site.render.dependencies import PageDependencies, TrackedList, TrackedMeta
from microsite.site.render.packed_head import packed
from microsite.site.render.page_cache import PageCache
from microsite.site.render.rendered_page import KnownPage, RenderedPage
from microsite.site.stylesheet.page_stylesheets import SheetPlace, StyleSheet, prepare_page

HTML = """<html><head>
  <link rel="stylesheet" href="../../assets/a.css">
  <meta property="og:image" content="https://host.example/assets/card.png">
  <link href="../../assets/print.css" media=print rel=stylesheet>
<script>use("x.js", "</p>", 'نان')</script></head>
<body><input class="md-toggle" id="__drawer">
<h1 id="title">«نان» &amp; <b>x</b></h1><p id="a" class="one two" style="--mine: red">&lt;i class="escaped"&gt;
<a href="../b/#c" id="b" data-kind="actor">b</a><a name="old"></a><img src="pic.svg?x" srcset="big.png 2x">
<a href="e/" data-living>living</a></p></body></html>
"""


def test_facts_of_a_page() -> None:
    facts = facts_of(HTML)
    assert facts.anchors == {"__drawer", "title", "a", "b", "old"}
    assert facts.promised == ("__drawer", "a", "b")
    assert facts.links == ("../b/#c",)
    assert facts.scripts == ('use("x.js", "</p>", \'نان\')',)
    assert set(facts.files) >= {"a.css", "print.css", "card.png", "x.js", "pic.svg", "big.png"}
    assert "p\n.one\n.two\n[class\n[id\n[style" in facts.elements
    assert "a\n[data-kind=actor\n[href\n[id" in facts.elements
    assert facts.words == ("--mine", "red")
    assert facts.active == ('<p style="--mine: red">', '<img srcset="big.png 2x">')
    assert from_json(json.loads(json.dumps(as_json(facts)))) == facts


@pytest.mark.parametrize("name", ["links", "fetched", "scripts", "active"])
def test_facts_of_another_version_are_none(name: str) -> None:
    kept = as_json(facts_of(HTML)) | {name: [["x", 3]]}
    with pytest.raises(TypeError):
        from_json(kept)


def test_a_page_is_prepared_for_one_sheet(tmp_path: Path) -> None:
    page = prepare_page(tmp_path, "x/y/index.html", HTML)
    assert page.place.sheets == (StyleSheet("assets/a.css", ""), StyleSheet("assets/print.css", "print"))
    done = page.place.linked(page.html, "assets/site.1.css")
    assert done.count("stylesheet") == 1
    assert '<html><head>\n<link rel="stylesheet" href="../../assets/site.1.css">\n  <meta' in done
    assert 'card.png">\n<script>' in done
    assert "md-toggle" not in done
    foreign = '<link rel="stylesheet" href="//elsewhere.example/x.css">'
    assert prepare_page(tmp_path, "index.html", foreign) == (foreign, SheetPlace())
    assert SheetPlace().linked(foreign, "") == foreign
    assert facts_of(foreign).fetched == ("//elsewhere.example/x.css",)


def _page(tmp_path: Path, **meta: object) -> RenderedPage:
    ready = prepare_page(tmp_path, "x/y/index.html", HTML)
    asked = {("file", "b.md"): '"b/"', ("meta", "index.md", "icon"): "[]"}
    links = {"b.md": {"c": "../b.md#c"}}
    head = {"render_macros": False, "updated": date(2026, 11, 22), "note": "«نان»"} | meta
    known = KnownPage(
        "x/y.md", ready.place, facts_of(ready.html), "T «ن»", packed(head), frozenset({"a"}), links, asked
    )
    return RenderedPage(known, ready.html)


def test_what_is_kept_comes_back_the_same(tmp_path: Path) -> None:
    cache, page = PageCache(tmp_path), _page(tmp_path)
    assert cache.put("abc", page)
    assert PageCache(tmp_path).get("abc", "x/y.md") == page
    assert PageCache(tmp_path, anew=True).get("abc", "x/y.md") is None
    cache.drop(["abd", "abc"])
    assert cache.get("abc", "x/y.md") is None
    cache.put("abc", page)
    assert cache.get("abd", "x/y.md") is None


def test_a_damaged_entry_is_none(tmp_path: Path) -> None:
    cache = PageCache(tmp_path)
    cache.put("abc", _page(tmp_path))
    path = next(tmp_path.glob(".build/pages/??/abc"))
    whole = path.read_bytes()
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert cache.get("abc", "x/y.md") is None, at
        path.write_bytes(whole[:at])
        assert cache.get("abc", "x/y.md") is None, at
    path.write_bytes(whole)
    assert cache.get("abc", "x/y.md") is not None


def test_what_cannot_be_told_again_is_not_kept(tmp_path: Path) -> None:
    page = _page(tmp_path)
    cache = PageCache(tmp_path)
    assert not cache.put("a1", replace(page, known=replace(page.known, dependencies=None)))
    assert not cache.put("a2", replace(page, known=replace(page.known, messages=(("WARNING", "x"),))))
    assert not cache.put("a3", _page(tmp_path, odd={1: "JSON has no such key"}))
    assert not cache.put("a4", _page(tmp_path, odd=object()))
    assert not list(tmp_path.glob(".build/pages/??/*"))


def test_pages_that_two_builds_did_not_use_go(tmp_path: Path) -> None:
    cache, page = PageCache(tmp_path), _page(tmp_path)

    def build(*names: str) -> set[str]:
        for name in names:
            cache.put(name, page)
        cache.prune(names)
        return {path.name for path in tmp_path.glob(".build/pages/??/*")}

    assert build("one", "two") == {"one", "two"}
    assert build("two", "three") == {"one", "two", "three"}
    assert build("two") == {"two", "three"}
    (tmp_path / ".build" / "pages" / "used.json").write_text("[")
    assert build("two") == {"two"}


def test_looks_at_other_pages_are_noted() -> None:
    asked, notes = PageDependencies(), list[tuple[str, object]]()

    def too_much() -> None:
        asked.too_much = True

    meta = TrackedMeta({"icon": "x"}, lambda key, value: notes.append((key, value)), too_much)
    assert (meta.get("icon"), meta.get("gone", 1), "gone" in meta) == ("x", 1, False)
    assert ("icon", ["x"]) in notes
    assert ("gone", []) in notes
    assert not asked.too_much
    with pytest.raises(KeyError):
        meta["gone"]
    assert list(meta) == ["icon"]
    assert asked.too_much
    asked.too_much = False
    assert len(TrackedList([], too_much)) == 0
    assert asked.too_much
