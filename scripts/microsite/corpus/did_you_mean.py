"""What to say of an id that nothing has, so that whoever follows it types something true.

The closed rule: the id it has now, if it was renamed; the record whose listed name it is; the same id with one slip of
the finger (``model/near_names.py``). Never one that only looks alike. Of claims and works, whose ids differ by numbers,
no one is offered: their own words are shown, and a person chooses.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.duplicate_ids import shared_ids, slug
from microsite.corpus.renames import formerly
from microsite.model import urls
from microsite.model.generator import typed
from microsite.model.kind import Kind
from microsite.model.kinds import BY_NAME, CLAIM, ENTITY, KINDS, TARGETS, WORK
from microsite.model.near_names import nearest, slips
from microsite.model.prose import EDITORS
from microsite.model.short_citations import ShortCitation, only_short_citation

_NUMBERED: Final = re.compile(r"(?P<prefix>.+)-(?P<number>\d{1,9})")
_MOST: Final = 3
_DIGITS: Final = 3
_WORDS: Final = 14
_LONGEST: Final = 100
_CITED: Final = "; a citation names a claim (such as source-001), a source or a work by its id"


def with_name(corpus: Corpus, target: str, name: str) -> str | None:
    """Return the id of the one record of those that ``target`` names whose listed name this is, however it is typed."""
    typed, shared = slug(name), shared_ids(corpus)
    having = {
        identifier
        for kind in TARGETS[target]
        if kind not in (CLAIM, WORK)
        for identifier, record in corpus.of(kind).items()
        for listed in kind.names(record)
        if identifier not in shared and slug(listed.text) in _forms(typed)
    }
    return having.pop() if len(having) == 1 else None


def _forms(typed: str) -> set[str]:
    """Return how a name may be listed that somebody typed, with an article or without."""
    return {typed, f"the-{typed}", typed.removeprefix("the-")} if typed else set()


def _like_numbers(number: str, numbers: set[str]) -> Iterator[str]:
    """Yield the numbers of which this one may be a slip: a digit more or less, or two swapped."""
    made = {number[:at] + number[at + 1 :] for at in range(len(number))}
    made |= {number[:at] + number[at : at + 2][::-1] + number[at + 2 :] for at in range(len(number) - 1)}
    made |= {number[:at] + digit + number[at:] for at in range(len(number) + 1) for digit in "0123456789"}
    yield from sorted((made | {number.zfill(3)}) & numbers - {number})


def _written_out(corpus: Corpus, short: ShortCitation) -> str:
    """Say how claims are cited that somebody wrote short: those that are there."""
    there = tuple(claim for claim in short.claims if claim in corpus.claims)
    missing = next((claim for claim in short.claims if claim not in there), "")
    told = f', and there is no claim "{missing}"' if missing else ""
    cited = f": write {short._replace(claims=there).written_out}" if there else ""
    return f"; a citation names each claim by its id{cited}{told}"


def _claims(corpus: Corpus, identifier: str) -> str:
    """Say which claims there are where one with this id should be."""
    parts = _NUMBERED.fullmatch(identifier)
    if len(identifier) <= _LONGEST and (short := only_short_citation(identifier)):
        return _written_out(corpus, short)
    if not parts or len(identifier) > _LONGEST:
        return ""
    prefix, number = parts["prefix"], parts["number"]
    if prefix not in corpus.sources:
        near = [f"{source}-{number.zfill(3)}" for source in slips(prefix, corpus.sources)]
    else:
        numbers = {claim.id.rpartition("-")[2] for claim in corpus.sources[prefix].claims}
        near = [f"{prefix}-{like}" for like in _like_numbers(number, numbers)]
    shown = [f'{each} says "{_beginning(corpus.claims[each].says)}"' for each in near if each in corpus.claims]
    if shown:
        return f"; {'; '.join(shown[:_MOST])}; cite what the sentence rests on"
    if prefix in corpus.sources and not corpus.sources[prefix].claims:
        return f"; {prefix} has no claims yet: {typed('new')} claim --source {prefix} writes the first"
    if prefix in corpus.sources:
        return f"; the claims of {prefix} are listed at {urls.source(prefix).url}"
    return f'; there is no source "{prefix}"' if len(number) == _DIGITS else ""


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")


def _works(corpus: Corpus, identifier: str) -> str:
    """Say which works have the same names in their key, with their titles."""
    names = re.sub(r"-(\d{4}[a-z]?|nd)$", "", identifier)
    like = [key for key in sorted(corpus.works) if re.sub(r"-(\d{4}[a-z]?|nd)$", "", key) == names]
    titles = [f'{key} is "{_beginning(str(corpus.works[key].csl.get("title", "")))}"' for key in like[:_MOST]]
    return f"; {'; '.join(titles)}; cite what the sentence rests on" if titles else ""


def where_ids_stand(kinds: tuple[Kind[Any], ...]) -> str:
    """Say where the ids of some kinds are to be found."""
    files = [kind.file.of("x").rpartition("/")[0] + "/" for kind in kinds if kind.file.id_is_name]
    lists = [kind.file.of("*") for kind in kinds if not kind.file.id_is_name and kind.file.form != "single"]
    folders = [kind.file.of("*").partition("*")[0] for kind in kinds if kind.file.form == "single"]
    names = f"the names of the files in {' and '.join(files)}" if files else ""
    names = f"the names of the folders in {folders[0]}" if folders and not files else names
    stand = f"those in {' and '.join(lists)}" if lists else ""
    return f"; the ids are {' and '.join(filter(None, (names, stand)))}; name one of them, or write the new one first"


def _of_another_kind(corpus: Corpus, target: str, identifier: str) -> str:
    """Say of what other kind a record with this id is, and how that is named; "" where there is none."""
    other = next((kind for kind in KINDS if kind not in TARGETS[target] and identifier in corpus.of(kind)), None)
    if other is None:
        return ""
    called = f"; {identifier} is {'an' if other.name[0] in 'aeiou' else 'a'} {other.noun or other.name}"
    if target == ENTITY:
        return (
            f"{called}: write [@{identifier}]" if other.cited else f"{called}, to which no text links; write its name"
        )
    if target == "cited" and other.space == ENTITY:
        return f"{called}, which is linked and not cited: write [[{identifier}]]"
    if target in BY_NAME and other.space == ENTITY:
        return f"{called}, and stands under {other.name}s"
    return f"{called}{where_ids_stand(TARGETS[target])}"


def _several(corpus: Corpus, kinds: Sequence[Kind[Any]], identifier: str) -> str:
    """Say how several ids are written that stand as one, without commas between them; "" if they are none."""
    pieces = re.split(r"[;\s،؛、，]+(?:(?:and|und|&|\+|و)[\s]+)?", identifier)
    known = all(any(piece in corpus.of(kind) for kind in kinds) for piece in pieces)
    if len(pieces) == 1 or not known:
        return ""
    return f"; a comma stands between two: write {', '.join(pieces)}"


def _bare(corpus: Corpus, kinds: Sequence[Kind[Any]], identifier: str) -> str:
    """Return the id in ``actors/baker``, ``baker.md``, or behind a blank of another kind; "" if there is none."""
    name = re.sub(r"[\s/]+\Z|\.(?:md|ya?ml|html)\Z", "", identifier.strip(" \u00a0\u2007\u202f#@.")).rpartition("/")[2]
    return name if any(name in corpus.of(kind) for kind in kinds) else ""


def _otherwise_written(corpus: Corpus, kinds: Sequence[Kind[Any]], identifier: str) -> str:
    plain = _bare(corpus, kinds, identifier)
    return f"; an id stands alone: write {plain}" if plain else _several(corpus, kinds, identifier)


def hint(corpus: Corpus, target: str, identifier: str) -> str:
    """Return what to say of ``identifier``, which names nothing of ``target``: the end of a sentence, or nothing."""
    kinds = TARGETS[target]
    for space in dict.fromkeys(kind.namespace for kind in kinds):
        if move := formerly(corpus, space).get(identifier):
            return f"; it is now called {move.new}; did you mean {move.new}?"
    if told := _of_another_kind(corpus, target, identifier):
        return told
    if WORK in kinds and (told := _works(corpus, identifier)):
        return told
    if CLAIM in kinds and (told := _claims(corpus, identifier)):
        return told
    if told := _otherwise_written(corpus, kinds, identifier):
        return told
    if named := with_name(corpus, target, identifier):
        return f"; that is a name of {named}: write {named}"
    names = [name for kind in kinds if kind not in (CLAIM, WORK) for name in corpus.of(kind)]
    if CLAIM in kinds and WORK in kinds:
        names.append(EDITORS)
    if near := nearest(identifier, names):
        return near
    return _CITED if WORK in kinds and CLAIM in kinds else where_ids_stand(kinds)
