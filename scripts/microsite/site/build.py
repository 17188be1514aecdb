"""From pages in Markdown to a site that may be published, step by step."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.corpus.project import Project
from microsite.model.finding import Finding
from microsite.model.full_disk import naming
from microsite.site.editions.edit import with_editions
from microsite.site.editions.promises import check_addresses
from microsite.site.editions.variables import variables
from microsite.site.engines.engine import Engine
from microsite.site.freshness import keep
from microsite.site.html import HtmlFacts
from microsite.site.joined_modules import join_modules
from microsite.site.joined_scripts import join_scripts
from microsite.site.languages import drop_if_alone, put_below
from microsite.site.links import check_pages
from microsite.site.render.article import Articles, no_articles
from microsite.site.render.built_site import BuiltSite
from microsite.site.search.index import write_index
from microsite.site.search.records import search_records
from microsite.site.short_scripts import shorten
from microsite.site.stylesheet import add_stylesheet
from microsite.site.swap import even_permissions, swap_folders


def finish_site(project: Project, site: Path, built: BuiltSite) -> list[Finding]:
    """Write the pages of a site with their assets, and index them for the search. Return what is wrong."""
    named = set().union(*(page.files for page in built.facts.values()))
    join_scripts(site, named)
    join_modules(site, named)
    add_stylesheet(site, project.docs, built.pages, built.facts, project.build / "stylesheet")
    shorten(site)
    drop_if_alone(project, site)
    searched = {name: page.searched for name, page in built.facts.items() if page.searched}
    return write_index(site, searched, search_records(project.corpus), project.build / "search")


def check_built(project: Project, site: Path, pages: Mapping[str, HtmlFacts]) -> list[Finding]:
    """Check every link of a site in all its languages, keep old addresses, add the editions.

    Return what is wrong; then the site must not be published. An edition that is being frozen holds no others.
    """
    findings = [*check_pages(site, pages, project.root)]
    if not project.site.frozen:
        findings += check_addresses(project, pages)
        findings += with_editions(project, site)
    return findings


def _rendered(project: Project, into: Path, engine: Engine, articles: Articles, *, anew: bool) -> BuiltSite:
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    with variables(project.site), project.site.speaking():
        return engine.render(project, into, articles=articles, anew=anew)


def _made(project: Project, new: Path, engine: Engine, articles: Sequence[Articles], *, anew: bool) -> tuple[str, int]:
    """Make the site in all its languages in the folder ``new``; return what is wrong with it, and how many pages."""
    made, facts, findings = 0, dict[str, HtmlFacts](), list[Finding]()
    for each, given in zip(project.sites, articles, strict=True):
        into = each.build / "site"
        built = _rendered(each, into, engine, given, anew=anew)
        if wrong := "".join(f"{level}: {message}\n" for level, message in built.messages):
            return wrong, made
        findings += finish_site(each, into, built)
        made += built.made
        facts |= built.facts if each is project else put_below(each, into, new, built.facts)
    return as_text(sort_findings([*findings, *check_built(project, new, facts)])), made


def publish(
    project: Project,
    site: Path,
    engine: Engine,
    *,
    articles: Sequence[Articles] = (no_articles,),
    anew: bool,
    inputs: str = "",
) -> tuple[str, int]:
    """Build the site of a project whose pages are written, beside ``site``, and put it in its place if all is well.

    Return what stands in the way, a line each, and how many pages were rendered anew; with ``anew``, all of them.
    ``articles`` are those of the main language, then of each other. ``inputs`` is the key of what it is built from (see
    ``freshness.py``), under which it is remembered.
    """
    if not engine.joins_languages:
        project, articles = replace(project, others=()), articles[:1]
    new = project.root / ".build" / "site"
    with naming(new):
        wrong, made = _made(project, new, engine, articles, anew=anew)
    if not wrong:
        even_permissions(new)
        # Before the swap: what is remembered is what was built, and not what somebody makes of site/ later.
        keep(project.root, new, inputs)
        swap_folders(new, site)
    return wrong, made
