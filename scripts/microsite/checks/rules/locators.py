"""A passage or a page of a source that is cited is there; a page is given only where the text we read has pages."""

import re
from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.corpus.did_you_mean import hint
from microsite.corpus.mentions import Mention
from microsite.corpus.pages_there import PAGE, pages_there, passages_on
from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.field_types import LETTERS
from microsite.model.finding import Finding, finding
from microsite.model.kinds import CLAIM
from microsite.model.locator_slips import locators_as_meant, page_as_meant
from microsite.model.short_citations import only_short_citation

_WITH_P = re.compile(r"(?:[Pp]{1,2}\.|[Pp]ages?|[Pp]g\.?|S\.)\s?(\d.{0,40})")
_NUMBERS = re.compile(r"\d{3}(?:(?:\s?,\s?|\s(?:and|&)\s)\d{3}){0,8}")
"""Numbers as the ids of claims have them, which pages nearly never are."""
_PASSAGE = re.compile(rf"^(s\d+\.)?{LETTERS}\d+(\.s\d+)?$")


def _more_claims(corpus: Corpus, first: str, locator: str) -> str:
    """Say how claims are cited that stand behind another by their numbers alone; "" where these are none."""
    short, long = only_short_citation(f"{first}, {locator}"), _NUMBERS.fullmatch(locator)
    if short is None or not (long or all(claim in corpus.claims for claim in short.claims)):
        return ""
    if missing := next((key for key in short.claims if key not in corpus.claims), ""):
        told = hint(corpus, "cited", missing)
        return f'citations are divided by semicolons, and there is no claim "{missing}"{told}'
    place = "" if long else f'; if "{locator}" is a place, take it out, for a claim knows its own: [@{first}]'
    return f"citations are divided by semicolons; write {short.written_out}{place}"


def _no_locator(corpus: Corpus, mention: Mention) -> str | None:
    """Return what is wrong with what stands behind the comma of a citation, if it is no place at all."""
    locator = mention.locator or ""
    if not locator or mention.target != "cited":
        return None
    if _NUMBERS.fullmatch(locator) and f"{mention.id}-{locator}" in corpus.claims:
        return f"a claim is cited by its whole id; write [@{mention.id}-{locator}]"
    if locator in corpus.claims or locator in corpus.works or locator in corpus.sources:
        return f"two citations are divided by a semicolon; write [@{mention.id}; @{locator}]"
    if mention.id in corpus.works and (page := page_as_meant(locator)):
        return f'a page is written [@{mention.id}, {page}], not "{locator}"'
    if mention.id in corpus.claims:
        if more := _more_claims(corpus, mention.id, locator):
            return more
        return f'a claim knows its place in the source; take out "{locator}": [@{mention.id}]'
    return None


def _perhaps_page(dossier: Dossier, locator: str) -> str:
    """Say how a page is written, where a locator that leads nowhere could be meant as one."""
    page = f"p. {locator[1:]}"
    return f"; page {locator[1:]} is written {page}" if locator[:1] == "p" and passages_on(dossier, page) else ""


def _place_as_meant(dossier: Dossier, locator: str) -> str:
    """Return the passage or page of a source that somebody wrote in another way; "" where that is not sure."""
    passages = locators_as_meant(locator)
    if len(passages) == 1 and passages[0] in dossier.units and passages[0] != locator:
        return passages[0]
    page = page_as_meant(locator)
    return page if dossier.source.paged and passages_on(dossier, page) else ""


def _pages_of_works(corpus: Corpus) -> Iterator[Finding]:
    """Yield the pages of cited works that are written with a "p." before them: pages of the site put one there."""
    for claim in corpus.seeds.of(CLAIM):
        for number, via in enumerate(claim.works):
            if found := _WITH_P.fullmatch(via.page or ""):
                keys: tuple[str | int, ...] = (
                    ("via", number, "page") if isinstance(claim.via, tuple) else ("via", "page")
                )
                message = f'a page stands alone here: write page: "{found[1]}"'
                yield finding(claim.origin.place(*keys), "bad-citation", message)


def check(project: Project) -> Iterator[Finding]:
    """Locators in prose: of works and sources alone, no page and no passage that is not there."""
    yield from _pages_of_works(project.corpus)
    for mention in project.corpus.mentions:
        if wrong := _no_locator(project.corpus, mention):
            yield finding(mention.place, "bad-citation", wrong)
            continue
        dossier = project.corpus.sources.get(mention.id) if mention.target == "cited" else None
        if dossier is None or not mention.locator:
            continue
        if _PASSAGE.match(mention.locator):
            if mention.locator not in dossier.units:
                there = passages_there(dossier, mention.locator) + _perhaps_page(dossier, mention.locator)
                message = f'{dossier.id} has no passage "{mention.locator}"{there}'
                yield finding(mention.place, "unknown-passage", message)
        elif PAGE.fullmatch(mention.locator) and dossier.source.paged:
            if not passages_on(dossier, mention.locator):
                message = f'in {dossier.id} no passage begins on "{mention.locator}"{pages_there(dossier)}'
                yield finding(mention.place, "unknown-passage", message)
        elif PAGE.fullmatch(mention.locator):
            sentence = next((at for at in dossier.units if _PASSAGE.match(at) and ".s" in at[1:]), "")
            first = f", such as {sentence}" if sentence else ""
            message = f'the text of {dossier.id} has no pages; cite a passage instead of "{mention.locator}"{first}'
            yield finding(mention.place, "page-without-pages", message)
        elif meant := _place_as_meant(dossier, mention.locator):
            message = f'"{mention.locator}" is no place as citations write it; write [@{dossier.id}, {meant}]'
            yield finding(mention.place, "bad-citation", message)
