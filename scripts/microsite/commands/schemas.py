"""Write seeds/schema/ from the model, so that editors complete and check seeds, and tell VS Code which is for what.

The words are those of the project: kinds and units of seeds/vocabulary.yml are completed, too.

microsite schemas
"""

import sys

from microsite.checks.reporters import as_text
from microsite.commands import command_parser
from microsite.model.atomic_write import write_if_changed
from microsite.seeds.json_schema import editor_settings, schemas
from microsite.seeds.reading.seed_reader import SeedReader


def main(argv: list[str]) -> int:
    """Write the schemas that changed; return 0, or 1 where the project's words cannot be read."""
    parser = command_parser(__name__, __doc__)
    root = parser.parse_args(argv).root
    reader = SeedReader(root)
    reader.vocabulary()
    sys.stderr.write(as_text(reader.findings))
    if reader.findings:
        return 1
    files = {root / "seeds" / "schema" / name: text for name, text in schemas().items()}
    settings = root / ".vscode" / "settings.json"
    if settings.is_file():
        files[settings] = editor_settings(settings.read_text("utf-8"))
    for path, text in files.items():
        if write_if_changed(path, text):
            print(f"{path}: written")
    return 0
