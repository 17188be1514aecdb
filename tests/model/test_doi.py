"""Identifiers of works: what is one, what is taken off around one, and the address that leads to it."""

import pytest
from pydantic import TypeAdapter, ValidationError
from selectolax.lexbor import LexborHTMLParser

from microsite.model.address import Address
from microsite.model.doi import Doi, doi_address, dois_in, plain_doi
from microsite.model.tree.html import for_page
from microsite.model.tree.inlines import Link, Text
from microsite.model.tree.targets import WebAddress

_DOI: TypeAdapter[str] = TypeAdapter(Doi)
SICI = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"
ODD = (
    SICI,
    "10.1002/(sici)1099-050x(199823/24)37:3/4<197::aid-hrm2>3.0.co;2-#",  # Juris-M/citeproc-js#249
    "10.1577/1548-8675(2002)022<0208:tgctrt>2.0.co;2",  # NaturalHistoryMuseum/scratchpads2#6197
    "10.1000/0022-1(1999)22:1<L1:AB>2.0.CO;2",
    "10.1175/1520-0469(1998)055<1959:EOTSOT>2.0.CO;2",  # the form that meteorologists' journals had
    "10.1000/a#b", "10.1000/a?b", "10.1000/100%", '10.1000/a"b', "10.1000/a'b", "10.1000/UPPER_lower~1",
    "10.1000/a&b;c", "10.1000/a+b=c@d!", "10.1000/a|b^c`d\\e", "10.1000/{a}[b]", "10.1000.10/123", "10.1000/123/4/5",
    "10.1000/\u0634\u0648\u0631\u0627",
)  # fmt: skip
NONE = (
    "182",
    "10.1000",
    "10.1000/",
    "10.12/3",
    "11.1000/182",
    "10.1000/a b",
    "10.1000/a\u200bb",
    "10.1000/a<b>c",
    "10.1000/a</p>",
    "10.1000/a.",
    " 10.1000/182",
)


@pytest.mark.parametrize("doi", ODD)
def test_any_sign_that_can_be_printed_may_stand_in_one(doi: str) -> None:
    assert _DOI.validate_python(doi) == plain_doi(doi) == doi


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    with pytest.raises(ValidationError):
        _DOI.validate_python(text)


@pytest.mark.parametrize(
    "before", ["doi:", "DOI: ", "doi ", "info:doi/", "doi.org/", "https://doi.org/", "http://dx.doi.org/"]
)
@pytest.mark.parametrize("behind", ["", ".", ",", ";"])
def test_what_stands_around_one_is_taken_off_and_told(before: str, behind: str) -> None:
    written = f"{before}10.1002/x(1)y{behind}"
    assert plain_doi(written) == "10.1002/x(1)y"
    with pytest.raises(ValidationError, match=r"; write 10\.1002/x\(1\)y "):
        _DOI.validate_python(written)


@pytest.mark.parametrize("doi", ODD)
def test_the_address_holds_all_of_it_as_browsers_read_it(doi: str) -> None:
    assert plain_doi(doi_address(doi)) == doi
    html = for_page(Address("index.md")).lines.line((Link(WebAddress(doi_address(doi)), (Text(doi),)),))
    (link,) = LexborHTMLParser(html).css("a")
    assert plain_doi(link.attributes["href"] or "") == doi
    assert link.text() == doi


def test_an_address_with_something_behind_it() -> None:
    assert (
        plain_doi("https://doi.org/10.1000/182?utm_source=x")
        == plain_doi("https://doi.org/10.1000/182#s1")
        == "10.1000/182"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See 10.1000/182.", ["10.1000/182"]),
        ("(doi:10.1000/182).", ["10.1000/182"]),
        (f"Letters 49, {SICI}.", [SICI]),
        (f"<https://doi.org/10.1000/182> and [{SICI}],", ["10.1000/182", SICI]),
        ("“10.1000/182”; 10.1000/a(b)c).", ["10.1000/182", "10.1000/a(b)c"]),
        ("<b>10.1000/182</b>", ["10.1000/182"]),
        ("version 10.1000 / 182, 110.1000/182, 2010.1000/1", []),
    ],
)
def test_those_that_a_text_prints(text: str, found: list[str]) -> None:
    assert dois_in(text) == found
