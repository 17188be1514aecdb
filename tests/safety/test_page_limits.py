"""Pages that would keep Markdown busy: refused with a line, or read in no time."""

from dataclasses import replace

import pytest

from microsite.checks.known_macros import MOST
from microsite.checks.rules import hand_written, macro_calls, page_anchors
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project, load
from tests.project_copies import TOY

REFUSED = {
    "braces": ("{{" * 30_000, "expected a macro call"),
    "brackets": ("[" * 20_000, "a line of more than 10,000 characters"),
    "brackets in lines": ("a [b \n" * 401, "more than 400 signs ["),
    "brackets in blocks": (("a [b " * 300 + "\n\n") * 11, "more than 3,000 signs ["),
    "links that do not end": ("<a " * 20_000, "a line of more than 10,000 characters"),
    "elements that do not end": ("a <b \n\n" * 1_001, "more than 1,000 signs <"),
    "blanks in a heading": ("# a" + " " * 60_000 + "b", "more than 200 blanks in a row"),
    "fences that do not end": ("~~~~~a\n\n" * 20_000, "more than 400 fences of code"),
    "headings of two lines": ("a\n-\n" * 301, "more than 600 lines"),
    "backslashes": (("\\" * 9_000 + "\n") * 20, "more than 2,000 backslashes"),
    "stress in stress": ("x " + "***" * 2_000 + "a" + "*" * 2_000, "nested too deeply"),
    "lists in a line": ("- " * 500 + "x", "lists 20 deep"),
    "quotations": ("> " * 500 + "x", "quotations 20 deep"),
    "tables of contents": ("[TOC]\n\n" * 2 + "# a\n\n", "more than 1 tables of contents"),
    "a long page": ("a\n\n" * 70_000, "at most 200,000 characters"),
    "findings": ("{%\n" * 50_000, "begins a block"),
}
READ = {
    "sections in sections": '<section markdown="1">' * 400,
    "as many brackets as may be": ("a [b " * 399 + "\n\n") * 7,
    "as many elements as may be": "<b>x</b>\n\n" * 499,
    "lines": ("*a* _b_ `c` & d\n" * 500 + "\n") * 20,
    "a table": "| a | b |\n| - | - |\n" + "| a | b |\n" * 500,
    "quotation marks": ("\"'" * 4_500 + "\n") * 20,
    "calls": "{{ counts() }}\n\n" * 5_000,
    "a row of stars": "# a\n\n" + "* " * 60 + "\n",
}


@pytest.fixture(scope="module")
def project() -> Project:
    """The toy project, without its pages."""
    return load(TOY)[0]


def _said(project: Project, text: str) -> list[str]:
    written = replace(project, pages=(HandWrittenPage("docs/page.md", text),))
    rules = (macro_calls.check, hand_written.check, page_anchors.check)
    return [str(finding) for rule in rules for finding in rule(written)]


@pytest.mark.turns(3)
@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_too_much_is_said(project: Project, name: str) -> None:
    text, words = REFUSED[name]
    said = _said(project, text)
    assert [line for line in said if words in line and "unsafe-page" in line], said[:3]
    assert len(said) <= 2 * MOST + 2


@pytest.mark.turns(4)
@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", READ)
def test_what_is_much_and_not_too_much_is_read(project: Project, name: str) -> None:
    assert [line for line in _said(project, READ[name]) if "unsafe-page" in line] == []
