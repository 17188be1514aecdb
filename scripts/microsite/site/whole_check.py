"""Everything that is wrong with a project, and the advice on its wording."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from microsite.checks.advice import advise
from microsite.checks.future_days import future_days
from microsite.checks.reporters import sort_findings
from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.model.finding import Finding
from microsite.site.before_build import check_before_build, lost_ledgers
from microsite.site.links import check_site


class WholeCheck(NamedTuple):
    """What was found."""

    findings: list[Finding]
    """In the order in which they are said, advice last."""
    wrong: bool
    """Whether anything of it is more than advice."""
    address: str
    """Where its messages are explained on the web: where the site lives, if the environment says so; else ""."""


def check_whole(root: Path, address: str, today: date, *, texts: str = "", site: Path | None = None) -> WholeCheck:
    """Look at the project at ``root``, whose site lives at ``address``.

    ``texts`` is a folder with the texts of its sources, ``site`` its built site, where they are looked at, too.
    """
    project, findings = load(root, address)
    findings += check(project)
    # A ledger that lost lines is seen beside anything else; the other rules need every page of the site.
    findings += lost_ledgers.check(project) if findings else check_before_build(project)
    findings += future_days(project, today)
    if texts:
        from microsite.checks.source_texts import verify  # noqa: PLC0415 - slow to import, and asked for seldom

        findings += verify(project, Path(texts))
    if site:
        findings += check_site(site, root)
    return WholeCheck(sort_findings([*findings, *advise(project)]), bool(findings), address and project.site.address)
