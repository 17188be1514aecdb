"""A source that is said to be read completely is: every sentence carries a claim or says why not."""

from collections.abc import Iterator

from microsite.corpus.missing_ids import files_gone
from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.kinds import CLAIM


def covered_passages(dossier: Dossier) -> set[str]:
    """Return the locators that claims rest on, with the sentences of whole passages."""
    at = {locator for claim in dossier.claims for locator in claim.locators}
    passages = dossier.text.passages if dossier.text else ()
    return at | {sentence.at for passage in passages if passage.at in at for sentence in passage.sentences}


def excused_passages(dossier: Dossier) -> set[str]:
    """Return the sentences that are listed as carrying no claim."""
    listed = {row.at for row in dossier.source.without_claims}
    passages = dossier.text.passages if dossier.text else ()
    return {s.at for p in passages for s in p.sentences if s.at in listed or p.at in listed}


def _is_covered(dossier: Dossier, at: str, with_claims: set[str]) -> bool:
    """Say whether a claim rests on each sentence of a passage."""
    sentences = getattr(dossier.units.get(at), "sentences", ())
    return bool(sentences) and all(sentence.at in with_claims for sentence in sentences)


def _dossier(dossier: Dossier) -> Iterator[Finding]:
    origin, text = dossier.source.origin, dossier.text
    if text is None:
        return
    with_claims, without = covered_passages(dossier), excused_passages(dossier)
    for index, row in enumerate(dossier.source.without_claims):
        place = origin.place("without_claims", index, "at")
        if row.at not in dossier.units:
            message = f'{dossier.id} has no passage "{row.at}"{passages_there(dossier, row.at)}'
            yield finding(place, "unknown-passage", message)
        elif row.at in with_claims or _is_covered(dossier, row.at, with_claims):
            message = f"{row.at} is listed as carrying no claim, but a claim rests on it; delete this entry"
            yield finding(place, "covered-passage", message)
    if dossier.source.reading == "complete" and not dossier.source.retired:
        for passage in text.passages:
            for sentence in passage.sentences:
                if sentence.at not in with_claims | without:
                    excuse = f'- {{at: {sentence.at}, why: "…"}}'
                    message = f"{sentence.at} has no claim; add one, or below without_claims, with the reason: {excuse}"
                    yield finding(origin.place("reading"), "uncovered-passage", message)


def check(project: Project) -> Iterator[Finding]:
    """Sentences that nobody accounted for, and excuses that no longer hold."""
    seeds = project.corpus.seeds
    for dossier in seeds.dossiers:
        # A claim that could not be read has a finding of its own; its passage is not missed besides.
        # So has a file of claims that is gone.
        file = CLAIM.file.of(dossier.id)
        # A locator that leads nowhere may be that of a passage without a claim.
        lost = any(at not in dossier.units for claim in dossier.claims for at in claim.locators)
        if file not in seeds.broken_files and file not in files_gone(project.corpus) and not lost:
            yield from _dossier(dossier)
