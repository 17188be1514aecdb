"""Every claim rests on a passage that exists, in the source it is filed under."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.free_claim_id import own_claim_id
from microsite.corpus.pages_there import pages_of
from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.kinds import CLAIM
from microsite.model.passage import SourceText
from microsite.model.seed_files import PASSAGES

_AGAIN: Final = f"read the source again with {typed('ingest')}"


def _foreign(corpus: Corpus, dossier: Dossier) -> Iterator[Finding]:
    """Claims whose ids do not begin with that of the source: one finding if that is the folder's fault."""
    foreign = [claim for claim in dossier.claims if claim.source != dossier.id]
    folder, sources = PurePosixPath(dossier.source.origin.document.file).parent.name, {c.source for c in foreign}
    all_of_one = len(foreign) > 1 and len(foreign) == len(dossier.claims) and len(sources) == 1
    if folder != dossier.id or all_of_one:
        right = dossier.id if folder != dossier.id else min(sources)
        first = dossier.claims[0].origin.place("id") if dossier.claims else dossier.source.origin.place()
        yield finding(first, "foreign-claim", _all_foreign(corpus, right, folder))
        return
    for claim in foreign:
        message = f"{claim.id} is filed under {dossier.id}; write {own_claim_id(corpus, dossier, claim)}"
        if claim.source in corpus.sources:
            message += f", or it belongs into {CLAIM.file.of(claim.source)}: move it there"
        yield finding(claim.origin.place("id"), "foreign-claim", message)


def _all_foreign(corpus: Corpus, source: str, folder: str) -> str:
    """Say which of the two is wrong where all claims of a folder are of another source: whom nobody else names."""
    named = {each for mention in corpus.mentions for each in (mention.id, mention.id.rpartition("-")[0])}
    told = f"all claims here are of {source}, and the folder is called {folder}"
    if folder in named and source not in named:
        return f"{told}, as others name it; write {folder}- in the place of {source}- in each id here"
    return f"{told}; give it its name back: {source}"


def _claims(corpus: Corpus, dossier: Dossier) -> Iterator[Finding]:
    units = dossier.units
    yield from _foreign(corpus, dossier)
    for claim in dossier.claims:
        for index, at in enumerate(claim.locators):
            if at not in units:
                place = claim.origin.place("at", index) if isinstance(claim.at, tuple) else claim.origin.place("at")
                message = f'{dossier.id} has no passage "{at}"{passages_there(dossier, at)}'
                yield finding(place, "unknown-passage", message)
        if wrong := _page(dossier, claim):
            yield wrong


def _page(dossier: Dossier, claim: Claim) -> Finding | None:
    """Return what is wrong with the page of a claim, if anything is."""
    if claim.page is None or not all(at in dossier.units for at in claim.locators):
        return None
    place, told = claim.origin.place("page"), f"page: {claim.page}"
    possible = list(dict.fromkeys(page for at in claim.locators for page in pages_of(dossier, at)))
    if not possible:
        return finding(place, "page-without-pages", f"the text of {dossier.id} has no pages; delete {told}")
    if str(claim.page).lower() in map(str.lower, possible):
        return None
    where, mend = " or ".join(possible), " or ".join(f"page: {page}" for page in possible)
    return finding(place, "wrong-page", f"{claim.locators[0]} stands on page {where} of {dossier.id}; write {mend}")


def _spans(text: SourceText) -> Iterator[Finding]:
    """Yield a finding for every place that no text of this length has: looked up, it would be another."""
    for index, passage in enumerate(text.passages):
        at = ("passages", index)
        if not passage.span[0] < passage.span[1] <= text.characters:
            message = f"expected a piece of {text.characters} characters, got {list(passage.span)}; {_AGAIN}"
            yield finding(text.origin.place(*at, "span"), "wrong-type", message)
        if passage.lines and not 1 <= passage.lines[0] <= passage.lines[1]:
            message = f"expected the first and the last line of the passage, got {list(passage.lines)}; {_AGAIN}"
            yield finding(text.origin.place(*at, "lines"), "wrong-type", message)
        for number, sentence in enumerate(passage.sentences):
            if not passage.span[0] <= sentence.span[0] < sentence.span[1] <= passage.span[1]:
                whole = list(passage.span)
                message = f"expected a piece of the passage {whole}, got {list(sentence.span)}; {_AGAIN}"
                yield finding(text.origin.place(*at, "sentences", number, "span"), "wrong-type", message)


def check(project: Project) -> Iterator[Finding]:
    """Claims without passage, claims in the wrong folder, sources that were never ingested."""
    for dossier in project.corpus.seeds.dossiers:
        if dossier.text is None:
            if PASSAGES.of(dossier.id) in project.corpus.seeds.broken_files:
                continue  # it is there, and has a finding of its own
            message = f"{dossier.id} has no readable passages.yml; run {typed('ingest')} TEXT --id {dossier.id}"
            yield finding(dossier.source.origin.place(), "no-passages", message)
            continue
        yield from _spans(dossier.text)
        yield from _claims(project.corpus, dossier)
