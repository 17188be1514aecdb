"""Templates as Jinja has compiled them, from one build to the next: a page takes thirty, and all of them half a second.

Jinja works parts of a template out while it compiles it, with our filters; so one is kept under the hash of our code
and the installed packages, beside that of its own text, which Jinja looks at.
"""

from base64 import b64decode, b64encode
from pathlib import Path
from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from microsite.model import cache
from microsite.model.running_code import running_code

_FOLDER: Final = Path(".build") / "cache" / "templates"


class CompiledTemplates(BytecodeCache):
    """The compiled templates of the project at ``root``, for ``Environment.bytecode_cache``.

    What is damaged or cannot be written costs time only (:mod:`microsite.model.cache`).
    """

    def __init__(self, root: Path) -> None:
        self._folder = root / _FOLDER

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what is kept of it; nothing is for another text of the template."""
        if kept := cache.read(self._folder / bucket.key, running_code()):
            bucket.bytecode_from_string(b64decode(kept))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        cache.write(self._folder / bucket.key, running_code(), b64encode(bucket.bytecode_to_string()).decode())
