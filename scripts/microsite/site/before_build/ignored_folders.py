"""What git keeps of docs/: none of the folders that are written anew, and every page that people write."""

from collections.abc import Iterator

from pathspec.gitignore import GitIgnoreSpec

from microsite.corpus.project import Project
from microsite.model.default_vocabulary import FOLDERS
from microsite.model.finding import Finding, finding
from microsite.model.kinds import KINDS
from microsite.model.place import Place
from microsite.seeds.reading.files import read_text
from microsite.site.before_build.site_files import SiteFiles, patterns

_FILE = ".gitignore"


def check(project: Project) -> Iterator[Finding]:
    """Yield a finding for each folder that .gitignore lacks, or has too much; none for a project without the file."""
    if not (project.root / _FILE).is_file():
        return
    text, _ = read_text(project.root / _FILE, _FILE)
    try:
        ignored = patterns(text or "")
    except ValueError:
        return  # Git passes over a line that is no pattern, and so does whoever reads it for its folders.
    for each in project.others:
        if not ignored.match_file(f"docs/{each.language}/search/index.md"):
            message = f"{each.folder}/ gets pages that are written from seeds; add the line /{each.folder}/*/"
            yield finding(Place(_FILE), "not-ignored", message)
    yield from _lost(project, ignored)
    own = {kind.folder for kind in KINDS if kind.has_folder} - set(FOLDERS.values())
    for folder in sorted(own):
        if not ignored.match_file(f"docs/{folder}/index.md"):
            message = f"docs/{folder}/ is written from seeds, and git would keep it; add the line /docs/{folder}/"
            yield finding(Place(_FILE), "not-ignored", message)


def _lost(project: Project, ignored: GitIgnoreSpec) -> Iterator[Finding]:
    """Yield a finding for each folder with pages that people write, and that git would not keep."""
    languages = [other.language for other in project.others]
    for site in project.sites:
        lost = (f"{site.folder}/{page}" for page in SiteFiles(site).by_hand)
        for folder, page in {page.split("/")[1]: page for page in lost if ignored.match_file(page)}.items():
            again = f", and below it /docs/{folder}/*/" if folder in languages else ""
            message = (
                f"people write this page, and git does not keep it; add the line !/docs/{folder}/{again} to {_FILE}"
            )
            yield finding(Place(page), "ignored-page", message)
