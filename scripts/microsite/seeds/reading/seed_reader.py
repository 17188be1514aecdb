"""The files of ``seeds/`` to typed records and findings. The order of files on disk does not matter."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

from microsite.model import kinds, seed_files
from microsite.model.claim import Claim, Withdrawal
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding
from microsite.model.project_vocabulary import DEFAULT, ProjectVocabulary
from microsite.model.project_words import OwnVocabulary
from microsite.model.record import Record
from microsite.model.seed_files import SeedFile, SeedForm
from microsite.model.site_words import Words
from microsite.model.source import Source
from microsite.model.translations.files import TRANSLATED, memory_file
from microsite.model.translations.names import languages_of
from microsite.model.words_in_force import put_in_force, vocabulary
from microsite.seeds.reading import seed_file
from microsite.seeds.reading.conflict_markers import conflicts
from microsite.seeds.reading.files import LEDGER_LIMIT, LIMIT, guessed_text, mended_text, read_text
from microsite.seeds.reading.seed_file import Parse, Readings
from microsite.seeds.reading.seeds import Seeds
from microsite.seeds.reading.translations import Translations, of_translation
from microsite.seeds.reading.unread_files import UnreadFile, unread_files

R = TypeVar("R", bound=Record)


_PARSERS: Final[Mapping[SeedForm, Parse[Any]]] = {
    "page": seed_file.entity,
    "named": seed_file.named_record,
    "list": seed_file.records,
    "single": seed_file.record,
    "lines": seed_file.lines,
}


class SeedReader:
    """Reads files below a project's root and gathers the findings of all of them.

    ``cache`` holds what an earlier reader read: files that are the same are not parsed again.
    """

    def __init__(self, root: Path, cache: Readings | None = None) -> None:
        self.root, self.cache = root, cache or Readings()
        self.findings: list[Finding] = []
        self.broken: set[str] = set()
        self.broken_files: set[str] = set()

    def name(self, path: Path) -> str:
        """Return how findings name a file: its path from the root, with slashes."""
        return path.relative_to(self.root).as_posix()

    def _note(self, path: Path, findings: Sequence[Finding], ids: Iterable[str]) -> None:
        """Keep findings about a file, and the ids of what could not be read in it."""
        self.findings += findings
        if findings:
            self.broken.update(ids)
            self.broken_files.add(self.name(path))

    def pass_over(self, unread: Iterable[UnreadFile]) -> None:
        """Note files that are not read. What stands in one that only has a wrong name is there, and is not missed."""
        files = tuple(unread)
        self.findings += dict.fromkeys(each.finding for each in files)
        for path, _, meant in files:
            if meant and not (self.root / meant).exists():
                text, _ = read_text(path, self.name(path))
                self.broken.update(seed_file.ids_in(text or ""), (Path(meant).stem, Path(meant).parent.name))
                self.broken_files.add(meant)

    def _read(self, path: Path, file: SeedFile[R]) -> tuple[R, ...]:
        limit = LEDGER_LIMIT if file.form == "lines" else LIMIT
        text, unreadable = read_text(path, self.name(path), limit)
        if text is None and unreadable:
            text = mended_text(path)
        if text is None:
            there = guessed_text(path) if unreadable else ""
            self._note(path, unreadable, (path.stem,) if file.form == "page" else seed_file.ids_in(there))
            return ()
        if left := list(conflicts(text, self.name(path))):
            self._note(path, [*unreadable, *left], seed_file.ids_in(text) if file.form != "page" else (path.stem,))
            return ()
        reading = self.cache.read(_PARSERS[file.form], file.model, text, self.name(path))
        self._note(path, [*unreadable, *reading.findings], reading.broken)
        return reading.records

    def read(self, file: SeedFile[R], source: str = "") -> list[R]:
        """Read the records of a kind of file, or those of one source. That a file is not there may be a finding."""
        path = file.of(source) if source else file.of("*")
        found = sorted(self.root.glob(path)) if "*" in path else [self.root / path]
        paths = [path for path in found if file.holds(self.name(path))]
        # That there are no seeds at all, is said once.
        is_missed = file.required and (self.root / "seeds").exists()
        there = [path for path in paths if path.exists() or (is_missed and self.name(path) not in self.broken_files)]
        return [one for path in there for one in self._read(path, file)]

    def one(self, file: SeedFile[R], source: str = "") -> R | None:
        """Read a file that is one record."""
        return next(iter(self.read(file, source)), None)

    def translations(self) -> dict[str, Translations]:
        """Read what is translated, by language. What cannot be read there says nothing of the originals."""
        reader, result = SeedReader(self.root, self.cache), {}
        for language in languages_of(self.root):
            records = {each.kind.name: tuple(reader.read(each.file(language))) for each in TRANSLATED}
            result[language] = Translations(language, records, tuple(reader.read(memory_file(language))))
        self.findings += map(of_translation, reader.findings)
        return result

    def vocabulary(self) -> OwnVocabulary | None:
        """Read the project's vocabulary and put it in force: what all other seeds may say depends on it."""
        own = self.one(seed_files.VOCABULARY)
        unreadable = seed_files.VOCABULARY.of() in self.broken_files
        words = ProjectVocabulary(own or OwnVocabulary(), readable=not unreadable) if own or unreadable else DEFAULT
        put_in_force(words)
        return own

    def dossier(self, name: str) -> Dossier | None:
        """Read the folder of one source."""
        source: Source | None = self.one(kinds.SOURCE.file, name)
        text, verification = self.one(seed_files.PASSAGES, name), self.one(seed_files.VERIFICATION, name)
        claims: list[Claim] = self.read(kinds.CLAIM.file, name)
        unsettled, drafts = self.read(seed_files.UNSETTLED, name), self.read(seed_files.DRAFTS, name)
        meant = self._source_of(claims) or name
        if meant != name:
            self.broken.add(name)
        if source is None:
            self.broken.update({name, meant, *(claim.id for claim in claims)})
            return None
        claims = [_withdrawn_with(source, claim) for claim in claims]
        made = [claim for claim in claims if not claim.withdrawn]
        withdrawn = [claim for claim in claims if claim.withdrawn]
        return Dossier(meant, source, text, made, unsettled, verification, withdrawn, drafts)

    def _source_of(self, claims: Sequence[Claim]) -> str:
        """Return the source of all these claims, if no folder bears its name: theirs has got another, then."""
        sources = {claim.source for claim in claims}
        alone = sources.pop() if len(sources) == 1 and len(claims) > 1 else ""
        return alone if alone and not (self.root / kinds.SOURCE.file.folder(alone)).exists() else ""


def _withdrawn_with(source: Source, claim: Claim) -> Claim:
    """Return a claim as it stands: of a source that is retired, withdrawn on that day and for that reason."""
    retired = source.retired
    if retired is None or claim.withdrawn:
        return claim
    return claim.model_copy(update={"withdrawn": Withdrawal(date=retired.date, reason=retired.reason)})


def read_seeds(root: Path, cache: Readings | None = None) -> tuple[Seeds, list[Finding]]:
    """Read ``root/seeds``. Every record that could be read is there, whatever is wrong elsewhere.

    With the ``cache`` of earlier calls, only files that changed since are parsed.
    """
    reader = SeedReader(root, cache)
    reader.pass_over(unread_files(root))
    own = reader.vocabulary()
    sources = sorted(root.glob(f"{kinds.SOURCE.file.folder('*')}/"))
    result = Seeds(
        dossiers=[dossier for folder in sources if (dossier := reader.dossier(folder.name))],
        records={kind.name: reader.read(kind.file) for kind in kinds.KINDS if not kind.of_source},
        checks=reader.read(seed_files.CHECKS),
        contributors=reader.read(seed_files.CONTRIBUTORS),
        exercises=reader.read(seed_files.EXERCISES),
        editions=reader.read(seed_files.EDITIONS),
        moved=reader.read(seed_files.MOVED),
        identity=reader.one(seed_files.IDENTITY),
        changes=sorted(reader.read(seed_files.CLAIM_LEDGER), key=lambda change: change.date),
        addresses=reader.read(seed_files.ADDRESS_LEDGER),
        held=reader.read(seed_files.HELD_LINES),
        outline=reader.one(seed_files.OUTLINE),
        own_vocabulary=own,
        vocabulary=vocabulary(),
        words=reader.one(seed_files.WORDS) or Words(),
        translations=reader.translations(),
    )
    result.broken, result.broken_files = frozenset(reader.broken), frozenset(reader.broken_files)
    return result, reader.findings
