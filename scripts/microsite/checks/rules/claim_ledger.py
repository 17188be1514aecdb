"""What was published stays, or says why it went: the seeds against the ledger of claims.

Changes that are not recorded yet are no finding: whoever edits in a browser cannot run scripts/record.py.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from microsite.checks.rules.unknown import other_places
from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.claim_history import LEDGER, replay
from microsite.corpus.ledger.held_lines import changes_since
from microsite.corpus.ledger.lost_claims import lost_claims
from microsite.corpus.missing_ids import missing_mentions
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.kinds import CLAIM, SOURCE
from microsite.model.place import Place

_WITHDRAWN: Final = "withdrawn: {date: …, reason: …}"
_MANY: Final = 10


def _lines(project: Project) -> Iterator[Finding]:
    corpus = project.corpus
    held = corpus.seeds.editions[-1:]
    loose = changes_since(corpus, held[0].id) if held else range(len(corpus.seeds.changes))
    for number, step in enumerate(replay(corpus.seeds.changes)):
        if step.wrong:
            # Two branches may have put down the same; what an edition held was right.
            mend = f"take it out and run {typed('record')}" if number in loose else "put back what was there"
            message = f"this line does not follow from those before it: {step.wrong}; {mend}"
            yield finding(step.change.origin.place(), "bad-ledger", message)


def _named_at(corpus: Corpus, source: str, identifiers: Collection[str]) -> str:
    """Say where claims that are gone, or their source, are named: the end of a sentence, or nothing."""
    ids = {*identifiers, source}
    places = sorted({mention.place for mention in missing_mentions(corpus) if mention.id in ids})
    return f"; named at {places[0]}{other_places(places)}" if places else ""


def _lost(project: Project) -> Iterator[Finding]:
    corpus = project.corpus
    for source, lost in lost_claims(corpus).items():
        named = _named_at(corpus, source, lost)
        identifiers = [f'"{identifier}"' for identifier in lost]
        if source in corpus.sources and (len(lost) < _MANY or corpus.sources[source].claims):
            yield finding(Place(CLAIM.file.of(source)), "lost-claim", _put_back(identifiers) + named)
        elif source in corpus.sources:
            file = CLAIM.file.of(source)
            message = f"all {len(lost)} published claims of {source} are gone; put the file {file} back{named}"
            yield finding(Place(file), "lost-claim", message)
        else:
            message = (
                f'the source "{source}" is gone, and with it what was published of it ({len(lost)} claims); put the '
                f"folder {SOURCE.file.folder(source)} back; what is no longer held stays, with {_WITHDRAWN}{named}"
            )
            yield finding(next(iter(lost.values())).origin.place(), "lost-claim", message)


def _put_back(identifiers: Sequence[str]) -> str:
    """Say that claims are gone, and what to do."""
    if len(identifiers) == 1:
        what = f"{identifiers[0]} was published and is gone; put it back, and if it is no longer held, add to it"
        return f"{what} {_WITHDRAWN}"
    more = f" and {len(identifiers) - _MANY} more" if len(identifiers) > _MANY else ""
    some = ", ".join(identifiers[:_MANY]) + more
    return f"{some} were published and are gone; put them back, and to those no longer held add {_WITHDRAWN}"


def check(project: Project) -> Iterator[Finding]:
    """Claims that vanished, and lines of the ledger that do not follow from those above them."""
    if LEDGER not in project.corpus.seeds.broken_files:
        yield from _lines(project)
    yield from _lost(project)
