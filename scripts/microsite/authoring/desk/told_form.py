"""Where a claim is told already, and the form that changes or takes out what stands there."""

from collections.abc import Sequence
from typing import NamedTuple

from microsite.authoring.desk.addresses import FORM, passage, told
from microsite.authoring.desk.field_words import label
from microsite.authoring.desk.form_fields import FormState, summary_of_wrong, text_field
from microsite.authoring.desk.markup import Markup, join, tag
from microsite.authoring.records.told_places import ToldPlace
from microsite.model.claim import Claim

_WORDS = 8


class ToldThere(NamedTuple):
    """A place that tells a claim, with the id and the title of its page."""

    page: str
    title: str
    place: ToldPlace

    @property
    def name(self) -> str:
        """What the place is called: its page, what it stands under, and how it begins."""
        under = [label(part) if part.islower() and "_" in part else part for part in self.place.where if part != "says"]
        words = self.place.words.split()
        more = " …" if len(words) > _WORDS else ""
        return " › ".join([self.title, *under, f"“{' '.join(words[:_WORDS])}{more}”"])


def told_list(claim: Claim, places: Sequence[ToldThere]) -> Markup:
    """Return the places that tell a claim already, each with the way to change it; nothing where there are none."""
    links = [tag("li", tag("a", each.name, href=told(claim.id, each.page, each.place.key))) for each in places]
    return join(tag("p", "It is told already; to change or take out:"), tag("ul", *links)) if links else Markup("")


def told_form(claim: Claim, there: ToldThere, state: FormState) -> Markup:
    """Return the form that changes or takes out what tells a claim."""
    known = {"told": claim.id, "in": there.page, "key": there.place.key}
    hidden = [tag("input", type="hidden", name=name, value=value) for name, value in known.items()]
    words = text_field(state, "words", "as the page is to say it; each citation behind the full stop of its sentence",
                       rows=5, guard=True)  # fmt: skip
    save = tag("button", "Save it", type="submit")
    leave = tag("a", "Leave it", href=passage(claim.locators[0]))
    end = tag("p", save, " ", leave, " ", tag("span", "", class_="working", role="status"), class_="end")
    change = tag("form", *hidden, words, end, method="post", action="told")
    button = tag("button", "Take it out", type="submit", class_="delete", name="out", value="yes",
                 data_asks="Take this out of the page?")  # fmt: skip
    out = tag("form", *hidden, button, method="post", action="told") if there.place.whole[1] else ""
    title, where = tag("h2", f"What tells {claim.id}"), tag("p", there.name, class_="aside")
    return tag("div", title, where, summary_of_wrong(state), change, out, class_="form", id=FORM)
