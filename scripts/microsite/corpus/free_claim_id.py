"""Ids that claims may be given: a number that none has, had, or is cited by, and its own for one that is misfiled."""

import re

from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier


def next_free_claim_id(corpus: Corpus, source: str) -> str:
    """Return the id of a new claim, as far as the seeds tell; ``new.py`` looks through earlier versions as well."""
    numbered = re.compile(rf"{re.escape(source)}-(\d{{3,9}})")
    named = (
        *corpus.claims,
        *corpus.withdrawn,
        *(change.claim for change in corpus.seeds.changes),
        *(mention.id for mention in corpus.mentions if mention.id not in corpus.works),
    )
    used = [int(found[1]) for identifier in named if (found := numbered.fullmatch(identifier))]
    return f"{source}-{max(used, default=0) + 1:03d}"


def own_claim_id(corpus: Corpus, dossier: Dossier, claim: Claim) -> str:
    """Return the id that a claim with that of another source should have here: its number, if that is not taken."""
    same = f"{dossier.id}-{claim.id.rpartition('-')[2]}"
    taken = same in corpus.claims or same in corpus.withdrawn
    return next_free_claim_id(corpus, dossier.id) if taken else same


def misfiled_ids(corpus: Corpus) -> set[str]:
    """Return the ids that claims should have that have those of another source."""
    misfiled = ((each, claim) for each in corpus.seeds.dossiers for claim in each.claims if claim.source != each.id)
    return {own_claim_id(corpus, dossier, claim) for dossier, claim in misfiled}
