"""Freeze the site as an edition that never changes, or check and restore the editions there are.

microsite edition freeze 2026-12            build, and keep the site as edition 2026-12; again, if it was interrupted
microsite edition verify                    compare the store with seeds/editions.yml
microsite edition restore                   put every edition below site/e/
microsite edition convert                   once: let records that count lines of the ledger say which they were
"""

import os
import sys
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import add_date, command_parser
from microsite.commands.build import build
from microsite.model.finding import Finding
from microsite.model.project_lock import project_lock
from microsite.site.editions.convert import convert_records
from microsite.site.editions.edit import freeze_edition, restore_editions, verify_editions
from microsite.site.editions.freeze import LABEL_PLACEHOLDER
from microsite.site.editions.store import store_of


def _build(root: Path) -> Path | None:
    """Build the site with placeholders where the edition's name and day will stand; None if it cannot be built."""
    living = os.environ.get("SITE_URL", "").rstrip("/")
    site = root / ".build" / "edition"
    return None if build(root, site, living and f"{living}/e/{LABEL_PLACEHOLDER}", frozen=True) is None else site


def _do(what: str, root: Path, store: Path, edition: tuple[str, str, str]) -> list[Finding] | None:
    """Return what stands in the way; None if the build has said it."""
    if what == "verify":
        return verify_editions(root, store)
    with project_lock(root):
        if what == "freeze":
            return freeze_edition(root, store, edition, _build)
        return convert_records(root) if what == "convert" else restore_editions(root, store)


def main(argv: list[str]) -> int:
    """Run the command; return 0 if all is well, 1 if something stands in the way."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("do", choices=("freeze", "verify", "restore", "convert"))
    parser.add_argument("label", nargs="?", default="", help="name of the edition to freeze: 2026-12")
    parser.add_argument("--store", type=Path, help="where editions are kept (default: editions/ in the project)")
    add_date(parser)
    parser.add_argument("--note", default="", help="a line about the edition")
    given = parser.parse_args(argv)
    if given.do == "freeze" and not given.label:
        parser.error("freeze needs the name of the edition, a year and a month: edition freeze 2026-12")
    root = given.root.resolve()
    store = (given.store or store_of(root)).resolve()
    findings = _do(given.do, root, store, (given.label, given.date, given.note))
    sys.stderr.write(as_text(sort_findings(findings or [])))
    return int(findings is None or bool(findings))
