"""Every id that a record names exists."""

from collections.abc import Collection, Iterator, Mapping

from microsite.corpus.corpus import Corpus
from microsite.corpus.mentions import Mention
from microsite.corpus.project import Project
from microsite.corpus.renames import renames
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.finding import CODES, Finding, finding
from microsite.model.kinds import BY_NAME, CLAIM, ENTITY, TARGETS, WORK, noun
from microsite.seeds.reading.validate import nearest


def known_ids(corpus: Corpus) -> Mapping[str, Collection[str]]:
    """Return the ids that exist, by what names them."""
    return {
        target: corpus.of(kinds[0]) if len(kinds) == 1 else {each for kind in kinds for each in corpus.of(kind)}
        for target, kinds in TARGETS.items()
    }


def withdrawn_ids(claim: Claim) -> str:
    """Return what to say where a claim is named that is no longer made."""
    when = f"on {claim.withdrawn.date}: {claim.withdrawn.reason}" if claim.withdrawn else ""
    return f'"{claim.id}" was withdrawn {when} See {urls.claim(claim.id).url}; take it out, or name another claim'


def _target(mention: Mention, corpus: Corpus) -> str:
    """Say what a citation key was meant to be: a claim if it begins with a source's id, else a work."""
    if mention.target != "cited":
        return mention.target
    prefix, _, number = mention.id.rpartition("-")
    return CLAIM.name if prefix in corpus.sources or (number.isdigit() and len(number) == 3) else WORK.name


def _code(target: str) -> str:
    """Return the code of the finding: that of the kind, or for one without its own that of all one can link to."""
    return f"unknown-{target}" if f"unknown-{target}" in CODES else f"unknown-{ENTITY}"


def check(project: Project) -> Iterator[Finding]:
    """Name every mention of an id that does not exist, with the nearest one that does and the page concerned."""
    corpus = project.corpus
    ids = known_ids(corpus)
    # What was withdrawn since stays on a list that is pinned to an edition: the edition has it.
    kept = {urls.reading_list(each.id) for each in corpus.lists.values() if each.pinned}
    renamed = {(BY_NAME[move.kind].namespace, move.old): move.new for move in renames(corpus)}
    for mention in corpus.mentions:
        if mention.id in ids[mention.target] or mention.id in corpus.seeds.broken:
            continue
        if mention.id in corpus.withdrawn:
            if mention.page not in kept:
                yield finding(mention.place, "withdrawn-claim", withdrawn_ids(corpus.withdrawn[mention.id]))
            continue
        target = _target(mention, corpus)
        # What was cited as a work may be a claim whose id is mistyped.
        names = ids[mention.target if target == WORK.name else target]
        spaces = [kind.namespace for kind in TARGETS[target]]
        new = next((renamed[space, mention.id] for space in spaces if (space, mention.id) in renamed), None)
        hint = f"; it is now called {new}; did you mean {new}?" if new else nearest(mention.id, names)
        message = f'no {noun(target)} "{mention.id}"{hint} (page {mention.page.url})'
        yield finding(mention.place, _code(target), message)
