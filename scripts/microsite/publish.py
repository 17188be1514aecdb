"""What is done to a rendered site before readers get it, in order, and how it takes the place of the last one."""

import shutil
from pathlib import Path

from microsite.addresses import check_addresses
from microsite.assets import trim
from microsite.built import check_site
from microsite.editions.edit import with_editions
from microsite.model.finding import Finding
from microsite.project import load
from microsite.search.index import write_index
from microsite.search.records import records


def finish(root: Path, site: Path, *, frozen: bool) -> list[Finding]:
    """Trim the assets, index for the search, walk every link, keep old addresses, add the editions at hand.

    Return what is wrong; then the site must not be published. An edition (``frozen``) holds no other editions.
    """
    trim(site, root / "docs")
    findings = write_index(site, records(load(root)[0].corpus))
    findings += check_site(site)
    if not frozen:
        findings += check_addresses(root, site)
        findings += with_editions(root, site)
    return findings


def swap(new: Path, site: Path) -> None:
    """Put a new site in the place of the old one, in one step."""
    old = new.with_name("old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
