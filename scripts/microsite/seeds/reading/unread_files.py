"""What in ``seeds/`` the generator does not read: it would be passed over without a word."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from microsite.model.finding import Finding, finding
from microsite.model.kinds import KINDS, SEED_FILES
from microsite.model.near_names import is_slip
from microsite.model.place import Place
from microsite.model.seed_files import PASSAGES, VERIFICATION, VOCABULARY, SeedFile
from microsite.model.translations.files import files_in
from microsite.model.translations.names import configuration_of, language_of, languages_of, original_of
from microsite.seeds.reading.renamed import SCHEMA, home_of, in_folder, renamed_folders


def _in_style(name: str) -> str:
    """Return a file name in small letters, with the ending that seeds have for what it holds."""
    small = name.lower().removesuffix(".txt")
    for ending, others in ((".yml", (".yaml", ".yml")), (".md", (".markdown", ".md"))):
        if found := next((other for other in others if small.endswith(other)), ""):
            return f"{small.removesuffix(found)}{ending}"
    return name


def meant_file(file: str) -> str | None:
    """Return the seed file that a file with a slip in its name was meant to be, as a path from the root; or None."""
    path = PurePosixPath(file)
    right = path.with_name(_in_style(path.name)).as_posix()
    if right != file and any(known.holds(right) for known in SEED_FILES):
        return right
    names = {known.path.rpartition("/")[2] for known in SEED_FILES} - {"*.md", "*.yml"}
    near = [path.with_name(name).as_posix() for name in sorted(names) if is_slip(_in_style(path.name), name)]
    return next((each for each in near if each != file and any(known.holds(each) for known in SEED_FILES)), None)


def translation_files(root: Path) -> tuple[SeedFile[Any], ...]:
    """Return the kinds of files that hold the translations of a project."""
    return tuple(each for language in languages_of(root) for each in files_in(language))


def _in_no_language(root: Path, file: str) -> str:
    """Say what is wrong with a translation into a language that the site is not made in; "" if that is not it."""
    language = language_of(file)
    if not language or not any(known.holds(original_of(file)) for known in SEED_FILES):
        return ""
    if language not in languages_of(root):
        missing = configuration_of(language)
        return f"the site is not made in {language}: there is no {missing}; write it, or delete this file"
    return f"{original_of(file)} is not translated; its words stand in no file for a language"


class UnreadFile(NamedTuple):
    """A file that is none of ours."""

    path: Path
    finding: Finding
    meant: str = ""
    """The seed file that it was meant to be, from the root; "" where nobody knows."""


def _beside(meant: str) -> str:
    """Say what to do with a file that stands beside the one that it was meant to be."""
    name = PurePosixPath(meant).name
    if any(measured.holds(meant) for measured in (PASSAGES, VERIFICATION)):
        return f"{meant} stands beside it, which is written by a command alone: delete this one"
    return f"{meant} stands beside it: put what is new into {name}, and delete this one"


def _called_otherwise(root: Path, path: Path, file: str) -> UnreadFile:
    meant = meant_file(file)
    if meant and (root / meant).exists():
        message = f"the generator does not read this file; {_beside(meant)}"
    elif meant:
        message = f"the generator does not read a file of this name; call it {PurePosixPath(meant).name}"
    elif home := home_of(path):
        message = f"the generator does not read this file; it belongs into {home}: move it there"
        meant = home
    elif path.suffix not in (".yml", ".md", ".jsonl"):
        keep = "keep it outside of seeds/, and a text of a source out of git"
        message = f"the generator reads no such file; delete it, or {keep}"
    else:
        message = "the generator does not read this file; move it where its kind belongs, or delete it"
    return UnreadFile(path, finding(Place(file), "orphan-file", message), meant or "")


def _in_renamed_folder(file: str, folders: Mapping[str, str]) -> Finding:
    """Say once of a folder what it has to be called; what readers read instead is said elsewhere."""
    name = file.split("/")[1]
    own = next(
        (kind.name for kind in KINDS if kind.file.id_is_name and kind.file.folder("") == f"seeds/{folders[name]}"), ""
    )
    readers = f"; what readers are shown instead is said in {VOCABULARY.of()}, for {own}" if own else ""
    right = f"seeds/{folders[name]}"
    message = f"the generator reads this folder by the name {right} alone; type: mv seeds/{name} {right}{readers}"
    return finding(Place(f"seeds/{name}"), "orphan-file", message)


def unread_files(root: Path) -> Iterator[UnreadFile]:
    """Yield every file below ``root/seeds`` that is none of ours."""
    seeds, known_files = root / "seeds", (*SEED_FILES, *translation_files(root))
    folders = renamed_folders(root)
    for path in sorted(seeds.rglob("*")):
        if path.is_dir() or path.relative_to(seeds).parts[0] == SCHEMA or path.name.startswith("."):
            continue
        file = path.relative_to(root).as_posix()
        if any(known.holds(file) for known in known_files):
            continue
        if meant := in_folder(file, folders):
            yield UnreadFile(path, _in_renamed_folder(file, folders), meant)
        elif unmeant := _in_no_language(root, file):
            yield UnreadFile(path, finding(Place(file), "orphan-file", unmeant))
        else:
            yield _called_otherwise(root, path, file)
