"""From pages in Markdown to a site that may be published, step by step, and how it takes the place of the last one."""

import shutil
from pathlib import Path

from microsite.addresses import check_addresses
from microsite.assets import with_assets
from microsite.built import check_pages
from microsite.editions.edit import with_editions
from microsite.editions.variables import variables
from microsite.engines.engine import Engine
from microsite.model.finding import Finding
from microsite.project import Project
from microsite.rendering.article import Articles, no_articles
from microsite.rendering.built_site import Built
from microsite.report import as_text, in_order
from microsite.search.index import write_index
from microsite.search.records import records


def finish(project: Project, site: Path, built: Built) -> list[Finding]:
    """Write the pages with their assets, index for the search, check every link, keep old addresses, add the editions.

    Return what is wrong; then the site must not be published. An edition that is being frozen holds no others.
    """
    with_assets(site, project.root / "docs", built.pages, built.facts)
    findings = write_index(site, records(project.corpus))
    findings += check_pages(site, built.facts, project.root)
    if not project.site.frozen:
        findings += check_addresses(project.root, built.facts)
        findings += with_editions(project, site)
    return findings


def swap(new: Path, site: Path) -> None:
    """Put a new site in the place of the old one, in one step."""
    old = new.with_name("old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def publish(
    project: Project, site: Path, engine: Engine, *, articles: Articles = no_articles, anew: bool
) -> tuple[str, int]:
    """Build the site of a project whose pages are written, beside ``site``, and put it in its place if all is well.

    Return what stands in the way, a line each, and how many pages were rendered anew; with ``anew``, all of them.
    """
    new = project.root / ".build" / "site"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    with variables(project.site):
        built = engine.render(project, new, articles=articles, anew=anew)
    wrong = "".join(f"{level}: {message}\n" for level, message in built.said)
    wrong = wrong or as_text(in_order(finish(project, new, built)))
    if not wrong:
        swap(new, site)
    return wrong, built.made
