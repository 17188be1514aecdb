"""YAML with the tags of engines, of which only ``!ENV`` is followed; nothing of it is run."""

from collections.abc import Mapping
from typing import Any, Final

import yaml

VARIABLE: Final = "!ENV"
"""The tag of what the environment says."""
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class EngineLoader(_Base):  # type: ignore[misc] # the loader in C, where there is one
    """Reads ``!ENV`` from the variables it is given, and tags that only engines know as nothing."""

    variables: Mapping[str, str] = {}


def _variable(loader: EngineLoader, node: yaml.Node) -> object:
    """Return the first variable that is set, or the last entry of a list: ``!ENV NAME``, ``!ENV [NAME, default]``."""
    if isinstance(node, yaml.SequenceNode) and node.value:
        *names, default = node.value if len(node.value) > 1 else (*node.value, None)
    else:
        names, default = [node], None
    for each in names:
        if isinstance(each, yaml.ScalarNode) and each.value in loader.variables:
            value = loader.variables[each.value]
            tag = loader.resolve(yaml.ScalarNode, value, (True, False))
            return loader.construct_object(yaml.ScalarNode(tag, value))
    return loader.construct_object(default, deep=True) if default is not None else None


EngineLoader.add_constructor(VARIABLE, _variable)
EngineLoader.add_multi_constructor("", lambda loader, suffix, node: None)
