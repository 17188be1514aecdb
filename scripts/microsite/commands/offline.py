"""Pack the built site into one zip file that opens from the disk, without a server.

    make site
    microsite offline --out dist/site.zip

Unpack it anywhere and open site/index.html. The search is not in it; the A-Z page is.
"""

import sys
from pathlib import Path

from microsite.commands import command_parser
from microsite.model.atomic_write import write_if_changed
from microsite.model.project_lock import project_lock
from microsite.site.offline import FOLDER, archive
from microsite.site.own_things import refuse_other_file


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the file stands, 1 if there is no site to pack."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--out", type=Path, help="the file to write (default: dist/site.zip in the project)")
    given = parser.parse_args(argv)
    root = given.root.resolve()
    site, out = root / "site", (given.out or root / "dist" / "site.zip").resolve()
    if not (site / "index.html").is_file():
        sys.stderr.write("there is no site/index.html; build the site first: make site\n")
        return 1
    if out.is_relative_to(site):
        sys.stderr.write(f"{out.name}: give a place outside of site/, or the next zip would hold this one\n")
        return 1
    refuse_other_file(out, FOLDER)
    with project_lock(root):
        data = archive(site)
    write_if_changed(out, data)
    print(f"{out.name}: {len(data) / 1_000_000:.1f} MB")
    return 0
