"""Write a new record where it belongs, with an id that was never used. Asks for what is missing, if somebody is there.

    microsite new claim --source harbour-report --at s1.p1.s2 --says "…" --kind finding --strength asserted
    microsite new source --text paper.pdf --id harbour-report --label "harbour report" --kind report
    microsite new threat --help            flags and an example; so for actor, term, event, question

What is called like something that is there is refused unless you say --really. Nothing is written that check refuses.
"""

import sys

from microsite.authoring.change import make
from microsite.authoring.flags import add_kinds
from microsite.authoring.forms import FORMS, ask, given, missing
from microsite.authoring.new import NewError, new
from microsite.authoring.new_source import new_source
from microsite.commands import command_parser, need_readers
from microsite.model.kinds import BY_NAME, SOURCE
from microsite.project import load
from microsite.report import as_text


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the record is written, 1 if nothing is."""
    parser = command_parser(__name__, __doc__)
    add_kinds(parser)
    arguments = parser.parse_args(argv)
    kind, really = arguments.record, arguments.really
    answers = given(FORMS[kind].fields, vars(arguments))
    project, _ = load(arguments.root.resolve())
    try:
        if sys.stdin.isatty():
            answers = ask(kind, answers, input)
        if lacking := missing(kind, answers):
            raise NewError(*(f"{field.flag} is missing: {field.ask}" for field in lacking))
        if kind == SOURCE.name:
            need_readers()
            said, left = new_source(answers, project, really=really)
            print("\n".join(said))
            print(
                as_text(left) + "this is what check will ask for; the rest is in source.yml" if left else "check passes"
            )
            return 0
        made = new(BY_NAME[kind], answers, project, really=really)
        make(project.root, made.change)
    except (NewError, EOFError, KeyboardInterrupt) as error:
        sys.stderr.write(f"{error or 'nothing was written'}\n")
        return 1
    print(f"{made.file}: {made.id} is written")
    return 0
