"""The base of a branch as a folder, and the files that differ from it. Runs nothing of either side."""

import io
import tarfile
from pathlib import Path, PurePosixPath

from microsite.model.git import GitError, git


def base_commit(root: Path, base: str) -> str:
    """Return the commit in which the branch left ``base``; what the base got since is no change of the branch."""
    try:
        git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    except GitError as error:
        said = str(error)
        why = "" if said == "git could not do that" else f" ({said})"
        message = f'there is no commit "{base}"{why}; name a branch or commit: make report BASE=main'
        raise GitError(message) from None
    return git(root, "merge-base", "--end-of-options", base, "HEAD").decode().strip()


def _wanted(member: tarfile.TarInfo) -> bool:
    path = PurePosixPath(member.name)
    return member.isfile() and ".." not in path.parts and not path.is_absolute()


def check_out(root: Path, commit: str, target: Path) -> Path:
    """Write the files of a commit below ``target`` (plain files only, no links); return ``target``.

    All of them: the check looks for what the settings name, such as a project's own macros, wherever that stands.
    """
    with tarfile.open(fileobj=io.BytesIO(git(root, "archive", "--format=tar", commit))) as archive:
        archive.extractall(target, [member for member in archive if _wanted(member)], filter="data")
    return target


def changed_files(root: Path, commit: str) -> list[str]:
    """Return the files that differ from the commit, new ones included, in order."""
    listed = git(root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit, "--")
    listed += git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return sorted({name.decode(errors="replace") for name in listed.split(b"\0") if name})
