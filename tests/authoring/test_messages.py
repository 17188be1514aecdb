"""The catalogues of the interface: what is collected, and whether each language says all of it."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from jinja2 import Environment

from microsite.authoring.messages import python_messages
from microsite.authoring.messages.catalogue_files import TEMPLATE, languages, read, updated
from microsite.authoring.messages.completeness import faults, forms_of
from microsite.authoring.messages.template import all_messages, as_text, template
from microsite.authoring.messages.template_messages import compiled
from microsite.model.catalogue import OURS, Catalogue, file_of
from tests.project_copies import THEME


@pytest.fixture(scope="module")
def now() -> Catalog:
    return template(all_messages())


def test_the_template_is_up_to_date(now: Catalog) -> None:
    assert (OURS / TEMPLATE).read_text("utf-8") == as_text(now), "run make messages"


@pytest.mark.parametrize("language", languages(OURS) or [pytest.param("", marks=pytest.mark.skip("none yet"))])
def test_a_catalogue_is_complete_and_up_to_date(language: str, now: Catalog) -> None:
    known = updated(read(OURS, language), now)
    assert list(faults(now, known)) == []
    assert file_of(OURS, language).read_text("utf-8") == as_text(known), "run make messages"


CODE = """
HEAD: Final = mark("Head")
def f(n, x):
    text("It {page} of its own.", page=x)
    words("one" if x else "other")
    plural(n, "{n} claim", "{n} claims")
    several("a", "b")
    words(HEAD)
    page.text()
    tag("no message")
"""


def test_messages_are_found_in_code(tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    path.write_text(CODE, "utf-8")
    found = [(each.one, each.other) for each in python_messages.of_file(path, "x.py")]
    assert found == [
        ("Head", ""), ("It {page} of its own.", ""), ("one", ""), ("other", ""), ("{n} claim", "{n} claims"), ("a", ""),
        ("b", ""),
    ]  # fmt: skip


FAULTS = {
    ("A claim", "", ""): '"A claim" is missing',
    ("A claim", "A claim", ""): '"A claim" is the same as in English; translate it, or write "#, same" above it',
    ("A claim", "A claim", "same"): "",
    ("Claim {id}", "Behauptung {nr}", ""): '"Claim {id}" expected the places {id}, got: Behauptung {nr}',
    ("Claim {id}", "Behauptung {id}", ""): "",
    ("{a} ({b})", "", ""): "",
    ("{a} ({b})", "{b}: {a}", ""): "",
}  # fmt: skip


@pytest.mark.parametrize(("message", "fault"), FAULTS.items())
def test_what_a_catalogue_lacks_is_said(message: tuple[str, str, str], fault: str) -> None:
    english, said, flag = message
    asked, known = Catalog(), Catalog(locale="de")
    asked.add(english)
    known.add(english, said, flags=[flag] if flag else [])
    assert list(faults(asked, known)) == ([fault] if fault else [])


def test_a_number_has_as_many_forms_as_the_language() -> None:
    asked, known = Catalog(), Catalog(locale="de")
    asked.add(("{n} claim", "{n} claims"))
    known.add(("{n} claim", "{n} claims"), ("{n} Behauptung", ""))
    assert list(faults(asked, known)) == ['"{n} claim" expected 2 forms, each with words']


INFLECTED = {
    "de": r"\b(?:ein|kein|dies|jed|jen|welch|all)(?:e|em|en|er|es)? \{\w+\.(?:one|whole)\}"
    r"|\b(?:der|die|das|dem|den|des|im|am|zum|zur|vom|beim|selben|ins) \{\w+\.(?:one|whole)\}"
    r"|\b(?:mit|von|zu|aus|bei|nach|unter|in|seit) \{\w+\.(?:many|whole_many)\}",
    "es": r"\b(?:el|la|los|las|un|una|unos|unas|del|al|est[eao]s?|otr[oa]s?|ning[uú]n[oa]?|tod[oa]s|mism[oa]s?"
    r"|much[oa]s|poc[oa]s) \{\w+\.\w+\}",
    "fa": r"\{\w+\.(?:one|many|whole|whole_many)\} (?:اندک|مربوط|دیگر|یک)",
}
"""What stands before (in Persian: behind) a word that a project may choose, and would follow its gender or case."""


@pytest.mark.parametrize("language", INFLECTED)
def test_a_projects_own_words_stand_where_they_fit_as_they_are(language: str) -> None:
    said = (form for message in read(OURS, language) for form in forms_of(message))
    assert [form for form in said if re.search(INFLECTED[language], form, re.IGNORECASE)] == []


def test_what_is_not_translated_says_in_templates_that_it_is_english() -> None:
    words = compiled(Catalogue("ar", {"Menu": ("القائمة",)}), THEME)
    long = "No native speaker has read this translation yet."
    calls = ('told("Menu")', 'told("Close menu")', f'told("{long}")', 'say("Close menu")')
    page = Environment().from_string(words + "|".join(f"{{{{ {call} }}}}" for call in calls)).render()  # noqa: S701 - as MkDocs
    assert page.strip().split("|") == [
        "القائمة",
        '<span lang="en" dir="ltr">Close menu</span>',
        f'<span lang="en" dir="ltr" class="original">{long}</span>',
        "Close menu",
    ]
