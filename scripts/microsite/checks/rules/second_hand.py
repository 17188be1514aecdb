"""Second-hand evidence is shown as second-hand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.kinds import WORK


def _citations(corpus: Corpus, dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each citation that leads to no work, once however often it stands in the text."""
    text = dossier.text
    if text is None:
        return
    found: dict[str, list[int]] = defaultdict(list)
    for index, citation in enumerate(text.citations):
        if connections(corpus).work_of_citation(dossier.id, citation.key) is None:
            found[citation.key].append(index)
    for key, places in found.items():
        citation = text.citations[places[0]]
        more = f" and {len(places) - 1} more" if len(places) > 1 else ""
        message = (
            f'"{citation.printed}" at {citation.at}{more} leads to no work; add '
            f"cited_as: [{{source: {dossier.id}, key: {key}}}] to the work in {WORK.file.of()}"
        )
        yield finding(text.origin.place("citations", places[0]), "unresolved-citation", message)


def _add_via(works: Sequence[str]) -> str:
    """Name the works that a passage rests on and what to add; which of several a claim is from, only a reader knows."""
    own = "or via: [] if it is the source's own"
    if len(works) == 1:
        return f"{works[0]}; add via: {{work: {works[0]}}}, {own}"
    every = ", ".join(f"{{work: {each}}}" for each in works)
    return f"{', '.join(works)}; add via: [{every}], without those that this claim is not from, {own}"


def _claim(corpus: Corpus, dossier: Dossier, claim: Claim) -> Iterator[Finding]:
    sections = {at.partition(".")[0] for at in claim.locators}
    citations = dossier.text.citations if dossier.text else ()
    near = [
        connections(corpus).work_of_citation(dossier.id, c.key) for c in citations if c.at.partition(".")[0] in sections
    ]
    named = {via.work for via in claim.works}
    for key in sorted(named - {work.key for work in near if work}):
        # A citation that leads nowhere has a finding of its own, and may be the one that is meant.
        if key in corpus.works and None not in near:
            message = f"{dossier.id} does not cite {key} in that section; correct via, or the locator"
            yield finding(claim.origin.place("via"), "via-not-cited", message)
    cited = {key for at in claim.locators for key in getattr(dossier.units.get(at), "cites", ())}
    works = {work.key for key in cited if (work := connections(corpus).work_of_citation(dossier.id, key))}
    if claim.is_own and not cited:
        message = f"{', '.join(claim.locators)} cites no work, so that nothing is to be said of one; delete via: []"
        yield finding(claim.origin.place("via"), "via-not-cited", message)
    if works and not works & named and not claim.is_own:
        place = claim.origin.place("via" if named else "at")
        yield finding(place, "second-hand", f"{', '.join(claim.locators)} rests on {_add_via(sorted(works))}")


def check(project: Project) -> Iterator[Finding]:
    """Citations that lead nowhere; claims that hide, or make up, the work a passage rests on."""
    corpus = project.corpus
    if WORK.file.of() in corpus.seeds.broken_files:
        return
    for dossier in corpus.seeds.dossiers:
        yield from _citations(corpus, dossier)
        for claim in dossier.claims:
            yield from _claim(corpus, dossier, claim)
