"""What was measured so far, in a file for each size: a run that is stopped can still be written, and gone on with."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from microsite.model.atomic_write import write_if_changed
from tests.benchmarks.growth.stopwatch import Cost


@dataclass(frozen=True)
class Measured:
    """The measurements at one size."""

    size: int
    day: str
    machine: str
    claims: int
    pages: int
    costs: Mapping[str, Cost]


def keep(folder: Path, measured: Measured) -> None:
    """Write the measurements of a size, in the place of earlier ones."""
    write_if_changed(folder / f"{measured.size}.json", json.dumps(asdict(measured), indent=1) + "\n")


def kept(folder: Path) -> list[Measured]:
    """Return all measurements in a folder, the smallest size first."""
    found = []
    for path in folder.glob("*.json"):
        data = json.loads(path.read_text("utf-8"))
        found.append(Measured(**data | {"costs": {name: Cost(**cost) for name, cost in data["costs"].items()}}))
    return sorted(found, key=lambda measured: measured.size)
