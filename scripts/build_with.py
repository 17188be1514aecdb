"""Build the same site with another engine, into site-ENGINE/: make site ENGINE=properdocs (or zensical).

Everything but the engine is as in build.py: pages, assets, search, the walk along every link. The site in site/ stays
as it is; scripts/compare_engines.py says where the two differ.

python scripts/build_with.py ENGINE
"""

import argparse
import os
import sys
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
from generate import generate
from microsite.engines.engine import ENGINES, render
from microsite.publish import finish, swap
from microsite.rendering.built_site import read_site
from microsite.report import as_text, in_order


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if the folder is new and whole, 1 if it was left as it was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine", choices=sorted(ENGINES))
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    given = parser.parse_args(argv)
    root = given.root.resolve()
    site = root / f"site-{given.engine}"
    if (project := generate(root, os.environ.get("SITE_URL", ""))) is None:
        return 1
    new = render(ENGINES[given.engine], root)
    if new is None:
        return 1
    findings = in_order(finish(project, new, read_site(new)))
    if findings:
        sys.stderr.write(as_text(findings))
        return 1
    swap(new, site)
    print(f"{site.name}/index.html is ready")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
