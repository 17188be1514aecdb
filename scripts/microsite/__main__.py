"""The one entry to all that the generator can do: ``microsite VERB``, or ``python -m microsite VERB``.

Only the module of the verb that is asked for is imported: most need a part of the packages only.
"""

import difflib
import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from microsite.model.full_disk import FULL
from microsite.verbs import VERBS

STAMP: Final = "1767225600"
"""The time that a site is stamped with where SOURCE_DATE_EPOCH says no other, so that two builds are the same."""

USAGE = "usage: microsite VERB [--help] …\n"


def overview() -> str:
    """Return what there is to ask for, a line each."""
    wide = max(map(len, VERBS))
    return USAGE + "\n" + "".join(f"  {verb:{wide}}  {about}\n" for verb, about in VERBS.items())


def _told(error: OSError) -> str:
    """Return what the operating system refused, and where, in one line."""
    if error.args and isinstance(error.args[0], list):  # of shutil: every file that could not be copied
        source, _, why = error.args[0][0]
        return f"{source}: {why}"
    copied = error.errno in FULL and error.filename2 is not None  # then it is the copy that there was no room for
    file = error.filename2 if copied else error.filename
    where = Path(os.fsdecode(file)) if isinstance(file, str | bytes) else None
    if where and where.is_relative_to(Path.cwd()):
        where = where.relative_to(Path.cwd())
    said = f"{where}: {error.strerror}" if where else f"{error.strerror or error}"
    return " ".join(said.split())


def _hush() -> None:
    """Let what could not be printed be, or Python would try once more at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _printed(verb: str, arguments: list[str]) -> int:
    try:
        code: int = import_module(f"microsite.commands.{verb}").main(arguments)
    finally:
        try:
            sys.stdout.flush()
        except OSError as error:
            raise OSError(error.errno, error.strerror, "what is printed") from error
    return code


def _run(verb: str, arguments: list[str]) -> int:
    """Run a verb; what the operating system refuses is said in one line, and the verb has failed."""
    try:
        return _printed(verb, arguments)
    except OSError as error:
        _hush()
        sys.stderr.write(f"microsite {verb}: {_told(error)}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(f"microsite {verb}: interrupted\n")
        return 130


def main(argv: list[str] | None = None) -> int:
    """Run a verb with its arguments (default: those of this process). Return what it returns; 2 if there is none."""
    if sys.stdout is None or sys.stderr is None:
        # A file that is opened would get its number, and be printed into.
        os.open(os.devnull, os.O_RDWR)
        if sys.stderr is not None:
            sys.stderr.write("microsite: standard output is closed, so nothing could be said; open it: >/dev/null\n")
        return 1
    verb, *arguments = (sys.argv[1:] if argv is None else argv) or [""]
    if verb in ("-h", "--help"):
        print(overview(), end="")
        return 0
    if verb not in VERBS:
        near = difflib.get_close_matches(verb, VERBS, 1)
        meant = f"; did you mean {near[0]}?" if near else ""
        sys.stderr.write((overview() if not near else USAGE) + (f"no verb {verb!r}{meant}\n" if verb else ""))
        return 2
    os.environ.setdefault("SOURCE_DATE_EPOCH", STAMP)
    # A command makes much that stays until its end and hardly a cycle; Python would look for cycles every 700 objects.
    gc.set_threshold(100_000)
    return _run(verb, arguments)


def entry(argv: list[str] | None = None) -> NoReturn:
    """Run :func:`main` as all that this process is there for, and end it."""
    code = main(argv)
    gc.freeze()  # All of it goes with the process; Python would look through it for cycles once more.
    sys.exit(code)


if __name__ == "__main__":
    entry()
