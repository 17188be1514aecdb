"""The navigation of mkdocs.yml and the pages: each names the other, and lists are found in the folders they have."""

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from microsite.corpus.project import Project
from microsite.model.default_vocabulary import FOLDERS
from microsite.model.finding import Finding, finding
from microsite.model.kinds import KINDS
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.model.site_configuration import SiteConfiguration
from microsite.model.words_in_force import vocabulary
from microsite.pages.types import all_addresses
from microsite.site.before_build.renamed_page import renamed_page
from microsite.site.before_build.site_files import SiteFiles, patterns

_ASLEEP: Final = re.compile(r"^ *# *- [^\n#]*?([a-z0-9/-]+/index\.md) *$", re.MULTILINE)
"""An entry that was put behind a sign while its list was empty."""


def _moved_list(file: str, files: SiteFiles) -> str:
    """Return what to write in the place of the list of a kind that has another folder now; "" if it is none."""
    folder, _, name = file.rpartition("/")
    lists = {kind.name: f"{kind.folder}/index.md" for kind in KINDS if kind.has_folder}
    asked = [kind for kind, usual in FOLDERS.items() if usual == folder]
    missed = [kind for kind, there in lists.items() if there not in files.listed and there in files.pages]
    moved = [kind for kind in (*asked, *(missed if len(missed) == 1 else ())) if lists.get(kind, file) != file]
    if name != "index.md" or not moved:
        return ""
    title = vocabulary().page(moved[0])["title"]
    entry = f"- {json.dumps(title, ensure_ascii=False)}: {lists[moved[0]]}"
    return f"; seeds/vocabulary.yml has that list in another folder: write {entry}"


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
    told = _moved_list(file, files) or renamed_page(file, files) or nearest(file, files.by_hand)
    return f"no page {files.project.folder}/{file[:60]}{told or '; write it, or take this line out'}"


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
            left_out = f"{project.folder}/{page} is left out by it, and other pages lead there"
            message = f"expected hand-written pages only; {left_out}"
            yield finding(configuration.place(name), "bad-setting", f"{name}: {message}")


def _unreached(files: SiteFiles, configuration: SiteConfiguration) -> Iterator[Finding]:
    """Yield a finding for every hand-written page that is neither listed nor meant not to be."""
    for page in files.unlisted:
        menu = f"- …: {page} under nav: in {configuration.file}, with its title"
        message = f"add the line {menu}, or {page} under not_in_nav:"
        yield finding(Place(f"{files.project.folder}/{page}"), "not-in-nav", message)


def _asleep(files: SiteFiles, configuration: SiteConfiguration) -> Iterator[Finding]:
    """Yield a finding for every list that is not empty any more, and stands in the menu behind a sign."""
    text, listed = configuration.text, files.listed
    for found in _ASLEEP.finditer(text):
        if found[1] in files.written and found[1] not in listed:
            place = Place(configuration.file, text.count("\n", 0, found.start()) + 1, found[0].index("#") + 1)
            file = f"{files.project.folder}/{found[1]}"
            message = f"{file} has entries now: take the # away from this line, or the whole line"
            yield finding(place, "not-in-nav", message)


def check(project: Project) -> Iterator[Finding]:
    """Entries that name no page; pages that no entry names."""
    for each in project.sites:
        yield from _of_site(each)


def _of_site(project: Project) -> Iterator[Finding]:
    configuration, files = project.configuration, SiteFiles(project)
    if wrong := list(_in_patterns(configuration)):
        yield from wrong
    elif configuration.nav is not None:
        is_renamed = False
        for entry in configuration.nav:
            if said := _wrong_entry(entry.file, files):
                yield finding(entry.place, "bad-setting", said)
                is_renamed |= bool(renamed_page(entry.file, files))
        yield from _left_out(project, configuration)
        if not is_renamed:  # the page that no entry names was told with the entry that names none
            yield from _unreached(files, configuration)
        yield from _asleep(files, configuration)
