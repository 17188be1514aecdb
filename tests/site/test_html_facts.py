"""What is read of a page: its elements as a browser builds them, with and without scripts, and what they say."""

import pytest

from microsite.site.html import facts_of
from microsite.site.html.css_addresses import css_addresses
from microsite.site.html.loading import fetched, links, refresh
from microsite.site.html.srcset import srcset_addresses
from microsite.site.html.whereabouts import Whereabouts, whereabouts
from microsite.sources.html.reading import Element, read_elements


def _elements(html: str) -> list[Element]:
    return [one for one in read_elements(html) if one.tag not in ("html", "head", "body")]


def _body(html: str) -> dict[str, str]:
    return next(one.values() for one in read_elements(html) if one.tag == "body")


def test_attributes_of_a_second_body_count() -> None:
    assert _body('<body class=a><p>x</p><body class=b onload="alert(1)">') == {"class": "a", "onload": "alert(1)"}
    assert _body("<p>x</p></body></html><body onload=a()>") == {"onload": "a()"}
    assert facts_of("<p>x</p><body onload=a()>").active == ('<body onload="a()">',)
    assert facts_of("<p>x</p><html onclick=a()>").active == ('<html onclick="a()">',)


def test_of_an_attribute_that_is_given_twice_the_first_counts() -> None:
    assert _elements("<a href=1 HREF=2 title>") == [Element("a", (("href", "1"), ("title", None)))]
    assert _elements("<a href=1 title>")[0].values() == {"href": "1", "title": ""}


def test_elements_of_pictures_have_names_in_small_letters() -> None:
    picture, gradient = _elements("<svg viewBox='0 0 1 1'><linearGradient xlink:href=#a>")
    assert (picture.tag, picture.values()) == ("svg", {"viewbox": "0 0 1 1"})
    assert (gradient.tag, gradient.values()) == ("lineargradient", {"xlink:href": "#a"})


def test_what_is_no_element_is_left_out() -> None:
    assert [one.tag for one in _elements("<!doctype html><!-- <b> --><p>&lt;i><?x <b>?><![CDATA[<b>]]>")] == ["p"]
    assert _elements("") == _elements("\0") == _elements("<!--") == []
    assert [one.tag for one in _elements("<p>x<img src=x onerror=a()")] == ["p"]


@pytest.mark.parametrize("name", ["textarea", "title", "xmp", "iframe", "noembed", "noframes", "style", "script"])
def test_text_of_elements_that_hold_only_text_is_no_html(name: str) -> None:
    assert [one.tag for one in _elements(f"<{name}><b></{name}>")] == [name]


def test_templates_are_read_but_hold_no_anchors() -> None:
    html = "<p id=a></p><template><i id=b onclick=x()></i><template><a id=c name=d href=e></a></template></template>"
    facts = facts_of(html)
    assert facts.anchors == {"a"}
    assert facts.active == ("<template>", '<i onclick="x()">')
    assert facts.links == ("e",)
    assert [(one.tag, one.shown) for one in _elements(html)] == [
        ("p", True), ("template", True), ("i", False), ("template", False), ("a", False),
    ]  # fmt: skip


def test_what_readers_without_scripts_see_is_read_too() -> None:
    with_and_without = _elements("<noscript><p title='</noscript><img src=a>'></p></noscript>")
    assert [(one.tag, one.shown) for one in with_and_without] == [("noscript", True), ("img", True), ("p", True)]
    nested = _elements("<noscript><p id=a><img src=b></p></noscript><template><noscript><i></i></noscript></template>")
    assert [(one.tag, one.shown) for one in nested] == [
        ("noscript", True), ("p", False), ("img", False), ("template", True), ("noscript", False), ("i", False),
    ]  # fmt: skip
    in_the_head = "<head><noscript><link rel=stylesheet href=//evil.example></noscript></head>"
    assert facts_of(in_the_head).fetched == ("//evil.example",)


def test_scripts_are_known_by_their_text() -> None:
    html = """<script>a("</p>")</script><script src=x.js></script>
      <script type="application/ld+json">{"a.json": 1}</script>
      <script src=y.js>never()</script><svg><script href=z.js></script></svg><script>a("</p>")</script>"""
    facts = facts_of(html)
    assert facts.scripts == ('a("</p>")', "never()", "")
    assert facts.fetched == ("x.js", "y.js", "z.js")
    assert facts.files == ("a.json", "x.js", "y.js", "z.js")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<iframe srcdoc='<b>'></iframe>", ["<iframe>", '<iframe srcdoc="<b>">']),
        ("<article><form action=x></form><script src=x></script></article><script src=x></script>", ["<script>"]),
        ("<article><p><b>x</article><link rel=icon href=x><meta name=x content=y>", []),
        ("<article><svg><rect/></svg><svg><style>x</style></svg><link></article>", ["<style>", "<link>"]),
        (
            "<article></article><noscript><style>x</style></noscript><p is=x-y part=z>",
            ["<style>", '<p is="x-y">', '<p part="z">'],
        ),
        ("<p style='color:red'><td style='text-align: right;'>", ['<p style="color:red">']),
        ("<svg><rect fill='url(#a)'/><rect fill='url(//b)'/></svg>", ['<rect fill="url(//b)">']),
        (
            "<meta http-equiv=set-cookie content=x><input type=image src=x formaction=y>",
            ['<meta http-equiv="set-cookie">', '<input formaction="y">'],
        ),
        ("<button formaction=x>", ['<button formaction="x">']),
        ("<a ping=x>", ['<a ping="x">']),
        (
            "<svg><a><set attributeName=href><animate attributeName=href>",
            ["<set>", '<set attributename="href">', "<animate>", '<animate attributename="href">'],
        ),
        ("<form action='java&Tab;script:x'>", ['<form action="java\tscript:x">']),
        (
            "<form action=/x><a href=mailto:a@b.example><img src=x:y><math href=x:y>",
            ['<img src="x:y">', "<math>", '<math href="x:y">'],
        ),
        ("<meta http-equiv=refresh content='0; ../'><meta name=on content=x><base>", ["<base>"]),
    ],
)
def test_what_acts_is_named(html: str, expected: list[str]) -> None:
    assert list(facts_of(html).active) == expected


@pytest.mark.parametrize(
    ("srcset", "expected"),
    [
        ("", []),
        (" , ,", []),
        ("a", ["a"]),
        ("a 1x,,", ["a"]),
        ("a 1x, b 2x", ["a", "b"]),
        (" ,a,b 1x,,c,, d ", ["a,b", "c", "d"]),
        ("a (x, y) 1x, b", ["a", "b"]),
        ("a (x, b", ["a"]),
        ("data:,a ( , data:,b 1x, ), data:,c", ["data:,a", "data:,c"]),
    ],
)  # fmt: skip
def test_candidates_of_pictures_are_taken_apart(srcset: str, expected: list[str]) -> None:
    assert list(srcset_addresses(srcset)) == expected


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a{b:c}", []),
        ("url(a)", ["a"]),
        ("/* url(a) */ 'url(b)' c: \"d\"", []),
        ("@media x { p { background: image-set('a' 1x, url(b) 2x) } }", ["a", "b"]),
        ("@import 'a'; @import url(b) print; @namespace 'c';", ["b", "a"]),
        (r"u\72 l('a\62 ')", ["ab"]),
        ("url(a", ["a"]),
    ],
)
def test_addresses_of_styles_are_read_as_css(css: str, expected: list[str]) -> None:
    assert list(css_addresses(css)) == expected


def test_what_is_followed_and_what_is_fetched() -> None:
    assert list(links("a", {"href": "x", "xlink:href": "y"})) == ["x", "y"]
    assert list(links("a", {"href": "x", "data-living": ""})) == list(links("link", {"href": "x"})) == []
    assert list(fetched("a", {"href": "x", "title": "url(y)"})) == []
    assert list(fetched("use", {"href": "x", "fill": "url(y)"})) == ["y", "x"]
    assert list(fetched("link", {"rel": "canonical", "href": "x"})) == []
    assert list(fetched("link", {"rel": "a STYLESHEET", "href": "x"})) == ["x"]
    assert refresh("meta", {"http-equiv": "Refresh", "content": "0; URL='x' y"}) == "x"
    assert refresh("meta", {"http-equiv": "refresh", "content": "5"}) == ""
    assert refresh("meta", {"content": "0; url=x"}) is None


def test_an_element_is_found_in_the_text_of_a_page() -> None:
    html = "<p>\n<!-- <a href=x> -->\n<a\n  href = 'x&amp;y'   href=z>"
    assert whereabouts(html, lambda tag, values: tag == "a" and values.get("href") == "x&y") == Whereabouts(
        3, "<a href = 'x&amp;y' href=z>"
    )
    assert whereabouts(html, lambda tag, _: tag == "b") is None
