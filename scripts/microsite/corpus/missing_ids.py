"""What is named and not there, and what that follows from: one cause is one finding, however much names it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.mentions import Mention
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.kinds import CLAIM, ENTITY, TARGETS

_DIGITS: Final = 3
"""Of the number of a claim, at least."""


def known_ids(corpus: Corpus) -> Mapping[str, Collection[str]]:
    """Return the ids that exist, by what names them."""
    return {
        target: corpus.of(kinds[0]) if len(kinds) == 1 else {each for kind in kinds for each in corpus.of(kind)}
        for target, kinds in TARGETS.items()
    }


def written_mentions(corpus: Corpus) -> Iterator[Mention]:
    """Yield what files name; what a translation takes over is mended in its original."""
    return (mention for mention in corpus.mentions if not mention.is_taken_over)


def missing_mentions(corpus: Corpus) -> tuple[Mention, ...]:
    """Return the mentions of what is not there, those of withdrawn claims left out."""

    def look() -> tuple[Mention, ...]:
        ids = known_ids(corpus)
        return tuple(
            mention
            for mention in written_mentions(corpus)
            if mention.id not in ids[mention.target]
            and mention.id not in corpus.seeds.broken
            and mention.id not in corpus.withdrawn
        )

    found: tuple[Mention, ...] = corpus.worked_out.cached("missing mentions", (), look)
    return found


def missing_ids(corpus: Corpus, namespace: str, source: str = "") -> set[str]:
    """Return the ids of a space that are named and not there; of claims, those of one source."""
    return {
        mention.id
        for mention in missing_mentions(corpus)
        if any(kind.namespace == namespace for kind in TARGETS[mention.target])
        and (namespace != CLAIM.namespace or mention.id.rpartition("-")[0] == source)
    }


def _home_of(corpus: Corpus, mention: Mention) -> str:
    """Return the file or folder without any record in which one that is named would stand; "" if there is none."""
    source, _, number = mention.id.rpartition("-")
    if mention.target in (CLAIM.name, "cited") and source in corpus.sources:
        dossier = corpus.sources[source]
        return "" if dossier.claims or dossier.withdrawn else CLAIM.file.of(source)
    if mention.target == "cited" and number.isdigit() and len(number) == _DIGITS:
        return ""
    kinds = [kind for kind in TARGETS[mention.target] if not (kind.of_source or corpus.of(kind))]
    if len(kinds) != 1:
        return ""
    return f"{kinds[0].file.folder('')}/" if kinds[0].file.id_is_name else kinds[0].file.of()


def files_gone(corpus: Corpus) -> Mapping[str, tuple[Mention, ...]]:
    """Return what is missed of each list that is gone or empty, if several records are named, by its file."""

    def look() -> Mapping[str, tuple[Mention, ...]]:
        gone: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in missing_mentions(corpus):
            if (file := _home_of(corpus, mention)) and file not in corpus.seeds.broken_files:
                gone[file].append(mention)
        # A link may mean a term, and an actor as well: it does not show that the glossary is gone.
        open_ = (ENTITY, "page")
        sure = {file: {each.id for each in mentions if each.target not in open_} for file, mentions in gone.items()}
        return {file: tuple(gone[file]) for file, ids in sure.items() if len(ids) > 1}

    found: Mapping[str, tuple[Mention, ...]] = corpus.worked_out.cached("files gone", (), look)
    return found


def withdrawn_ids(claim: Claim) -> str:
    """Return what to say where a claim is named that is no longer made."""
    when = f"on {claim.withdrawn.date}: {claim.withdrawn.reason}" if claim.withdrawn else ""
    return f'"{claim.id}" was withdrawn {when} See {urls.claim(claim.id).url}; take it out, or name another claim'
