"""A page number is given only where the text we read has pages."""

import re
from collections.abc import Iterator

from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding

_PAGE = re.compile(r"^(p\.|pp\.|page|pages)\s*\d|^\d", re.IGNORECASE)
_PASSAGE = re.compile(r"^(s\d+\.)?[pich]\d+(\.s\d+)?$")


def check(project: Project) -> Iterator[Finding]:
    """Locators of sources in prose: no pages for a source without pages, no passage that is not there."""
    for mention in project.corpus.mentions:
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
