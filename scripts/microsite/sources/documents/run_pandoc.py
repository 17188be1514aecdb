"""Runs pandoc on a file: bounded in time and memory, and with no way to other files."""

import os
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Final

import pypandoc

from microsite.sources.documents.document import SourceError

SECONDS: Final = 60
MEGABYTES: Final = 768
_PAGE: Final = 50_000_000
"""Bytes of HTML that are taken from pandoc."""
_HEAP_EXHAUSTED: Final = 251
"""With this pandoc ends when it may have no more memory."""


def _what_became(command: list[str]) -> str | None:
    """Run pandoc; return None if it was well, or what became of the file."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        _, said = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return f"could not be read within {SECONDS} seconds; make sources of its parts"
    if process.returncode == 0:
        return None
    if process.returncode == _HEAP_EXHAUSTED:
        return f"needs more than {MEGABYTES} MB of memory to be read; make sources of its parts"
    reason = " ".join(said.decode(errors="replace").split())
    return f"could not be read ({reason[:100]}); open it in the program that made it, and save it anew"


def to_html(raw: bytes, source: str, *, what: str) -> str:
    """Return a file in pandoc's format ``source`` as a page of HTML; ``what`` names it in messages.

    Raises :class:`SourceError` if pandoc cannot read it, or not within its bounds.
    """
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "source"), Path(folder, "page.html")
        given.write_bytes(raw)
        bounds = ["+RTS", f"-M{MEGABYTES}M", "-RTS", "--sandbox"]
        formats = [f"--from={source}", "--to=html", "--standalone", "--wrap=none"]
        problem = _what_became([pypandoc.get_pandoc_path(), *bounds, *formats, f"--output={made}", str(given)])
        if problem is None and made.stat().st_size > _PAGE:
            problem = "holds too much text; make sources of its parts"
        if problem:
            raise SourceError("unreadable", f"expected {what}, but it {problem}")
        return made.read_text("utf-8")
