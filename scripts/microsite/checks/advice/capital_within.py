"""A link without words of its own takes those of its heading: within a sentence, a term would begin with a capital."""

from collections.abc import Iterator

from microsite.checks.every_prose import RecordProse, every_prose
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import title_of
from microsite.corpus.names_in_sentences import begins_sentence, within_sentence
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import TERM
from microsite.model.prose import EntityLink, inlines, plain_prose, texts
from microsite.sources.text.collation import nouns_have_capitals


def _within(one: RecordProse) -> Iterator[tuple[EntityLink, str]]:
    """Yield the links without own words within a sentence, each with what stands before it."""
    for block in texts(one.prose.blocks):
        before = ""
        for child in inlines(block.children):
            if isinstance(child, EntityLink) and child.label is None and not begins_sentence(before):
                yield child, before
            # Of marking that holds others, those come next.
            before += plain_prose((child,)) if not hasattr(child, "children") else ""


def capital_within(project: Project) -> Iterator[Finding]:
    """Point at links to terms whose heading would stand in a sentence."""
    with project.site.speaking():
        # Where every noun has a capital, one in a sentence tells nothing.
        found = () if nouns_have_capitals() else tuple(_capitals(project.corpus))
    yield from found


def _capitals(corpus: Corpus) -> Iterator[Finding]:
    for one in every_prose(corpus):
        for link, before in _within(one):
            term = link.id
            title = within_sentence(title_of(corpus, TERM, term), before) if term in corpus.terms else ""
            # Not of names in capitals, and of writing that has no capitals.
            if title[:1].isupper() and not title[1:2].isupper():
                small = title[0].lower() + title[1:]
                message = (
                    f'[[{term}]] prints "{title}" in the middle of a sentence; write [[{term}|{small}]], or '
                    f"[[{term}|{title}]] if it is a name"
                )
                place = one.origin.find(f"[[{term}", link.occurrence, *one.keys, is_id=True)
                yield finding(place, "capital-within", message, title)
