"""A repository on this machine in the place of GitHub, with a stand-in for ``gh``."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.project_copies import ROOT

SCRIPTS = ROOT / ".github" / "scripts"


@dataclass(frozen=True)
class Clone:
    """A clone of a repository on this machine, and where ``gh`` notes what it is told."""

    folder: Path
    hub: Path
    told: Path

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        command = ["git", "-C", str(folder or self.folder), "-c", "user.name=n", "-c", "user.email=e@x", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def run(self, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        given = os.environ | {"PATH": f"{self.told.parent}:{os.environ['PATH']}", "BASE": "main", **environment}
        command = ["bash", str(SCRIPTS / script), *arguments]
        return subprocess.run(command, cwd=self.folder, env=given, capture_output=True, text=True, check=False)

    def push(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)
        self.git("push", "-q", "origin", "HEAD:main")

    def asked(self) -> list[str]:
        return self.told.read_text("utf-8").splitlines() if self.told.exists() else []


def cloned(folder: Path, files: Mapping[str, str]) -> Clone:
    """Make a repository that holds the files on its main branch, and a clone of it."""
    made = Clone(folder / "clone", folder / "hub" / "o" / "r", folder / "bin" / "told")
    made.hub.mkdir(parents=True)
    made.git("init", "-q", "--bare", "-b", "main", folder=made.hub)
    made.git("clone", "-q", str(made.hub), str(made.folder), folder=folder)
    for name, text in files.items():
        (made.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (made.folder / name).write_text(text, "utf-8")
    made.git("switch", "-q", "-c", "main")
    made.push("first")
    made.told.parent.mkdir()
    gh = made.told.parent / "gh"
    gh.write_text(f'#!/bin/sh\necho "$*" >> "{made.told}"\n[ "$2" = list ] && printf "%s" "$OPEN"\nexit 0\n', "utf-8")
    gh.chmod(0o755)
    return made
