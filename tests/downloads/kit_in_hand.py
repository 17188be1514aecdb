"""The verify-it-yourself kit as a reader has it: two files in a folder, a bare Python, a copy of a source."""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

from microsite.corpus.project import load
from microsite.downloads import verify_kit
from tests.project_copies import TOY

HARBOUR, LETTER = TOY / "texts" / "harbour.txt", TOY / "texts" / "letter.txt"


def unpack(project: Path, folder: Path) -> Path:
    """Put the kit of a project into a folder of its own."""
    folder.mkdir()
    loaded, findings = load(project)
    assert findings == []
    for file in verify_kit.files(loaded.corpus):
        (folder / Path(file.path).name).write_bytes(file.data)
    return folder


def run_kit(folder: Path, *arguments: str | Path, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    command = [python, "-I", "verify.py", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env={})


def text_file(folder: Path, text: str) -> Path:
    path = folder / "my copy.txt"
    path.write_text(text, "utf-8", newline="")
    return path


def rewrapped(text: str, width: int) -> str:
    """Break the lines of every paragraph anew; a word broken at the end of a line is whole again."""
    parts = text.replace("-\n", "-").split("\n\n")
    return "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False, break_long_words=False) for part in parts)


def not_found(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the locators that the kit names as not found, passages and sentences."""
    named = re.findall(r"^(?:NOT FOUND| +not found:).*\(([a-z0-9.]+)\)", done.stdout, re.MULTILINE)
    return [str(at) for at in named]
