"""What was published stays, or says why it went: the seeds against the ledger of claims.

Changes that are not recorded yet are no finding: whoever edits in a browser cannot run scripts/record.py.
"""

from collections.abc import Iterator

from microsite.corpus.ledger.claim_history import LEDGER, last_steps, replay
from microsite.corpus.ledger.held_lines import changes_since
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import CLAIM
from microsite.model.place import Place


def _lines(project: Project) -> Iterator[Finding]:
    corpus = project.corpus
    held = corpus.seeds.editions[-1:]
    loose = changes_since(corpus, held[0].id) if held else range(len(corpus.seeds.changes))
    for number, step in enumerate(replay(corpus.seeds.changes)):
        if step.wrong:
            # Two branches may have put down the same; what an edition held was right.
            mend = "take it out and run python3 scripts/record.py" if number in loose else "put back what was there"
            message = f"this line does not follow from those before it: {step.wrong}; {mend}"
            yield finding(step.change.origin.place(), "bad-ledger", message)


def _lost(project: Project) -> Iterator[Finding]:
    corpus = project.corpus
    here = {*corpus.claims, *corpus.withdrawn, *corpus.seeds.broken}
    for identifier, step in last_steps(corpus.seeds.changes).items():
        source = step.change.source
        file = CLAIM.file.of(source)
        if identifier in here or source in corpus.seeds.broken or file in corpus.seeds.broken_files:
            continue
        place = Place(file) if source in corpus.sources else step.change.origin.place()
        message = (
            f'"{identifier}" was published and is gone; put it back, and if it is no longer held, add to it '
            "withdrawn: {date: …, reason: …}"
        )
        yield finding(place, "lost-claim", message)


def check(project: Project) -> Iterator[Finding]:
    """Claims that vanished, and lines of the ledger that do not follow from those above them."""
    if LEDGER not in project.corpus.seeds.broken_files:
        yield from _lines(project)
    yield from _lost(project)
