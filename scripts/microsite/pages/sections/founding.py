"""How well founded a briefing is, in words, with what was counted."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.cited_claims import claims_of_threat, grounding_claims
from microsite.corpus.corpus import Corpus
from microsite.corpus.differing import compared
from microsite.corpus.evidence_base import EvidenceBase, assess_evidence
from microsite.model import urls
from microsite.model.entity import Threat
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.tree.inlines import strong
from microsite.model.vocabulary import CHECK_FACTS
from microsite.model.wording import join_list, mark, plural, text, words
from microsite.pages.sections.compared_elsewhere import results_told
from microsite.pages.writing.page_writer import PageWriter

_LOWERED: Final = mark(
    "By what was counted, the ground is {level} ({meaning}). The editors put it one step lower, at {below}: {reason}."
)
_LOWEST: Final = mark("By what was counted, the ground is {level} ({meaning}). The editors think less of it: {reason}.")


def founding(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """Yield the section."""
    corpus = sheet.corpus
    inputs = assess_evidence(corpus, grounding_claims(corpus, threat))
    yield heading(2, words("How well founded is this?"), "founding")
    level, meaning = strong(words(inputs.level)), sheet.link(words("what the words mean"), urls.FOUNDING)
    if not threat.lowered:
        yield paragraph(text("The ground is {level} ({meaning}).", level=level, meaning=meaning))
    elif inputs.level_below:
        below = strong(words(inputs.level_below))
        yield paragraph(text(_LOWERED, level=level, meaning=meaning, below=below, reason=threat.lowered.reason))
    else:
        yield paragraph(text(_LOWEST, level=level, meaning=meaning, reason=threat.lowered.reason))
    yield from bullets(_inputs(corpus, threat, inputs))


def _independent(n: int) -> str:
    if n == 1:
        return plural(n, "{n} source", "{n} sources")
    return plural(n, "{n} source that shares no origin with others", "{n} sources that share no origin we know of")


def _checked(corpus: Corpus, threat: Threat, inputs: EvidenceBase) -> str:
    """Return what came of looking elsewhere: of all claims, as the beginning says it, and of those that count."""
    of = compared(corpus, claims_of_threat(corpus, threat))
    if not of.claims:
        return words("None was checked elsewhere.")
    results = [
        words("{result} ({n})", result=words(CHECK_FACTS[result][0]), n=number)
        for result, number in sorted(inputs.checked.items())
    ]
    told = mark(
        "Of all claims of the page, {compared} compared with other reports: {found}. Of those that count: {results}."
    )
    return words(
        told,
        compared=plural(len(of.claims), "{n} was", "{n} were"),
        found=join_list(results_told(corpus, of.claims)),
        results=join_list(results) if results else words("none was compared"),
    )


def _counted(corpus: Corpus, threat: Threat, inputs: EvidenceBase) -> str:
    if not inputs.sources:
        return words("No claim about this subject is cited by a sentence of this page.")
    return words(
        "The page has {all}. Those count that are about its subject and stand behind one of its sentences: "
        "{claims} from {sources}: {labels}.",
        all=plural(len(claims_of_threat(corpus, threat)), "{n} claim", "{n} claims"),
        claims=plural(inputs.claims, "{n} claim", "{n} claims"),
        sources=_independent(inputs.independent),
        labels=join_list([record_wording.the_source(corpus, source) for source in inputs.sources]),
    )


def _inputs(corpus: Corpus, threat: Threat, inputs: EvidenceBase) -> Iterator[str]:
    """Yield what was counted, a line each."""
    yield _counted(corpus, threat, inputs)
    strengths = [words("{n} {strength}", n=number, strength=words(word)) for word, number in inputs.strengths.items()]
    if strengths:
        yield words("How firmly: {strengths}.", strengths=join_list(strengths))
    if inputs.second_hand:
        yield plural(
            inputs.second_hand,
            "{n} claim is passed on from a cited work.",
            "{n} claims are passed on from cited works.",
        )
    if inputs.perceptions:
        yield plural(
            inputs.perceptions,
            "{n} claim is about how somebody sees things.",
            "{n} claims are about how somebody sees things.",
        )
    yield _checked(corpus, threat, inputs)
