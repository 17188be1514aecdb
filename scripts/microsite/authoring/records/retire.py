"""A source that is no longer used: the line that says so, and what then rests on nothing."""

import json
from collections import Counter
from typing import Final

from microsite.authoring.records.edits import Edit, apply_edits
from microsite.authoring.records.gone_translations import forgotten, translations_of
from microsite.authoring.records.project_texts import project_texts
from microsite.authoring.records.rename import RenameError, Renaming
from microsite.authoring.records.try_change import ProjectChange, consequences
from microsite.corpus.project import Project
from microsite.corpus.translations.pieces import record_pieces
from microsite.model.finding import Finding
from microsite.model.kinds import CLAIM, SOURCE
from microsite.model.near_names import nearest
from microsite.model.prose import Prose
from microsite.model.source import Retirement

_GONE: Final = "withdrawn-claim"
"""The code of what rests on a claim that is no longer made."""


def _record(day: str, reason: str, to: str | None) -> str:
    instead = f", to: {to}" if to else ""
    return f"retired: {{date: {day}, reason: {json.dumps(reason, ensure_ascii=False)}{instead}}}\n"


def _check(project: Project, source: str, to: str | None) -> None:
    sources = project.corpus.sources
    for name in filter(None, (source, to)):
        if name not in sources:
            raise RenameError(f'no source "{name[:80]}"{nearest(name, list(sources))}')
    if sources[source].source.retired:
        raise RenameError(f"{source} is retired already; its source.yml says when and why")
    if to == source or (to and sources[to].source.retired):
        raise RenameError(f"expected another source in its place, one that is used; got {to}")


def _left(project: Project, source: str, found: list[Finding]) -> list[str]:
    """Return what is to be done afterwards, file by file; ``found`` is what check says then."""
    claims = {claim.id for claim in project.corpus.sources[source].claims}
    files = Counter(mention.place.file for mention in project.corpus.mentions if mention.id in claims)
    for other in project.others:
        for each in other.translated.records:
            said = (piece for _, piece in record_pieces(each.texts, type(each.texts)) if isinstance(piece, Prose))
            cited = sum(item.key in claims for piece in said for item in piece.cited())
            files[each.texts.origin.document.file] += cited
    # Pages that people write name claims in macros, of which each is a finding of its own.
    files += Counter(each.place.file for each in found if each.code == _GONE and each.place.file not in files)
    named = sorted((file, number) for file, number in files.items() if number)
    return [f"{file}: {number} {'place' if number == 1 else 'places'} to mend" for file, number in named]


def retire(project: Project, source: str, retirement: Retirement) -> Renaming:
    """Plan to retire a source; raises :class:`RenameError`. Nothing is written.

    The findings are those that are not about what rests on its claims: that is for people to mend, and said.
    """
    _check(project, source, retirement.to)
    file = SOURCE.file.of(source)
    text = project_texts(project)[file]
    end = len(text.rstrip("\n"))
    line = _record(retirement.date, retirement.reason, retirement.to)
    written = apply_edits(text, {Edit(end, len(text), f"\n{line}")})
    claims = {(CLAIM.name, claim.id) for claim in project.corpus.sources[source].claims}
    translated = sorted({each.texts.origin.document.file for _, each in translations_of(project, claims)})
    gone = dict.fromkeys(translated)
    change = ProjectChange({file: written.encode(), **gone, **forgotten(project, claims)})
    found = consequences(project.root, change)
    wrong = tuple(each for each in found if each.code != _GONE)
    said = [f"{file}: {source} is retired, and its {len(claims)} claims with it"]
    said += [f"{each}: gone with them; it is in git" for each in translated]
    said += _left(project, source, found)
    return Renaming(change, tuple(said), wrong)
