"""What in ``seeds/`` the generator does not read: it would be passed over without a word."""

from collections.abc import Iterator
from pathlib import Path

from microsite.model.finding import Finding, finding
from microsite.model.kinds import SEED_FILES
from microsite.model.place import Place


def unread_files(root: Path) -> Iterator[Finding]:
    """Yield a finding for every file below ``root/seeds`` that is none of ours."""
    seeds = root / "seeds"
    for path in sorted(seeds.rglob("*")):
        if path.is_dir() or path.relative_to(seeds).parts[0] == "schema" or path.name.startswith("."):
            continue
        file = path.relative_to(root).as_posix()
        if not any(known.holds(file) for known in SEED_FILES):
            message = "the generator does not read this file; move it where its kind belongs, or delete it"
            yield finding(Place(file), "orphan-file", message)
