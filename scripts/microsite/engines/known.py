"""The differences between engines that are known and meant to stay, each with its reason: tests/engines.yml."""

from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

from microsite.engines.differences import Difference
from microsite.model.finding import Finding
from microsite.model.record import Record, Text
from microsite.reading.records import as_records
from microsite.reading.yaml import read_yaml


class Known(Record):
    """A kind of difference that may be there."""

    engine: Literal["properdocs", "zensical"]
    kind: Text
    """As ``compare_engines.py`` names it, such as ``added element span``."""
    pages: tuple[Text, ...]
    """The files it may be found in; ``*`` stands for anything."""
    reason: Text

    def covers(self, difference: Difference) -> bool:
        return difference.kind == self.kind and any(fnmatchcase(difference.page, pattern) for pattern in self.pages)


def read_known(path: Path, engine: str) -> tuple[list[Known], list[Finding]]:
    """Return what is known of ``engine``, and what is wrong with the list."""
    data, document, findings = read_yaml(path.read_text("utf-8"), path.name)
    if findings or document is None:
        return [], findings
    known, findings = as_records(Known, data, document)
    return [each for each in known if each.engine == engine], findings


def unknown(differences: list[Difference], known: list[Known]) -> list[Difference]:
    """Return the differences that no entry covers."""
    return [each for each in differences if not any(entry.covers(each) for entry in known)]


def stale(differences: list[Difference], known: list[Known]) -> list[Known]:
    """Return the entries that cover nothing any more; they would hide the next such difference."""
    return [entry for entry in known if not any(entry.covers(each) for each in differences)]
