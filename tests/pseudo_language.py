"""A language whose every message stands in brackets, and what of a page stands outside of them.

What is said in it without brackets was said without a catalogue: a word that nobody can translate.
"""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from babel.messages.pofile import write_po

from microsite.authoring.messages.template import all_messages, template
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.project import Project
from microsite.model.catalogue import file_of
from microsite.model.wording import has_words
from microsite.site.generate import plan

LANGUAGE: Final = "en-XA"
"""The tag under which the CLDR has such a language."""

OPENS, CLOSES = "⟦", "⟧"
_SAID: Final = ("aria-label", "title", "alt", "placeholder", "data-label", "label")
_TOLD: Final = ("description", "og:title", "og:description", "og:image:alt", "citation_title", "citation_author")
"""What the head of a page tells people elsewhere."""
_VERBATIM: Final = frozenset({"code", "kbd", "pre", "script", "style", "template"})
_BLOCKS: Final = frozenset(
    "p li td th h1 h2 h3 h4 h5 h6 dt dd summary figcaption div section article nav aside header footer main ul ol "
    "table title svg details form button label option body".split()
)
_VOID: Final = frozenset("br img hr input meta link source wbr".split())
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")


def write_catalogue(root: Path) -> None:
    """Give a project the language: a catalogue of its own, as a language that is added has one."""
    known = template(all_messages())
    for message in known:
        if isinstance(message.id, str):
            message.string = bracketed(message.id) if has_words(message.id) else ""
        else:
            message.string = tuple(map(bracketed, message.id))
    known.fuzzy = False
    path = file_of(root / "locale", LANGUAGE.replace("-", "_"))
    path.parent.mkdir(parents=True)
    with path.open("wb") as out:
        write_po(out, known)


def bracketed(message: str) -> str:
    """Return a message with brackets around its own words: what is put into its places stands outside of them."""
    pieces = re.split(r"(\{\w+\})", message)
    return "".join(
        f"{OPENS}{piece}{CLOSES}" if i % 2 == 0 and piece.strip() else piece for i, piece in enumerate(pieces)
    )


def speak(root: Path) -> None:
    """Let a project speak it."""
    write_catalogue(root)
    path = root / "mkdocs.yml"
    settings = f"  language: {LANGUAGE}\n  custom_dir: overrides\n"
    path.write_text(path.read_text("utf-8").replace("  language: en\n", settings), "utf-8")


class _Bare(HTMLParser):
    """Collects the pieces of text that stand outside of all brackets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.depth = 0
        self.path: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS and "svg" not in self.path:
            self.depth = 0
        given = dict(attrs)
        if tag == "meta" and (given.get("name") or given.get("property")) in _TOLD:
            self.found += outside(given.get("content") or "")
        if given.get("class") != "Z3988":  # for programs
            self.found += [piece for name in _SAID for piece in outside(given.get(name) or "")]
        if tag not in _VOID:
            self.path.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.path and tag in self.path and self.path.pop() != tag:
            pass
        if tag in _BLOCKS and "svg" not in self.path:
            self.depth = 0

    def handle_data(self, data: str) -> None:
        if not _VERBATIM.isdisjoint(self.path):
            return
        piece = ""
        for sign in data:
            if sign == OPENS:
                self._keep(piece)
                self.depth, piece = self.depth + 1, ""
            elif sign == CLOSES:
                self.depth, piece = max(0, self.depth - 1), ""
            elif not self.depth:
                piece += sign
        self._keep(piece)

    def _keep(self, piece: str) -> None:
        if _LETTERS.search(piece):
            self.found.append(" ".join(piece.split()))


def outside(html: str) -> list[str]:
    """Return the pieces of text of a page or an attribute that stand outside of brackets and have words."""
    reader = _Bare()
    reader.feed(html)
    reader.close()
    return reader.found


_MARKUP: Final = re.compile(
    r"\[@[^\]]*\]|\[\[(?:[^\]|]*\|)?([^\]]*)\]\]|\[([^\]]*)\]\([^)]*\)|[*`_\\]|^#+ |^> ?|^- |\{:[^}]*\}", re.MULTILINE
)
_PARTS: Final = re.compile(r"[(),.:;·/?=&+]| - |\d+|%\w\w|\band\b")

_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",  # the CLDR has them
    "Persian", "Pashto", "Chicago", "APA", "MLA", "BibTeX", "RIS", "CSL-JSON", "orcid org https",
)  # fmt: skip
"""Words that no catalogue need have: proper names, and what the CLDR says."""


def folded(text: str) -> str:
    """Return the words of a text alone, which do not differ between how it is written and how it is shown."""
    return " ".join(re.sub(r"[\W_]+", " ", text).split()).casefold()


def words_of(written: str) -> str:
    """Return what people wrote as one line of words, with and without what may be markup."""
    return f" {folded(written)} | {folded(_MARKUP.sub(lambda found: found[1] or found[2] or '', written))} "


def unknown(pieces: Iterable[str], known: str) -> Iterator[str]:
    """Yield the pieces of which something was written by nobody; ``known`` are the words of all that people wrote."""
    for piece in pieces:
        parts = (folded(part) for part in _PARTS.split(piece))
        if f" {folded(piece)} " not in known and any(part and f" {part} " not in known for part in parts):
            yield piece


def written(project: Project) -> str:
    """Return the words of all that people wrote in a project, and of names that no catalogue need have."""
    seeds, docs = project.root / "seeds", project.root / "docs"
    paths = [*seeds.rglob("*.yml"), *seeds.rglob("*.md"), *docs.glob("*.md"), project.root / "mkdocs.yml"]
    with project.site.speaking():
        cited = [each.in_text for each in format_works(project.corpus).values()]
        files = list(plan(project).files())
    people = [f"{name.given} {name.family}" for d in project.corpus.sources.values() for name in d.source.authors]
    return " ".join(map(words_of, (*(path.read_text("utf-8") for path in paths), *cited, *files, *people, *_NAMES)))
