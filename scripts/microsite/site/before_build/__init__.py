"""What would stop a build that the seeds themselves do not show: said by the check, before anything is built.

One rule a file, as in ``checks/rules``; these need to know every page of the site. They are asked where nothing else
is wrong, since a record that could not be read has no page.
"""

from collections.abc import Callable, Iterator
from typing import Final

from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.project import Project
from microsite.model.finding import Finding
from microsite.site.before_build import (
    asked_anchors,
    assets,
    configuration,
    ignored_folders,
    language_folders,
    lost_ledgers,
    macro_results,
    moved_targets,
    navigation,
    page_links,
    promised_anchors,
    strange_files,
)
from microsite.site.planned_addresses import check_addresses_planned

BuildRule = Callable[[Project], Iterator[Finding]]

RULES: Final[tuple[BuildRule, ...]] = (
    navigation.check,
    ignored_folders.check,
    strange_files.check,
    language_folders.check,
    assets.check,
    page_links.check,
    asked_anchors.check,
    promised_anchors.check,
    moved_targets.check,
    lost_ledgers.check,
    macro_results.check,
    configuration.check,
)


def check_before_build(project: Project) -> list[Finding]:
    """Return everything that would stop a build of a project whose seeds and pages are well."""
    # What works are called is asked of another program. Asked here, where the folder for its answer is known; pages and
    # macros find it made.
    for each in project.sites:
        with each.site.speaking():
            format_works(each.corpus, each.build / "cache")
    findings = check_addresses_planned(project)
    for rule in () if findings else RULES:
        findings += rule(project)
    return findings
