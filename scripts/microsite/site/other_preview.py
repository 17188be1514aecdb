"""A preview that an engine shows by itself, such as mkdocs serve: pages are written anew for it when a seed was saved.

Whoever stops it with an error there leaves every request without an answer until the next save.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

import click
from mkdocs.exceptions import PluginError

from microsite.site.written_pages import GENERATE, has_pages

_AGAIN: Final = "type: make serve, which shows what is wrong on the page"


def is_other_preview() -> bool:
    """Say whether an engine was started by its own command to show what is saved, and not to build."""
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve"


def write_pages_for_preview(root: Path) -> None:
    """Write the pages of the project at ``root``; ``PluginError`` where it is wrong, and there are none from before."""
    # A process of its own: nothing that this one has read of the project may be left over from before the save. It says
    # what is wrong itself.
    if subprocess.run([*GENERATE, "--root", str(root)], check=False).returncode == 0:
        return
    if not has_pages(root):
        raise PluginError(f"the pages of the seeds are not written; mend this, then {_AGAIN}")
    sys.stderr.write(f"what is shown is from before; mend this and save, or {_AGAIN}\n")
