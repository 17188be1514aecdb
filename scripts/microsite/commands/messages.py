"""Collect the words of the interface, bring the catalogues of all languages up to date, and say what each lacks.

microsite messages

A language is added as a file: locale/LANGUAGE/LC_MESSAGES/microsite.po of the project. microsite init --language
LANGUAGE begins one; in a project that is there, make an empty file of that name and run this. Translate it, run this
again, and say in mkdocs.yml, under theme: language: LANGUAGE and custom_dir: overrides. What is not translated is said
in English.
"""

from microsite.authoring.messages.catalogue_files import bring_up_to_date
from microsite.commands import command_parser


def main(argv: list[str]) -> int:
    """Write the catalogues that changed; return 0 if all are complete, 1 if one lacks something."""
    said = bring_up_to_date(command_parser(__name__, __doc__).parse_args(argv).root.resolve())
    for line in said:
        print(line)
    return int(any(not line.endswith(": written") for line in said))
