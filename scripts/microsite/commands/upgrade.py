"""Take a newer version of the generator into a project: its seeds, and the version that it pins.

    env/bin/pip install ./microsite-0.3.0-py3-none-any.whl
    cd my-site && ../env/bin/microsite upgrade

Says what the changelog has of the versions between, what changes in the project, and changes only that; last, what is
left to people. It is tried on a copy first, and refused where something is not committed. A project that was copied
without the version it uses is given this one.
"""

import sys
from importlib.metadata import version

from microsite.authoring.new_project.package_file import PackageFileError, find_package, packed_text
from microsite.authoring.records.try_change import ProjectChange, apply_change
from microsite.authoring.upgrade import Upgrade, UpgradeError, plan_upgrade, refuse_older, refuse_unsaved, refuse_wrong
from microsite.authoring.upgrade.changes_between import CHANGELOG, changes_between
from microsite.authoring.upgrade.own_theme_files import overtaken
from microsite.authoring.upgrade.pinned_package import pinned_version, pins_package, repinned
from microsite.authoring.upgrade.told_afterwards import file_lines, left_to_people
from microsite.commands import command_parser
from microsite.model.project_lock import project_lock


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the project is of the newest version, 1 if nothing was changed."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--package", help="the wheel to pin, if not the one that was installed: a file or an address")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    try:
        with project_lock(root):
            refuse_unsaved(root)
            refuse_older(root)
            changed = changes_between(packed_text(CHANGELOG), pinned_version(root), version("microsite"))
            upgrade: Upgrade = plan_upgrade(root)
            if upgrade.change.files:
                refuse_wrong(root, upgrade)
            pins = repinned(root, find_package(arguments.package)) if pins_package(root) else {}
            files, own = {**upgrade.change.files, **pins}, overtaken(root) if pins else []
            lines = file_lines(root, files)
            apply_change(root, ProjectChange(files))
    except (UpgradeError, PackageFileError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    told = (*changed, *upgrade.said, *lines, *own, *left_to_people(changed, files))
    print("\n".join(told) or "nothing to do: all is as this version writes it")
    return 0
