"""Citations that reference managers keep as fields in files of word processors: they lead to their entries."""

import base64
import json
import subprocess
import zipfile
from html import escape
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from microsite.sources.documents.document import DocumentContent, works_of
from microsite.sources.documents.formats import FORMATS
from microsite.sources.documents.reference_list import with_references_apart
from microsite.sources.text.entry_links import entry_links
from microsite.sources.text.in_text_citations import citing_text, in_text_citations
from tests.sources.documents.made import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
MARSH = {"title": "The silt of four small harbours", "author": [{"family": "Marsh", "given": "Ada"}]}
HOLM = {"title": "Why ferries turn round at the pier", "author": [{"family": "Holm", "given": "Ben"}]}
ITEMS: list[dict[str, Any]] = [
    {**work, "type": "article-journal", "issued": {"date-parts": [[year]]}, "DOI": f"10.1000/{year}"}
    for work, year in ((MARSH, 2014), (HOLM, 2015))
]
LIST = (
    "Marsh, A. (2014). The silt of four small harbours. Silt Review, 7, 11-19. 10.1000/2014",
    "Holm, B. (2015). Why ferries turn round at the pier. Silt Review, 8, 1-9. 10.1000/2015",
)


def _run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def _text(words: str) -> str:
    return _run(f'<w:t xml:space="preserve">{words}</w:t>')


def _field(instruction: str, shown: str, data: str = "") -> str:
    begin = f'<w:fldChar w:fldCharType="begin">{data}</w:fldChar>' if data else '<w:fldChar w:fldCharType="begin"/>'
    half = len(instruction) // 2
    pieces = (instruction[:half], instruction[half:])
    words = "".join(_run(f'<w:instrText xml:space="preserve">{escape(p, quote=False)}</w:instrText>') for p in pieces)
    marks = [_run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("separate", "end")]
    return f"{_run(begin)}{words}{marks[0]}{_text(shown)}{marks[1]}"


def _csl(places: list[int]) -> str:
    return json.dumps({"citationItems": [{"id": f"ITEM-{n}", "itemData": ITEMS[at]} for n, at in enumerate(places)]})


def _zotero(places: list[int], shown: str) -> str:
    return _field(f" ADDIN ZOTERO_ITEM CSL_CITATION {_csl(places)} ", shown)


def _mendeley(places: list[int], shown: str) -> str:
    return _field(f"ADDIN CSL_CITATION {_csl(places)}", shown)


def _control(places: list[int], shown: str) -> str:
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(_csl(places).encode()).decode()
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{_text(shown)}</w:sdtContent></w:sdt>'


def _endnote_xml(places: list[int]) -> str:
    cites = "".join(
        f"<Cite><Author>{item['author'][0]['family']}</Author><Year>{item['issued']['date-parts'][0][0]}</Year><record>"
        f"<contributors><authors><author>{item['author'][0]['family']}, {item['author'][0]['given']}</author></authors>"
        f"</contributors><titles><title>{item['title']}</title></titles></record></Cite>"
        for item in (ITEMS[at] for at in places)
    )
    return f"<EndNote>{cites}</EndNote>"


def _endnote(places: list[int], shown: str) -> str:
    return _field(f" ADDIN EN.CITE {_endnote_xml(places)}", shown)


def _endnote_packed(places: list[int], shown: str) -> str:
    packed = base64.b64encode(_endnote_xml(places).encode()).decode()
    return _field(" ADDIN EN.CITE ", shown, f'<w:fldData xml:space="preserve">{packed}</w:fldData>')


def _word(places: list[int], shown: str) -> str:
    tags = [f"Tag{at}" for at in places]
    instruction = f"CITATION {tags[0]} \\l 1033 " + "".join(f"\\m {tag} " for tag in tags[1:])
    return f'<w:fldSimple w:instr="{instruction}">{_text(shown)}</w:fldSimple>'


MANAGERS = {
    "zotero": _zotero,
    "mendeley": _mendeley,
    "mendeley cite": _control,
    "endnote": _endnote,
    "endnote, packed": _endnote_packed,
    "word": _word,
}


def _sources() -> str:
    name = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
    listed = "".join(
        f"<b:Source><b:Tag>Tag{n}</b:Tag><b:Title>{item['title']}</b:Title><b:Year>{2014 + n}</b:Year></b:Source>"
        for n, item in enumerate(ITEMS)
    )
    return f'<b:Sources xmlns:b="{name}">{listed}</b:Sources>'


def _docx(paragraphs: list[str], **more: str) -> DocumentContent:
    body = "".join(f"<w:p>{inner}</w:p>" for inner in paragraphs)
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    members = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document, **more}
    return FORMATS[".docx"](zipped(members))


def _cited(content: DocumentContent) -> list[tuple[str, tuple[int, ...]]]:
    content = with_references_apart(content)
    texts = [
        citing_text(b.kind, b.text, b.raised, entry_links(b.links, content.entries_called)) for b in content.blocks
    ]
    return [(each.printed, each.entries) for found in in_text_citations(texts, content.references) for each in found]


@pytest.mark.parametrize("manager", MANAGERS)
def test_a_field_leads_to_the_entry_of_its_work(manager: str) -> None:
    make = MANAGERS[manager]
    paragraphs = [
        f"{_text('So the board says ')}{make([1], '(the ferry paper)')}{_text('.')}",
        f"{_text('And again ')}{make([1, 0], '(Holm 2015; Marsh 2014)')}{_text('.')}",
    ]
    content = _docx(paragraphs, **{"customXml/item1.xml": _sources()} if manager == "word" else {})
    assert [block.text for block in content.blocks] == [
        "So the board says (the ferry paper).",
        "And again (Holm 2015; Marsh 2014).",
    ]
    assert [work.title for work in works_of(content)] == [HOLM["title"], MARSH["title"]]
    cited = _cited(content)
    assert cited[0] == ("the ferry paper", (0,))
    assert manager == "word" or cited[1:] == [("Holm, 2015", (0,)), ("Marsh, 2014", (1,))]


def test_numbers_lead_to_the_entries_of_a_printed_list() -> None:
    heading = f'<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{_text("References")}'
    listed = [_text(f"{n}. {entry}") for n, entry in enumerate(LIST, 1)]
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        "</w:style></w:styles>"
    )
    relations = RELATIONS.replace(
        "officeDocument/2006/relationships/officeDocument", "officeDocument/2006/relationships/styles"
    )
    relations = relations.replace("word/document.xml", "styles.xml")
    content = _docx(
        [
            f"{_text('So it is ')}{_zotero([1], '(2)')}{_text(', and so it was ')}{_zotero([1, 0], '(1,2)')}",
            heading,
            *listed,
        ],
        **{"word/styles.xml": styles, "word/_rels/document.xml.rels": relations},
    )
    assert len(content.references) == 2
    assert _cited(content) == [("[2]", (1,)), ("[1]", (0,)), ("[2]", (1,))]
    assert [work.authors[0].get("given") for work in works_of(content)] == ["Ada", "Ben"]


def test_a_broken_field_is_its_words() -> None:
    broken = _field(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": [{', "(1)")
    other = _field(" PAGEREF _Toc1 ", "12")
    simple = f'<w:fldSimple w:instr=" NUMPAGES ">{_text("40")}</w:fldSimple>'
    content = _docx([f"{_text('So it is ')}{broken}{_text(', on page ')}{other}{_text(' of ')}{simple}{_text('.')}"])
    assert [block.text for block in content.blocks] == ["So it is (1), on page 12 of 40."]
    assert content.references == ()


def test_reference_marks_of_opendocument_lead_to_their_works(tmp_path: Path) -> None:
    name = escape(f"ZOTERO_ITEM CSL_CITATION {_csl([1])} RND1")
    mark = f'<text:reference-mark-start text:name="{name}"/>(1)<text:reference-mark-end text:name="{name}"/>'
    made = tmp_path / "made.odt"
    command = [pypandoc.get_pandoc_path(), "--from=markdown", "--to=odt", f"--output={made}"]
    subprocess.run(command, input=b"So it is HERE.", check=True)
    with zipfile.ZipFile(made) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    members["content.xml"] = members["content.xml"].replace(b"HERE", mark.encode())
    content = FORMATS[".odt"](zipped(members))
    assert [block.text for block in content.blocks] == ["So it is (1)."]
    assert _cited(content) == [("[1]", (0,))]
    assert works_of(content)[0].title == HOLM["title"]
