"""Second-hand evidence is shown as second-hand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.missing_ids import files_gone
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.kinds import WORK
from microsite.model.near_names import is_slip


def _claimed_otherwise(corpus: Corpus, dossier: Dossier, key: str) -> bool:
    """Say whether a work with another fault, which has a finding of its own, is said to be what a citation means."""
    rows = [(work, row) for work in corpus.seeds.of(WORK) for row in work.cited_as if row.key == key]
    return any(row.source == dossier.id or row.source not in corpus.sources for _, row in rows)


def _mistaken(corpus: Corpus, dossier: Dossier, key: str) -> str:
    """Say where a work names a citation that the source has not, if it may mean this one: the end of a sentence."""
    cited = {citation.key for citation in dossier.text.citations} if dossier.text else set()
    rows = [
        (row.key, work.origin.place("cited_as", index, "key"))
        for work in corpus.seeds.of(WORK)
        for index, row in enumerate(work.cited_as)
        if row.source == dossier.id and row.key not in cited
    ]
    meant = [(other, place) for other, place in rows if len(rows) == 1 or is_slip(other, key)]
    return f"write key: {key} in the place of {meant[0][0]} at {meant[0][1]}" if len(meant) == 1 else ""


def _citations(corpus: Corpus, dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each citation that leads to no work, once however often it stands in the text."""
    text = dossier.text
    if text is None:
        return
    found: dict[str, list[int]] = defaultdict(list)
    for index, citation in enumerate(text.citations):
        known = connections(corpus).work_of_citation(dossier.id, citation.key)
        if known is None and not _claimed_otherwise(corpus, dossier, citation.key):
            found[citation.key].append(index)
    for key, places in found.items():
        citation = text.citations[places[0]]
        more = f" and {len(places) - 1} more" if len(places) > 1 else ""
        add = f"add cited_as: [{{source: {dossier.id}, key: {key}}}] to the work in {WORK.file.of()}"
        mend = _mistaken(corpus, dossier, key) or add
        message = f'"{citation.printed}" at {citation.at}{more} leads to no work; {mend}'
        yield finding(text.origin.place("citations", places[0]), "unresolved-citation", message)


def _via(works: Sequence[str], claim: Claim) -> str:
    """Name the works that a passage rests on and what to type; which of several it is, only a reader knows."""
    own = "or via: [] if it is the source's own"
    wrong = [via.work for via in claim.works]
    add = f"and via names {', '.join(wrong)}; write in its place" if wrong else "; add"
    if len(works) == 1:
        return f"{works[0]}{', ' if wrong else ''}{add} via: {{work: {works[0]}}}, {own}"
    every = ", ".join(f"{{work: {each}}}" for each in works)
    named = ", ".join(works)
    return f"{named}{', ' if wrong else ''}{add} via: [{every}], without those that this claim is not from, {own}"


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
    # A work that is not there has a finding of its own, and may be the one that is meant.
    if works and not works & named and named <= corpus.works.keys() and not claim.is_own:
        place = claim.origin.place("via" if named else "at")
        yield finding(place, "second-hand", f"{', '.join(claim.locators)} rests on {_via(sorted(works), claim)}")


def check(project: Project) -> Iterator[Finding]:
    """Citations that lead nowhere; claims that hide, or make up, the work a passage rests on."""
    corpus = project.corpus
    if WORK.file.of() in corpus.seeds.broken_files or WORK.file.of() in files_gone(corpus):
        return
    for dossier in corpus.seeds.dossiers:
        yield from _citations(corpus, dossier)
        for claim in dossier.claims:
            yield from _claim(corpus, dossier, claim)
