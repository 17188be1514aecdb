"""Measure how long pages are and what a reader meets on them, and write docs/development/look.md.

Needs Chromium and a built site.
"""

import argparse
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from microsite.model.atomic_write import write_if_changed
from microsite.site import chromium
from tests.benchmarks.page_look import table
from tests.benchmarks.page_look.measure import LAPTOP, PHONE, look, orphans
from tests.benchmarks.page_look.pages import briefings, longest_actor, singles
from tests.benchmarks.page_weight.serve import serving


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if the page was written, 1 if there is nothing to measure (with)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    root, program = parser.parse_args(argv).root.resolve(), chromium.program()
    site = root / "site"
    if program is None or not (site / "threats").is_dir():
        sys.stderr.write("this needs Chromium and a built site (make site)\n")
        return 1
    names = {name.split("/")[1]: name for name in briefings(site)}
    others = dict([("Longest actor", longest_actor(site)), *singles(site)])
    with serving(site) as address, chromium.opened(program) as browser:
        shown = browser.new_context(reduced_motion="reduce").new_page()
        looks = {
            name: (look(shown, address + path, PHONE), look(shown, address + path, LAPTOP))
            for name, path in {**names, **others}.items()
        }
        starts = {name: sum(orphans(shown, address + path).values()) for name, path in {**names, **others}.items()}
        machine = f"{platform.system()} {platform.machine()}, Chromium {browser.version}"
    day = datetime.now(UTC).date().isoformat()
    text = table.page(
        {name: looks[name] for name in names}, {name: looks[name] for name in others}, starts, f"{day}, {machine}"
    )
    write_if_changed(root / "docs" / "development" / "look.md", text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
