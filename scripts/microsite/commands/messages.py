"""Collect the words of the interface, bring the catalogues of all languages up to date, and say what each lacks.

microsite messages

A language is added as a file: copy scripts/microsite/locale/microsite.pot to locale/LANGUAGE/LC_MESSAGES/microsite.po
of the project, translate it, and name the language in mkdocs.yml (theme, language).
"""

from microsite.authoring.messages.catalogue_files import compiled, write
from microsite.authoring.messages.template import PACKAGE
from microsite.commands import command_parser
from microsite.model.atomic_write import write_if_changed
from microsite.model.catalogue import OURS


def main(argv: list[str]) -> int:
    """Write the catalogues that changed; return 0 if all are complete, 1 if one lacks something."""
    root = command_parser(__name__, __doc__).parse_args(argv).root.resolve()
    ours = PACKAGE.is_relative_to(root)
    folders = [(OURS, True)] if ours else []
    folders += [(root / "locale", False)] if (root / "locale").is_dir() else []
    theme = {OURS: OURS.parent / "theme", root / "locale": root / "overrides"}
    said = [line for folder, with_template in folders for line in write(folder, root, with_template=with_template)]
    for folder, _ in folders:
        for name, text in compiled(folder):
            path = theme[folder] / name
            said += [f"{path.relative_to(root)}: written"] if write_if_changed(path, text) else []
    for line in said:
        print(line)
    return int(any(not line.endswith(": written") for line in said))
