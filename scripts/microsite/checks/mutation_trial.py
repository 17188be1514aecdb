"""The trial of exact matching on the texts themselves: what is typed cleanly must match, what is falsified must not.

A text that is typed matches a sentence if the SHA-256 of its normal form is the one recorded in passages.yml.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from microsite.checks.rules import figures
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.passage import Passage
from microsite.seeds.reading.seeds import Seeds
from microsite.sources.documents.document import SourceError
from microsite.sources.ingest.extract import extract
from microsite.sources.ingest.measure import measure
from microsite.sources.text.falsify import falsified_figure, falsify, typed_cleanly
from microsite.sources.text.normalise import digest, normalise
from microsite.sources.text.numbers import number_text, numbers


@dataclass
class Tally:
    """How many variants of each kind were tried, and how many were accepted."""

    tried: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)

    def count(self, kind: str, *, accepted: bool) -> None:
        """Count one variant."""
        self.tried[kind] += 1
        self.accepted[kind] += accepted


@dataclass
class Trial:
    """What came out for one source."""

    source: str
    sentences: int = 0
    clean: Tally = field(default_factory=Tally)
    falsified: Tally = field(default_factory=Tally)
    figures: Tally = field(default_factory=Tally)
    elsewhere: int = 0
    """Changed figures left out, because the changed number stands in the same passage as another figure."""

    @property
    def passed(self) -> bool:
        """Every clean typing was accepted, and there were some; nothing that was changed was."""
        wrong = self.falsified.accepted.total() + self.figures.accepted.total()
        return self.clean.tried.total() > 0 and self.clean.accepted == self.clean.tried and not wrong


def _names(corpus: Corpus) -> Mapping[str, str]:
    """Return every name of an actor, with the name of the next actor to put in its place."""
    actors = sorted(corpus.actors.values(), key=lambda actor: actor.id)
    result: dict[str, str] = {}
    for actor, other in zip(actors, [*actors[1:], *actors[:1]], strict=True):
        for name in (actor.name, *(written.name for written in actor.names)):
            if normalise(name) != normalise(other.name):
                result.setdefault(normalise(name), other.name)
    return result


def _try_sentences(trial: Trial, dossier: Dossier, text: str, names: Mapping[str, str]) -> None:
    for passage in dossier.text.passages if dossier.text else ():
        for sentence in passage.sentences:
            trial.sentences += 1
            original = text[slice(*sentence.span)]
            for kind, typed in typed_cleanly(original):
                trial.clean.count(kind, accepted=digest(normalise(typed)) == sentence.hash)
            for kind, typed in falsify(original, names):
                trial.falsified.count(kind, accepted=digest(normalise(typed)) == sentence.hash)


def _with_other_figures(claim: Claim) -> Iterator[tuple[str, str, Claim]]:
    """Yield the claim with each changed figure: how it was changed, the other number, the claim."""
    if claim.figure is None:
        return
    for key, value in (("value", claim.figure.value), ("to", claim.figure.to)):
        for kind, other in falsified_figure(value) if value is not None else ():
            figure = claim.figure.model_copy(update={key: other})
            yield kind, number_text(Decimal(str(other))), claim.model_copy(update={"figure": figure})


def _standing(dossier: Dossier, text: str, claim: Claim) -> set[str]:
    """Return the numbers that the passages of a claim hold, read from the text and not from the records."""
    units = [dossier.units[at] for at in claim.locators if at in dossier.units]
    parts = [part for unit in units for part in (unit.sentences if isinstance(unit, Passage) else (unit,))]
    return {number_text(number.value) for part in parts for number in numbers(text[slice(*part.span)])}


def _try_figures(trial: Trial, project: Project, dossier: Dossier, text: str) -> None:
    for claim in dossier.claims:
        standing = _standing(dossier, text, claim)
        for kind, other, changed in _with_other_figures(claim):
            if other in standing:
                trial.elsewhere += 1
                continue
            alone = Corpus(Seeds(dossiers=[Dossier(dossier.id, dossier.source, dossier.text, [changed])]))
            found = list(figures.check(Project(project.root, alone, ())))
            trial.figures.count(kind, accepted=not found)


def _text(dossier: Dossier, by_hash: Mapping[str, Path]) -> str | None:
    """Return the normalised text of a source, from the file that has the very bytes that were read."""
    path = by_hash.get(dossier.text.file.sha256) if dossier.text else None
    if dossier.text is None or path is None:
        return None
    try:
        measured, _ = measure(dossier.id, extract(path), dossier.source, dossier.text.segmentation)
    except SourceError:
        return None
    return measured.text if measured else None


def run_trials(project: Project, texts: Path) -> Iterator[Trial]:
    """Try every source whose very file is in the folder ``texts``; a trial of no sentences is one whose file is not."""
    files = sorted(path for path in texts.iterdir() if path.is_file()) if texts.is_dir() else []
    by_hash = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in files}
    names = _names(project.corpus)
    for dossier in project.corpus.sources.values():
        trial = Trial(dossier.id)
        text = _text(dossier, by_hash)
        if text is not None:
            _try_sentences(trial, dossier, text, names)
            _try_figures(trial, project, dossier, text)
        yield trial


def _rows(tally: Tally) -> Iterator[str]:
    for kind in tally.tried:
        yield f"    {kind}: {tally.accepted[kind]} of {tally.tried[kind]} accepted"


def describe_trial(trial: Trial) -> Iterator[str]:
    """Yield what came out for a source, as lines for people."""
    if not trial.sentences:
        yield f"{trial.source}: not tried; no readable file in the folder is the one that was read"
        return
    yield f"{trial.source}: {trial.sentences} sentences"
    for title, tally in (
        ("cleanly typed", trial.clean), ("falsified", trial.falsified), ("figures of claims changed", trial.figures),
    ):  # fmt: skip
        yield f"  {title}: {tally.accepted.total()} of {tally.tried.total()} accepted"
        yield from _rows(tally)
    if trial.elsewhere:
        yield f"    left out, as the same passage holds the other number too: {trial.elsewhere}"
