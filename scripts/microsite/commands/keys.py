"""Write the answers to the exercises, for teachers: on paper, as Moodle XML and as a Common Cartridge with quizzes.

    microsite keys --out ../keys

The files hold the right answers. They are never written where the site, its sources or its editions are.
"""

import sys
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import command_parser
from microsite.corpus.project import load
from microsite.downloads.answer_keys import is_public, write


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the files stand, 1 if not."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the files, outside of what is published")
    given = parser.parse_args(argv)
    project, findings = load(given.root.resolve())
    if findings:
        sys.stderr.write(as_text(sort_findings(findings)))
        return 1
    if is_public(project, given.out):
        sys.stderr.write(f"{given.out}: answers are not for the public; give a folder that is not published: ../keys\n")
        return 1
    names = list(write(project, given.out))
    print(f"written into {given.out}: {', '.join(names)}" if names else "no claim allows an exercise; nothing written")
    return 0
