"""``drafts.yml`` of a source with drafts added at its end, or one taken out; everything else stays byte for byte."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from microsite.authoring.records.insert_position import header
from microsite.authoring.records.item_lines import item_lines
from microsite.model.draft import ClaimDraft
from microsite.model.seed_files import DRAFTS
from microsite.seeds.formatting.comment_tree import comments
from microsite.seeds.formatting.seed_files import format_yaml
from microsite.seeds.reading.yaml import compose

_NONE: Final[Mapping[int, dict[str, Any]]] = MappingProxyType({})


def _read(root: Path, source: str) -> str:
    path = root / DRAFTS.of(source)
    return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""


def _items(drafts: Sequence[dict[str, Any]]) -> str:
    return format_yaml(json.dumps(list(drafts), ensure_ascii=False), ClaimDraft)


def with_drafts(
    root: Path, source: str, drafts: Sequence[dict[str, Any]], changed: Mapping[int, dict[str, Any]] = _NONE
) -> bytes:
    """Return the file of a source with drafts, given as data, below those that are there.

    Those that are ``changed`` stand in the place of the drafts with these numbers, from 0.
    """
    text = _read(root, source) or header(DRAFTS)
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n")
    for index in sorted(changed, reverse=True):
        first, last = item_lines(lines, index)
        split = lines.split("\n")
        lines = "\n".join([*split[:first], _items([changed[index]]).rstrip("\n"), *split[last:]])
    lines = f"{lines.rstrip()}\n\n{_items(drafts)}" if drafts else lines
    return lines.replace("\n", end).encode()


def has_remark(root: Path, source: str, index: int) -> bool:
    """Say whether somebody wrote a remark into the draft with a number."""
    text = _read(root, source).replace("\r\n", "\n")
    first, last = item_lines(text, index)
    return any(first <= comment.line < last for comment in comments(text))


def without_draft(root: Path, source: str, index: int) -> bytes | None:
    """Return the file without the draft of a number, from 0; None if none is left, so that the file goes."""
    text = _read(root, source)
    node: Any = compose(text)
    starts = [item.start_mark.line for item in node.value]
    if len(starts) == 1:
        return None
    lines = text.splitlines(keepends=True)
    last = index == len(starts) - 1
    kept = lines[: starts[index]] + ([] if last else lines[starts[index + 1] :])
    return "".join(kept).rstrip("\r\n").encode() + (b"\r\n" if "\r\n" in text else b"\n")
