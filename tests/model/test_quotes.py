"""Straight quotation marks and apostrophes become typographic ones, by what stands around them."""

from pathlib import Path

import pytest

from microsite.model.catalogue import file_of
from microsite.model.quotes import MARKS, curl, curl_pieces
from microsite.model.spoken import speaking
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Box
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import Code, Emphasis, Inlines, Link, Marker, Span, Text, inlines
from microsite.model.tree.quotes import typographic, typographic_line
from microsite.model.tree.targets import WebAddress
from microsite.model.tree.text_blocks import Heading, Paragraph, Table
from microsite.model.tree.verbatim import Preformatted

LINES = {
    'the report\'s "depth" and "width", it says': "the report’s “depth” and “width”, it says",
    "a \"gulls' mixture\" and the boats' crews": "a “gulls’ mixture” and the boats’ crews",
    "that 'silt', a word": "that ‘silt’, a word",
    "said \"the 'enemy' of boats\" once": "said “the ‘enemy’ of boats” once",
    "\"'Silt' it is\"": "“‘Silt’ it is”",
    '("So" it begins)': "(“So” it begins)",
    'a—"so"—b': "a—“so”—b",
    'says "it sinks": "it" may be the boat': "says “it sinks”: “it” may be the boat",
    'joined by ";" alone': "joined by “;” alone",
    'cited as "Brill, 2019".': "cited as “Brill, 2019”.",
    "in the '90s and the sailors' view": "in the ’90s and the sailors’ view",
    "rock 'n' roll, d'Arc's Qur'an": "rock ‘n’ roll, d’Arc’s Qur’an",
    "5' 10\" deep, 5'10\" wide": "5′ 10″ deep, 5′10″ wide",
    '"one that is never closed': "“one that is never closed",
    'one that is never opened", so': "one that is never opened”, so",
    "'tis one": "’tis one",
    'the marker"⁠': "the marker”⁠",
    "“typed so” already, it’s": "“typed so” already, it’s",
    "none": "none",
}


@pytest.mark.parametrize(("line", "curled"), LINES.items())
def test_a_line(line: str, curled: str) -> None:
    assert curl(line) == curled
    assert curl(curled) == curled


@pytest.mark.parametrize(
    ("language", "curled"),
    [
        ("en", "“a ‘b’ c’s”"),
        ("nn", "«a ‹b› c’s»"),
    ],
)
def test_a_language_has_its_marks(language: str, curled: str, tmp_path: Path) -> None:
    path = file_of(tmp_path / "locale", "nn")
    path.parent.mkdir(parents=True)
    path.write_text(
        f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "{MARKS}"\nmsgstr "« » ‹ ›"\n', "utf-8"
    )
    with speaking(language, tmp_path):
        assert curl("\"a 'b' c's\"") == curled


def test_a_mark_opens_in_one_piece_and_closes_in_another() -> None:
    pieces = [('so "', True), ("it's", False), ('" and ', True), ("Brill", True), ("'s", True)]
    assert curl_pieces(pieces) == ["so “", "it's", "” and ", "Brill", "’s"]


LINK = Link(WebAddress("https://x.example/it's?q=%22a%22"), inlines("silt"))
NAMED = attributes(title="it's", data_x="it's")
TREE: list[tuple[Inlines, Inlines]] = [
    ((Text('a "'), LINK, Text('".')), (Text("a “"), LINK, Text("”."))),
    ((Emphasis((Text("Brill"),)), Text("'s")), (Emphasis((Text("Brill"),)), Text("’s"))),
    ((Text('the "year"'), Marker((LINK,))), (Text("the “year”"), Marker((LINK,)))),
    ((Text("'"), Code("it's"), Text("'")), (Text("‘"), Code("it's"), Text("’"))),
    ((Span((Text("l'eau"),), lang="fr"), Text("'s")), (Span((Text("l'eau"),), lang="fr"), Text("’s"))),
    (
        (Span((Text("x"),), NAMED),),
        (Span((Text("x"),), attributes(title="it’s", data_x="it's")),),
    ),
]


@pytest.mark.parametrize(("written", "printed"), TREE)
def test_a_line_of_a_tree(written: Inlines, printed: Inlines) -> None:
    assert typographic_line(written) == printed


def test_a_tree_keeps_what_is_no_text_to_read() -> None:
    kept = Preformatted('make "it"', "make-it")
    cells = ((inlines('"a"'),),)
    blocks = (Heading(2, inlines("It's"), "its"), Box((paragraph("it's"),)), Table(cells[0], cells), kept)
    assert typographic(blocks) == (
        Heading(2, inlines("It’s"), "its"),
        Box((Paragraph(inlines("it’s")),)),
        Table((inlines("“a”"),), ((inlines("“a”"),),)),
        kept,
    )
