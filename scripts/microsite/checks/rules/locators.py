"""A page number is given only where the text we read has pages."""

import re
from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.corpus.mentions import Mention
from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.record import LETTERS

_PAGE = re.compile(r"^(p\.|pp\.|page|pages)\s*\d|^\d", re.IGNORECASE)
_PASSAGE = re.compile(rf"^(s\d+\.)?{LETTERS}\d+(\.s\d+)?$")


def _no_locator(corpus: Corpus, mention: Mention) -> str | None:
    """Return what is wrong with what stands behind the comma of a citation, if it is no place at all."""
    locator = mention.locator or ""
    if not locator or mention.target != "cited":
        return None
    if locator in corpus.claims or locator in corpus.works or locator in corpus.sources:
        return f"two citations are divided by a semicolon; write [@{mention.id}; @{locator}]"
    if mention.id in corpus.claims:
        return f'a claim knows its place in the source; take out "{locator}": [@{mention.id}]'
    return None


def check(project: Project) -> Iterator[Finding]:
    """Locators in prose: of works and sources alone, no pages where there are none, no passage that is not there."""
    for mention in project.corpus.mentions:
        if wrong := _no_locator(project.corpus, mention):
            yield finding(mention.place, "bad-citation", wrong)
            continue
        dossier = project.corpus.sources.get(mention.id) if mention.target == "cited" else None
        if dossier is None or not mention.locator:
            continue
        if _PASSAGE.match(mention.locator):
            if mention.locator not in dossier.units:
                there = passages_there(dossier, mention.locator)
                message = f'{dossier.id} has no passage "{mention.locator}"{there}'
                yield finding(mention.place, "unknown-passage", message)
        elif _PAGE.match(mention.locator) and not dossier.source.paged:
            sentence = next((at for at in dossier.units if _PASSAGE.match(at) and ".s" in at[1:]), "")
            first = f", such as {sentence}" if sentence else ""
            message = f'the text of {dossier.id} has no pages; cite a passage instead of "{mention.locator}"{first}'
            yield finding(mention.place, "page-without-pages", message)
