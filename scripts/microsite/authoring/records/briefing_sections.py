"""The text of a briefing by its sections, and the parts that actors have in it: what stays, and what goes elsewhere."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from microsite.authoring.records.edits import Edit, apply_edits
from microsite.authoring.records.rename import RenameError
from microsite.seeds.reading.yaml import compose

_PAGE: Final = re.compile(
    r"(?P<open>---[ \t]*\n)(?P<head>.*?)(?P<close>^---[ \t]*\n)(?P<body>.*)", re.DOTALL | re.MULTILINE
)
_HEADING: Final = re.compile(r"^(?P<level>#{2,3}) +(?P<title>[^\n]+?)[ \t]*$", re.MULTILINE)
_CITED: Final = re.compile(r"@([a-z][a-z0-9-]*)")


@dataclass(frozen=True)
class BriefingText:
    """A briefing in two: its front matter, and its text."""

    head: str
    body: str

    @property
    def text(self) -> str:
        """The file."""
        return f"---\n{self.head}---\n{self.body}"

    @property
    def cited(self) -> frozenset[str]:
        """What it cites, in its front matter and its text."""
        return frozenset(_CITED.findall(self.text)) | frozenset(re.findall(r"[a-z][a-z0-9-]*-\d{3,9}", self.head))


def briefing_text(text: str) -> BriefingText:
    """Take the file of a briefing apart."""
    found = _PAGE.match(text.replace("\r\n", "\n"))
    if found is None:
        raise ValueError("a briefing without front matter")
    return BriefingText(found["head"], found["body"])


def _sections(body: str) -> Iterator[tuple[str, int, int]]:
    """Yield every section: its title, where it begins, and where the next of its level or above begins."""
    headings = [*_HEADING.finditer(body)]
    for number, found in enumerate(headings):
        behind = (h.start() for h in headings[number + 1 :] if len(h["level"]) <= len(found["level"]))
        yield found["title"], found.start(), next(behind, len(body))


def cut_sections(body: str, titles: Sequence[str]) -> tuple[str, str]:
    """Return the text without these sections, and the sections alone; raises :class:`RenameError`."""
    there = [*_sections(body)]
    edits: list[tuple[int, int]] = []
    for title in titles:
        spans = [(start, end) for name, start, end in there if name == title]
        if len(spans) != 1:
            what = f'no section "{title[:60]}"' if not spans else f'{len(spans)} sections "{title[:60]}"'
            known = "; ".join(dict.fromkeys(name for name, _, _ in there)) or "none"
            raise RenameError(f"the briefing has {what} (its sections: {known})")
        edits += spans
    outer = [span for span in edits if not any(o != span and o[0] <= span[0] and span[1] <= o[1] for o in edits)]
    gone = "\n\n".join(body[start:end].strip() for start, end in sorted(outer))
    left = apply_edits(body, {Edit(start, end, "") for start, end in outer})
    return f"{left.rstrip()}\n", gone


def cited_in(text: str) -> frozenset[str]:
    """Return the ids that a text cites."""
    return frozenset(_CITED.findall(text))


def without_parts(head: str, moved: Collection[str], kept: Collection[str]) -> str:
    """Return front matter whose actors have no part that rests on claims which went, and only those."""
    root: Any = compose(head)
    actors = next((value for key, value in root.value if key.value == "actors"), None)
    edits = set()
    for part in actors.value if actors else ():
        claims = next(value for key, value in part.value if key.value == "claims")
        ids = [each.value for each in claims.value]
        left = [each for each in ids if each not in moved or each in kept]
        if not left:
            start = head.rfind("\n", 0, part.start_mark.index) + 1
            edits.add(Edit(start, start + len(head[start : part.end_mark.index].rstrip()) + 1, ""))
        elif left != ids:
            start = claims.start_mark.index
            end = start + len(head[start : claims.end_mark.index].rstrip())
            edits.add(Edit(start, end, f"[{', '.join(left)}]"))
    return apply_edits(head, edits)
