"""Seed files in the canonical style: records and front matter; prose only loses spaces at the ends of lines."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

from microsite.model.fields import Model
from microsite.model.finding import Finding, finding
from microsite.model.parse_prose import parse_prose
from microsite.model.place import Place
from microsite.model.prose_mistakes import ProseError
from microsite.seeds.formatting.comment_tree import comments, parse_tree
from microsite.seeds.formatting.layout import lay_out
from microsite.seeds.formatting.shape import model_of
from microsite.seeds.reading.files import read_text
from microsite.seeds.reading.yaml import read_yaml

_SCHEMA: Final = re.compile(r"# yaml-language-server:.*\n?")
_FENCE: Final = re.compile(r"^---[ \t]*\n", re.MULTILINE)


class StyleError(Exception):
    """The text cannot be put into the canonical style without losing something; the message says what."""


def _same(before: str, after: str) -> None:
    """Raise :class:`StyleError` if the two do not hold the same data and the same comments."""
    if read_yaml(before, "")[0] != read_yaml(after, "")[0]:
        raise StyleError("its layout cannot be changed without changing what it says")
    if Counter(c.text for c in comments(before)) != Counter(c.text for c in comments(after)):
        raise StyleError("a comment stands where it cannot be kept; move it to a line of its own")


def format_yaml(text: str, model: Model | None, *, close: bool = False) -> str:
    """Return YAML text that could be read in the canonical style; ``close`` leaves out the line under the schema.

    Raises :class:`StyleError` rather than lose anything.
    """
    schema = _SCHEMA.match(text)
    rest = text[schema.end() :] if schema else text
    root = parse_tree(rest)
    lines = lay_out(root, model)
    if lines[:1] == [""] and (close or not schema):
        lines = lines[1:]
    result = "".join(f"{line}\n" for line in ([schema.group().rstrip(), *lines] if schema else lines))
    _same(text, result)
    return result


def _styled_markdown(text: str, model: Model | None) -> str:
    fences = list(_FENCE.finditer(f"{text}\n"))[:2]
    head, body = text[fences[0].end() : fences[1].start()], text[fences[1].end() :]
    bare = "\n".join(line.rstrip() for line in body.rstrip().split("\n"))
    try:
        if parse_prose(body).blocks != parse_prose(bare).blocks:
            raise StyleError("spaces at the end of a line cannot be taken away without changing the prose")
    except ProseError:
        bare = body.rstrip("\n")  # what is wrong with it is for the checks to say
    return f"---\n{format_yaml(head, model)}---\n" + (f"{bare}\n" if bare.strip() else "")


def format_file(text: str, file: str) -> tuple[str, list[Finding]]:
    """Return a seed in the canonical style, by its text and its path from the root.

    A seed that is no YAML, or would lose something, comes back as it is, with a finding that says why.
    Files that the generator does not read, and those that ingest writes, come back as they are.
    """
    model = model_of(file)
    if model is None:
        return text, []
    markdown = file.endswith(".md")
    if markdown and len(_FENCE.findall(f"{text}\n")) < 2:
        message = "expected the file to begin with a line ---, then fields, then a second line ---"
        return text, [finding(Place(file), "front-matter", message)]
    if not markdown or not text.startswith("---"):
        findings = read_yaml(text, file)[2]
    else:
        fences = list(_FENCE.finditer(f"{text}\n"))
        findings = read_yaml(text[fences[0].end() : fences[1].start()], file, first_line=2)[2]
    if findings:
        return text, findings
    try:
        return (_styled_markdown(text, model) if markdown else format_yaml(text, model)), []
    except StyleError as error:
        return text, [finding(Place(file), "yaml", f"the file was left as it is: {error}")]


def format_seeds(root: Path) -> tuple[dict[str, str], list[Finding]]:
    """Return the new text of every seed that is not in the canonical style, by its path from the root."""
    changed: dict[str, str] = {}
    findings: list[Finding] = []
    for path in sorted((root / "seeds").rglob("*")):
        file = path.relative_to(root).as_posix()
        if path.suffix not in (".yml", ".md") or model_of(file) is None:
            continue
        text, wrong = read_text(path, file)
        if text is not None:
            after, wrong = format_file(text, file)
            if after.encode() != path.read_bytes():
                changed[file] = after
        findings += wrong
    return changed, findings
