"""Languages of a site that are not the main one: each in its own folder, which the main one leaves out."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.site.before_build.site_files import patterns


def check(project: Project) -> Iterator[Finding]:
    """Yield a finding for each language whose pages the main one would have too, or whose theme has another."""
    settings = project.configuration
    for other in project.others:
        folder, own = other.language, other.configuration
        if settings.nav is not None and not patterns(settings.exclude_docs).match_file(f"{folder}/index.md"):
            message = (
                f"{other.folder}/ holds the pages of another language; add the line /{folder}/ under exclude_docs:"
            )
            yield finding(settings.place("exclude_docs"), "bad-setting", f"exclude_docs: {message}")
        if own.language.lower() != folder.lower():
            message = f"expected the lines theme: and below it language: {folder}, as in the name of the file"
            yield finding(own.place("theme"), "bad-setting", f"theme: {message}")
