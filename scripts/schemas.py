"""Write seeds/schema/ from the model, so that editors complete and check seeds.

python scripts/schemas.py
"""

import argparse
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
from microsite.schemas import schemas
from microsite.write import write_if_changed


def main(argv: list[str] | None = None) -> int:
    """Write the schemas that changed; return 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    folder = parser.parse_args(argv).root / "seeds" / "schema"
    for name, text in schemas().items():
        if write_if_changed(folder / name, text):
            print(f"{folder / name}: written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
