"""Print ``version=…`` as pyproject.toml has it, and write what CHANGELOG.md says of it into the file that is named.

Fails, and says what to do, where the changelog has no heading of that version (``## 0.2.0 (2026-12-01)``), or says
below *Unreleased* what the wheel would hold and the notes would not.
"""

import re
import sys
import tomllib
from pathlib import Path


def notes(changelog: str, version: str) -> str:
    """Return what a changelog says of a version, "" if it has no heading of it."""
    found = re.search(
        rf"^## {re.escape(version)} \(\d{{4}}-\d\d-\d\d\)\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    return found[1].strip() if found else ""


def unreleased(changelog: str) -> str:
    """Return what a changelog says of no version yet."""
    found = re.search(r"^## Unreleased\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def main(into: Path) -> int:
    """Run the script in the folder of a checkout; return 0 if there is something to release."""
    version = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]["version"]
    changelog = Path("CHANGELOG.md").read_text("utf-8")
    if unreleased(changelog):
        sys.stderr.write("CHANGELOG.md has something below Unreleased; give it the heading of a version of its own\n")
        return 1
    if not (said := notes(changelog, version)):
        sys.stderr.write(f"CHANGELOG.md has no heading ## {version} (year-month-day) with something below it\n")
        return 1
    into.write_text(f"{said}\n", "utf-8")
    print(f"version={version}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
