"""The form that puts a sentence with its citation into the prose of a briefing or an actor."""

from collections.abc import Sequence
from typing import Final

from microsite.authoring.desk.addresses import FORM, passage
from microsite.authoring.desk.form_fields import (
    FormState,
    line_field,
    named_choice_field,
    summary_of_wrong,
    text_field,
)
from microsite.authoring.desk.markup import Markup, tag
from microsite.authoring.desk.page_texts import PAGES
from microsite.authoring.records.prose_places import ProsePlace
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import title_of
from microsite.model.claim import Claim

_HOW: Final = (("behind", "behind its last sentence"), ("apart", "as a paragraph of its own below it"))


def _pages(corpus: Corpus) -> list[tuple[str, str]]:
    return [(each, title_of(corpus, kind, each)) for kind in PAGES for each in corpus.of(kind)]


def _page_form(corpus: Corpus, claim: Claim, page: str) -> Markup:
    """Return the form that chooses the page."""
    hidden = tag("input", type="hidden", name="tell", value=claim.id)
    choice = named_choice_field(FormState({"in": [page]}), "in", _pages(corpus), none="Choose a page", required=True)
    return tag("form", hidden, choice, tag("p", tag("button", "Open this page", type="submit")), method="get",
               action=f"./#{FORM}", class_="page")  # fmt: skip


def _place_name(place: ProsePlace) -> str:
    where = f"{place.section} › " if place.section else ""
    return f"{where}{'list' if place.item else 'paragraph'} “{place.begins} …”"


def _sentence_form(claim: Claim, page: str, state: FormState, places: Sequence[ProsePlace]) -> Markup:
    hidden = [tag("input", type="hidden", name=name, value=value) for name, value in (("tell", claim.id), ("in", page))]
    rows = [(each.key, _place_name(each)) for each in places]
    fields = (
        text_field(state, "sentence", "as the page is to say it; the citation stays behind its full stop", rows=4,
                   guard=True),
        named_choice_field(state, "where", rows, none="Choose a paragraph", in_full=True),
        named_choice_field(state, "how", _HOW, none="Choose"),
        line_field(state, "run_in", "how a paragraph of its own begins: whose word it is; empty for none", wide=True),
        line_field(state, "heading", "of a new section at the end, in place of the paragraph above", wide=True),
    )  # fmt: skip
    save = tag("button", "Put it there", type="submit")
    leave = tag("a", "Leave it", href=passage(claim.locators[0]))
    end = tag("p", save, " ", leave, " ", tag("span", "", class_="working", role="status"), class_="end")
    return tag("form", *hidden, *fields, end, method="post", action="tell")


def tell_form(
    corpus: Corpus, claim: Claim, page: str, state: FormState, places: Sequence[ProsePlace], told: Markup | str = ""
) -> Markup:
    """Return the form for a sentence on a claim: first the page, then, if one is chosen, the sentence and its place.

    ``told`` says where it is told already.
    """
    rest = _sentence_form(claim, page, state, places) if page else ""
    title = tag("h2", f"A sentence on {claim.id}")
    return tag(
        "div", title, told, summary_of_wrong(state), _page_form(corpus, claim, page), rest, class_="form", id=FORM
    )
