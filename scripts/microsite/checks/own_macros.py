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
_HOOKS: Final = frozenset({"define_env", "on_pre_page_macros", "on_post_page_macros", "on_post_build", "*"})
"""What the plugin looks for in a module, of which it must have one; what all of another brings, nobody knows."""
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


class ModuleFault(NamedTuple):
    """Why a module cannot be run, and where in it, from 1."""

    message: str
    line: int = 1
    column: int = 1


def _parsed(text: str) -> ast.Module | ModuleFault:
    try:
        return ast.parse(text)
    except SyntaxError as error:
        return ModuleFault(f"this is no Python: {error.msg}", error.lineno or 1, max(error.offset or 1, 1))
    except (ValueError, RecursionError, MemoryError):
        return ModuleFault("this is no Python that can be read")


def _module(root: Path, module: str) -> ast.Module | ModuleFault:
    """Return what a project's own module says, an empty one where there is none."""
    file = module_file(root, module)
    text, unreadable = read_text(file, file.relative_to(root).as_posix()) if file else ("", [])
    if text is None:
        faults = (ModuleFault(found.message, found.place.line, found.place.column) for found in unreadable)
        return next(faults, ModuleFault("expected a file, found a link to another"))
    return _parsed(text)


def _names(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a module has, as far as they stand in its text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.ImportFrom | ast.Import):
            yield from (alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def module_fault(root: Path, module: str = USUAL) -> ModuleFault | None:
    """Return why the plugin cannot take a project's own module; None if it can, or if there is none."""
    read = _module(root, module)
    if isinstance(read, ModuleFault):
        return read
    taken = module_file(root, module) is None or _HOOKS.intersection(_names(read))
    return None if taken else ModuleFault("expected a function define_env(env) that registers the macros")


def defined_macros(root: Path, module: str = USUAL) -> list[OwnMacro]:
    """Return the macros that a project's own module defines, in its order; none of one that cannot be read."""
    read = _module(root, module)
    if isinstance(read, ModuleFault):
        return []
    return [OwnMacro(name, line, _takes(function)) for name, function, line in _defined(read) if _NAME.fullmatch(name)]


def own_macros(root: Path, module: str = USUAL) -> Mapping[str, tuple[int, int]]:
    """Return the same by name, each with the fewest and the most texts that it takes."""
    return {macro.name: macro.takes for macro in defined_macros(root, module)}
