"""Begin a project of your own: asks for its name, language, words for its main pages and address, or takes flags.

    microsite init my-site
    microsite init my-site --name "The Open Shelf" --language en --words "theme, themes" --address https://shelf.example/
    microsite init --clear-examples        in a project: take out the example records

The folder must be new or empty. Afterwards: cd my-site, and make site.
"""

import argparse
import datetime as dt
import shlex
import sys
from pathlib import Path

from microsite.authoring.new_project import NEW_PROJECT_ERRORS, QUESTIONS, begin_project, clear_examples
from microsite.commands import command_parser
from microsite.model.project_folder import project_folder


def _parser() -> argparse.ArgumentParser:
    parser = command_parser(__name__, __doc__)
    parser.set_defaults(root=None)
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="folder of the new project")
    for name, question in QUESTIONS.items():
        parser.add_argument(f"--{name}", help=question.ask)
    parser.add_argument("--package", help="the wheel to use, if not the one that was installed: a file or an address")
    parser.add_argument("--clear-examples", action="store_true", help="take the example records out of a project")
    return parser


def _asked(name: str, given: str | None) -> str:
    question = QUESTIONS[name]
    if given is None and sys.stdin.isatty():
        given = input(f"{question.ask} {f'[{question.otherwise}] ' if question.otherwise else ''}")
    return given or question.otherwise or ""


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the project stands, 1 if nothing was written."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.clear_examples:
        done = clear_examples(arguments.root or project_folder(""))
        print("\n".join(f"{name}: without examples" for name in done) or "there are no examples")
        return 0
    if arguments.folder is None:
        parser.error("expected the folder of the new project: microsite init DIR")
    try:
        given = {name: _asked(name, getattr(arguments, name)) for name in QUESTIONS}
        today = dt.datetime.now(tz=dt.UTC).date().isoformat()
        told = begin_project(arguments.folder, given, arguments.package, today)
    except (*NEW_PROJECT_ERRORS, EOFError, KeyboardInterrupt) as error:
        sys.stderr.write(f"{error or 'nothing was written'}\n")
        return 1
    print(f"{told}{arguments.folder} is written; now type: cd {shlex.quote(str(arguments.folder))} && make site")
    return 0
