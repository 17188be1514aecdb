"""An id that a record had once leads to that record, and is given to nothing else."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.corpus.renames import living_ids, renames
from microsite.model.finding import Finding, finding
from microsite.model.kinds import BY_NAME, KINDS
from microsite.model.place import Place


def check(project: Project) -> Iterator[Finding]:
    """Former ids that are living ones as well, and former ids that two records claim."""
    corpus = project.corpus
    first: dict[tuple[str, str], Place] = {}
    living = {kind.namespace: living_ids(corpus, kind.namespace) for kind in KINDS}
    for move in renames(corpus):
        space = BY_NAME[move.kind].namespace
        if move.old in living[space]:
            itself = f'"{move.old}" is what this is called now, and no former id; take it out'
            of_another = (
                f'"{move.old}" is listed as a former id, but something is called so now; '
                "an id is never used again: give that another one, or delete this entry if it was never published"
            )
            message = itself if move.old == move.new else of_another
            yield finding(move.place, "former-id", message)
        if (space, move.old) in first:
            other = first[space, move.old]
            message = f'"{move.old}" is also listed as a former id at {other}; keep it where it belongs'
            yield finding(move.place, "former-id", message)
        first.setdefault((space, move.old), move.place)
