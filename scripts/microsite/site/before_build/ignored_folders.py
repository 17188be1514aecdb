"""Folders that a project names itself are none that git keeps: what is written anew is never committed."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.default_vocabulary import FOLDERS
from microsite.model.finding import Finding, finding
from microsite.model.kinds import KINDS
from microsite.model.place import Place
from microsite.seeds.reading.files import read_text
from microsite.site.before_build.site_files import patterns

_FILE = ".gitignore"


def check(project: Project) -> Iterator[Finding]:
    """Yield a finding for each of them that .gitignore lacks; none for a project without the file."""
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
    own = {kind.folder for kind in KINDS if kind.has_folder} - set(FOLDERS.values())
    for folder in sorted(own):
        if not ignored.match_file(f"docs/{folder}/index.md"):
            message = f"docs/{folder}/ is written from seeds, and git would keep it; add the line /docs/{folder}/"
            yield finding(Place(_FILE), "not-ignored", message)
