"""Write a new record where it belongs, with an id that was never used. Asks for what is missing, if somebody is there.

    microsite new claim --source harbour-report --at s1.p1.s2 --says "…" --kind finding --strength asserted
    microsite new claim --draft draft-0123456789ab --strength asserted      from what was marked, see import_highlights
    microsite new source --text paper.pdf --id harbour-report --label "harbour report" --kind report
    microsite new actor --help             flags and an example; so for every other kind below, by its name or yours

What is called like something that is there is refused unless you say --really. Nothing is written that check refuses.
"""

import sys

from microsite.authoring.records.flags import add_kinds, no_such_kind
from microsite.authoring.records.form_answers import completed, given_answers
from microsite.authoring.records.form_fields import FieldValues
from microsite.authoring.records.forms import FORMS
from microsite.authoring.records.from_draft import find_draft
from microsite.authoring.records.new import new_record
from microsite.authoring.records.new_source import left_to_do, new_source
from microsite.authoring.records.try_change import apply_change
from microsite.authoring.records.valid_record import NewError
from microsite.commands import command_parser, root_in
from microsite.corpus.project import Project, load
from microsite.model.kinds import BY_NAME, SOURCE
from microsite.seeds.reading.seed_reader import SeedReader


def _source(answers: FieldValues, project: Project, *, really: bool) -> None:
    """Write a new source, and say what is left to do."""
    said, left = new_source(answers, project, really=really)
    print(*said, left_to_do(left, answers), sep="\n")


def _record(kind: str, given: FieldValues, project: Project, *, really: bool) -> None:
    """Write a new record from what was given and, if somebody is there, asked for; raises :class:`NewError`."""
    draft = find_draft(given["draft"][0], project) if given.get("draft") else None
    answers = completed(kind, draft.answers(given) if draft else given, input if sys.stdin.isatty() else None)
    if kind == SOURCE.name:
        return _source(answers, project, really=really)
    made = new_record(BY_NAME[kind], answers, project, really=really)
    made = draft.taken_over(made, project) if draft else made
    apply_change(project.root, made.change)
    return print(f"{made.file}: {made.id} is written")


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the record is written, 1 if nothing is."""
    SeedReader(root_in(argv).resolve()).vocabulary()
    add_kinds(parser := command_parser(__name__, __doc__))
    if argv and not argv[0].startswith("-") and (told := no_such_kind(argv[0])):
        parser.error(told)
    arguments = parser.parse_args(argv)
    given = given_answers(FORMS[arguments.record].fields, vars(arguments))
    try:
        _record(arguments.record, given, load(arguments.root.resolve())[0], really=arguments.really)
    except (NewError, EOFError, KeyboardInterrupt) as error:
        sys.stderr.write(f"{error or 'nothing was written'}\n")
        return 1
    return 0
