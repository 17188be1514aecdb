"""Messages of the Python code: what stands in calls of ``words``, ``text``, ``plural`` and their like.

The tables of the vocabularies are taken whole: each meaning in them is shown to readers, and of some the words too.
"""

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from microsite.authoring.messages.found import FoundMessage
from microsite.model.vocabulary import MARKS

_ROOMS: Final = ("model", "sources/text", "corpus", "downloads", "pages", "site")
"""Whose words readers see. Findings and commands stay English."""
_ONE: Final = frozenset({"words", "text", "mark"})
_ALL: Final = frozenset({"marks", "several", "Label"})
_COUNTED: Final = {"plural": 1, "one_or_more": 0}
"""Where the two forms begin among the arguments."""

_VOCABULARIES: Final = ("model/vocabulary.py", "model/default_vocabulary.py")
_SHOWN: Final = frozenset(
    {"CLAIM_KINDS", "STRENGTHS", "STANDINGS", "DIFFICULTIES", "CONTRIBUTOR_ROLES", "PLACE_KINDS", "_ACTORS"}
)
"""Tables whose words stand on pages as they are written in seeds, hyphens as spaces."""
_NOT_SAID: Final = frozenset({"PASSAGE_LETTERS", "FOLDERS"})
_TWO_FORMS: Final = frozenset({"_PAST"})
"""Tables that say each thing of one and of more."""


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an argument can be: it may choose between two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))


def _name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        # A method of the same name says nothing: page.text(), which has no text for an argument.
        return function.attr if isinstance(function.value, ast.Name) and function.value.id == "wording" else ""
    return function.id if isinstance(function, ast.Name) else ""


def _of_call(call: ast.Call, file: str) -> Iterator[FoundMessage]:
    name = _name(call)
    if name in _ONE and call.args:
        yield from (FoundMessage(said, file) for said in _literals(call.args[0]))
    elif name in _ALL:
        yield from (FoundMessage(said, file) for argument in call.args for said in _literals(argument))
    elif name in _COUNTED:
        said = [each for argument in call.args[_COUNTED[name] :] for each in _literals(argument)]
        if len(said) == len(("one", "other")):
            yield FoundMessage(said[0], file, said[1])


def of_file(path: Path, file: str) -> Iterator[FoundMessage]:
    """Yield the messages of a module, in the order in which they stand."""
    yield from _of_text(path.read_text("utf-8"), file)


@lru_cache(maxsize=1024)  # to begin a language and to bring it up to date, all code is read twice
def _of_text(text: str, file: str) -> tuple[FoundMessage, ...]:
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    in_order = sorted(calls, key=lambda call: (call.lineno, call.col_offset))
    return tuple(message for call in in_order for message in _of_call(call, file))


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts in a value: alone, or several in a tuple."""
    if isinstance(node, ast.Tuple):
        yield from (text for element in node.elts for text in _texts(element))
    else:
        yield from _literals(node)


def _of_vocabulary(path: Path, file: str) -> Iterator[FoundMessage]:
    for node in ast.parse(path.read_text("utf-8")).body:
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name) or node.value is None:
            continue
        name, value = node.target.id, node.value
        if isinstance(value, ast.Tuple):
            yield from (FoundMessage(said, file) for said in _texts(value) if said not in MARKS)
        elif isinstance(value, ast.Dict) and name in _TWO_FORMS:
            yield from (FoundMessage(one, file, other) for one, other in map(_texts, value.values))
        elif isinstance(value, ast.Dict) and name not in _NOT_SAID:
            keys = [said for key in value.keys if key is not None for said in _literals(key)] if name in _SHOWN else []
            said = [*(key.replace("-", " ") for key in keys), *(text for each in value.values for text in _texts(each))]
            yield from (FoundMessage(each, file) for each in said if each and each not in MARKS)


def of_package(package: Path) -> Iterator[FoundMessage]:
    """Yield the messages of the package, file by file."""
    for room in _ROOMS:
        for path in sorted((package / room).rglob("*.py")):
            file = path.relative_to(package).as_posix()
            yield from of_file(path, file)
            if file in _VOCABULARIES:
                yield from _of_vocabulary(path, file)
