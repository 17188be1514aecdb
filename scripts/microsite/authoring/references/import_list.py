"""Take the works of a source's own list of references into references.yml, each with how the source cites it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from microsite.authoring.records.edits import added, apply_edits
from microsite.authoring.references.import_outcome import ImportOutcome
from microsite.authoring.references.known_works import KnownWorks
from microsite.authoring.references.listed_works import CitedWork, links_of, not_cited, works_as_cited, works_listed
from microsite.authoring.references.serialise import cited_item, entry
from microsite.authoring.references.work_keys import base_key, key_for
from microsite.authoring.references.works_file import (
    HEADER,
    appended,
    not_as_meant,
    taken_keys,
    works_in,
    works_there,
)
from microsite.model.atomic_write import write_if_changed
from microsite.model.field_types import is_id
from microsite.model.finding import finding
from microsite.model.generator import typed
from microsite.model.ledger import Reference
from microsite.model.passage import SourceText
from microsite.model.place import Place
from microsite.model.seed_files import PASSAGES
from microsite.seeds.reading.seed_reader import SeedReader
from microsite.sources.documents.document import SourceDocument, SourceError
from microsite.sources.documents.formats import read_document
from microsite.sources.ingest.linked_references import LinkedReferences

_SHOWN: Final = 60
_LISTED: Final = 5
_NO_LIST: Final = "no list of references could be read in it; --unlisted makes works of the citations alone"


@dataclass
class _Taken:
    """What goes into the file of works: new ones by their key, and citations of works that are there."""

    new: dict[str, tuple[CitedWork, list[str]]] = field(default_factory=dict)
    there: dict[str, list[str]] = field(default_factory=dict)


def _text_of(source: str, root: Path, outcome: ImportOutcome) -> SourceText | None:
    reader = SeedReader(root)
    text = reader.one(PASSAGES, source) if is_id(source) and (root / PASSAGES.of(source)).exists() else None
    outcome.findings += reader.findings
    if text is None and not reader.findings:
        message = f'no source "{source[:60]}" was read here; run {typed("ingest")} FILE --id ID first'
        outcome.findings.append(finding(Place("--cited-by"), "bad-id", message))
    return text


def _read(path: Path, outcome: ImportOutcome) -> SourceDocument | None:
    try:
        return read_document(path)
    except SourceError as error:
        outcome.findings.append(finding(Place(path.name), error.code, str(error)))
        return None


def _sorted_in(works: Sequence[CitedWork], there: Sequence[Reference], taken: set[str]) -> _Taken:
    """Return the works that are new, each with its key, and the citations of those that are there."""
    known, found = KnownWorks(), _Taken()
    for entered in there:
        known.add(entered.csl, entered.key)
    bases = [base_key(work.csl) for work in works]
    shared = Counter(bases)
    for work, base in zip(works, bases, strict=True):
        same = known.same_as(work.csl)
        if same and same[0] in found.new:
            found.new[same[0]][1].extend(work.cited)
        elif same:
            found.there.setdefault(same[0], []).extend(work.cited)
        else:
            key = key_for(base, taken, shared=shared[base] > 1)
            taken.add(key)
            known.add(work.csl, key)
            found.new[key] = work, list(work.cited)
    return found


def _entries(found: _Taken, source: str, outcome: ImportOutcome) -> Iterator[str]:
    """Yield the entries of new works, and say what each is; what no file of works may hold is left out and said."""
    for key, (work, cited) in found.new.items():
        text = entry(
            key,
            work.csl,
            work.established,
            standing=work.standing,
            reconstructed=work.reconstructed,
            cited_as=[cited_item(source, each) for each in cited],
            issues=work.issues,
        )
        title = str(work.csl["title"])[:_SHOWN]
        if wrong := works_in(HEADER + text, key)[1]:
            outcome.messages.append(f'left out: "{title}": {wrong[0].message}')
            continue
        outcome.messages.append(f'{key}: "{title}", cited as {", ".join(cited)}')
        yield text


def _with_citations(old: bytes, there: Sequence[Reference], found: _Taken, source: str) -> bytes:
    """Return the file of works with the citations of those that are in it; nothing else changes."""
    text = old.decode("utf-8").replace("\r\n", "\n")
    for number, work in enumerate(there):
        for key in found.there.get(work.key, ()):
            text = apply_edits(text, {added(text, number, "cited_as", cited_item(source, key))})
    return (text.replace("\n", "\r\n") if b"\r\n" in old else text).encode() if found.there else old


def _said(links: LinkedReferences, added_now: int, found: _Taken, done: str) -> Iterator[str]:
    yield f"works {done}: {added_now}; works that were there and are cited now: {len(found.there)}"
    if left := not_cited(links):
        some = "; ".join(each[:_SHOWN] for each in left[:_LISTED])
        yield f"entries of the list for which no citation was found, left out: {len(left)}: {some}"
    if links.unknown:
        some = ", ".join(f'"{each.printed}"' for each in links.unknown)
        yield f"citations that lead to no entry of the list for certain: {len(links.unknown)}: {some}"
        yield "a hint in source.yml says which are none; --unlisted makes a work of what each of the others says"


def import_list(
    path: Path, source: str, root: Path, into: Path, *, unlisted: bool = False, dry_run: bool = False
) -> ImportOutcome:
    """Add the works that ``source`` cites, as the list of references in the file ``path`` has them, to ``into``.

    With ``unlisted``, a citation that leads to no entry becomes a work of which only what it says is known.
    """
    outcome = ImportOutcome()
    text, document = _text_of(source, root, outcome), _read(path, outcome)
    old, there, wrong = works_there(into)
    outcome.findings += wrong
    if outcome.findings or text is None or document is None:
        return outcome
    if not document.content.references and not unlisted:
        outcome.findings.append(finding(Place(path.name), "odd-reading", _NO_LIST))
        return outcome
    links = links_of(text, document)
    works = [*works_listed(links, there, source), *(works_as_cited(links, there, source) if unlisted else ())]
    found = _sorted_in(works, there, taken_keys(there, into))
    texts = list(_entries(found, source, outcome))
    cited = _with_citations(old, there, found, source)
    content = appended(cited, texts, first=not there) if texts else cited
    if content and (problem := not_as_meant(content, into.name, len(there) + len(texts))):
        outcome.findings.append(problem)
        return outcome
    if not dry_run and content != old:
        write_if_changed(into, content)
    done = f"would be added to {into.name}" if dry_run else f"added to {into.name}"
    outcome.messages += _said(links, len(texts), found, done)
    return outcome
