"""The project as it was saved last, and the last one that nothing was wrong with: one of the two is shown."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.checks.rules import RULES
from microsite.corpus.project import Project, load
from microsite.model.finding import Finding
from microsite.model.kinds import KINDS, TOPIC, owned
from microsite.model.project_lock import project_lock
from microsite.model.translations.names import languages_of
from microsite.seeds.reading.seed_file import Readings
from microsite.site.before_build import check_before_build
from microsite.site.generate import plan
from microsite.site.write_docs import write_all
from microsite.theme import FOLDER

PreviewShape = tuple[tuple[str, ...], ...]


def _ids(project: Project) -> PreviewShape:
    """Return the ids of all records: while they are the same, so are the addresses of all pages."""
    corpus, seeds = project.corpus, project.corpus.seeds
    ids = tuple(tuple(corpus.of(kind)) for kind in KINDS if kind.has_page or kind is TOPIC)
    translated = (tuple(sorted(f"{name} {each}" for name, each in _translated(other))) for other in project.others)
    return (*ids, *translated, tuple(edition.id for edition in seeds.editions), tuple(map(str, seeds.moved)))


def _translated(project: Project) -> Iterator[tuple[str, str]]:
    translation = project.corpus.translation
    for name, ids in (translation.with_page if translation else {}).items():
        yield from ((name, each) for each in ids)


def _by_hand(folder: Path, languages: Collection[str]) -> Iterator[Path]:
    """Yield what people put below a folder of pages. What the generator wrote there is much more, and not looked at."""
    generated = owned()
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name not in generated:
            yield path
            yield from _by_hand(path, ()) if path.name in languages else sorted(path.rglob("*"))


def _layout(root: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what MkDocs has to be set up anew for: its configuration, templates, macros, and which pages there are."""
    settings = root.glob("mkdocs*.yml")
    read = [*settings, *(root / "overrides").rglob("*"), *(root / "macros").glob("*.py"), *FOLDER.rglob("*")]
    stats = [(str(path), path.stat()) for path in sorted(read) if path.is_file()]
    names = _by_hand(root / "docs", languages_of(root))
    return (*((name, at.st_mtime_ns, at.st_size) for name, at in stats), *((str(name), 0, 0) for name in names))


class CurrentProject:
    """What is shown. ``address`` is where the site lives on the web, if that is known."""

    def __init__(self, root: Path, address: str) -> None:
        self.root, self._address, self._cache = root, address, Readings()
        self.wrong = ""
        """What is wrong with what was saved, a line each."""
        self.project = self._good = self._load()[0]
        self._layout = _layout(root)

    def _load(self) -> tuple[Project, list[Finding]]:
        return load(self.root, self._address, cache=self._cache)

    def read(self) -> bool:
        """Read what was saved; say whether pages came, went or are set up anew. Only what changed is parsed."""
        before, (project, findings) = _ids(self.project), self._load()
        if findings:
            self._refuse(findings)
            return False
        self.project, self.wrong, layout = project, "", _layout(self.root)
        changed = layout != self._layout or _ids(project) != before
        self._layout = layout
        return changed

    def review(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Check what was read; say whether it stands. If not, the last good project is shown again.

        A check that ``stop`` ends has found nothing yet.
        """
        if self.project is self._good:
            return not self.wrong
        findings = list[Finding]()
        for rule in RULES:
            if stop():
                return False
            findings += rule(self.project)
        if findings:
            self._refuse(findings)
            return False
        self._good, self.wrong = self.project, ""
        return True

    def write_all(self) -> bool:
        """Write every page; say whether they could be planned. What is wrong is kept."""
        if findings := check_before_build(self.project):
            self._refuse(findings)
            return False
        with project_lock(self.root):
            write_all(self.project, plan(self.project))
        return True

    def _refuse(self, findings: list[Finding]) -> None:
        self.wrong, self.project = as_text(sort_findings(findings)), self._good
