"""Every name for the search page: ``search/names.json``. It tells what no index of words can: which thing is meant.

A large site has a file for each two letters that names begin with, and a search loads those of its words.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from microsite.corpus.compared_answers import answers_in_words
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import Alias, IndexEntry, index_entries, labels, title_of
from microsite.corpus.pagination import paginate
from microsite.model.data_file import DataFile
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, CLAIM, QUESTION, SOURCE, THREAT
from microsite.model.quotes import curl
from microsite.model.vocabulary import STRENGTHS
from microsite.model.wording import mark, words
from microsite.model.words_in_force import vocabulary
from microsite.sources.text import collation

_BETWEEN: Final = re.compile(r"[\W_]+")

_NARROWED: Final[tuple[Kind[Any], ...]] = (SOURCE, THREAT, ACTOR)
"""Kinds by whose records a search is narrowed down."""

_OF_A_SOURCE: Final = mark("source sources text texts document documents")
_ASKED_OF_A_SOURCE: Final = mark(
    "wrote written author authors trust trustworthy reliable credible true right biased neutral independent objective "
    "serious respected good propaganda mouthpiece partisan slanted pays paid funds funded owns owned finances behind "
    "publisher published"
)
"""What readers call any source, and what they type, each word by itself, who ask what it is worth and whose it is."""

LONG: Final = 500
"""With more things than this, names are in files by how they begin."""


def _json(path: str, data: object) -> DataFile:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return DataFile(path, f"{text}\n".encode(), "")


def letters(name: str) -> str:
    """Return the first two letters of a name, folded as ``names.js`` does, as code points in hexadecimal: ``61-62``."""
    return "-".join(f"{ord(letter):x}" for letter in collation.fold(name)[:2])


def _by_letters(named: Iterable[tuple[IndexEntry, Mapping[str, object]]]) -> dict[str, list[Mapping[str, object]]]:
    result: dict[str, list[Mapping[str, object]]] = {}
    for entry, fields in named:
        names = (entry.name, *(alias.name for alias in entry.also))
        beginnings = {letters(word) for name in names for word in (name, *_BETWEEN.split(name))}
        for each in sorted(beginnings - {""}):
            result.setdefault(each, []).append(fields)
    return dict(sorted(result.items()))


def _claims(corpus: Corpus) -> dict[str, list[list[int]]]:
    """Return the first and the last number of each run of claims without a gap, by source."""
    runs: dict[str, list[list[int]]] = {}
    for identifier in sorted(corpus.claims):
        source, _, number = identifier.rpartition("-")
        held = runs.setdefault(source, [])
        if held and held[-1][1] + 1 == int(number):
            held[-1][1] += 1
        else:
            held.append([int(number)] * 2)
    return runs


def files(corpus: Corpus, long: int = LONG) -> Iterator[DataFile]:
    """Yield the file or files. Keys are short, because every visitor of the search page loads them."""
    known = list(index_entries(corpus))
    named = [_fields(corpus, entry) for entry in known]
    told: dict[str, object] = {
        "kinds": labels(),
        "filters": _filters(),
        "pages": {"claim": f"{CLAIM.folder}/"},
        "strengths": {strength: words(strength) for strength in STRENGTHS},
        "claims": _claims(corpus),
        "asks": {SOURCE.name: {"of": words(_OF_A_SOURCE), "what": words(_ASKED_OF_A_SOURCE)}},
        **_unlisted(corpus),
        "entries": named,
    }
    if len(named) > long:
        by_letters = _by_letters(zip(known, named, strict=True))
        # The line below a result names its source.
        sources = [fields for entry, fields in zip(known, named, strict=True) if entry.kind == SOURCE.name]
        told |= {"entries": sources, "letters": list(by_letters)}
        yield from (_json(f"search/names/{each}.json", found) for each, found in by_letters.items())
    yield _json("search/names.json", told)


def _filters() -> dict[str, str]:
    """Return what readers call that which a search is narrowed down by."""
    own = {kind.name: vocabulary().word(f"{kind.name}.One") for kind in _NARROWED}
    return {"kind": words("Kind"), "strength": words("Strength"), **own}


def _alias(alias: Alias) -> str | list[str]:
    """Return a name; with its language, if it is in another, or with whose word it is, if it judges."""
    if alias.by:
        return [curl(alias.name), alias.lang, alias.by]
    return [alias.name, alias.lang] if alias.lang else curl(alias.name)


def _short(corpus: Corpus, entry: IndexEntry) -> str:
    """Return a line about an entry; of a question, what each source answers."""
    return answers_in_words(corpus, corpus.questions[entry.id]) if entry.kind == QUESTION.name else entry.short


def _url(corpus: Corpus, entry: IndexEntry) -> str:
    """Return the way to an entry from the root of the site; the main language lies one folder above the others."""
    url = paginate(corpus).canonical_address(entry.address).url.removeprefix("/")
    return f"../{url}" if entry.in_main else url


def _unlisted(corpus: Corpus) -> dict[str, object]:
    """Return the names of what results name in another language and are not among its entries."""
    if corpus.translation is None:
        return {}
    found = {
        kind.name: {
            identifier: curl(title_of(corpus, kind, identifier))
            for identifier in corpus.of(kind)
            if not corpus.translation.has(kind.name, identifier)
        }
        for kind in _NARROWED
    }
    return {"unlisted": found}


def _fields(corpus: Corpus, entry: IndexEntry) -> dict[str, object]:
    fields = {
        "kind": entry.kind,
        "id": entry.id,
        "name": curl(entry.name),
        "lang": entry.lang,
        "url": _url(corpus, entry),
        "leads": corpus.translation.main if corpus.translation and entry.in_main else "",
        "short": curl(_short(corpus, entry)),
        "also": [_alias(alias) for alias in entry.also],
        "from": (corpus.sources[entry.id].source.publisher or "") if entry.kind == SOURCE.name else "",
    }
    return {key: value for key, value in fields.items() if value}
