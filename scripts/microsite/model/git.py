"""Git, asked about a clone. What it is asked changes nothing."""

import shutil
import subprocess
from pathlib import Path


class GitError(Exception):
    """Git is not here, or could not do it; the message says why, or what to do."""


def git(root: Path, *arguments: str) -> bytes:
    """Return what git prints; raises :class:`GitError` with what it says if it fails."""
    if not (program := shutil.which("git")):
        raise GitError("git is not installed; install it, and run this in a clone of the project")
    done = subprocess.run([program, "-C", str(root), *arguments], capture_output=True, check=False)
    if done.returncode:
        raise GitError(" ".join(done.stderr.decode(errors="replace").split()) or "git could not do that")
    return done.stdout


def commit(root: Path, name: str) -> str:
    """Return the hash of the commit that a name stands for, or "" if there is none of that name."""
    try:
        return git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    except GitError:
        return ""


def text_at(root: Path, at: str, file: str) -> str:
    """Return a file as it was in a commit; "" if it was not there."""
    try:
        # A project may lie in a folder of its clone.
        return git(root, "show", f"{at}:./{file}").decode("utf-8-sig", "replace")
    except GitError:
        return ""


def file_history(root: Path, file: str) -> str:
    """Return every line that was ever in a file, as far as the clone goes back; nothing without git."""
    try:
        return git(root, "log", "--all", "-p", "--format=", "--", file).decode("utf-8", "replace")
    except GitError:
        return ""
