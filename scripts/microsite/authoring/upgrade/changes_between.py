"""What the changelog says of the versions between two, for whoever takes the later one."""

import re
from typing import Final

from microsite.authoring.upgrade.pinned_package import is_older

CHANGELOG: Final = "CHANGELOG.md"
_VERSION: Final = re.compile(r"^## (\d[\w.]*)[^\n]*\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def changes_between(changelog: str, before: str, now: str) -> list[str]:
    """Return what a changelog says of each version after ``before``, up to ``now``, in its order; nothing of others.

    A version that is not known ("") is older than none.
    """
    versions = ((found[1], found[0].strip()) for found in _VERSION.finditer(changelog) if before)
    return [said for version, said in versions if is_older(before, version) and not is_older(now, version)]
