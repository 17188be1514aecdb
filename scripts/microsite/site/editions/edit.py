"""The steps of ``scripts/edition.py``: findings out, files in."""

import json
import sys
from pathlib import Path

from microsite.checks.rules import check
from microsite.corpus.ledger.claim_history import LEDGER, ledger_line, unrecorded_changes
from microsite.corpus.project import Project, load
from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.seeds.reading.seeds import read_seeds
from microsite.site.editions.freeze import FrozenNameError, freeze, restore, verify
from microsite.site.editions.manifest import LABEL, Manifest
from microsite.site.editions.pinned import check_pinned
from microsite.site.editions.store import TamperedError, manifests
from microsite.site.published_addresses import record_addresses

RECORDS = "seeds/editions.yml"
_HEAD = "# yaml-language-server: $schema=schema/editions.json\n# Written by scripts/edition.py; nothing here changes.\n"


def _record(root: Path, manifest: Manifest, note: str) -> None:
    """Append the record of an edition to ``seeds/editions.yml``."""
    path = root / RECORDS
    ledger = root / LEDGER
    lines = [
        f"- id: {manifest.label}",
        f"  frozen: '{manifest.frozen}'",
        f"  manifest: '{manifest.digest}'",
        f"  changes: {ledger.read_text('utf-8').count(chr(10)) if ledger.is_file() else 0}",
    ]
    if note:
        lines.append(f"  note: {json.dumps(note, ensure_ascii=False)}")
    write_if_changed(path, (path.read_text("utf-8") if path.is_file() else _HEAD) + "\n".join(lines) + "\n")


def freeze_refusals(root: Path, label: str) -> list[Finding]:
    """Return what is wrong with the name of an edition that is to be frozen: known before anything is built."""
    if not LABEL.fullmatch(label):
        return [finding(Place(RECORDS), "edition-refused", f'"{label}" is no label; expected one such as 2026-12')]
    kept = [record.id for record in read_seeds(root)[0].editions]
    if kept and label <= max(kept):
        message = f'editions follow each other by name, and "{label}" does not come after "{max(kept)}"'
        return [finding(Place(RECORDS), "edition-refused", message)]
    return []


def record_claims(root: Path, day: str) -> list[Finding]:
    """Put down what the ledger of claims lacks: what stands in an edition is no change since that edition."""
    project, findings = load(root)
    newest = max((change.date for change in project.corpus.seeds.changes), default="")
    if not findings and day < newest:
        message = f"the ledger of claims has a change of {newest}, which an edition of {day} cannot know"
        return [finding(Place(LEDGER), "edition-refused", message)]
    findings += check(project)
    lines = [] if findings else [ledger_line(change) for change in unrecorded_changes(project.corpus, day)]
    path = root / LEDGER
    if lines:
        write_if_changed(path, (path.read_text("utf-8") if path.is_file() else "") + "".join(lines))
    return []


def freeze_edition(root: Path, site: Path, store: Path, edition: tuple[str, str, str]) -> list[Finding]:
    """Keep a built site as an edition (label, day, note) and record it; return what stands in the way."""
    label, day, note = edition
    try:
        manifest, added = freeze(site, store, label, day)
    except (FileExistsError, FrozenNameError) as error:
        return [finding(Place(RECORDS), "edition-refused", str(error))]
    except TamperedError as error:
        return [finding(Place(store.name), "edition-tampered", str(error))]
    _record(root, manifest, note)
    record_addresses(root, site, day)
    sys.stdout.write(f"edition {label}: {len(manifest.files)} files, {added:,} bytes added to the store\n")
    return []


def verify_editions(root: Path, store: Path) -> list[Finding]:
    """Return what is wrong with the store, or with the records of it."""
    seeds, findings = read_seeds(root)
    broken = [finding for finding in findings if finding.place.file == RECORDS]
    return broken or list(verify(store, seeds.editions))


def with_editions(project: Project, site: Path) -> list[Finding]:
    """Put the editions that are at hand (``editions/`` of the project) into a new site, each checked by its hash.

    Without a store the site is built without editions: a contributor has no need of them.
    """
    store = project.root / "editions"
    if not store.is_dir():
        return []
    findings = verify_editions(project.root, store) or list(check_pinned(project, store))
    if not findings:
        restore_editions(store, site)
    return findings


def restore_editions(store: Path, site: Path) -> list[str]:
    """Put every edition below ``site/e/``; return their labels."""
    return restore(store, site) if manifests(store) else []
