"""Nodes of YAML to values with their places; what is found on the way: keys that stand twice, texts cut off."""

import re
from collections.abc import Hashable, Mapping
from typing import Any, Final, cast

import yaml

from microsite.model.finding import Finding, finding
from microsite.model.place import KEY, Keys, Place
from microsite.seeds.reading.field_names import are_words
from microsite.seeds.reading.number_slips import plain_number
from microsite.seeds.reading.yaml_failure import in_quotes

_CUT: Final = re.compile(r"\s+(?P<text>#(?P<glued>[^\s#!]| \d)?.*)$")
_GLUED: Final = re.compile(r"(?P<key>[a-z_]{1,30}):(?P<value>[^:/\s][^\n]{0,300})")
_NUMBERED: Final = 2
"""Ids with the same beginning, of which this many have numbers, are counted on."""
_SENTENCE: Final = 4
"""Words of a value behind which a remark looks like the rest of a sentence."""
_ENDED: Final = re.compile(r"[.!?…。।؟][\")”’»]*\Z")


def _key(node: yaml.Node) -> str:
    """Return the name of a key; a list or mapping in its place, which no record knows, is named by a sign."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else "?"


def _plain(text: str) -> object:
    """Return a value as it would be read: whole numbers and decimals are numbers."""
    return (
        int(text)
        if re.fullmatch(r"-?\d{1,15}", text)
        else float(text)
        if re.fullmatch(r"-?\d{1,15}\.\d+", text)
        else text
    )


def _beginning(text: str) -> str:
    """Return a text that began with ``#``: with the sign where it counts something, without it elsewhere."""
    return text if text[1:2].isdigit() else text.lstrip("# ")


class YamlBuilder:
    """Nodes to values (lists as tuples), noting marks and duplicate keys on the way."""

    def __init__(self, file: str, first_line: int, text: str) -> None:
        self.file, self.first_line, self.lines = file, first_line, text.split("\n")
        self.marks: dict[Keys, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self.scalars = yaml.constructor.SafeConstructor()

    def mark(self, mark: Any) -> tuple[int, int]:
        return mark.line + self.first_line, mark.column + 1

    def value(self, node: yaml.Node, path: Keys) -> object:
        self.marks[path] = self.mark(node.start_mark)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(child, (*path, i)) for i, child in enumerate(node.value))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        return self.scalar(cast("yaml.ScalarNode", node), path)

    def scalar(self, node: yaml.ScalarNode, path: Keys) -> object:
        self.cut_off(node, next((key for key in path[::-1] if isinstance(key, str)), ""))
        kind = node.tag.rpartition(":")[2]
        if kind == "bool":
            return node.value.lower() == "true"
        if kind in ("int", "float"):
            return int(node.value) if kind == "int" else float(node.value)
        return None if kind == "null" else node.value

    def cut_off(self, node: yaml.ScalarNode, key: str) -> None:
        """Say where ``#`` cuts a text off that was meant to go on: a plain one, and no remark behind a word."""
        line = self.lines[node.end_mark.line] if not node.style and node.end_mark.line < len(self.lines) else ""
        rest = _CUT.match(line, node.end_mark.column)
        if rest and not node.value:
            whole = _beginning(rest["text"].strip())
            message = f"behind a blank # begins a remark, so nothing is written here; write {in_quotes(whole)}"
            line_number = node.end_mark.line + self.first_line
            self.findings.append(finding(Place(self.file, line_number, rest.start("text") + 1), "yaml", message))
            node.value, node.tag = whole, "tag:yaml.org,2002:str"
        elif rest and (self._goes_on(node.value, key) or rest["glued"]):
            whole = in_quotes(f"{node.value} {rest['text'].strip()}")
            message = f"the text is cut off at this #; write {whole}, or give the remark a line of its own"
            line_number = node.end_mark.line + self.first_line
            self.findings.append(finding(Place(self.file, line_number, rest.start("text") + 1), "yaml", message))

    def _goes_on(self, value: str, key: str) -> bool:
        """Say whether what stands behind a text may be the rest of it."""
        return len(value.split()) >= _SENTENCE or (are_words(key, value) and not _ENDED.search(value))

    def again(self, node: yaml.MappingNode, number: int, path: Keys, result: Mapping[Hashable, object]) -> bool:
        """Say that a key stands twice. Return whether a new entry begins there, which then is left out."""
        key_node = node.value[number][0]
        key, first_key, place = _key(key_node), str(next(iter(result))), self.mark(key_node.start_mark)
        twice = sum(1 for later, _ in node.value[number:] if _key(later) in result)
        in_list, first = bool(path) and isinstance(path[-1], int), self.marks[(*path, key, KEY)][0]
        if in_list and key == first_key:
            message = f'"{key}" stands here again; if a new entry begins here, put a dash before it: - {key}: …'
        elif in_list and twice > 1:
            entry = f"- {first_key}: {self.next_value(first_key, str(result[first_key]))}"
            message = f"a new entry begins here, and its first line is missing; write above this line: {entry}"
        else:
            message = f'the key "{key}" stands here again (first in line {first}); keep one'
            if in_list:
                entry = f"- {first_key}: {self.next_value(first_key, str(result[first_key]))}"
                message += f", or if two entries were merged here, give the second its own first line: {entry}"
        self.findings.append(finding(Place(self.file, *place), "duplicate-key", message))
        return in_list and (key == first_key or twice > 1)

    def next_value(self, key: str, value: str) -> str:
        """Return the next free id where the ids of a file are numbered; of other ids nobody knows the next."""
        prefix, _, number = value.rpartition("-")
        used = re.findall(rf"(?m)^[- ]*id: *{re.escape(prefix)}-(\d{{1,9}})(?![\w-])", "\n".join(self.lines))
        if key != "id" or not number.isdecimal() or len(used) < _NUMBERED:
            return "…"
        return f"{prefix}-{max(map(int, used)) + 1:0{len(number)}d}"

    def mapping(self, node: yaml.MappingNode, path: Keys) -> dict[Hashable, object]:
        result: dict[Hashable, object] = {}
        for number, (key_node, value_node) in enumerate(node.value):
            key = _key(key_node)
            if node.flow_style and not value_node.value and (glued := _GLUED.fullmatch(key)):
                self.blank_missing(node, number, glued)
                result[glued["key"]] = _plain(glued["value"])
                self.marks[(*path, glued["key"])] = self.mark(key_node.start_mark)
                continue
            if key.isdecimal() and node.flow_style and self.part_of_number(node, number, path):
                continue
            if key in result:
                if self.again(node, number, path, result):
                    break
                continue
            self.marks[(*path, key, KEY)] = self.mark(key_node.start_mark)
            result[key] = self.value(value_node, (*path, key))
        return result

    def blank_missing(self, node: yaml.MappingNode, number: int, glued: re.Match[str]) -> None:
        """Say once of a mapping in braces that its colons have no blanks behind them: ``{value:40,unit:m}``."""
        if not any(_GLUED.fullmatch(_key(key)) for key, _ in node.value[:number]):
            message = f"a blank stands behind each colon in braces: write {glued['key']}: {glued['value']}"
            place = Place(self.file, *self.mark(node.value[number][0].start_mark))
            self.findings.append(finding(place, "yaml", message))

    def part_of_number(self, node: yaml.MappingNode, number: int, path: Keys) -> bool:
        """Say whether a key of digits is what ``1,400`` in braces became; of the first part, say how it is written."""
        first = number
        while first and str(node.value[first][0].value).isdecimal() and not node.value[first][1].value:
            first -= 1
        key, value = node.value[first]
        if first == number or not str(value.value).lstrip("+-").isdecimal():
            return False
        last = number + 1
        while last < len(node.value) and str(node.value[last][0].value).isdecimal() and not node.value[last][1].value:
            last += 1
        written = plain_number(
            ",".join((str(value.value), *(str(each.value) for each, _ in node.value[first + 1 : last])))
        )
        if first == number - 1:
            message = (
                f"a number has no sign between thousands, and a point before decimals: write {key.value}: {written}"
            )
            place = self.marks.get((*path, str(key.value)), (1, 1))
            self.findings.append(finding(Place(self.file, *place), "wrong-type", message))
        return True
