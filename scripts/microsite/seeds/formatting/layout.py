"""A tree of entries as lines in the canonical style."""

from collections.abc import Iterable
from typing import Any

import yaml

from microsite.model.fields import Model, keys_of, record_under
from microsite.seeds.formatting.comment_tree import YamlEntry
from microsite.seeds.formatting.scalars import WIDTH, on_one_line, scalar
from microsite.seeds.formatting.shape import IDENTIFIER, ON_ONE_LINE


def _kind(node: Any) -> str:
    return str(node.tag).rpartition(":")[2]


def _text(node: Any) -> str | None:
    """Return the text of a scalar, or None for a number, a truth value or nothing."""
    return str(node.value) if _kind(node) not in ("int", "float", "bool", "null") else None


def _flow(node: Any) -> str:
    """Return a value on one line, in brackets where it is a list or a record."""
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(_flow(child) for child in node.value)}]"
    if isinstance(node, yaml.MappingNode):
        pairs = (f"{on_one_line(key.value)}: {_flow(value)}" for key, value in node.value)
        return f"{{{', '.join(pairs)}}}"
    text = _text(node)
    if text is not None:
        return on_one_line(text, in_flow=True)
    return {"null": "null", "bool": str(node.value).lower()}.get(_kind(node), str(node.value))


def _is_word(node: Any) -> bool:
    if isinstance(node, yaml.SequenceNode):
        return all(_is_word(child) for child in node.value)
    return isinstance(node, yaml.ScalarNode) and (_text(node) is None or bool(IDENTIFIER.fullmatch(node.value)))


def _wants_one_line(entry: YamlEntry, model: Model | None, *, untyped: bool) -> bool:
    """Say whether a list or record stands on one line if it fits: ids do, and the small records that are named."""
    node: Any = entry.node
    if not node.value:
        return True
    if entry.commented:
        return False
    if entry.is_list:
        return _is_word(node)
    small = all(isinstance(value, yaml.ScalarNode) or _is_word(value) for _, value in node.value)
    return small and (untyped or model in ON_ONE_LINE)


def _ordered(entry: YamlEntry, model: Model | None) -> list[YamlEntry]:
    """Return the keys of a record in the order of the model; those it does not know keep theirs, at the end."""
    order = {name: position for position, name in enumerate(keys_of(model))}
    return sorted(entry.entries, key=lambda e: order.get(e.key or "", len(order)))


def _sorted_node(entry: YamlEntry, model: Model | None) -> Any:
    node: Any = entry.node
    if entry.is_record:
        keys = {id(child.node): index for index, child in enumerate(_ordered(entry, model))}
        node.value.sort(key=lambda pair: keys[id(pair[1])])
    return node


def _indented(comments: Iterable[str], indent: int) -> list[str]:
    return [f"{' ' * indent}{comment}" for comment in comments if comment]


def _value(entry: YamlEntry, model: Model | None, used: int, indent: int, *, untyped: bool) -> list[str] | None:
    """Return what stands behind a key or dash that ends at column ``used``, or None if it needs lines of its own."""
    if isinstance(entry.node, yaml.ScalarNode):
        text = _text(entry.node)
        return [_flow(entry.node)] if text is None else scalar(text, used, indent)
    node = _sorted_node(entry, model)
    if _wants_one_line(entry, model, untyped=untyped):
        line = _flow(node)
        if used + len(line) <= WIDTH or not node.value:
            return [line]
    return None


def _pair(entry: YamlEntry, model: Model | None, indent: int, *, untyped: bool) -> list[str]:
    start = f"{' ' * indent}{on_one_line(entry.key or '')}:"
    within = record_under(model, entry.key or "")
    loose = untyped or (model is not None and within is None)
    value = _value(entry, within, len(start) + 1, indent + 2, untyped=loose)
    beside = f"  {entry.beside}" if entry.beside else ""
    if value is None:
        depth = indent if entry.is_list else indent + 2
        lines = [f"{start}{beside}", *_lines(entry, within, depth, untyped=loose)]
    else:
        lines = [f"{start} {value[0]}{beside}", *value[1:]]
    return [*_indented(entry.above, indent), *lines, *_indented(entry.below, indent + 2)]


def _item(entry: YamlEntry, model: Model | None, indent: int, *, untyped: bool) -> list[str]:
    value = _value(entry, model, indent + 2, indent + 2, untyped=untyped)
    beside = f"  {entry.beside}" if entry.beside else ""
    above = list(entry.above)
    if value is None:
        if entry.is_record and entry.entries:
            # A comment cannot stand between the dash and the first key.
            first = _ordered(entry, model)[0]
            above, first.above = [*above, *first.above], []
        lines = _lines(entry, model, indent + 2, untyped=untyped)
        lines = [f"{' ' * indent}- {lines[0].lstrip(' ')}{beside}", *lines[1:]]
    else:
        lines = [f"{' ' * indent}- {value[0]}{beside}", *value[1:]]
    return [*_indented(above, indent), *lines, *_indented(entry.below, indent + 2)]


def _lines(entry: YamlEntry, model: Model | None, indent: int, *, untyped: bool) -> list[str]:
    if entry.is_record:
        lines = [x for child in _ordered(entry, model) for x in _pair(child, model, indent, untyped=untyped)]
    else:
        lines = [x for child in entry.entries for x in _item(child, model, indent, untyped=untyped)]
    return [*lines, *_indented(entry.tail, indent)]


def _spaced(comments: list[str]) -> list[str]:
    """Return comments with the empty lines that stand between them, none at the beginning."""
    return comments[1:] if comments[:1] == [""] else comments


def lay_out(root: YamlEntry, model: Model | None) -> list[str]:
    """Return the lines of a file: records of a list apart by one empty line, the fields of a single record close."""
    result: list[str] = []
    if root.node is None:
        return _spaced(root.below)
    if not root.is_list:
        for entry in _ordered(root, model):
            above, entry.above = _spaced(entry.above), []
            result += [*above, *_pair(entry, model, 0, untyped=False)]
    for entry in root.entries if root.is_list else ():
        above, entry.above = _spaced(entry.above), []
        result += ["", *above, *_item(entry, model, 0, untyped=False)]
    last = _spaced([*root.tail, *root.below])
    return [*result, *(["", *last] if last else [])]
