"""What hand-written pages may call. Pure functions from corpus and arguments to Markdown."""

from dataclasses import replace
from pathlib import Path

from microsite import markdown, urls
from microsite.checks.unknown import known
from microsite.corpus import Corpus
from microsite.model.kinds import CLAIM, ENTITY, OWNED
from microsite.model.prose import Cited
from microsite.pages import phrases
from microsite.pages.choices import choices
from microsite.pages.sheet import Sheet
from microsite.pages.steps import steps
from microsite.pages.teaching import overview
from microsite.project import Project, load
from microsite.reading.records import nearest
from microsite.urls import Address


class UnknownIdError(LookupError):
    """A macro named something that does not exist; the build stops with this message."""


def _require(corpus: Corpus, kind: str, identifier: str) -> None:
    ids = known(corpus)[kind]
    if identifier not in ids:
        raise UnknownIdError(f'no {kind} "{identifier}"{nearest(identifier, ids)}')


class Macros:
    """The macros of one page. Links are relative to it."""

    def __init__(self, corpus: Corpus, page: str) -> None:
        self.corpus = corpus
        self.sheet = Sheet(corpus, Address(page), evidence=False)

    def claim(self, identifier: str) -> str:
        """The words of a claim, with the link to its page."""
        _require(self.corpus, CLAIM.name, identifier)
        return markdown.escape(self.corpus.claims[identifier].says) + self.sheet.marker(identifier)

    def cite(self, key: str, locator: str | None = None) -> str:
        """A citation of a claim, a work or a source."""
        _require(self.corpus, "cited", key)
        return self.sheet.cited(Cited(key, locator, 0)).strip()

    def figure(self, identifier: str) -> str:
        """The figure of a claim with qualifier, unit and period."""
        _require(self.corpus, CLAIM.name, identifier)
        value = self.corpus.claims[identifier].figure
        if value is None:
            raise UnknownIdError(f"claim {identifier} gives no figure; use claim('{identifier}')")
        return markdown.escape(phrases.figure(value)) + self.sheet.marker(identifier)

    def entity(self, identifier: str, label: str | None = None) -> str:
        """A link to an actor, threat or glossary term."""
        _require(self.corpus, ENTITY, identifier)
        return self.sheet.entity(identifier, label)

    def threat_list(self) -> str:
        """Every briefing under its topic, with its line and its ground."""
        return "\n".join(choices(self.sheet, level=3))

    def steps(self, identifier: str) -> str:
        """How a sentence is checked, shown on one claim."""
        _require(self.corpus, CLAIM.name, identifier)
        return "\n".join(steps(self.sheet, self.corpus.claims[identifier]))

    def threat_matrix(self) -> str:
        """Which actors have a part in which threats, as a table."""
        threats = sorted(self.corpus.threats.values(), key=lambda threat: threat.title)
        parts = {(part.actor, threat.id): part.part for threat in threats for part in threat.actors}
        used = {actor for actor, _ in parts}
        actors = sorted((a for a in self.corpus.actors.values() if a.id in used), key=lambda actor: actor.name)
        rows = (
            (
                self.sheet.entity(threat.id),
                ", ".join(self.sheet.entity(a.id) for a in actors if (a.id, threat.id) in parts),
            )
            for threat in threats
        )
        return "\n".join(markdown.table(("Threat", "Actors with a part in it"), rows))

    def teaching_table(self) -> str:
        """Every briefing with its difficulty, the minutes it takes and what to read it with, as a table."""
        return "\n".join(overview(self.sheet))

    def vocabulary(self, words: dict[str, str]) -> str:
        """A closed vocabulary as a table."""
        rows = (
            (f"<strong>{markdown.escape(word)}</strong>", markdown.escape(meaning)) for word, meaning in words.items()
        )
        return "\n".join(markdown.table(("Word", "What it means here"), rows))

    def counts(self) -> str:
        """How much there is, in one sentence."""
        corpus = self.corpus
        numbers = [
            self.sheet.link(phrases.count(len(corpus.claims), "claim"), urls.claim()),
            self.sheet.link(phrases.count(len(corpus.sources), "source"), urls.source()),
            self.sheet.link(phrases.count(len(corpus.threats), "briefing"), urls.threat()),
            self.sheet.link(phrases.count(len(corpus.actors), "actor page"), urls.actor()),
            self.sheet.link(phrases.count(len(corpus.terms), "glossary term"), urls.term()),
        ]
        return phrases.listed(numbers)


_CACHE: dict[tuple[Path, str], tuple[tuple[tuple[str, int, int], ...], Project]] = {}


def _stamp(root: Path) -> tuple[tuple[str, int, int], ...]:
    files = [path for path in (root / "docs").rglob("*.md") if path.relative_to(root / "docs").parts[0] not in OWNED]
    paths = [*(root / "seeds").rglob("*"), *files, root / "mkdocs.yml"]
    stats = ((path, path.stat()) for path in sorted(paths) if path.is_file())
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)


_HANDED: dict[tuple[Path, str], Project] = {}


def hand_over(project: Project) -> None:
    """Let the macros of this process work from a project that was read, until another one is handed over."""
    site = replace(project.site, frozen=False)
    _HANDED[project.root, site.address] = replace(project, site=site)


def project_of(root: Path, address: str = "") -> Project:
    """Return a project, read again only when a seed or page changed (some engines ask once a page)."""
    key = root, address.rstrip("/")
    if key in _HANDED:
        return _HANDED[key]
    stamp = _stamp(root)
    if key not in _CACHE or _CACHE[key][0] != stamp:
        _CACHE[key] = stamp, load(root, address)[0]
    return _CACHE[key][1]
