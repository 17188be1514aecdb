"""A source that is no longer used: the line that says so, and what then rests on nothing."""

import json
from collections import Counter

from microsite.authoring.records.edits import Edit, apply_edits
from microsite.authoring.records.project_texts import project_texts
from microsite.authoring.records.rename import RenameError, Renaming
from microsite.authoring.records.try_change import ProjectChange, consequences
from microsite.corpus.project import Project
from microsite.model.kinds import SOURCE
from microsite.model.near_names import nearest
from microsite.model.source import Retirement


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


def _left(project: Project, source: str) -> list[str]:
    """Return what is to be done afterwards, file by file."""
    claims = {claim.id for claim in project.corpus.sources[source].claims}
    files = Counter(mention.place.file for mention in project.corpus.mentions if mention.id in claims)
    return [
        f"{file}: {number} {'place' if number == 1 else 'places'} to mend" for file, number in sorted(files.items())
    ]


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
    change = ProjectChange({file: written.encode()})
    wrong = tuple(found for found in consequences(project.root, change) if found.code != "withdrawn-claim")
    claims = len(project.corpus.sources[source].claims)
    said = (f"{file}: {source} is retired, and its {claims} claims with it", *_left(project, source))
    return Renaming(change, said, wrong)
