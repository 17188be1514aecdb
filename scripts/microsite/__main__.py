"""The one entry to all that the generator can do: ``microsite VERB``, or ``python -m microsite VERB``.

Only the module of the verb that is asked for is imported: most need a part of the packages only.
"""

import difflib
import gc
import sys
from importlib import import_module

from microsite.commands import VERBS

USAGE = "usage: microsite VERB [--help] …\n"


def overview() -> str:
    """Return what there is to ask for, a line each."""
    wide = max(map(len, VERBS))
    return USAGE + "\n" + "".join(f"  {verb:{wide}}  {about}\n" for verb, about in VERBS.items())


def main(argv: list[str] | None = None) -> int:
    """Run a verb with its arguments (default: those of this process). Return what it returns; 2 if there is none."""
    verb, *arguments = (sys.argv[1:] if argv is None else argv) or [""]
    if verb in ("-h", "--help"):
        print(overview(), end="")
        return 0
    if verb not in VERBS:
        near = difflib.get_close_matches(verb, VERBS, 1)
        meant = f"no verb {verb!r}; did you mean {near[0]}?\n" if near else ""
        sys.stderr.write(USAGE + meant if meant else overview())
        return 2
    # A command makes much that stays until its end and hardly a cycle; Python would look for cycles every 700 objects.
    gc.set_threshold(100_000)
    code: int = import_module(f"microsite.commands.{verb}").main(arguments)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
