"""Writes an invented project of a given size: the site's own templates and configuration, seeds about nothing."""

import re
import shutil
import sys
from pathlib import Path
from typing import Any, Final

import yaml

from microsite.authoring.new_text.ingest import ingest
from microsite.corpus.ledger.claim_history import LEDGER, ledger_line, unrecorded_changes
from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.atomic_write import write_if_changed
from microsite.model.seed_files import PASSAGES
from microsite.seeds.reading.seed_reader import SeedReader
from tests.benchmarks.growth import shape, units
from tests.benchmarks.growth.units import DAY, Unit

_SHARED: Final = ("mkdocs.yml", "macros", "docs/assets", "seeds/schema")
_LED_TO: Final = tuple(each for each in vars(urls).values() if isinstance(each, Address) and each.anchor)
"""Sections of hand-written pages that generated ones lead to."""
_BY_HAND: Final = re.compile(r"^ +- .*: ([a-z-]+\.md)$", re.MULTILINE)
"""Pages in the navigation that are in no folder: those that people write."""

_IDENTITY: Final = 'tag: "tag:lamps.invalid,2020:"\nnamespace: 5b1e0f57-93f2-4c6e-a7bb-0d1d0f2a9c11\n'

_MAP: Final = {
    "window": {"west": 0, "south": 0, "east": 30, "north": 20}, "width": 1000, "land": "M10 10l980 0 0 640 -980 0z",
    "caption": "A sea of lamps.", "credit": "Drawn by nobody.", "made": "By hand.",
}  # fmt: skip


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes YAML as people do: blocks, long texts over several lines."""


def _yaml(data: object) -> str:
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)


def _front(fields: dict[str, Any], body: str) -> str:
    return f"---\n{_yaml(fields)}---\n\n{body}"


def _sources(root: Path, unit: Unit) -> None:
    """Write both sources of a unit: their texts are read as those of a real source are, and kept nowhere."""
    for kind, name in zip(shape.SOURCES, unit.sources, strict=True):
        folder, text = root / "seeds" / "sources" / name, root / f"{name}.txt"
        write_if_changed(folder / "source.yml", _yaml(units.source(unit, kind)))
        write_if_changed(text, units.source_text(unit, kind))
        outcome = ingest(text, name, root)
        text.unlink()
        record = SeedReader(root).one(PASSAGES, name)
        if outcome.findings or record is None:
            raise ValueError(f"the invented source {name} could not be read: {outcome.findings}")
        write_if_changed(folder / "claims.yml", _yaml(list(units.claims(unit, name, record))))


def _pages(root: Path) -> None:
    """Write the hand-written pages: those that the navigation names, with the anchors that others lead to."""
    named = _BY_HAND.findall((root / "mkdocs.yml").read_text("utf-8"))
    names = dict.fromkeys((*named, *(address.page for address in _LED_TO)))
    for name in names:
        below = [address.anchor for address in _LED_TO if address.page == name]
        sections = "".join(f"## About {anchor} {{: #{anchor} }}\n\nA section by hand.\n\n" for anchor in below)
        write_if_changed(root / "docs" / name, f"# By hand\n\nA page by hand.\n\n{sections}")


def write_project(root: Path, size: int, like: Path) -> None:
    """Write a project of ``size`` units into the empty folder ``root``, with the templates of the project ``like``."""
    for name in _SHARED:
        source, target = like / name, root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    _pages(root)
    seeds, lists = root / "seeds", dict[str, list[dict[str, Any]]]()
    for unit in map(Unit, range(1, size + 1)):
        _sources(root, unit)
        for name, records in units.ledgers(unit, size).items():
            lists.setdefault(name, []).extend(records)
        for identifier in unit.threats:
            write_if_changed(seeds / "threats" / f"{identifier}.md", _front(*units.threat(unit, identifier, size)))
        for identifier in unit.actors:
            write_if_changed(seeds / "actors" / f"{identifier}.md", _front(*units.actor(unit, identifier, size)))
    for name, records in lists.items():
        write_if_changed(seeds / f"{name}.yml", _yaml(records))
    write_if_changed(seeds / "site.yml", _IDENTITY)
    write_if_changed(seeds / "map.yml", _yaml(_MAP))
    changes = unrecorded_changes(load(root)[0].corpus, DAY)
    write_if_changed(root / LEDGER, "".join(f"{ledger_line(change)}\n" for change in changes))


if __name__ == "__main__":
    write_project(Path.cwd(), int(sys.argv[1]), Path(sys.argv[2]))
