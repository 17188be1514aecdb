"""A newer version of the generator in an older project: what changes, tried on a copy, and then made or left."""

import tempfile
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Final

from microsite.authoring.records.try_change import ProjectChange, findings_of, tried_copy
from microsite.authoring.upgrade.pinned_package import is_older, pinned_version
from microsite.authoring.upgrade.steps import STEPS
from microsite.checks.reporters import as_text
from microsite.model.git import GitError, git
from microsite.model.seeds_version import version_in, with_version

_SITE: Final = "site.yml"
_WRITTEN: Final = (".yml", ".md", ".jsonl")


class UpgradeError(ValueError):
    """The project cannot be upgraded as it is; nothing was changed."""


@dataclass(frozen=True)
class Upgrade:
    """What an upgrade would do."""

    said: tuple[str, ...] = ()
    """What changes, a line each."""
    change: ProjectChange = field(default_factory=ProjectChange)


def refuse_unsaved(root: Path) -> None:
    """Raise :class:`UpgradeError` where git does not hold all that people wrote: nothing could be taken back."""
    try:
        unsaved = git(root, "status", "--porcelain", "--", ".").decode(errors="replace").splitlines()
    except GitError as error:
        raise UpgradeError(f"an upgrade needs git, so that it can be looked at and taken back ({error})") from error
    if unsaved:
        more = f" and {len(unsaved) - 1} more" if len(unsaved) > 1 else ""
        raise UpgradeError(f"commit or take back what you changed first: {unsaved[0][3:]}{more}")


def refuse_older(root: Path) -> None:
    """Raise :class:`UpgradeError` where the project uses a newer generator than this one."""
    ours, theirs = version("microsite"), pinned_version(root)
    if is_older(ours, theirs):
        raise UpgradeError(f"the project uses microsite {theirs}, and this is {ours}: it is older")


def _texts(root: Path) -> dict[str, str]:
    """Return the seeds by their path below seeds/, without what is written anew anyway."""
    every = (path for path in sorted((root / "seeds").rglob("*")) if path.is_file() and "schema" not in path.parts)
    paths = (path for path in every if path.suffix in _WRITTEN)
    return {path.relative_to(root / "seeds").as_posix(): path.read_bytes().decode() for path in paths}


def plan_upgrade(root: Path) -> Upgrade:
    """Return what leads to the newest seeds; :class:`UpgradeError` for seeds that are newer still, or nobody's."""
    before, steps = _texts(root), STEPS
    if _SITE not in before:
        raise UpgradeError("there is no seeds/site.yml, which says of which version the seeds are")
    number, newest = version_in(before[_SITE]), 1 + len(steps)
    if number > newest:
        raise UpgradeError(f"the seeds are of version {number}, and this generator reads {newest}: it is older")
    now, said = dict(before), []
    for reached, step in enumerate(steps[number - 1 :], number + 1):
        now |= step.apply(now)
        said.append(f"version {reached}: {step.about}")
    if number != newest:
        now[_SITE] = with_version(now[_SITE], newest)
    changed = {f"seeds/{name}": text.encode() for name, text in now.items() if before.get(name) != text}
    return Upgrade(tuple(said), ProjectChange(changed))


def refuse_wrong(root: Path, upgrade: Upgrade) -> None:
    """Raise :class:`UpgradeError` where the check would find something in the project after an upgrade."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = findings_of(tried_copy(root, upgrade.change, Path(folder)))
    if wrong:
        raise UpgradeError(f"nothing was changed, because of what would be wrong then:\n{as_text(wrong).rstrip()}")
