"""Words in the place of a name: "unknown" is no author, "et al." no part of one, and "By" stands before it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from microsite.corpus.project import Project
from microsite.model.csl import NAMES
from microsite.model.finding import Finding, finding
from microsite.model.kinds import SOURCE, WORK
from microsite.model.place import Place

_NOBODY: Final = frozenset(
    "unknown|author unknown|unknown author|unknown publisher|not known|none|null|nil|nobody|n/a|n. a|na|not available"
    "|not applicable|not given|not stated|no author|no name|no publisher|n.n|n. n|s.n|anonymous|anonymous author|anon"
    "|anonymus|author|authors|various|various authors|several authors|multiple authors|others|tba|tbd|todo|xxx|test"
    "|unbekannt|unbekannter autor|anonym|verschiedene|o. v|o.v|o. a|o.a|diverse|desconocido|anónimo|varios|inconnu"
    "|anonyme|collectif|ناشناس|نامعلوم|ناشناخته|نویسنده ناشناس|مجهول".split("|")
)
"""What people type where nobody is named, in small letters and without the last stop."""
_OTHERS: Final = re.compile(
    r"[\s,;]*(?:\bet\.? ?al\b\.?|\bu\. ?a\.|\band others\b|\bund andere\b|و دیگران)\s*\Z", re.IGNORECASE
)
_BY: Final = re.compile(r"(?:By|Written by|Authors?:|Autor(?:in)?:)\s+(?=\S)")
_BOTH: Final = re.compile(r"([^\W\d_][^,]{1,60}?)\s?,\s?((?!(?:Jr|Sr|I{1,3}|IV)\b)[^\W\d_][^,]{0,60})")
"""Family and given name in one field; "King, Jr." are none."""
_KNOWN: Final = "where nobody knows who it was, say so below unknown: - who wrote it and who published it"


class _Named(NamedTuple):
    """A name as seeds have it, where it stands, and how it is left out."""

    name: Mapping[str, Any]
    place: Place
    left_out: str


def is_nobody(name: str) -> bool:
    """Say whether a text stands where a name should and names nobody: "Unknown", "n/a", a dash alone."""
    plain = " ".join(name.split()).strip("()[]<>").rstrip(".").casefold()
    return plain in _NOBODY or not any(sign.isalnum() for sign in plain)


def _with(name: Mapping[str, Any], part: str, text: str) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in {**name, part: text}.items())}}}"


def _odd(named: _Named) -> Iterator[tuple[str, str]]:
    """Yield the part of a name that is none, and what to do."""
    for part, text in ((part, str(text)) for part, text in named.name.items() if text):
        if part in ("family", "literal") and is_nobody(text):
            yield text, f'"{text}" names nobody; {named.left_out}'
        elif _OTHERS.search(text):
            alone = _OTHERS.sub("", text)
            mend = f"keep whom you know: write {_with(named.name, part, alone)}" if alone else named.left_out
            yield text, f'"{text}" names nobody by name; name the others as well, or {mend}'
        elif part == "family" and not named.name.get("given") and (both := _BOTH.fullmatch(text)):
            yield text, f'"{text}" is more than a family name; write {{family: {both[1]}, given: {both[2]}}}'
        elif _BY.match(text):
            yield text, f'"{text}" is more than a name; write {_with(named.name, part, _BY.sub("", text))}'


def _of_sources(project: Project) -> Iterator[_Named]:
    for dossier in project.corpus.seeds.of(SOURCE):
        source = dossier.source
        alone = "write authors: []" if len(source.authors) == 1 else "take this entry out"
        for number, name in enumerate(source.authors):
            place = source.origin.place("authors", number)
            yield _Named(name.model_dump(exclude_none=True), place, f"{alone}; {_KNOWN}")
        if source.publisher:
            without = f"write publisher: null; {_KNOWN}"
            yield _Named({"literal": source.publisher}, source.origin.place("publisher"), without)


def _of_works(project: Project) -> Iterator[_Named]:
    for work in project.corpus.seeds.of(WORK):
        for role in sorted(NAMES & work.csl.keys()):
            listed = work.csl[role] if isinstance(work.csl[role], (list, tuple)) else (work.csl[role],)
            alone = f"leave {role} out" if len(listed) == 1 else "take this entry out"
            yield from (_Named(name, work.origin.place("csl", role, n), alone) for n, name in enumerate(listed))
        if publisher := work.csl.get("publisher"):
            yield _Named({"literal": publisher}, work.origin.place("csl", "publisher"), "leave publisher out")


def names(project: Project) -> Iterator[Finding]:
    """Point at words in the place of a name, in sources and works."""
    for named in (*_of_sources(project), *_of_works(project)):
        for text, message in _odd(named):
            yield finding(named.place, "no-name", message, text)
