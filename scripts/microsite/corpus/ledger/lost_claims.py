"""Claims that were published and are gone from the seeds."""

from collections import defaultdict
from collections.abc import Mapping

from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.claim_history import last_steps
from microsite.model.claim_ledger import ClaimChange
from microsite.model.kinds import CLAIM


def lost_claims(corpus: Corpus) -> Mapping[str, Mapping[str, ClaimChange]]:
    """Return the last line of the ledger on each claim that is gone, by source and id. What cannot be read is there."""

    def look() -> Mapping[str, Mapping[str, ClaimChange]]:
        here = {*corpus.claims, *corpus.withdrawn, *corpus.seeds.broken}
        result: defaultdict[str, dict[str, ClaimChange]] = defaultdict(dict)
        for identifier, step in last_steps(corpus.seeds.changes).items():
            source = step.change.source
            unread = source in corpus.seeds.broken or CLAIM.file.of(source) in corpus.seeds.broken_files
            if identifier not in here and not unread:
                result[source][identifier] = step.change
        return result

    found: Mapping[str, Mapping[str, ClaimChange]] = corpus.worked_out.cached("lost claims", (), look)
    return found
