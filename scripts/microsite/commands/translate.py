"""Say what is translated into a language, what has changed since, and what is missing; or remember what was done.

    microsite translate fa
    microsite translate fa --show ID       the original of a record or page, to write over
    microsite translate fa --accept ID …   the translations of these are of the originals as they stand now
    microsite translate fa --accept        the same for all that nobody has said it of

A translation stands beside its original, with the language in its name (claims.fa.yml), a page of docs/ in docs/fa/;
--show prints what is to be in it, and where. What each was made from, this command alone writes into seeds/ledger/.
"""

import sys
from argparse import ArgumentParser

from microsite.authoring.translations.how_to_begin import how_to_begin
from microsite.authoring.translations.memory import accept
from microsite.authoring.translations.report import report
from microsite.authoring.translations.skeleton import NothingToTranslateError, shown
from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import command_parser
from microsite.corpus.project import Project, load
from microsite.model.near_names import nearest
from microsite.model.project_lock import project_lock
from microsite.model.translations.names import configuration_of


def _in_language(main_project: Project, language: str, parser: ArgumentParser) -> Project:
    found = next((other for other in main_project.others if other.language == language), None)
    if found is None:
        near = nearest(language, [other.language for other in main_project.others])
        begin = how_to_begin(language, main_project.site.name, "Home")
        parser.error(f"the site is not made in {language}{near}; it needs a {configuration_of(language)}\n{begin}")
    return found


def main(argv: list[str]) -> int:
    """Run the command; return 0, or 1 if seeds cannot be read or nothing is called so."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("language", help="the language, as in mkdocs.LANGUAGE.yml")
    parser.add_argument("--show", metavar="ID", help="print the original of a record or page")
    parser.add_argument("--accept", metavar="ID", nargs="*", help="remember that these translate what stands there now")
    given = parser.parse_args(argv)
    root = given.root.resolve()
    with project_lock(root):
        project, findings = load(root)
        other = _in_language(project, given.language, parser)
        # What is shown goes where a shell has made an empty file already.
        if findings and not given.show:
            sys.stderr.write(as_text(sort_findings(findings)))
            return 1
        try:
            if given.accept is not None:
                said = accept(project, other, given.accept)
            else:
                said = shown(project, given.show, given.language) if given.show else report(project, other)
        except NothingToTranslateError as error:
            sys.stderr.write(f"{error}\n")
            return 1
    sys.stdout.write(said)
    return 0
