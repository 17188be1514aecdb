"""Articles as JATS XML."""

import pytest

from microsite.sources.documents import jats
from microsite.sources.documents.document import SourceError
from tests.sources.documents.made import told

ARTICLE = """<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "JATS.dtd">
<article xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta/><article-meta>
<title-group><article-title>On <italic>Silt</italic></article-title></title-group>
<contrib-group><contrib contrib-type="author">
<name><surname>Marsh</surname><given-names>Ada</given-names></name></contrib>
<contrib contrib-type="editor"><name><surname>Holm</surname></name></contrib></contrib-group>
<pub-date><year>2015</year></pub-date><pub-date><day>3</day><month>9</month><year>2015</year></pub-date>
<abstract><p>Silt settles.</p></abstract></article-meta></front>
<body><sec><label>1</label><title>Matter</title><p>It fell<xref ref-type="bibr" rid="B1"><sup>1</sup></xref>, and
<xref ref-type="fn" rid="f1">a</xref> again:<list><list-item><p>In spring.</p></list-item></list></p>
<sec><title>Depth</title><disp-quote><p>Down.</p></disp-quote>
<fig><label>FIGURE 1</label><caption><title>The pier.</title><p>(A) From the sea.</p></caption>
<graphic xlink:href="a"/></fig>
<table-wrap><label>Table 1</label><caption><p>Depths.</p></caption><table><tr><th>a</th><td>b</td></tr></table>
<table-wrap-foot><fn><p>In hands.</p></fn></table-wrap-foot></table-wrap></sec></sec></body>
<back><ack><title>Thanks</title><p>To all.</p></ack>
<fn-group><fn id="f1"><label>a</label><p>At night.</p></fn></fn-group>
<ref-list><title>References</title><ref id="B1"><element-citation>
<name><surname>Holm</surname><given-names>B</given-names>
</name><year>2004</year><source>Mud</source></element-citation></ref></ref-list></back></article>"""


def test_an_article() -> None:
    content = jats.read(ARTICLE.encode())
    assert told(content.blocks) == [
        ("paragraph", "Silt settles."),
        ("heading", "Matter"),
        ("paragraph", "It fell1, and again:"),
        ("item", "In spring."),
        ("heading", "Depth"),
        ("quote", "Down."),
        ("caption", "FIGURE 1 The pier. (A) From the sea."),
        ("caption", "Table 1 Depths."),
        ("table", "a | b"),
        ("footnote", "In hands."),
        ("heading", "Thanks"),
        ("paragraph", "To all."),
        ("footnote", "At night."),
        ("heading", "References"),
    ]
    assert [block.level for block in content.blocks if block.kind == "heading"] == [1, 2, 1, 1]
    assert content.references == ("Holm B, 2004 Mud",)
    assert (content.said.title, content.said.authors) == ("On Silt", ("Ada Marsh",))
    assert (content.said.date, content.said.language) == ("2015-09-03", "en")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"<html/>", "got <html>"),
        (b"<article>", "damaged"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><article>&x;</article>', "<!ENTITY"),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><article>&x;</article>".encode("utf-16"), "<!ENTITY"),
        (b"<article><body>" + b"<sec>" * 5000 + b"</sec>" * 5000 + b"</body></article>", "deep"),
    ],
)
def test_what_is_no_article(raw: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words) as refusal:
        jats.read(raw)
    assert "\n" not in str(refusal.value)


FORMULAS = """<article xmlns:mml="http://www.w3.org/1998/Math/MathML"><body>
<p>Here <inline-formula><tex-math>\\documentclass{minimal}\\begin{document}$$p(\\theta)$$\\end{document}</tex-math>
</inline-formula> falls.</p>
<p>Here <inline-formula><alternatives><mml:math><mml:mi>q</mml:mi></mml:math><tex-math>$q$</tex-math></alternatives>
</inline-formula> falls.</p>
<p>Here <inline-formula><inline-graphic/></inline-formula> falls.</p>
<p>So:<disp-formula><label>(1)</label><tex-math>\\[a \\le b\\]</tex-math></disp-formula>and on.</p>
<p>And <inline-formula><tex-math>\\frac{</tex-math></inline-formula> is no formula.</p></body></article>"""


def test_formulas_are_read_from_tex_where_nothing_else_says_them() -> None:
    content = jats.read(FORMULAS.encode())
    assert told(content.blocks) == [
        ("paragraph", "Here p(θ) falls."),
        ("paragraph", "Here q falls."),
        ("paragraph", "Here falls."),
        ("paragraph", "So:"),
        ("paragraph", "a ≤ b"),
        ("paragraph", "and on."),
        ("paragraph", "And \\frac{ is no formula."),
    ]
    assert [each.why for each in content.left_out] == ["formula that is a picture"]


def test_an_article_without_tex_asks_no_other_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("microsite.sources.documents.jats_formulas.to_html", None)
    assert jats.read(ARTICLE.encode()).blocks
