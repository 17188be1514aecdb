"""A new source: its text is read, and a dossier is left that a person can go on with."""

import hashlib
import json
import shlex
import shutil
from pathlib import Path

from microsite.authoring.new_text.ingest import ingest
from microsite.authoring.records.form_fields import FieldValues
from microsite.authoring.records.insert_position import header
from microsite.authoring.records.new import refuse_alike, refuse_taken
from microsite.authoring.records.try_change import findings_of
from microsite.authoring.records.valid_record import NewError
from microsite.checks.reporters import as_text, sort_findings
from microsite.corpus.project import Project
from microsite.model.atomic_write import write_if_changed
from microsite.model.field_types import is_id
from microsite.model.finding import Finding
from microsite.model.generator import typed
from microsite.model.kinds import CLAIM, SOURCE
from microsite.model.source import Source
from microsite.seeds.formatting.seed_files import format_yaml
from microsite.seeds.reading.yaml import read_yaml
from microsite.sources.documents.file_metadata import turned_name

_FIELDS = ("label", "kind", "title", "publisher", "doi", "url", "language", "about")


def _refuse_same_text(text: Path, project: Project) -> None:
    try:
        digest = hashlib.sha256(text.read_bytes()).hexdigest()
    except OSError as error:
        raise NewError(f"{text.name}: the file could not be read ({error.strerror})") from None
    for dossier in project.corpus.sources.values():
        if dossier.text and dossier.text.file.sha256 == digest:
            raise NewError(f"{text.name} is the text of {dossier.id} already; add claims there: new.py claim")


def _name(written: str) -> dict[str, str]:
    """Return an author as written: ``Family, Given``, or a body."""
    turned = turned_name(written)
    return {"family": turned[1], "given": turned[0]} if turned else {"literal": written.strip()}


def _fill(folder: Path, answers: FieldValues) -> None:
    """Write into source.yml what was said of the source."""
    path = folder / "source.yml"
    text = path.read_text("utf-8")
    data = read_yaml(text, path.name)[0]
    known: dict[str, object] = {name: answers[name][0] for name in _FIELDS if answers.get(name)}
    if answers.get("journal"):
        known["published_in"] = {"title": answers["journal"][0]}
    if answers.get("author"):
        known["authors"] = [_name(written) for written in answers["author"]]
    if answers.get("date"):
        known["dating"] = {"edtf": answers["date"][0], "inferred": False, "basis": "The source bears this date."}
    fields = {**(data if isinstance(data, dict) else {}), **known}
    lines = [line for line in text.splitlines(keepends=True) if line.startswith("#")]
    write_if_changed(path, "".join(lines) + format_yaml(json.dumps(fields, ensure_ascii=False), Source))


def new_source(answers: FieldValues, project: Project, *, really: bool = False) -> tuple[list[str], list[Finding]]:
    """Read the text and write the dossier; return what was done, and what is still to be written.

    Raises :class:`NewError`; then no folder is left behind.
    """
    identifier, text = answers["id"][0], Path(answers["text"][0])
    refuse_taken(identifier, SOURCE, project)
    if not is_id(identifier):
        raise NewError(f'id: bad-id: expected an id of lower-case words joined by hyphens, got "{identifier[:80]}"')
    folder = project.root / SOURCE.file.folder(identifier)
    if folder.exists():
        raise NewError(f"{SOURCE.file.folder(identifier)} is there already; go on with it: {typed('ingest')} --help")
    _refuse_same_text(text, project)
    names = [identifier, *(answers[name][0] for name in ("label", "title") if answers.get(name))]
    refuse_alike(SOURCE, names, project, really=really)
    known = set(findings_of(project.root))
    outcome = ingest(text, identifier, project.root)
    wrong = [f"{f.code}: {f.message}" for f in outcome.findings]
    if not wrong:
        _fill(folder, answers)
        write_if_changed(project.root / CLAIM.file.of(identifier), header(CLAIM.file))
    left = [finding for finding in findings_of(project.root) if finding not in known]
    own = SOURCE.file.of(identifier)
    wrong += [f"{f.code}: {f.message}" for f in left if f.place.file == own and f.code in _OF_ANSWERS]
    if wrong:
        shutil.rmtree(folder, ignore_errors=True)
        raise NewError(*wrong, "nothing was written; mend this, then try again")
    return outcome.messages, sort_findings(left)


def left_to_do(left: list[Finding], answers: FieldValues) -> str:
    """Say what a new source still lacks; of all citations without a work, in one line, what takes the works over."""
    if not left:
        return "check passes"
    others = [finding for finding in left if finding.code != "unresolved-citation"]
    said = as_text(others)
    if cited := len(left) - len(others):
        command = f"{typed('import_references')} {shlex.quote(answers['text'][0])} --cited-by {answers['id'][0]}"
        said += f"{cited} citations lead to no work yet; to take over the works that the text lists: {command}\n"
    return f"{said}this is what check will ask for; the rest is in source.yml"


_OF_ANSWERS = frozenset(
    {"bad-id", "empty-text", "wrong-type", "unknown-word", "unreadable", "overlap", "not-edtf", "prose-markup"}
)
"""Findings about what was given, not about what is still to be written."""
