"""From pages in Markdown to a site that may be published, step by step, and how it takes the place of the last one."""

import shutil
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.corpus.project import Project
from microsite.model.finding import Finding
from microsite.site.editions.edit import with_editions
from microsite.site.editions.variables import variables
from microsite.site.engines.engine import Engine
from microsite.site.links import check_pages
from microsite.site.published_addresses import check_addresses
from microsite.site.render.article import Articles, no_articles
from microsite.site.render.built_site import BuiltSite
from microsite.site.search.index import write_index
from microsite.site.search.records import search_records
from microsite.site.stylesheet import add_stylesheet


def finish_site(project: Project, site: Path, built: BuiltSite) -> list[Finding]:
    """Write the pages with their assets, index for the search, check every link, keep old addresses, add the editions.

    Return what is wrong; then the site must not be published. An edition that is being frozen holds no others.
    """
    add_stylesheet(site, project.root / "docs", built.pages, built.facts)
    findings = write_index(site, search_records(project.corpus))
    findings += check_pages(site, built.facts, project.root)
    if not project.site.frozen:
        findings += check_addresses(project.root, built.facts)
        findings += with_editions(project, site)
    return findings


def swap_folders(new: Path, site: Path) -> None:
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
    wrong = "".join(f"{level}: {message}\n" for level, message in built.messages)
    wrong = wrong or as_text(sort_findings(finish_site(project, new, built)))
    if not wrong:
        swap_folders(new, site)
    return wrong, built.made
