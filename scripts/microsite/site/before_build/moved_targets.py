"""Where ``seeds/moved.yml`` leads: to an anchor only if the page has it."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.address import Address
from microsite.model.finding import Finding, finding
from microsite.site.before_build.anchors_there import AnchorsThere
from microsite.site.before_build.site_files import SiteFiles


def check(project: Project) -> Iterator[Finding]:
    """Look at every target with an anchor; one that was given up itself leads on, and is looked at where it ends."""
    files = SiteFiles(project)
    anchors, moved = AnchorsThere(project, files), {one.from_ for one in project.corpus.seeds.moved}
    for one in project.corpus.seeds.moved:
        page, _, anchor = (one.to or "").partition("#")
        if anchor and not {one.to, page} & moved:
            file = next((file for file in files.pages if Address(file).url == page), None)
            if file and not anchors.has(file, anchor):
                message = f'{page} has no anchor "{anchor[:60]}"; name one that it has, or the page alone'
                yield finding(one.origin.place("to"), "broken-anchor", message)
