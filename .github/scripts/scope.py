"""Say whether a change touches code, or only what `make check` judges: seeds and hand-written pages.

Compares the checked-out commit with its first parent, which for a pull request is what it would be merged into. Adds
`code=true` or `code=false` to the file that GITHUB_OUTPUT names, and prints why. What cannot be compared counts as
code. Python alone, without the packages of the project.
"""

import os
import re
import subprocess
from pathlib import Path

CONTENT = re.compile(r"seeds/(?!schema/).+|docs/(?!development/|assets/)(?:[^/]+/)*[^/]+\.md")
"""Paths that check reads in full. The pages under docs/development/ are held to the code by tests."""


def changed_paths() -> list[str] | None:
    """Return the paths that differ from the first parent, old names of moved files too; None if there is no parent."""
    command = ["git", "diff", "--name-only", "--no-renames", "-z", "HEAD^1", "HEAD"]
    done = subprocess.run(command, capture_output=True, check=False)
    return None if done.returncode else done.stdout.decode("utf-8", "replace").split("\0")[:-1]


def main() -> None:
    """Write the answer."""
    paths = changed_paths()
    code = paths is None or [path for path in paths if not CONTENT.fullmatch(path)]
    if paths is not None and not code:
        print(f"{len(paths)} files of seeds and pages: the findings judge them, no test has to run")
    else:
        print("the tests run for:", *(code if isinstance(code, list) else ["a commit without a parent"]), sep="\n  ")
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as output:
        output.write(f"code={'true' if code else 'false'}\n")


if __name__ == "__main__":
    main()
