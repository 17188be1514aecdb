"""Write seeds/schema/ from the model, so that editors complete and check seeds.

python scripts/schemas.py
"""

from pathlib import Path

from microsite.schemas import schemas
from microsite.write import write_if_changed


def main() -> int:
    """Write the schemas that changed; return 0."""
    folder = Path("seeds/schema")
    for name, text in schemas().items():
        if write_if_changed(folder / name, text):
            print(f"{folder / name}: written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
