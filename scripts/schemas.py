"""Write seeds/schema/ from the model, so that editors complete and check seeds, and tell VS Code which is for what.

python scripts/schemas.py
"""

import argparse
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
from microsite.schemas import editor_settings, schemas
from microsite.write import write_if_changed


def main(argv: list[str] | None = None) -> int:
    """Write the schemas that changed; return 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    root = parser.parse_args(argv).root
    files = {root / "seeds" / "schema" / name: text for name, text in schemas().items()}
    settings = root / ".vscode" / "settings.json"
    if settings.is_file():
        files[settings] = editor_settings(settings.read_text("utf-8"))
    for path, text in files.items():
        if write_if_changed(path, text):
            print(f"{path}: written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
