"""Macros of this site alone, beside those of the generator (``microsite.macros``): none so far.

Those of one name stand before the generator's. A project without any needs neither this folder nor ``module_name``.
"""

from typing import Any


def define_env(env: Any) -> None:
    """Register what this site adds (called by mkdocs-macros)."""
    del env
