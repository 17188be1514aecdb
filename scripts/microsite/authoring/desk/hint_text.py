"""A hint as it is written into ``source.yml``: the file with one more, everything else in it left as it is."""

import json
from collections.abc import Mapping
from typing import Any

import yaml

from microsite.authoring.records.edits import added, apply_edits
from microsite.model.source import Source
from microsite.seeds.formatting.seed_files import format_yaml
from microsite.seeds.reading.yaml import compose


def with_hint(text: str, hint: Mapping[str, object]) -> str:
    """Return the text of a ``source.yml`` with a hint at the end of its hints."""
    row = json.dumps(dict(hint), ensure_ascii=False)
    written = format_yaml(f'{{"hints": [{row}]}}', Source)
    root: Any = compose(text)
    held = next((value for key, value in root.value if key.value == "hints"), None)
    if held is None:
        return f"{text.rstrip()}\n{written}"
    if not isinstance(held, yaml.SequenceNode) or held.flow_style:
        return apply_edits(text, {added(text, None, "hints", row)})
    # A list ends where the next key begins, or the file; what is empty or a remark before that is not its own.
    lines = text.split("\n")
    end = held.end_mark.line + (held.end_mark.column > held.start_mark.column)
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    indent = " " * held.start_mark.column
    item = [f"{indent}{line}" for line in written.rstrip("\n").split("\n")[1:]]
    return "\n".join([*lines[:end], *item, *lines[end:]])
