"""Every id that a record names exists. One cause is one finding, however many places name what is not there."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from microsite.corpus.corpus import Corpus
from microsite.corpus.did_you_mean import hint, where_ids_stand, with_name
from microsite.corpus.duplicate_ids import ids_by_name
from microsite.corpus.ledger.lost_claims import lost_claims
from microsite.corpus.mentions import Mention
from microsite.corpus.project import Project
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.finding import CODES, Finding, finding
from microsite.model.generator import typed
from microsite.model.kinds import CLAIM, ENTITY, SOURCE, TARGETS, WORK, noun
from microsite.model.near_names import nearest
from microsite.model.place import Place

_FEW = 4
"""Places that are listed beside the first one."""


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


def other_places(places: Sequence[Place]) -> str:
    """Say where else something stands: the end of a sentence, or nothing."""
    rest = sorted(set(places))[1:]
    listed = ", ".join(str(place) for place in rest[:_FEW])
    more = f" and {len(rest) - _FEW} more places" if len(rest) > _FEW else ""
    return f"; also at {listed}{more}" if rest else ""


def _target(mention: Mention, corpus: Corpus) -> str:
    """Say what a citation key was meant to be: a claim if it begins with a source's id, else a work."""
    if mention.target != "cited":
        return mention.target
    prefix, _, number = mention.id.rpartition("-")
    return CLAIM.name if prefix in corpus.sources or (number.isdigit() and len(number) == 3) else WORK.name


def _space(target: str) -> str:
    """Return what one missing id is missing from: the space that kinds share, or what names it."""
    spaces = {kind.namespace for kind in TARGETS[target]}
    return spaces.pop() if len(spaces) == 1 else target


def _code(target: str) -> str:
    """Return the code of the finding: that of the kind, or for one without its own that of all one can link to."""
    return f"unknown-{target}" if f"unknown-{target}" in CODES else f"unknown-{ENTITY}"


def _written_mentions(corpus: Corpus) -> Iterator[Mention]:
    """Yield what files name; what a translation takes over is mended in its original."""
    return (mention for mention in corpus.mentions if not mention.is_taken_over)


def missing_mentions(corpus: Corpus) -> Iterator[Mention]:
    """Yield the mentions of what is not there, those of withdrawn claims left out."""
    ids = known_ids(corpus)
    for mention in _written_mentions(corpus):
        there = mention.id in ids[mention.target] or mention.id in corpus.seeds.broken
        if not there and mention.id not in corpus.withdrawn:
            yield mention


def _withdrawn(corpus: Corpus) -> Iterator[Finding]:
    # What was withdrawn since stays on a list that is pinned to an edition: the edition has it.
    kept = {urls.reading_list(each.id) for each in corpus.lists.values() if each.pinned}
    ids = known_ids(corpus)
    of_retired: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    for mention in _written_mentions(corpus):
        if mention.id in corpus.withdrawn and mention.id not in ids[mention.target] and mention.page not in kept:
            claim = corpus.withdrawn[mention.id]
            if corpus.sources[claim.source].source.retired:
                of_retired[claim.source, mention.place.file].append(mention.place)
            else:
                yield finding(mention.place, "withdrawn-claim", withdrawn_ids(claim))
    for (source, _), places in of_retired.items():
        yield _of_retired(corpus.sources[source], sorted(set(places)))


def _of_retired(dossier: Dossier, places: Sequence[Place]) -> Finding:
    """Say once a file what in it rests on a source that is no longer used."""
    retired = dossier.source.retired
    lines = list(dict.fromkeys(str(place.line) for place in places))
    at = f"at line{'s' if len(lines) > 1 else ''} {', '.join(lines)}"
    instead = f"; cite {retired.to} in its place where that says the same" if retired and retired.to else ""
    when = f" on {retired.date}: {retired.reason.rstrip('. ')}" if retired else ""
    message = (
        f"{dossier.id} was retired{when}. This file names its claims {at}; "
        f"take them out, with what rests on them alone{instead}"
    )
    return finding(places[0], "withdrawn-claim", message)


def _renamed_by_hand(target: str, identifier: str, new: str | None) -> str:
    """Say what to do if somebody changed an id, and not what names it."""
    if not any(kind.renamable for kind in TARGETS[target]):
        return ""
    return f"; if it was renamed, give it its old id back and run {typed('rename')} {identifier} {new or 'NEW-ID'}"


def _gone_source(prefix: str, mentions: Sequence[Mention], corpus: Corpus) -> Finding:
    places = sorted({mention.place for mention in mentions})
    message = (
        f'no source "{prefix}"{nearest(prefix, corpus.sources)}; {len({mention.id for mention in mentions})} of its '
        f"claims are named; put the folder {SOURCE.file.folder(prefix)} back, or name others{other_places(places)}"
    )
    return finding(places[0], "unknown-source", message)


def _id(corpus: Corpus, target: str, mentions: Sequence[Mention]) -> Finding:
    first = min(mentions, key=lambda mention: mention.place)
    named = "cited" if first.target == "cited" else target
    places = [mention.place for mention in mentions]
    told = hint(corpus, named, first.id)
    # A slip is made once, and is offered what was meant. What is named again and again was there.
    if len(set(places)) > 1:
        new = with_name(corpus, named, first.id)
        told += _renamed_by_hand(target, first.id, new) if new or told == where_ids_stand(TARGETS[named]) else ""
    message = f'no {noun(target)} "{first.id}"{told}{other_places(places)} (page {first.page.url})'
    return finding(first.place, _code(target), message)


def _unexplained(corpus: Corpus) -> Iterator[Mention]:
    """Yield what is named and is not there, but for what has a finding of its own that names these places."""
    lost = lost_claims(corpus)
    # So has a record that bears the id of another, and not this one, which it should have by its name.
    lent = frozenset(ids_by_name(corpus).values())
    for mention in missing_mentions(corpus):
        published = mention.id in lost.get(mention.id.rpartition("-")[0], ())
        published |= mention.id in lost and mention.id not in corpus.sources
        if not published and mention.id not in lent:
            yield mention


def check(project: Project) -> Iterator[Finding]:
    """Name every id that does not exist and is named, with what is there instead, and the pages concerned."""
    corpus = project.corpus
    yield from _withdrawn(corpus)
    by_id: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    by_source: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in _unexplained(corpus):
        prefix, _, number = mention.id.rpartition("-")
        is_claim = mention.target in (CLAIM.name, "cited") and number.isdigit() and len(number) == 3
        if is_claim and prefix not in corpus.sources and prefix.rpartition("-")[0] not in corpus.sources:
            by_source[prefix].append(mention)
        else:
            by_id[_space(_target(mention, corpus)), mention.id].append(mention)
    for key in [key for key in by_id if key[1] in by_source]:
        by_source[key[1]] += by_id.pop(key)
    for prefix, mentions in by_source.items():
        if len({mention.id for mention in mentions}) > 1:
            yield _gone_source(prefix, mentions, corpus)
        else:
            yield _id(corpus, CLAIM.name, mentions)
    for mentions in by_id.values():
        # What names one kind alone says more than a link, which may lead to several.
        first = min(mentions, key=lambda mention: (len(TARGETS[mention.target]), mention.place))
        yield _id(corpus, _target(first, corpus), mentions)
