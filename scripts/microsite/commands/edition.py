"""Freeze the site as an edition that never changes, or check and restore the editions there are.

microsite edition freeze 2026-12            build, and keep the site as edition 2026-12
microsite edition verify                    compare the store with seeds/editions.yml
microsite edition restore                   put every edition below site/e/
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import command_parser
from microsite.commands.build import build
from microsite.site.editions.edit import (
    freeze_edition,
    freeze_refusals,
    record_claims,
    restore_editions,
    verify_editions,
)
from microsite.site.editions.freeze import LABEL_PLACEHOLDER


def _build(root: Path) -> Path | None:
    """Build the site with placeholders where the edition's name and day will stand; None if it cannot be built."""
    living = os.environ.get("SITE_URL", "").rstrip("/")
    site = root / ".build" / "edition"
    return None if build(root, site, living and f"{living}/e/{LABEL_PLACEHOLDER}", frozen=True) is None else site


def main(argv: list[str]) -> int:
    """Run the command; return 0 if all is well."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("do", choices=("freeze", "verify", "restore"))
    parser.add_argument("label", nargs="?", default="", help="name of the edition to freeze: 2026-12")
    parser.add_argument("--store", type=Path, help="where editions are kept (default: editions/ in the project)")
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="day of the freeze")
    parser.add_argument("--note", default="", help="a line about the edition")
    given = parser.parse_args(argv)
    root = given.root.resolve()
    store = (given.store or root / "editions").resolve()
    if given.do == "freeze":
        findings = freeze_refusals(root, given.label) or record_claims(root, given.date)
        if not findings:
            if (site := _build(root)) is None:
                return 1
            findings = freeze_edition(root, site, store, (given.label, given.date, given.note))
    else:
        findings = verify_editions(root, store)
        if given.do == "restore" and not findings:
            print(f"restored: {', '.join(restore_editions(store, root / 'site')) or 'none'}")
    sys.stderr.write(as_text(sort_findings(findings)))
    return bool(findings)
