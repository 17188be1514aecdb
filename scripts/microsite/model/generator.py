"""The generator itself: how its verbs are typed, and where its own files are edited.

It stands in a checkout beside its doors (``scripts/check.py``), or was installed as a package; then a project has no
doors, and none of its files.
"""

import re
from pathlib import Path
from typing import Final

from microsite.model.place import Place

_BESIDE: Final = Path(__file__).resolve().parents[2]
IS_CHECKOUT: Final = (_BESIDE / "environment.py").is_file()
"""Whether the package stands beside its doors."""
CHECKOUT: Final = _BESIDE.parent if IS_CHECKOUT else None
"""The project that the doors belong to."""

_DOOR: Final = re.compile(r"(?:python3? )?scripts/([a-z_]+)\.py")


def typed(verb: str) -> str:
    """Return what people type for a verb, without arguments."""
    return f"python3 scripts/{verb}.py" if IS_CHECKOUT else f"microsite {verb}"


def with_typed_verbs(text: str) -> str:
    """Return a text that names doors, with each as it is typed here."""
    return _DOOR.sub(lambda door: typed(door[1]), text)


def own_place(path: str) -> Place:
    """Return where a file or folder of the package is edited; in other projects, its name and version."""
    if IS_CHECKOUT:
        return Place(f"scripts/microsite/{path}")
    from importlib.metadata import version  # noqa: PLC0415 - slow to import, and asked for seldom

    return Place(f"microsite {version('microsite')}")
