"""The navigation of mkdocs.yml and the pages: each names the other."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.model.site_configuration import SiteConfiguration
from microsite.pages.types import all_addresses
from microsite.site.before_build.site_files import SiteFiles, patterns


def _wrong_entry(file: str, files: SiteFiles) -> str | None:
    """Return what is wrong with an entry, if anything."""
    try:
        parts = urlsplit(file)
    except ValueError:
        return f'"{file[:60]}" is no address'
    if parts.scheme or parts.netloc:
        return (
            None
            if parts.scheme in ("http", "https", "mailto")
            else f'expected a page or a web address, got "{file[:60]}"'
        )
    if PurePosixPath(file).as_posix() in files.pages:
        return None
    return f"no page docs/{file[:60]}{nearest(file, files.by_hand)}"


def _in_patterns(configuration: SiteConfiguration) -> Iterator[Finding]:
    """Yield a finding for every setting with patterns that are none."""
    for name in ("not_in_nav", "exclude_docs", "draft_docs"):
        try:
            patterns(getattr(configuration, name))
        except ValueError as error:
            yield finding(configuration.place(name), "bad-setting", f"expected patterns as in .gitignore ({error})")


def _left_out(project: Project, configuration: SiteConfiguration) -> Iterator[Finding]:
    """Yield a finding for every setting that leaves out what the generator makes, since other pages lead there."""
    for name in ("exclude_docs", "draft_docs"):
        chosen = patterns(getattr(configuration, name))
        page = next((each.page for each in all_addresses(project.corpus) if chosen.match_file(each.page)), None)
        if page:
            message = f"expected hand-written pages only; docs/{page} is left out by it, and other pages lead there"
            yield finding(configuration.place(name), "bad-setting", f"{name}: {message}")


def _unreached(files: SiteFiles, configuration: SiteConfiguration) -> Iterator[Finding]:
    """Yield a finding for every hand-written page that is neither listed nor meant not to be."""
    listed = {PurePosixPath(entry.file).as_posix() for entry in configuration.nav or ()}
    elsewhere = patterns(configuration.not_in_nav)
    for page in files.by_hand:
        if page not in listed and not elsewhere.match_file(page):
            message = f"add the line - …: {page} under nav: in mkdocs.yml, with its title, or {page} under not_in_nav:"
            yield finding(Place(f"docs/{page}"), "not-in-nav", message)


def check(project: Project) -> Iterator[Finding]:
    """Entries that name no page; pages that no entry names."""
    configuration, files = project.configuration, SiteFiles(project)
    if wrong := list(_in_patterns(configuration)):
        yield from wrong
    elif configuration.nav is not None:
        for entry in configuration.nav:
            if said := _wrong_entry(entry.file, files):
                yield finding(entry.place, "bad-setting", said)
        yield from _left_out(project, configuration)
        yield from _unreached(files, configuration)
