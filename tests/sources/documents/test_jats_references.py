"""The works in the list of references of a JATS article, by its elements."""

import pytest

from microsite.sources.documents import jats
from microsite.sources.documents.document import works_of
from microsite.sources.documents.printed_reference import PrintedReference, csl_item

_A = "<surname>Holm</surname>, <given-names>B.</given-names>"
_B = "<surname>van der Berg</surname> <given-names>Ada</given-names>"
_END = "<year>2004</year> <article-title>Mud</article-title> <source>Basin Letters</source>"


def _works(refs: str) -> list[PrintedReference]:
    article = f"<article><body><p>It fell.</p></body><back><ref-list>{refs}</ref-list></back></article>"
    return works_of(jats.read(article.encode()))


def _names(work: PrintedReference) -> list[str]:
    return [
        " ".join(filter(None, (name.get("family"), name.get("given"), name.get("literal")))) for name in work.authors
    ]


_ALTERNATIVES = f"<name-alternatives><name>{_A}</name><name>{_B}</name></name-alternatives>"
_BODY = f"<collab>Pier Office<contrib-group><contrib><name>{_A}</name></contrib></contrib-group></collab>"
_GROUP = f'<person-group person-group-type="author"><name>{_A}</name><name>{_B}</name></person-group>'
_PRINTED = "<mixed-citation>Holm B 2004 Mud</mixed-citation>"


def _told(inner: str) -> str:
    return f"<element-citation>{inner}{_END}</element-citation>"


def _mixed(inner: str) -> str:
    return f"<mixed-citation>{inner} {_END}</mixed-citation>"


@pytest.mark.parametrize(
    ("ref", "names", "others"),
    [
        (_told(_GROUP), ["Holm B.", "van der Berg Ada"], False),
        (_mixed(f"<name>{_A}</name>, <string-name>{_B}</string-name>."), ["Holm B.", "van der Berg Ada"], False),
        (_mixed("<string-name>Holm, B.</string-name>, <etal/>"), ["Holm B."], True),
        (_mixed(f"<name>{_A}</name> <etal>et al.</etal>"), ["Holm B."], True),
        (_told(_BODY), ["Pier Office"], False),
        (_told(_ALTERNATIVES), ["Holm B."], False),
        (
            f"<citation-alternatives>{_PRINTED}{_told(_GROUP)}</citation-alternatives>",
            ["Holm B.", "van der Berg Ada"],
            False,
        ),
        (f"{_PRINTED}{_told(_BODY)}", ["Pier Office"], False),
        ("<mixed-citation>Holm B, Marsh AC. Mud. Basin Press; 2004.</mixed-citation>", ["Holm B", "Marsh AC"], False),
    ],
)
def test_all_authors_are_told(ref: str, names: list[str], others: bool) -> None:
    works = _works(f'<ref id="B1"><label>7</label>{ref}</ref>')
    assert [(_names(work), work.others, work.year, work.number) for work in works] == [(names, others, 2004, 7)]


def test_editors_are_no_authors() -> None:
    chapter = (
        f"<chapter-title>Mud</chapter-title>. In: <name>{_B}</name> (eds) <source>The Basin</source>. "
        "<publisher-name>Basin Press</publisher-name>"
    )
    groups = (
        f'<person-group person-group-type="editor"><name>{_B}</name></person-group><year>2004</year>'
        "<source>The Basin</source>"
    )
    free, whole = _works(
        f'<ref><mixed-citation publication-type="book"><name>{_A}</name> (<year>2004</year>) {chapter}'
        f'</mixed-citation></ref><ref><element-citation publication-type="book">{groups}</element-citation></ref>'
    )
    item = csl_item(free, 1)
    assert (item["type"], item["title"], item["container-title"]) == ("chapter", "Mud", "The Basin")
    assert [item[role][0]["family"] for role in ("author", "editor")] == ["Holm", "van der Berg"]
    item = csl_item(whole, 2)
    assert ("author" in item, item["editor"][0]["family"], item["title"]) == (False, "van der Berg", "The Basin")


def test_what_else_the_file_says_of_a_work_is_kept() -> None:
    ref = (
        f'<ref><element-citation publication-type="journal"><name>{_A}</name>{_END}<volume>3</volume><issue>2</issue>'
        '<fpage>1</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.1234/mud.4</pub-id>'
        "<date-in-citation><year>2020</year></date-in-citation></element-citation></ref>"
    )
    item = csl_item(_works(ref)[0], 1)
    assert {name: item[name] for name in ("type", "container-title", "volume", "issue", "page", "DOI")} == {
        "type": "article-journal", "container-title": "Basin Letters", "volume": "3", "issue": "2", "page": "1-9",
        "DOI": "10.1234/mud.4",
    }  # fmt: skip
    assert item["issued"] == {"date-parts": [[2004]]}


def test_an_entry_of_several_works_is_as_many() -> None:
    both = "".join(
        f"<mixed-citation>Holm BC, Lind A. Mud {part} of the basin. Basin Press; 2004.</mixed-citation>"
        for part in "ab"
    )
    assert [work.title for work in _works(f"<ref><label>1</label>{both}</ref>")] == [
        "Mud a of the basin",
        "Mud b of the basin",
    ]


def test_names_of_characters_that_html_has_are_known() -> None:
    work = _works("<ref><mixed-citation>Lo&zcaron;ien&edot; R.&nbsp;Mud. Basin Press; 2004.</mixed-citation></ref>")[0]
    assert work.printed.startswith("Ložienė R. Mud")
