"""Where other works differ: every claim of which something else was found elsewhere, with what that is and where."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.differing import claims_that_differ, differing_checks
from microsite.corpus.name_index import language_of
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.kinds import SOURCE
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import about, heading, paragraph
from microsite.model.tree.inlines import Span, inlines, strong
from microsite.model.vocabulary import CHECK_FACTS
from microsite.model.word_forms import capital
from microsite.model.wording import join_list, mark, marks, one_or_more, plural, several, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.sections.compared_elsewhere import results_told
from microsite.pages.sections.foreign import in_language
from microsite.pages.sections.seen_elsewhere import seen
from microsite.pages.writing.own_direction import own_direction
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import PaginatedList, contents, page_of_list, part_addresses, part_links

_TITLE: Final = mark("Where other works differ")
_WHAT: Final = mark("Every claim that other works do not bear out in full, and what they say.")
_LEAD: Final = mark(
    "Claims that other works do not bear out in full: they fit in part, or are contradicted. What other works say "
    "stands below each, with where it was seen."
)
_COUNT: Final = mark(
    "Compared with other works: {compared}. Listed here: {results}. What was not compared may differ as well."
)
_ALSO: Final = marks(
    "where other works differ", "differs elsewhere", "what the sources get wrong",
    "errors in the sources", "mistakes in the sources", "corrections of the sources", "fact check", "is it true",
    "is this true", "outside checks", "other sources",
)  # fmt: skip


def _entry(sheet: PageWriter, claim: Claim) -> Box:
    """Return a claim with what was found elsewhere."""
    lines: list[Block] = [paragraph(sheet.link(claim.says, urls.claim(claim.id), attributes("choice")))]
    for check in differing_checks(sheet.corpus, claim.id):
        found = strong(words("{what}.", what=capital(words(CHECK_FACTS[check.result][0]))))
        lines.append(paragraph(text("{found} {shows}", found=found, shows=own_direction(inlines(check.shows)))))
        lines.append(paragraph(Span(seen(check), attributes("where"))))
    return Box(tuple(lines), attributes("differing", id=urls.evidence(claim.id)))


def _lead(sheet: PageWriter) -> Iterator[Block]:
    corpus = sheet.corpus
    if not claims_that_differ(corpus):
        yield paragraph(words("We know of no claim on which other works say something different."))
        return
    compared = sum(
        1
        for checks in connections(corpus).checks_of.values()
        if any(vocabulary().grade(c.grade).like != "not-checked" for c in checks)
    )
    link = sheet.link(words("questions"), urls.question())
    yield paragraph(words(_LEAD))
    of, results = plural(compared, "{n} claim", "{n} claims"), results_told(corpus, claims_that_differ(corpus))
    yield paragraph(text(_COUNT, compared=of, results=join_list(results)))
    if corpus.questions:
        yield about(text("Where the sources of this site part from one another, the {questions} show.", questions=link))


def _contents(of: PaginatedList) -> Page:
    def entry(key: str) -> tuple[str, Address]:
        return of.corpus.claims[key].says, Address(of.address.page, urls.evidence(key))

    body = (*_lead(PageWriter(of.corpus, of.address, evidence=False)), *contents(of, entry))
    extra = {**part_links(of), "also": list(several(*_ALSO))}
    return Page(of.address, of.title, body, of.seed, words(_WHAT), extra=extra)


def _whole(corpus: Corpus) -> Page:
    sheet = PageWriter(corpus, urls.ELSEWHERE, evidence=False)
    body: list[Block] = [*_lead(sheet)]
    for dossier in corpus.sources.values():
        if claims := [claim for claim in claims_that_differ(corpus) if claim.source == dossier.id]:
            title = in_language(SOURCE.title(dossier), language_of(dossier))
            body += [heading(2, title, dossier.id), *(_entry(sheet, claim) for claim in claims)]
    return Page(
        sheet.address,
        words(_TITLE),
        tuple(body),
        Place("seeds/checks.yml"),
        words(_WHAT),
        extra={"also": list(several(*_ALSO))},
    )


def _part(sheet: PageWriter, ids: Iterable[str]) -> Iterator[Block]:
    return (_entry(sheet, sheet.corpus.claims[identifier]) for identifier in ids)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list, and a page for each source where it is long."""
    yield urls.ELSEWHERE
    yield from part_addresses(corpus, "elsewhere")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of what differs elsewhere, or a part of it."""
    count = one_or_more("{n} claim", "{n} claims")
    of = PaginatedList(corpus, "elsewhere", urls.ELSEWHERE, words(_TITLE), count, Place("seeds/checks.yml"))
    return page_of_list(of, address, _whole, _contents, _part)
