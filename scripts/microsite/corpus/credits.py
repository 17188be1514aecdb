"""Who worked on a record, by what they did, as far as they asked to be named."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from microsite.corpus.corpus import Corpus
from microsite.model.contributor import Contribution, Contributor
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, QUESTION, SOURCE, THREAT
from microsite.model.vocabulary import CONTRIBUTOR_ROLES, ContributorRole


def named_contributors(corpus: Corpus) -> list[Contributor]:
    """Return who is named. A frozen edition names nobody: it never changes, and everybody may take their name back."""
    return [] if corpus.site.frozen else corpus.seeds.contributors


def _records(did: Contribution, kind: str) -> tuple[str, ...]:
    of = {THREAT.name: did.threats, ACTOR.name: did.actors, QUESTION.name: did.questions, SOURCE.name: did.sources}
    return of.get(kind, ())


def credits_of(corpus: Corpus, kind: Kind[Any], identifier: str) -> Mapping[ContributorRole, list[Contributor]]:
    """Return who worked on a record, in the order of the roles and of the file; empty if nobody is named."""
    found: defaultdict[ContributorRole, list[Contributor]] = defaultdict(list)
    for contributor in named_contributors(corpus):
        for did in contributor.did:
            if identifier in _records(did, kind.name):
                found[did.role].append(contributor)
    return {role: found[role] for role in CONTRIBUTOR_ROLES if role in found}
