"""Keeps the answers of slow programs: the same question is put to them once, in this run and in later ones.

Only what they said is kept, never what we made of it, so a change of our code is never hidden by an old answer.
An answer is kept with a hash of all that it depends on, the program's version included.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from microsite.write import write_if_changed


def _kept(path: Path, key: str) -> str | None:
    """Return the answer in a file if it is to this very question; a file that cannot be read holds none."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return str(stored["answer"]) if isinstance(stored, dict) and stored.get("question") == key else None


def answered(ask: Callable[[], str], question: Iterable[str], keep: Path | None) -> str:
    """Return what ``ask`` returns, or returned before to the same ``question``: all that the answer depends on.

    ``keep`` is the file for the last answer of this kind. It may be missing, old or broken, and a folder that
    cannot be written costs time, not correctness.
    """
    if keep is None:
        return ask()
    key = hashlib.sha256("\0".join(question).encode()).hexdigest()
    answer = _kept(keep, key)
    if answer is None:
        answer = ask()
        with suppress(OSError):
            write_if_changed(keep, json.dumps({"question": key, "answer": answer}, ensure_ascii=False))
    return answer
