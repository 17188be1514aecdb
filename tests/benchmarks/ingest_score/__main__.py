"""Score what ingest makes of a folder of documents with known structure, and write docs/development/reading-sources.md.

    python -m tests.benchmarks.ingest_score FOLDER

FOLDER holds score.py and dev/, documents with a truth file beside each. Neither is part of the repository.
"""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import pypandoc

from microsite.model.atomic_write import write_if_changed
from tests.benchmarks.ingest_score import table
from tests.project_copies import ROOT


def _versions() -> list[str]:
    named = [f"{name} {version(name)}" for name in ("pypdfium2", "selectolax")]
    return [*named, f"pandoc {pypandoc.get_pandoc_version()}"]


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if the page was written, 1 if the scorer is not there or failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder with score.py and dev/")
    folder = parser.parse_args(argv).folder.resolve()
    if not (folder / "score.py").is_file() or not (folder / "dev").is_dir():
        sys.stderr.write(f"{folder.name}: expected score.py and dev/ in this folder\n")
        return 1
    with tempfile.TemporaryDirectory() as into:
        result = Path(into) / "result.json"
        command = [sys.executable, str(folder / "score.py"), "--project", str(ROOT), "--python", sys.executable]
        done = subprocess.run([*command, "--json", str(result), str(folder / "dev")], check=False)
        if not result.exists():
            return done.returncode or 1
        documents = json.loads(result.read_text("utf-8"))
    when = f"{datetime.now(UTC).date().isoformat()}, {platform.system()} {platform.machine()}"
    text = table.page(documents, _versions(), when)
    write_if_changed(ROOT / "docs" / "development" / "reading-sources.md", text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
