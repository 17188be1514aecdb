"""Build the site into site/: check, write the pages, render, trim the assets, index for the search, walk every link.

The last good site stays until all is well.

python scripts/build.py
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
import generate
from microsite.assets import trim
from microsite.built import check_site
from microsite.editions.edit import with_editions
from microsite.project import load
from microsite.report import as_text, in_order
from microsite.search.index import write_index
from microsite.search.records import records

RENDER = ("-m", "mkdocs", "build", "--strict", "--clean")


def _swap(new: Path, site: Path, old: Path) -> None:
    """Put the new site in the place of the old one."""
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if site/ is new and whole, 1 if it was left as it was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    parser.add_argument("--into", type=Path, help="folder of the site (default: site/ in the project)")
    given = parser.parse_args(argv)
    root = given.root.resolve()
    if generate.main(["--root", str(root)]):
        return 1
    new, old = root / ".build" / "site", root / ".build" / "old"
    shutil.rmtree(new, ignore_errors=True)
    if subprocess.run([sys.executable, *RENDER, "--site-dir", str(new)], cwd=root, check=False).returncode:
        return 1
    trim(new, root / "docs")
    indexed = write_index(new, records(load(root)[0].corpus))  # before the editions, which have their own
    findings = in_order([*check_site(new), *indexed, *with_editions(root, new)])
    if findings:
        sys.stderr.write(as_text(findings))
        return 1
    site = (given.into or root / "site").resolve()
    _swap(new, site, old)
    print(f"{site.name}/index.html is ready")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
