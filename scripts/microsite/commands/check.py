"""Say everything that is wrong with the seeds and hand-written pages, one line each, and exit 1 if there is anything.

Advice on wording comes last and never fails: it may be meant, and seeds/words.yml is the place to say so.

microsite check                       for people
microsite check --format json         for programs
microsite check --format github       for annotations on a pull request
microsite check --explain CODE        what a code means, why it matters, and an example
microsite check --site site           also every link and anchor of a built site
SOURCE_TEXTS=DIR microsite check      also against the source texts themselves
"""

import gc
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from microsite.checks.advice import advise
from microsite.checks.explained import explanation_text as explanation
from microsite.checks.future_days import future_days
from microsite.checks.reporters import FORMATS, sort_findings
from microsite.checks.rules import check
from microsite.commands import command_parser
from microsite.corpus.project import load
from microsite.model.finding import ADVICE, CODES
from microsite.site.before_build import check_before_build
from microsite.site.links import check_site

MEANINGS = CODES | ADVICE


def main(argv: list[str]) -> int:
    """Run the command; return 0 if there are no findings, else 1."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument("--explain", metavar="CODE", choices=sorted(MEANINGS), help="say what a code means, and stop")
    parser.add_argument("--site", type=Path, help="folder of a built site to walk as well")
    arguments = parser.parse_args(argv)
    if arguments.explain:
        sys.stdout.write(explanation(arguments.explain, MEANINGS[arguments.explain]))
        return 0
    gc.set_threshold(1_000_000)  # nothing that a check makes is left behind before its end
    project, findings = load(arguments.root.resolve(), os.environ.get("SITE_URL", ""))
    findings += check(project)
    if not findings:
        findings += check_before_build(project)
    findings += future_days(project, datetime.now(UTC).date())
    if texts := os.environ.get("SOURCE_TEXTS"):
        from microsite.checks.source_texts import verify  # noqa: PLC0415 - slow to import, and asked for seldom

        findings += verify(project, Path(texts))
    if arguments.site:
        findings += check_site(arguments.site, arguments.root)
    sys.stdout.write(FORMATS[arguments.format](sort_findings([*findings, *advise(project)]), project.site.address))
    return 1 if findings else 0
