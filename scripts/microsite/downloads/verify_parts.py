"""Joins the parts of verify.py into the one file that readers get: they need nothing beside it but the records."""

import ast
from pathlib import Path
from typing import Final

_PARTS: Final = tuple(Path(__file__).with_name(f"verify_{name}.py") for name in ("copy", "marks", "script"))
_OURS: Final = "microsite"


def _imported(trees: list[ast.Module]) -> list[str]:
    """Return the imports of all parts from elsewhere, each once."""
    plain, named = set[str](), dict[str, set[str]]()
    for node in (node for tree in trees for node in tree.body):
        if isinstance(node, ast.Import):
            plain |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.module.startswith(_OURS):
            named.setdefault(node.module, set()).update(alias.name for alias in node.names)
    first = [f"from __future__ import {', '.join(named.pop('__future__'))}", ""]
    lines = [f"import {name}" for name in sorted(plain)]
    return [
        *first,
        *lines,
        *(f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(named.items())),
    ]


def _body(text: str, tree: ast.Module) -> str:
    """Return a part without what it says of itself and its imports, with the comments before its first line of code."""
    code = [node for node in tree.body[1:] if not isinstance(node, ast.Import | ast.ImportFrom)]
    last = max(node.end_lineno or 0 for node in tree.body if node not in code)
    return "\n".join(text.splitlines()[last:]).strip("\n")


def verify_py() -> bytes:
    """Return the program that readers check their own copy with."""
    texts = [path.read_text("utf-8") for path in _PARTS]
    trees = [ast.parse(text) for text in texts]
    says = f'"""{ast.get_docstring(trees[-1], clean=False)}"""'
    bodies = [_body(text, tree) for text, tree in zip(texts, trees, strict=True)]
    return "\n".join((says, "", *_imported(trees), "", "\n\n\n".join(bodies), "")).encode()
