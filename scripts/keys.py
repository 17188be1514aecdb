"""Write the answers to the exercises, for teachers: on paper, as Moodle XML and as a Common Cartridge with quizzes.

    python scripts/keys.py --out ../keys

The files hold the right answers. They are never written where the site, its sources or its editions are.
"""

import argparse
import sys
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
from microsite.keys import is_public, write
from microsite.project import load
from microsite.report import as_text, in_order


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if the files stand, 1 if not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="folder for the files, outside of what is published")
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    given = parser.parse_args(argv)
    project, findings = load(given.root.resolve())
    if findings:
        sys.stderr.write(as_text(in_order(findings)))
        return 1
    if is_public(project, given.out):
        sys.stderr.write(f"{given.out}: answers are not for the public; give a folder that is not published: ../keys\n")
        return 1
    names = list(write(project, given.out))
    print(f"written into {given.out}: {', '.join(names)}" if names else "no claim allows an exercise; nothing written")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
