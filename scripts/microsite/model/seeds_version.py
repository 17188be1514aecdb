"""The version of what seeds can say: a number in ``seeds/site.yml``, 1 where there is none.

It grows when seeds that were right are so no longer, or mean something else; then ``authoring/upgrade/steps.py`` has a
step.
"""

import re
from typing import Annotated, Final

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from microsite.model.generator import typed

CURRENT: Final = 1
"""What this generator reads."""

_LINE: Final = re.compile(r"^version:[ \t]*([0-9]{1,6})[ \t]*(?:#.*)?$", re.MULTILINE)


def _is_current(version: int) -> int:
    if version > CURRENT:
        said = "these seeds are of version {given}, and this generator reads {current}; install the one that wrote them"
    elif version < CURRENT:
        said = f"these seeds are of version {{given}}, and this generator reads {{current}}; type: {typed('upgrade')}"
    else:
        return version
    raise PydanticCustomError("other-version", said, {"given": version, "current": CURRENT})


SeedsVersion = Annotated[int, Field(ge=1, validate_default=True), AfterValidator(_is_current)]
"""The version of seeds that this generator can read."""


def version_in(site: str) -> int:
    """Return the version that the text of ``seeds/site.yml`` gives."""
    found = _LINE.search(site)
    return int(found[1]) if found else 1


def with_version(site: str, version: int) -> str:
    """Return the text of ``seeds/site.yml`` with another version, and nothing else changed."""
    line = f"version: {version}"
    if _LINE.search(site):
        return _LINE.sub(lambda found: found[0].replace(found[1], str(version), 1), site, count=1)
    return f"{site}{'' if not site or site.endswith(chr(10)) else chr(10)}{line}\n"
