"""Books: their texts as one, with notes that stand in another file."""

import pytest

from microsite.sources.documents import archive, epub
from microsite.sources.documents.document import SourceError
from tests.sources.documents.made import told, zipped

XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body {}>{}</body></html>'
BOOK = {
    "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    "OPS/book.opf": """<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Mud</dc:title>
<dc:creator>Ben Holm</dc:creator><dc:date>1904</dc:date><dc:language>en</dc:language></metadata><manifest>
<item id="n" href="nav.xhtml" properties="nav"/><item id="i" href="text/imprint.xhtml"/>
<item id="a" href="text/one%20two.xhtml"/><item id="e" href="notes.xhtml"/></manifest>
<spine><itemref idref="n"/><itemref idref="i"/><itemref idref="a"/><itemref idref="e"/></spine></package>""",
    "OPS/nav.xhtml": XHTML.format("", "<nav>Contents</nav>"),
    "OPS/text/imprint.xhtml": XHTML.format('epub:type="frontmatter imprint"', "<p>Printed in a shed.</p>"),
    "OPS/text/one two.xhtml": XHTML.format(
        "",
        '<h1><a id="x"/>Chapter one</h1>'
        '<p>It fell<i/>.<a id="r1" href="../notes.xhtml#n1" epub:type="noteref">1</a></p>'
        '<blockquote><p>“Down,<br/>all down.”</p></blockquote><span epub:type="pagebreak" title="7"/><p>So it did.</p>',
    ),
    "OPS/notes.xhtml": XHTML.format(
        'epub:type="endnotes"',
        "<h2>Notes</h2>"
        '<ol><li id="n1"><p>In spring.</p><p>Or so. <a href="text/one%20two.xhtml#r1">↩</a></p></li></ol>',
    ),
}


def test_a_book_in_reading_order() -> None:
    content = epub.read(zipped(BOOK))
    assert told(content.blocks) == [
        ("heading", "Chapter one"),
        ("paragraph", "It fell."),
        ("quote", '"Down, all down."'),
        ("paragraph", "So it did."),
        ("heading", "Notes"),
        ("footnote", "In spring. Or so."),
    ]
    assert [block.label for block in content.blocks][2:4] == [None, "7"]
    assert [left.text for left in content.left_out] == ["Printed in a shed."]
    assert (content.said.title, content.said.authors, content.said.date, content.said.language) == (
        "Mud",
        ("Ben Holm",),
        "1904",
        "en",
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"META-INF/container.xml": ""}, "container.xml is missing or damaged"),
        ({"OPS/book.opf": "<package>"}, "book.opf is missing or damaged"),
        ({"META-INF/encryption.xml": "<EncryptedKey/>"}, "locked"),
        ({"META-INF/encryption.xml": '<e><CipherReference URI="OPS/notes.xhtml"/></e>'}, "locked"),
        ({"OPS/book.opf": "<package>" + "<a/>" * 1_000_001 + "</package>"}, "more than 1,000,000 tags"),
        ({"OPS/book.opf": '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hosts">]><package>&x;</package>'}, "<!ENTITY"),
    ],
)
def test_what_is_no_book(change: dict[str, str], words: str) -> None:
    with pytest.raises(SourceError, match=words) as refusal:
        epub.read(zipped(BOOK | change))
    assert "\n" not in str(refusal.value)


def test_unpacking_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "UNPACKED", 50_000)
    swollen = zipped(BOOK | {"OPS/notes.xhtml": " " * 60_000})
    assert len(swollen) < 10_000
    with pytest.raises(SourceError, match="would unpack to more than"):
        epub.read(swollen)
    monkeypatch.setattr(archive, "MEMBERS", 3)
    with pytest.raises(SourceError, match="or 3 files"):
        epub.read(zipped(BOOK))
