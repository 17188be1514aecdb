"""Whether what a command is about to replace was made by us: what somebody else put there stays, and that is said."""

import errno
import zipfile
from pathlib import Path
from typing import Final

_OF_A_SITE: Final = ("index.html", "data/claims.csv")
"""Files that every site of ours has had, and a folder of somebody else's has not."""
_EDITIONS: Final = "e"
"""The folder that editions are put back into; it may be there before the site around it."""


def _is_our_site(folder: Path) -> bool:
    return all((folder / name).is_file() for name in _OF_A_SITE) or all(
        path.name == _EDITIONS for path in folder.iterdir()
    )


def refuse_other_folder(site: Path, root: Path) -> None:
    """Raise ``OSError`` where a build would replace what it did not make: a file, or a folder that is no site.

    An empty folder may be replaced.
    """
    if site == root or root.is_relative_to(site):
        message = "the project itself is in there; name a folder for the site alone"
    elif not site.exists():
        return
    elif not site.is_dir():
        message = "expected a folder for the site, and this is a file; move it away, then build again"
    elif not _is_our_site(site):
        message = "this folder has files in it and is no site that was built here; move it away, then build again"
    else:
        return
    raise FileExistsError(errno.EEXIST, message, str(site))


def _is_our_zip(path: Path, folder: str) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return all(name.startswith(f"{folder}/") for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        return False


def refuse_other_file(zipped: Path, folder: str) -> None:
    """Raise ``OSError`` where an archive of ``folder`` would replace a file that is none."""
    if zipped.is_file() and not _is_our_zip(zipped, folder):
        message = "there is a file of this name that is no zip of the site; give another name, or move it away"
        raise FileExistsError(errno.EEXIST, message, str(zipped))
