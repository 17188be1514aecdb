"""The page on contributing leads to the guide, to every form, and to an address for those without an account."""

import re

import pytest

from microsite.model.address import Address
from microsite.model.site import Identity
from microsite.model.tree.markdown import MarkdownWriter
from microsite.model.tree.quotes import typographic
from microsite.pages.sections.ways_in import ways_in
from tests.project_copies import ROOT

HOST = "https://host.example/o/r"
IDENTITY = {"tag": "tag:example.org,2026:", "namespace": "6f3c1d5e-0b7a-4d0e-9c52-8a41f27be963"}


def _with(**fields: str) -> Identity:
    return Identity.model_validate(IDENTITY | fields)


def _said(identity: Identity, repository: str, branch: str) -> str:
    blocks = typographic(tuple(ways_in(identity, repository, branch)))
    return "\n".join(MarkdownWriter(Address("contributing.md")).blocks(blocks))


def test_the_guide_and_every_form_are_linked() -> None:
    said = _said(_with(), f"{HOST}/", "trunk")
    assert f"]({HOST}/blob/trunk/CONTRIBUTING.md)" in said
    forms = {path.name for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")} - {"config.yml"}
    assert len(forms) >= 3
    assert [form for form in forms if f"]({HOST}/issues/new?template={form})" not in said] == []
    assert "free account" in said


def test_a_copy_without_a_repository_says_so_and_links_nowhere() -> None:
    said = _said(_with(), "", "main")
    assert "whose address this copy of the site was not told" in said
    assert re.findall(r"\]\(([^)]*)", said) == ["contributors/index.md"]


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("desk@example.org", "<code>desk&#64;example.org</code>"),
        ("https://example.org/form", "](https://example.org/form)"),
    ],
)
def test_who_has_no_account_has_an_address(contact: str, shown: str) -> None:
    said = _said(_with(contact=contact), HOST, "main")
    assert "Without an account: write to" in said
    assert shown in said
    assert "Without an account" not in _said(_with(), HOST, "main")


@pytest.mark.parametrize(
    "contact", ["javascript:alert(1)", "http://example.org/", "nobody", "a b@example.org", "<a@b.c>"]
)
def test_what_is_no_address_is_refused(contact: str) -> None:
    with pytest.raises(ValueError, match="contact"):
        _with(contact=contact)
