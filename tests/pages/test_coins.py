"""COinS (OpenURL context objects in a span): every type in its format, every character kept."""

import re
from urllib.parse import parse_qs

import pytest

from microsite.model.address import Address
from microsite.model.tree.html import for_page
from microsite.pages.metadata import coins

ARTICLE = {
    "type": "article-journal",
    "title": 'Şilt & "sand"; 1 + 1 = 2, 100 %? <i>{{ x }}</i> | گِل',
    "author": [{"family": "Özil", "given": "A. B."}, {"family": "Lamb"}, {"literal": "Harbour, Board & Sons"}],
    "container-title": "Tides & Ports",
    "volume": 7,
    "issue": "2",
    "page": "10-12",
    "issued": {"date-parts": [[1994, 6]]},
    "DOI": "10.1000/a(b)<c>",
}


def test_coins_keep_every_character() -> None:
    span = for_page(Address("x.md")).lines.line(coins.span(ARTICLE))
    assert not set(span.removeprefix("<span").removesuffix("></span>")) & set("<>{}|")
    assert span.count("&") == span.count("&amp;")
    title = re.fullmatch(r'<span class="Z3988" title="([^"]*)"></span>', span)
    assert title is not None
    read = parse_qs(title.group(1).replace("&amp;", "&"), strict_parsing=True)
    assert read["rft.atitle"] == [ARTICLE["title"]]
    assert read["rft.jtitle"] == ["Tides & Ports"]
    assert (read["rft.aulast"], read["rft.aufirst"], read["rft.au"]) == (["Özil"], ["A. B."], ["Lamb"])
    assert read["rft.aucorp"] == ["Harbour, Board & Sons"]
    assert (read["rft.volume"], read["rft.pages"], read["rft.date"]) == (["7"], ["10-12"], ["1994-06"])
    assert read["rft_id"] == ["info:doi/10.1000/a(b)<c>"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("chapter", {"rft.genre": "bookitem", "rft.atitle": "T", "rft.btitle": "C", "rft.aulast": "L"}),
        ("thesis", {"rft.title": "T", "rft.inst": "P", "rft.aulast": "L"}),
        (
            "article-newspaper",
            {"rft.type": "newspaperArticle", "rft.source": "C", "rft.creator": "L"},
        ),
        ("map", {"rft.type": "document", "rft.title": "T", "rft.publisher": "P"}),
    ],
)
def test_each_type_has_its_format(kind: str, expected: dict[str, str]) -> None:
    csl = {"type": kind, "title": "T", "container-title": "C", "publisher": "P", "author": [{"family": "L"}]}
    assert expected.items() <= dict(coins.fields(csl)).items()


def test_a_body_is_not_taken_for_a_person() -> None:
    read = dict(coins.fields({"type": "webpage", "title": "T", "author": [{"literal": "Editorial Team"}]}))
    assert read["rft.aucorp"] == "Editorial Team"
    assert "rft.creator" not in read


def test_a_work_without_a_title_has_no_coins() -> None:
    assert coins.span({"type": "report", "author": [{"family": "Fisk"}]}) == ()
