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
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from microsite.checks.explained import explanation_text as explanation
from microsite.checks.reporters import FORMATS
from microsite.commands import command_parser
from microsite.model.finding import ADVICE, CODES
from microsite.site.kept_check import CheckAnswer, KeptCheck

MEANINGS = CODES | ADVICE


def _answer(root: Path, given: Namespace) -> CheckAnswer:
    """Return what there is to say of a project: what was said last, if it is the very same."""
    today, texts = datetime.now(UTC).date(), os.environ.get("SOURCE_TEXTS", "")
    kept = None if texts or given.site else KeptCheck(root, (given.format, today.isoformat()))
    if kept and (answer := kept.answer()):
        return answer
    from microsite.site.whole_check import check_whole  # noqa: PLC0415 - not for a project that is as it was

    found = check_whole(root, os.environ.get("SITE_URL", ""), today, texts=texts, site=given.site)
    answer = CheckAnswer(FORMATS[given.format](found.findings, found.address), wrong=found.wrong)
    if kept:
        kept.keep(answer)
    return answer


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
    answer = _answer(arguments.root.resolve(), arguments)
    sys.stdout.write(answer.said)
    return 1 if answer.wrong else 0
