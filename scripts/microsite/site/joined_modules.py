"""After the build: a module of the search holds those that it imports, so that a first search asks for one file.

Two begin something: the search page, and what a field above a list asks of spellings.

While the site is being edited, browsers load them one by one. Each module keeps to a function of its own, and what it
exports is handed to those that import it. Only two forms are known, each on a line of its own: ``import {a, b} from
"./c.js"`` and ``export`` before a function, class or constant. Any other is refused.
"""

import re
from collections.abc import Collection, Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Final

from microsite.site.short_scripts import short_lines

_IMPORT: Final = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+)\.js"$', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:(?:async )?function|class|const) (\w+))", re.MULTILINE)
_OTHER: Final = re.compile(r"^(?:import|export)\b(?!\.|\().*", re.MULTILINE)
_ENTRIES: Final = ("assets/search/search.js", "assets/search/spellings.js")


def imported_by(script: Path) -> list[Path]:
    """Return the modules that one imports, itself the last, each behind those that it needs."""
    needs: dict[Path, list[Path]] = {}
    waiting = [script]
    while waiting:
        one = waiting.pop()
        if one not in needs:
            needs[one] = [one.with_name(f"{name}.js") for _, name in _IMPORT.findall(one.read_text("utf-8"))]
            waiting += needs[one]
    return list(TopologicalSorter(needs).static_order())


def _held(name: str) -> str:
    """Return what a module is called inside of the whole."""
    return f"in_{name.replace('-', '_')}"


def _refuse_unknown(module: Path, text: str) -> None:
    """Refuse what a module imports and no other exports, or as the second name of a line: it would be undefined."""
    for names, other in _IMPORT.findall(text):
        exported = set(_EXPORT.findall(module.with_name(f"{other}.js").read_text("utf-8")))
        if unknown := {name.strip() for name in names.split(",")} - exported:
            raise ValueError(f"{module.name}: {other}.js exports no {min(unknown)} in a form that can be joined")


def _lines(module: Path) -> Iterator[str]:
    """Yield the lines of a module as a function that returns what it exports."""
    _refuse_unknown(module, module.read_text("utf-8"))
    text = _IMPORT.sub(lambda found: f"const {{{found[1]}}} = {_held(found[2])}", module.read_text("utf-8"))
    exported = _EXPORT.findall(text)
    text = _EXPORT.sub("", text)
    if other := _OTHER.search(text):
        raise ValueError(f"{module.name}: a form that cannot be joined: {other[0]}")
    yield f"const {_held(module.stem)} = (() => {{"
    yield from short_lines(text)
    yield f"return {{{', '.join(exported)}}}"
    yield "})()"


def join_modules(site: Path, named: Collection[str]) -> None:
    """Write each such module of ``site`` with all that it imports, and remove those that no page names itself."""
    modules = {entry: imported_by(entry) for name in _ENTRIES if (entry := site / name).is_file()}
    joined = {
        entry: [line for module in needs for line in _lines(module)]
        for entry, needs in modules.items()
        if len(needs) > 1
    }
    for entry, lines in joined.items():
        entry.write_text("\n".join((*lines, "")), "utf-8", newline="")
    for module in {module for entry in joined for module in modules[entry]} - modules.keys():
        if module.name not in named:
            module.unlink()
