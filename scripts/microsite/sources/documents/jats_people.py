"""Who wrote and who edited a work of a JATS list of references."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from microsite.sources.documents.jats_text import name_of, text_of
from microsite.sources.documents.printed_authors import PrintedName, names_in_full, names_with_initials
from microsite.sources.text.normalise import normalise

_NAMES: Final = frozenset({"name", "string-name", "collab", "institution"})
TITLES: Final = ("article-title", "chapter-title", "part-title", "data-title")
"""Elements that are the title of a work."""
_ALTERNATIVES: Final = frozenset({"name-alternatives", "collab-alternatives"})
_AUTHORS: Final = frozenset({"", "author", "allauthors", "all-authors", "inventor", "director", "curator"})
_EDITORS: Final = frozenset({"editor", "ed", "guest-editor"})
_EDITED: Final = re.compile(r"\W*\b(?:eds?|editors?|hrsg|hg)\b", re.IGNORECASE)


def _name(element: ET.Element) -> Iterator[PrintedName]:
    """Yield the name that an element is; of one without parts what its words tell."""
    parts = {name_of(part): text_of(part).strip(" ,") for part in element}
    if name_of(element) in ("collab", "institution"):
        body = normalise("".join((element.text or "", *(f"{text_of(e)}{e.tail or ''}" for e in _bare(element)))))
        yield {"literal": body.strip(" ,;")}
    elif parts.get("surname"):
        said = {"family": parts["surname"], "given": parts.get("given-names", ""), "suffix": parts.get("suffix", "")}
        yield {part: words for part, words in said.items() if words}
    else:
        words = text_of(element).strip(" ,;")
        yield from names_with_initials(words).names or names_in_full(words)


def _bare(element: ET.Element) -> list[ET.Element]:
    """Return what stands in the name of a body, without the list of its members."""
    return [each for each in element if name_of(each) not in ("contrib-group", "xref", "on-behalf-of", "")]


@dataclass
class People:
    """Who wrote a work and who edited it, as far as they are named."""

    authors: list[PrintedName]
    editors: list[PrintedName]
    others: bool = False

    def take(self, element: ET.Element, role: str, *, direct: bool = False) -> None:
        """Take the names in an element; those that stand free behind a title are its editors, if they are called so."""
        titled = False
        children = list(element)
        for place, child in enumerate(children):
            name = name_of(child)
            if name == "person-group":
                self.take(child, (child.get("person-group-type") or "").lower())
            elif name in _ALTERNATIVES:
                self.add(next((each for each in child if name_of(each) in _NAMES), child), role)
            elif name in _NAMES and not (name == "institution" and direct):
                edited = direct and any(_EDITED.match(tail) for tail in _tails(children[place:]))
                if not titled or edited:
                    self.add(child, "editor" if edited else role)
            elif name == "etal" and role in _AUTHORS and not titled:
                self.others = True
            titled = titled or name in (*TITLES, "source")

    def add(self, element: ET.Element, role: str) -> None:
        """Add the name in an element to the authors or the editors; in another role it is of neither."""
        into = self.authors if role in _AUTHORS else self.editors if role in _EDITORS else None
        if into is not None:
            into += [name for name in _name(element) if any(name.values())]


def _tails(elements: list[ET.Element]) -> Iterator[str]:
    """Yield what stands behind a name and those that follow it directly."""
    for each in elements:
        if name_of(each) not in _NAMES | {"etal"}:
            return
        yield each.tail or ""
