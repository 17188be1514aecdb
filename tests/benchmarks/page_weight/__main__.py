"""Measure what a first visit costs on a slow phone, beside the stock theme, and write docs/development/weight.md.

python -m tests.benchmarks.page_weight WORD      WORD is looked up in the search (default: border)

Needs Chromium and a built site.
"""

import argparse
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from microsite.corpus.project import load
from microsite.model.atomic_write import write_if_changed
from microsite.site import chromium
from microsite.site.html.searched import searched_pages
from microsite.site.search.index import write_index
from microsite.site.search.records import search_records
from tests.benchmarks.page_weight import table
from tests.benchmarks.page_weight.compare import ours_and_stock
from tests.benchmarks.page_weight.many import multiply
from tests.benchmarks.page_weight.query import first_query

MANY = 3000


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if the page was written, 1 if there is nothing to measure (with)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("word", nargs="?", default="border")
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    given = parser.parse_args(argv)
    root, program = given.root.resolve(), chromium.program()
    site = root / "site"
    if program is None or not (site / "threats").is_dir():
        sys.stderr.write("this needs Chromium and a built site (make site)\n")
        return 1
    with tempfile.TemporaryDirectory() as name, chromium.opened(program) as browser:
        folder = Path(name)
        pair = ours_and_stock(browser, root, folder)
        many = multiply(site, folder / "many", MANY)
        write_index(many, searched_pages(many), search_records(load(root)[0].corpus))
        query = {pair.pages: first_query(browser, site, given.word), MANY: first_query(browser, many, given.word)}
        machine = f"{platform.system()} {platform.machine()}, Chromium {browser.version}"
    day = datetime.now(UTC).date().isoformat()
    write_if_changed(root / "docs" / "development" / "weight.md", table.page(pair, query, f"{day}, {machine}"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
