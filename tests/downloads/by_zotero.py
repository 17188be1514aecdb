"""What Zotero's own translators make of our RIS and BibLaTeX, of every type and variable that a seed can hold.

``zotero.json`` keeps their answer, and a digest of what they were shown. Recorded with zotero/translation-server:
start it from its repository (node), then ``python -m tests.downloads.by_zotero http://127.0.0.1:1969``.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.request import Request, urlopen

from microsite.authoring.references.fields_taken import NAMES, TEXTS
from microsite.corpus.citations.ris import ris
from microsite.downloads.biblatex import biblatex
from microsite.model.csl import TYPES

RECORD: Final = Path(__file__).with_name("zotero.json")
WRITERS: Final[Mapping[str, Callable[[Iterable[Mapping[str, Any]]], str]]] = {"ris": ris, "bib": biblatex}

_OWN: Final = {
    "title": "A & B: Zürich_#1 50%", "URL": "https://x.example/a_b?c=%20d", "DOI": "10.1000/a_b",
    "ISBN": "9780000000002", "ISSN": "1234-5678", "language": "fa", "page": "12-34",
}  # fmt: skip
AUTHORS: Final = (
    {"family": "D'Amato", "given": "Seán", "suffix": "Jr."},
    {"literal": "Ministry of Farms & Food"},
    {"family": "van der Berg", "given": "L."},
)


def item(kind: str) -> dict[str, Any]:
    """Return a work of a type that has everything a seed can say."""
    texts = {variable: _OWN.get(variable, f"V {variable.replace('_', '-')} V") for variable in TEXTS}
    people = {role: [{"family": f"F{role}", "given": "G."}] for role in NAMES} | {"author": list(AUTHORS)}
    dates = {"issued": [1996, 5, 3], "accessed": [2026, 1, 2], "original-date": [1890]}
    return {"id": kind, "type": kind, **texts, **people} | {k: {"date-parts": [d]} for k, d in dates.items()}


def shown(name: str) -> str:
    """Return what Zotero is shown in a format: a file for each type, one after the other."""
    return "".join(WRITERS[name]([item(kind)]) for kind in sorted(TYPES))


def digest(name: str) -> str:
    """Return the digest of it."""
    return hashlib.sha256(shown(name).encode()).hexdigest()


def _found(answer: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    """Return where Zotero put each variable: its fields, roles of names, or a note."""
    notes = " ".join(each.get("note", "") for each in answer if each["itemType"] == "note")
    (work,) = [each for each in answer if each["itemType"] not in ("note", "attachment")]
    found: dict[str, Any] = {"itemType": work["itemType"], "creators": work["creators"][:3]}
    for variable in TEXTS:
        value = str(item(kind)[variable])
        where = [field for field, text in work.items() if isinstance(text, str) and value in text]
        found[variable] = " ".join(where) or ("note" if value in notes else "")
    for role in NAMES[1:]:
        where = [name["creatorType"] for name in work["creators"] if name.get("lastName") == f"F{role}"]
        found[role] = " ".join(where) or ("note" if f"F{role}" in notes else "")
    dates = [work[field] for field in ("date", "dateEnacted", "dateDecided", "issueDate") if field in work]
    return found | {"issued": " ".join(dates), "accessed": work.get("accessDate", "")}


def _ask(server: str, text: str) -> Any:
    request = Request(f"{server}/import", data=text.encode(), headers={"Content-Type": "text/plain"})  # noqa: S310
    with urlopen(request) as answer:  # noqa: S310 - a server of one's own, named on the command line
        return json.load(answer)


def record(server: str) -> None:
    """Ask a translation-server about every type in both formats, and keep what it says."""
    forms = []
    for name, write in WRITERS.items():
        read = {kind: _found(_ask(server, write([item(kind)])), kind) for kind in sorted(TYPES)}
        rows = [f'"{kind}": {json.dumps(row, ensure_ascii=False)}' for kind, row in read.items()]
        forms.append(f'"{name}": {{"shown": "{digest(name)}", "read": {{\n' + ",\n".join(rows) + "\n}}")
    RECORD.write_text("{" + ",\n".join(forms) + "}\n", "utf-8")


if __name__ == "__main__":
    record(sys.argv[1])
