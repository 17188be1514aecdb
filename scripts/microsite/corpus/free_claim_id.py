"""The number after the highest that any claim of a source has, had, or is cited by."""

import re

from microsite.corpus.corpus import Corpus


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
