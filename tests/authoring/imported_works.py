"""Works brought in from Zotero's files, as tests read them back."""

import json
import subprocess
from pathlib import Path
from typing import Any

from microsite.corpus.project import load
from tests.commands import run
from tests.project_copies import ROOT

FILES = ROOT / "tests/authoring/importing"


def import_file(path: Path, into: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("import_references.py", into.parent.parent, str(path), *arguments)


def works_of(root: Path) -> dict[str, dict[str, Any]]:
    project, _ = load(root)
    return {key: json.loads(json.dumps(work.csl)) for key, work in project.corpus.works.items()}
