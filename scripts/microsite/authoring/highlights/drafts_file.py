"""``drafts.yml`` of a source with drafts added at its end, or one taken out; everything else stays byte for byte."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from microsite.authoring.records.insert_position import header
from microsite.model.draft import ClaimDraft
from microsite.model.seed_files import DRAFTS
from microsite.seeds.formatting.seed_files import format_yaml
from microsite.seeds.reading.yaml import compose


def _read(root: Path, source: str) -> str:
    path = root / DRAFTS.of(source)
    return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""


def with_drafts(root: Path, source: str, drafts: Sequence[dict[str, Any]]) -> bytes:
    """Return the file of a source with drafts, given as data, below those that are there."""
    text = _read(root, source) or header(DRAFTS)
    end = "\r\n" if "\r\n" in text else "\n"
    items = format_yaml(json.dumps(list(drafts), ensure_ascii=False), ClaimDraft)
    return f"{text.rstrip()}{end}{end}{items.replace(chr(10), end)}".encode()


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
