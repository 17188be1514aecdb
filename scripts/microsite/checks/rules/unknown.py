"""Every id that a record names exists. One cause is one finding, however many places name what is not there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from microsite.checks.rules.macro_calls import named_in_calls
from microsite.corpus.corpus import Corpus
from microsite.corpus.did_you_mean import hint, where_ids_stand, with_name
from microsite.corpus.duplicate_ids import ids_by_name, ids_missed
from microsite.corpus.free_claim_id import misfiled_ids
from microsite.corpus.ledger.lost_claims import lost_claims
from microsite.corpus.mentions import Mention
from microsite.corpus.missing_ids import files_gone, known_ids, missing_mentions, withdrawn_ids, written_mentions
from microsite.corpus.project import Project
from microsite.model import urls
from microsite.model.dossier import Dossier
from microsite.model.finding import CODES, Finding, finding
from microsite.model.generator import typed
from microsite.model.kinds import CLAIM, ENTITY, SOURCE, TARGETS, WORK, noun
from microsite.model.near_names import nearest
from microsite.model.place import Place

_FEW = 4
"""Places that are listed beside the first one."""


def other_places(places: Sequence[Place]) -> str:
    """Say where something stands besides the first of these places: the end of a sentence, or nothing."""
    rest = sorted(set(places) - {*places[:1]})
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


def _withdrawn(corpus: Corpus) -> Iterator[Finding]:
    # What was withdrawn since stays on a list that is pinned to an edition: the edition has it.
    kept = {urls.reading_list(each.id) for each in corpus.lists.values() if each.pinned}
    ids = known_ids(corpus)
    of_retired: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    for mention in written_mentions(corpus):
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


def _renamed_by_hand(target: str, identifier: str, new: str) -> str:
    """Say what to do if somebody changed an id, and not what names it."""
    kinds = [kind for kind in TARGETS[target] if kind.renamable]
    if not kinds:
        return ""
    by_name = len(kinds) == 1 and kinds[0].file.id_is_name and new
    back = f"type mv {kinds[0].file.of(new)} {kinds[0].file.of(identifier)}" if by_name else "give it its old id back"
    is_now = f"is {new} now" if new else "was renamed"
    return f"; if it {is_now}, {back} and run {typed('rename')} {identifier} {new or 'NEW-ID'}"


def _gone_source(prefix: str, mentions: Sequence[Mention], project: Project) -> Finding:
    corpus, places = project.corpus, sorted({mention.place for mention in mentions})
    places += [place for identifier, place in named_in_calls(project) if identifier.rpartition("-")[0] == prefix]
    message = (
        f'no source "{prefix}"{nearest(prefix, corpus.sources)}; {len({mention.id for mention in mentions})} of its '
        f"claims are named; put the folder {SOURCE.file.folder(prefix)} back, or name others{other_places(places)}"
    )
    return finding(places[0], "unknown-source", message)


def _files_gone(corpus: Corpus) -> Iterator[Finding]:
    """Name each list once of which nothing is left, and which others name."""
    for file, mentions in files_gone(corpus).items():
        places = sorted({mention.place for mention in mentions})
        ids = sorted({mention.id for mention in mentions})
        target = _target(mentions[0], corpus)
        named = f'{len(ids)} are named, such as "{ids[0]}"'
        message = f"{file} is gone or has nothing in it, and {named}; put back what stood in it{other_places(places)}"
        yield finding(places[0], _code(target), message)


def _unnamed(corpus: Corpus, target: str) -> str:
    """Return the one record of a kind that nothing names: it may be called otherwise now. "" if there is none."""
    named = {mention.id for mention in written_mentions(corpus)}
    kinds = [kind for kind in TARGETS[target] if kind.renamable and kind.has_page]
    alone = [identifier for kind in kinds for identifier in corpus.of(kind) if identifier not in named]
    return alone[0] if len(alone) == 1 else ""


def _renamed(corpus: Corpus, target: str, named: str, identifier: str, told: str) -> str:
    """Say what to do with an id that is named again and again: it was there."""
    new = with_name(corpus, named, identifier) or ""
    if told == where_ids_stand(TARGETS[named]):
        new = new or _unnamed(corpus, named)
    elif not new and target != WORK.name:
        return ""
    return _renamed_by_hand(target, identifier, new)


def _id(project: Project, target: str, mentions: Sequence[Mention]) -> Finding:
    corpus, first = project.corpus, min(mentions, key=lambda mention: mention.place)
    named = "cited" if first.target == "cited" else target
    places = [first.place, *(mention.place for mention in mentions)]
    told = hint(corpus, named, first.id)
    # A slip is made once, and is offered what was meant.
    if len(set(places)) > 1:
        told += _renamed(corpus, target, named, first.id, told)
    places += [place for identifier, place in named_in_calls(project) if identifier == first.id]
    message = f'no {noun(target)} "{first.id}"{told}{other_places(places)} (page {first.page.url})'
    return finding(first.place, _code(target), message)


def _unexplained(corpus: Corpus) -> Iterator[Mention]:
    """Yield what is named and is not there, but for what has a finding of its own that names these places."""
    lost = lost_claims(corpus)
    # So has a record that bears the id of another, and not this one, which it should have.
    lent = {*ids_by_name(corpus).values(), *ids_missed(corpus).values(), *misfiled_ids(corpus)}
    lent |= {mention.id for mentions in files_gone(corpus).values() for mention in mentions}
    for mention in missing_mentions(corpus):
        published = mention.id in lost.get(mention.id.rpartition("-")[0], ())
        published |= mention.id in lost and mention.id not in corpus.sources
        if not published and mention.id not in lent:
            yield mention


def _by_cause(corpus: Corpus) -> tuple[Mapping[str, Sequence[Mention]], Sequence[Sequence[Mention]]]:
    """Return what is missing of each source that is none, and what is missing besides, together what has one cause."""
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
    # What a page is read with may be of several kinds; where one of them misses it, it is of that.
    for space, identifier in [key for key in by_id if key[0] == "page"]:
        others = ((kind.namespace, identifier) for kind in TARGETS[space])
        if other := next((key for key in others if key in by_id), None):
            by_id[other] += by_id.pop((space, identifier))
    return by_source, tuple(by_id.values())


def check(project: Project) -> Iterator[Finding]:
    """Name every id that does not exist and is named, with what is there instead, and the pages concerned."""
    corpus = project.corpus
    yield from _withdrawn(corpus)
    yield from _files_gone(corpus)
    by_source, by_id = _by_cause(corpus)
    for prefix, mentions in by_source.items():
        if prefix in corpus.seeds.broken:
            continue  # its folder has a finding of its own
        if len({mention.id for mention in mentions}) > 1:
            yield _gone_source(prefix, mentions, project)
        else:
            yield _id(project, CLAIM.name, mentions)
    for mentions in by_id:
        # What names one kind alone says more than a link, which may lead to several.
        first = min(mentions, key=lambda mention: (len(TARGETS[mention.target]), mention.place))
        yield _id(project, _target(first, corpus), mentions)
