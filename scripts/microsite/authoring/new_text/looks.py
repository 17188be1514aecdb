"""What a person must look at since a source has another text: said as findings, and kept in unsettled.yml."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from microsite.authoring.new_text.named_passages import NamedPassage, place_of
from microsite.model.dossier import Unsettled
from microsite.model.finding import Finding, finding
from microsite.sources.ingest.nearest_passage import Nearest
from microsite.sources.ingest.passage_fates import Fates, PassageFate

_HEAD = (
    "# Claims to read again, because the text under them is not what it was. Delete a line when that is done.\n"
    "# Nearest is the passage that has most of the words; nobody has read whether it says the same.\n"
)
_FIELDS = ("claim", "file", "was", "now", "near", "differs", "how")


class Look(NamedTuple):
    """A place that names a passage whose words changed, are lost, or stand more than once."""

    named: NamedPassage
    fate: PassageFate
    nearest: Nearest | None = None


def _what(look: Look) -> str:
    at = look.named.at
    if look.named.rests:
        return f"{look.named.claim} rests on {at}"
    return f"the note of {look.named.claim} names {at}" if look.named.claim else f"this names {at}"


def look_finding(look: Look, text: str) -> Finding:
    """Return a finding at the place itself: what became of the passage, and where to look."""
    became = {
        "changed": "which now has other words",
        "lost": "which is no longer in the text",
        "twice": f"whose words stand, or stood, more than once; now at {', '.join(look.fate.now)}",
    }
    near = look.nearest
    offer = f"; nearest: {near.at} ({near.differs})" if near else ""
    offer = offer or ("; no passage is near" if look.fate.how != "twice" else "")
    ends = "set the right one" if look.fate.how == "twice" else "mend or withdraw the claim"
    message = f"{_what(look)}, {became[look.fate.how]}{offer}; read it and {ends if look.named.rests else 'mend this'}"
    return finding(place_of(text, look.named), f"passage-{look.fate.how}", message)


def carried_finding(named: NamedPassage, now: str, text: str) -> Finding:
    """Return a finding for a place that can be carried over, while nobody has consented."""
    what = _what(Look(named, PassageFate("carried", (now,))))
    message = f"{what}, whose words now stand at {now}, letter for letter; --replace writes {now}"
    return finding(place_of(text, named), "passage-moved", message)


def _row(look: Look) -> dict[str, str | None]:
    owner = {"claim": look.named.claim} if look.named.claim else {"file": look.named.file}
    near = {"near": look.nearest.at, "differs": look.nearest.differs} if look.nearest else {}
    return {**owner, "was": look.named.at, "now": ", ".join(look.fate.now) or None, **near, "how": look.fate.how}


def _still(row: Unsettled, fates: Fates) -> dict[str, str | None]:
    """Return a line that nobody has deleted yet: what it offered is carried on, or left out."""
    kept: dict[str, str | None] = {name: getattr(row, name) for name in _FIELDS}
    for name in ("now", "near"):
        fate = fates.get(kept[name] or "")
        if fate:
            kept[name] = fate.now[0] if fate.how == "carried" else None
    return kept


def _line(row: Mapping[str, str | None]) -> str:
    said = {name: row[name] for name in _FIELDS if row.get(name)}
    quoted = ("file", "now", "differs", "how")
    pairs = (f"{name}: {json.dumps(v, ensure_ascii=False) if name in quoted else v}" for name, v in said.items())
    return f"- {{{', '.join(pairs)}}}\n"


def unsettled_file(before: Sequence[Unsettled], looks: Iterable[Look], fates: Fates) -> str:
    """Return unsettled.yml: the lines that are left from earlier, and a line for each place to look at."""
    rows: Iterator[Mapping[str, str | None]] = (
        row for rows in ((_still(row, fates) for row in before), map(_row, looks)) for row in rows
    )
    return _HEAD + "".join(dict.fromkeys(map(_line, rows)))
