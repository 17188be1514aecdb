"""Style sheets, scripts and pictures that mkdocs.yml names: each is a file of the site."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.site.before_build.site_files import SiteFiles
from microsite.sources.html.address_resolution import file_and_anchor


def check(project: Project) -> Iterator[Finding]:
    """Files that are not there, or that would be fetched from another host."""
    for each in project.sites:
        yield from _of_site(each)


def _of_site(project: Project) -> Iterator[Finding]:
    files, overrides = SiteFiles(project), project.root / "overrides"
    for entry in project.configuration.assets:
        leads = file_and_anchor(entry.file, "index.html")
        if leads is None:
            message = f'"{entry.file[:60]}" would be fetched from elsewhere; keep it in {project.folder}/assets/'
            yield finding(entry.place, "bad-setting", message)
        elif not files.beside(leads[0]) and not (overrides / leads[0]).is_file():
            yield finding(entry.place, "bad-setting", f"there is no file {project.folder}/{leads[0][:60]}")
