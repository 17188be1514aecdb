"""The macros that a project's own module defines, read from its text: nothing of it is run.

``@env.macro`` above a function in ``define_env``, and ``env.macro(function, "name")`` there, are read; a name that is
worked out is not known before it runs, so no page may call it.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from microsite.seeds.reading.files import read_text

USUAL: Final = "main"
"""The module that the plugin looks for where mkdocs.yml names none; it need not be there."""
MOST: Final = 12
"""Arguments of a macro whose text does not say how many it takes."""
_MODULE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*")
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")

_Function = ast.FunctionDef | ast.Lambda


def module_file(root: Path, module: str) -> Path | None:
    """Return the file of a module in the project at ``root``; None if there is none."""
    if not _MODULE.fullmatch(module):
        return None
    path = root.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def _takes(function: _Function | None) -> tuple[int, int]:
    """Return the fewest and the most texts that a macro takes."""
    if function is None:
        return 0, MOST
    given = len(function.args.posonlyargs) + len(function.args.args)
    return given - len(function.args.defaults), MOST if function.args.vararg else given


def _is_register(node: ast.expr, env: str) -> bool:
    """Say whether this is ``env.macro``."""
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "macro"
        and isinstance(node.value, ast.Name)
        and node.value.id == env
    )


def _called(call: ast.Call, functions: Mapping[str, ast.FunctionDef]) -> tuple[str, _Function | None] | None:
    """Return the name that ``env.macro(function, "name")`` gives, and the function if its text is there."""
    first = call.args[0] if call.args else None
    own = first.id if isinstance(first, ast.Name) else ""
    named = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "name")]
    said = named[0] if named else None
    name = said.value if isinstance(said, ast.Constant) else "" if named else own
    function = first if isinstance(first, ast.Lambda) else functions.get(own)
    known = isinstance(name, str) and name and (named or own in functions)
    return (name, function) if known and isinstance(name, str) else None


def _defined(tree: ast.Module) -> Iterator[tuple[str, _Function | None, int]]:
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    hook = next((node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "define_env"), None)
    if hook is None or not hook.args.args:
        return
    env = hook.args.args[0].arg
    for node in ast.walk(hook):
        if isinstance(node, ast.FunctionDef) and any(_is_register(each, env) for each in node.decorator_list):
            yield node.name, node, node.lineno
        elif isinstance(node, ast.Call) and _is_register(node.func, env) and (found := _called(node, functions)):
            yield *found, node.lineno


class OwnMacro(NamedTuple):
    """A macro of the project."""

    name: str
    line: int
    """Where it is registered in the module, from 1."""
    takes: tuple[int, int]
    """The fewest and the most texts."""


def defined_macros(root: Path, module: str = USUAL) -> list[OwnMacro]:
    """Return the macros that a project's own module defines, in its order."""
    file = module_file(root, module)
    text, _ = read_text(file, file.relative_to(root).as_posix()) if file else (None, [])
    try:
        tree = ast.parse(text or "")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []  # Whoever runs it says so.
    return [OwnMacro(name, line, _takes(function)) for name, function, line in _defined(tree) if _NAME.fullmatch(name)]


def own_macros(root: Path, module: str = USUAL) -> Mapping[str, tuple[int, int]]:
    """Return the same by name, each with the fewest and the most texts that it takes."""
    return {macro.name: macro.takes for macro in defined_macros(root, module)}
