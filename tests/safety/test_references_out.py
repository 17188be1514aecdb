"""Odd works in RIS, BibLaTeX and COinS: what reference managers read is what the seed says.

A new case is a row. What Zotero makes of each field was measured with its own code (tests/downloads/by_zotero.py).
"""

import json
from typing import Any
from urllib.parse import parse_qs, urlencode

import pypandoc
import pytest
import rispy

from microsite.corpus.citations.ris import ris
from microsite.downloads.biblatex import biblatex
from microsite.pages.metadata import coins

Case = tuple[dict[str, Any], list[str], list[str], dict[str, str]]
"""A work, lines of its RIS, lines of its BibLaTeX, and fields of its COinS."""

_ODUYA = {"family": "Oduya", "given": "Mercy"}
_SICI = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"
_KING = {"family": "King", "given": "M. L.", "suffix": "III"}

CASES: dict[str, Case] = {
    "the number of a report": (
        {"type": "report", "title": "T", "number": "S/2021/486"},
        ["SN  - S/2021/486"], ["number = {S/2021/486}"], {"rft.genre": "report"},
    ),
    "an issue beside an article number": (
        {"type": "article-journal", "title": "T", "issue": "4", "number": "e12", "container-title": "J"},
        ["IS  - 4", "SP  - e12"], ["number = {4}", "eid = {e12}"], {"rft.issue": "4", "rft.jtitle": "J"},
    ),
    "a span of years": (
        {"type": "book", "title": "T", "issued": {"date-parts": [[1996], [2004]]}},
        ["PY  - 1996", "N1  - Date: 1996 to 2004"], ["date = {1996/2004}"],
        {"rft.date": "1996", "rft.description": "Date: 1996 to 2004."},
    ),
    "about a year": (
        {"type": "webpage", "title": "T", "issued": {"date-parts": [[2013]], "circa": True}},
        ["PY  - 2013", "N1  - Date: about 2013"], ["date = {2013~}"],
        {"rft.date": "2013", "rft.description": "Date: about 2013."},
    ),
    "a day": (
        {"type": "webpage", "title": "T", "issued": {"date-parts": [[2003, 2, 3]]}},
        ["PY  - 2003", "DA  - 2003/02/03/"], ["date = {2003-02-03}"], {"rft.date": "2003-02-03"},
    ),
    "a month": (
        {"type": "webpage", "title": "T", "issued": {"date-parts": [[2003, 2]]}},
        ["PY  - 2003", "DA  - 2003/02//"], ["date = {2003-02}"], {"rft.date": "2003-02"},
    ),
    "the day it was read": (
        {"type": "webpage", "title": "T", "accessed": {"date-parts": [[2026, 1, 2]]}},
        ["Y2  - 2026/01/02/"], ["urldate = {2026-01-02}"], {},
    ),
    "a suffix": (
        {"type": "book", "title": "T", "author": [{"family": "D'Amato", "given": "Seán", "suffix": "Jr."}]},
        ["AU  - D'Amato, Seán, Jr."], ["author = {D'Amato, Jr., Seán}"],
        {"rft.aulast": "D'Amato", "rft.aufirst": "Seán, Jr."},
    ),
    "the suffix of a second author": (
        {"type": "book", "title": "T", "author": [_ODUYA, _KING]},
        ["AU  - King, M. L., III"], ["author = {Oduya, Mercy and King, III, M. L.}"], {"rft.au": "King, M. L. III"},
    ),
    "a suffix without a first name": (
        {"type": "book", "title": "T", "author": [{"family": "Pliny", "suffix": "Jr."}]},
        ["AU  - Pliny, Jr."], ["author = {Pliny, Jr., {}}"], {"rft.aulast": "Pliny"},
    ),
    "a body with a comma": (
        {"type": "webpage", "title": "T", "author": [{"literal": "Ministry of Farms, Fisheries & Food"}]},
        ["AU  - Ministry of Farms Fisheries & Food,", "N1  - author in full: Ministry of Farms, Fisheries & Food"],
        [r"author = {{Ministry of Farms, Fisheries \& Food}}"], {"rft.aucorp": "Ministry of Farms, Fisheries & Food"},
    ),
    "a body with an and": (  # rstudio/rstudio#15184
        {"type": "book", "title": "T", "author": [{"literal": "Silt and Mud"}], "publisher": "Silt and Mud"},
        ["AU  - Silt and Mud,"], ["author = {{Silt and Mud}}", "publisher = {{Silt and Mud}}"],
        {"rft.aucorp": "Silt and Mud"},
    ),
    "small letters at hyphens": (  # ShiroTakeda/econ-bst#5
        {"type": "book", "title": "T", "author": [{"family": "Meyer-ter-Vehn", "given": "J."}]},
        ["AU  - Meyer-ter-Vehn, J."], ["author = {{Meyer-ter-Vehn}, J.}"], {"rft.aulast": "Meyer-ter-Vehn"},
    ),
    "a particle": (
        {"type": "book", "title": "T", "author": [{"family": "van der Berg", "given": "L."}]},
        ["AU  - van der Berg, L."], ["author = {van der Berg, L.}"], {"rft.aulast": "van der Berg"},
    ),
    "a name of two words alone": (
        {"type": "book", "title": "T", "author": [_ODUYA, {"family": "Abd al-Rahman"}]},
        ["AU  - Abd al-Rahman"], ["author = {Oduya, Mercy and {Abd al-Rahman}}"], {"rft.au": "Abd al-Rahman,"},
    ),
    "a chapter": (
        {
            "type": "chapter", "title": "T", "editor": [{"family": "Crow", "given": "D."}], "page": "xii–xx",
            "container-title": "The Book: a Subtitle", "collection-title": "S", "collection-number": "7",
        },
        ["T2  - The Book: a Subtitle", "ED  - Crow, D.", "SP  - xii", "EP  - xx", "T3  - S", "SV  - 7"],
        ["editor = {Crow, D.}", "booktitle = {The {Book:} {a} {Subtitle}}", "number = {7}"],
        {"rft.btitle": "The Book: a Subtitle", "rft.pages": "xii–xx"},
    ),
    "pages that are no range": (
        {"type": "article-journal", "title": "T", "page": "1-2-1-9"},
        ["SP  - 1-2-1-9"], ["pages = {1-2-1-9}"], {"rft.pages": "1-2-1-9"},
    ),
    "signs of LaTeX": (
        {"type": "book", "title": r"a 5 % & $6 #7 a_b {c} ~ ^ \d <e> a--b ''f'' ?`"},
        [r"TI  - a 5 % & $6 #7 a_b {c} ~ ^ \d <e> a--b ''f'' ?`"], [],
        {"rft.btitle": r"a 5 % & $6 #7 a_b {c} ~ ^ \d <e> a--b ''f'' ?`"},
    ),
    "a language and a DOI": (
        {"type": "article-journal", "title": "T", "language": "fa", "DOI": "10.1016/S0896-6273(03)00148-X"},
        ["LA  - fa", "DO  - 10.1016/S0896-6273(03)00148-X"],
        ["langid = {fa}", "language = {fa}", "doi = {10.1016/S0896-6273(03)00148-X}"], {"rft.language": "fa"},
    ),
    "an old DOI": (
        {"type": "article-journal", "title": "T", "DOI": _SICI},
        [f"DO  - {_SICI}"], [f"doi = {{{_SICI}}}"], {"rft_id": f"info:doi/{_SICI}"},
    ),
    "a DOI of odd signs": (
        {"type": "article-journal", "title": "T", "DOI": """10.1000/A#b?c%d"e'f&g_h~i*j;k|l^m"""},
        ["""DO  - 10.1000/A#b?c%d"e'f&g_h~i*j;k|l^m"""], ["""doi = {10.1000/A#b?c%d"e'f&g_h~i*j;k|l^m}"""],
        {"rft_id": """info:doi/10.1000/A#b?c%d"e'f&g_h~i*j;k|l^m"""},
    ),
    "a DOI with a brace": (
        {"type": "article-journal", "title": "T", "DOI": "10.1000/a{b"}, ["DO  - 10.1000/a{b"],
        ["doi = {10.1000/a%7Bb}"], {"rft_id": "info:doi/10.1000/a{b"},
    ),
    "what a type has no field for": (
        {"type": "webpage", "title": "T", "volume": "3", "ISBN": "9780000000002"},
        ["N1  - volume of the work: 3", "N1  - ISBN of the work: 9780000000002"],
        ["volume = {3}", "annote = {volume: 3 ISBN: 9780000000002}"], {"rft.volume": "3"},
    ),
    "a new line in a title": (
        {"type": "book", "title": "a\nER  - \nTY  - BOOK"}, ["TI  - a ER - TY - BOOK"], [], {},
    ),
}  # fmt: skip


def _work(case: str) -> dict[str, Any]:
    return {"id": "x", **CASES[case][0]}


@pytest.mark.parametrize("case", CASES)
def test_ris(case: str) -> None:
    written = ris([_work(case)])
    assert [line for line in CASES[case][1] if line not in written.split("\r\n")] == []
    (read,) = rispy.loads(written)
    assert read["title"] == " ".join(_work(case)["title"].split())


@pytest.mark.parametrize("case", CASES)
def test_biblatex(case: str) -> None:
    written = biblatex([_work(case)])
    assert [line for line in CASES[case][2] if f"  {line}" not in written] == []
    (read,) = json.loads(pypandoc.convert_text(written, "csljson", "biblatex"))
    told = read["title"].replace("’", "'").replace("‘", "`")
    assert told == " ".join(_work(case)["title"].split()).replace("‘", "`")


@pytest.mark.parametrize("case", CASES)
def test_coins(case: str) -> None:
    read = parse_qs(urlencode(coins.fields(_work(case))), strict_parsing=True)
    assert {key: " ".join(read.get(key, [])) for key in CASES[case][3]} == CASES[case][3]
