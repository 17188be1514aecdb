"""Who took part, as far as they asked to be named, and how to be named."""

from collections.abc import Iterator
from typing import Any, Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.credits import named_contributors
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.contributor import Contribution, Contributor
from microsite.model.edtf_words import edtf_in_words
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, QUESTION, SOURCE, THREAT
from microsite.model.place import Place
from microsite.model.seed_files import CONTRIBUTORS
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph, table
from microsite.model.tree.inlines import Code, Inlines, Link, join_inlines
from microsite.model.tree.targets import WebAddress
from microsite.model.vocabulary import CONTRIBUTOR_ROLES
from microsite.model.wording import mark, several, text, words
from microsite.pages.sections.credit_line import shown_name
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter

_TITLE: Final = mark("Contributors")
_WHAT: Final = mark("Who took part, as far as they wish to be named, and how to be named.")
_LEAD: Final = mark(
    "Who took part is named here if they asked for it, as they wish to be called, and for what they wish."
)
_NOBODY: Final = mark("Nobody has asked to be named so far.")
_FROZEN: Final = mark(
    "An edition never changes, and everybody may take their name back; so names stand on the living site alone."
)
_HOW: Final = mark(
    "Say in your pull request how you wish to be called, or write the record yourself, in {file}: CONTRIBUTING shows "
    "one. A name, a handle, an ORCID iD or nothing: all are right. Whoever no longer wishes to be named says so, and "
    "is taken out of the file; git remembers what stood there, frozen editions never had it."
)
_KINDS: Final[tuple[tuple[Kind[Any], str], ...]] = (
    (THREAT, "threats"), (ACTOR, "actors"), (QUESTION, "questions"), (SOURCE, "sources"),
)  # fmt: skip


def _done(sheet: PageWriter, did: Contribution) -> Inlines:
    """Return what somebody did, with links to what it was done to."""
    records = (
        sheet.link(kind.title(sheet.corpus.of(kind)[key]), kind.address(key))
        for kind, field in _KINDS
        for key in getattr(did, field)
        if key in sheet.corpus.of(kind)
    )
    if did.of_the_whole:
        return text("{role} (the site as a whole)", role=words(did.role))
    return text("{role}: {records}", role=words(did.role), records=join_inlines(records))


def _person(sheet: PageWriter, person: Contributor) -> Inlines:
    said = join_inlines((_done(sheet, did) for did in person.did), words("; "))
    name = shown_name(person)
    named = text("{name}, since {date}", name=name, date=edtf_in_words(person.since)) if person.since else (name,)
    if person.orcid:
        # Shown in full, as ORCID asks.
        url = f"https://orcid.org/{person.orcid}"
        named = text("{name} ({orcid})", name=named, orcid=Link(WebAddress(url), text("{url}", url=url)))
    return text("{name}. {said}", name=named, said=said)


def _body(sheet: PageWriter) -> Iterator[Block]:
    people = named_contributors(sheet.corpus)
    yield paragraph(words(_LEAD))
    if people:
        yield from bullets(_person(sheet, each) for each in people)
    else:
        yield paragraph(words(_FROZEN) if sheet.corpus.site.frozen else words(_NOBODY))
    yield heading(2, words("How to be named"), "how")
    yield paragraph(text(_HOW, file=Code(CONTRIBUTORS.of())))
    yield heading(2, words("What the words mean"), "roles")
    yield table(
        several("Word", "What it means here"), [(Code(role), words(said)) for role, said in CONTRIBUTOR_ROLES.items()]
    )


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the page: it is there whether anybody is named or not, so that a name can go and no address with it."""
    del corpus
    yield urls.contributors()


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of contributors."""
    sheet = PageWriter(corpus, address, evidence=False)
    return Page(address, words(_TITLE), tuple(_body(sheet)), Place(CONTRIBUTORS.of()), words(_WHAT), citable=False)
