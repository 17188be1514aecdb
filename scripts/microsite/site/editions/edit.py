"""The steps of ``scripts/edition.py``: findings out, files in."""

import sys
from collections.abc import Callable
from pathlib import Path

from microsite.checks.rules import check
from microsite.corpus.ledger.claim_history import LEDGER, ledger_line, unrecorded_changes
from microsite.corpus.project import Project, load
from microsite.model.append_lines import append_lines
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.seeds.reading.seed_reader import read_seeds
from microsite.site.editions.freeze import FrozenNameError, freeze, restore
from microsite.site.editions.manifest import LABEL
from microsite.site.editions.pinned import check_pinned
from microsite.site.editions.record import RECORDS, held_by_earlier_try, record_edition, record_refusals
from microsite.site.editions.store import TamperedError, store_of
from microsite.site.editions.verify import verify
from microsite.site.published_addresses import record_addresses
from microsite.site.swap import even_permissions


def _refused(message: str) -> list[Finding]:
    return [finding(Place(RECORDS), "edition-refused", message)]


def _refusals(root: Path, store: Path, edition: tuple[str, str, str]) -> list[Finding]:
    """Return what is wrong with an edition (label, day, note) that is to be frozen: known before anything is built."""
    label = edition[0]
    if not LABEL.fullmatch(label):
        return _refused(f'"{label}" is no label; expected one such as 2026-12')
    kept = [record.id for record in read_seeds(root)[0].editions]
    if kept and label <= max(kept):
        return _refused(f'editions follow each other by name, and "{label}" does not come after "{max(kept)}"')
    begun = f"manifests/{label}.json"  # that it has no record is why it is frozen again
    return [
        *record_refusals(edition),
        *(wrong for wrong in verify_editions(root, store) if not wrong.place.file.endswith(begun)),
    ]


def _record_claims(root: Path, day: str) -> list[Finding]:
    """Put down what the ledger of claims lacks: what stands in an edition is no change since that edition."""
    project, findings = load(root)
    newest = max((change.date for change in project.corpus.seeds.changes), default="")
    if not findings and day < newest:
        message = f"the ledger of claims has a change of {newest}, which an edition of {day} cannot know"
        return [finding(Place(LEDGER), "edition-refused", message)]
    findings += check(project)
    lines = [] if findings else [ledger_line(change) for change in unrecorded_changes(project.corpus, day)]
    if lines:
        append_lines(root / LEDGER, lines)
    return []


def _keep(root: Path, site: Path, store: Path, edition: tuple[str, str, str], held: str) -> list[Finding]:
    """Keep a built site as an edition and record it; ``held`` is what an earlier try put down of the ledgers."""
    label, day, note = edition
    try:
        manifest, added = freeze(site, store, label, day)
    except (FileExistsError, FrozenNameError) as error:
        return _refused(str(error))
    except TamperedError as error:
        return [finding(Place(store.name), "edition-tampered", str(error))]
    record_addresses(root, read_seeds(root)[0].addresses, site, manifest.frozen)
    record_edition(root, (label, manifest.frozen, note), manifest.digest, held)
    sys.stdout.write(f"edition {label}: {len(manifest.files)} files, {added:,} bytes added to the store\n")
    return []


def freeze_edition(
    root: Path, store: Path, edition: tuple[str, str, str], build: Callable[[Path], Path | None]
) -> list[Finding] | None:
    """Freeze and record an edition (label, day, note); return what stands in the way, None if ``build`` has said it.

    ``build`` makes the site that is frozen. The record comes last. Interrupted at any place before it, the same freeze
    is finished by freezing again.
    """
    label, day, _ = edition
    if findings := _refusals(root, store, edition):
        return findings
    with held_by_earlier_try(root, label) as held:
        if findings := _record_claims(root, day):
            return findings
        site = build(root)
        return None if site is None else _keep(root, site, store, edition, held)


def verify_editions(root: Path, store: Path) -> list[Finding]:
    """Return what is wrong with the store, or with the records of it."""
    seeds, findings = read_seeds(root)
    broken = [finding for finding in findings if finding.place.file == RECORDS]
    return broken or list(verify(store, seeds.editions))


def with_editions(project: Project, site: Path) -> list[Finding]:
    """Put the editions that are at hand (``editions/`` of the project) into a new site, each checked by its hash.

    Without a store the site is built without editions: a contributor has no need of them. Deployment asks
    ``scripts/edition.py verify``, which wants them all.
    """
    store, records = store_of(project.root), project.corpus.seeds.editions
    if not store.is_dir():
        missing = ", ".join(record.id for record in records)
        sys.stdout.write(f"there is no editions/, so the site is built without {missing}\n" if missing else "")
        return []
    findings = verify_editions(project.root, store) or list(check_pinned(project, store))
    if not findings:
        restore(store, site, records)
    return findings


def restore_editions(root: Path, store: Path) -> list[Finding]:
    """Put every recorded edition below ``site/e/`` of the project; return what is wrong with them."""
    findings = verify_editions(root, store)
    if not findings:
        labels = restore(store, root / "site", read_seeds(root)[0].editions)
        even_permissions(root / "site")
        sys.stdout.write(f"restored: {', '.join(labels) or 'none'}\n")
    return findings
