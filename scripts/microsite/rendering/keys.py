"""What the HTML of a page depends on, as a hash: the page itself, and all that every page is made with.

What it takes from other pages is not in the hash but in its questions (``asked``).
"""

import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from microsite.freshness import code, environment, hashed_below, packages
from microsite.rendering.engine import Engine

_PLUGINS: Final = frozenset({"macros"})
_EXTENSIONS: Final = frozenset(
    "toc tables fenced_code attr_list def_list md_in_html footnotes admonition abbr sane_lists smarty".split()
)
"""What is known to make a page of its own text alone. Others may read files that nobody asked about."""


def _digest(what: object) -> str:
    return hashlib.sha256(json.dumps(what, ensure_ascii=False).encode()).hexdigest()


def _is_known(config: Any, text: str) -> bool:
    """Say whether it is known what pages depend on, under this configuration."""
    if "INHERIT:" in text or config.hooks or set(config.plugins) - _PLUGINS:
        return False
    macros = config.plugins.get("macros")
    if macros and (macros.pre_macro_functions or macros.post_macro_functions):
        return False
    return set(config.markdown_extensions) <= _EXTENSIONS


def _shape(items: Iterable[Any]) -> list[object]:
    """Return the navigation as plain values. Titles that stand on pages are asked for, page by page."""
    return [
        [type(item).__name__, item.__dict__.get("title"), getattr(item, "url", None), _shape(item.children or ())]
        for item in items
    ]


def world(engine: Engine) -> str | None:
    """Return a hash of what all pages are made with; None if that is not known well enough to keep any page."""
    root, config = engine.root, engine.config
    text = (root / "mkdocs.yml").read_text("utf-8")
    if not _is_known(config, text):
        return None
    # Templates of installed themes are known by the versions of their packages.
    folders = [Path(folder) for folder in config.theme.dirs if not Path(folder).is_relative_to(sys.prefix)]
    templates = [(str(folder), hashed_below(folder)) for folder in folders]
    return _digest([str(root), text, environment(root), templates, code(), packages(), _shape(engine.nav.items)])


def key(world: str, uri: str, source: bytes) -> str:
    """Return the hash under which a page is kept."""
    return _digest([world, uri, hashlib.sha256(source).hexdigest()])
