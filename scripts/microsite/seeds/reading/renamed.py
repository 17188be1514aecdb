"""Files and folders of ``seeds/`` under other names than the generator knows: what they hold tells what they were."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from microsite.model.fields import keys_of
from microsite.model.kinds import SEED_FILES
from microsite.model.seed_files import SeedFile
from microsite.seeds.reading.files import read_text
from microsite.seeds.reading.misplaced import page_kind, where
from microsite.seeds.reading.yaml import read_yaml

SCHEMA: Final = "schema"
FOLDERS: Final = (*dict.fromkeys(f.path.partition("/")[0] for f in SEED_FILES if "/" in f.path), SCHEMA)
"""The folders of ``seeds/``."""
_LEAST: Final = {"single": 1, "list": 2}
"""Fields of the least record, by the form of its file, that tells what it is."""


def _page_home(path: Path) -> str:
    text, _ = read_text(path, path.name)
    kind = page_kind(text or "")
    return where(kind, path.stem) if kind else ""


def _could_be(file: SeedFile[Any], keys: Collection[str]) -> bool:
    fields = file.model.model_fields
    needed = {field.alias or name for name, field in fields.items() if field.is_required()}
    return needed <= set(keys) <= set(keys_of(file.model))


def _list_home(path: Path) -> str:
    """Return the list, or the file of one record, that a YAML file is by the fields in it."""
    text, unreadable = read_text(path, path.name)
    data = None if text is None or unreadable else read_yaml(text, path.name)[0]
    form = "single" if isinstance(data, dict) else "list"
    first = data[0] if isinstance(data, tuple | list) and data else data
    keys = [key for key in first if isinstance(key, str)] if isinstance(first, dict) else []
    known = [file for file in SEED_FILES if file.form == form and "*" not in file.path]
    homes = [file for file in known if _could_be(file, keys)]
    return homes[0].of() if len(homes) == 1 and len(keys) >= _LEAST[form] else ""


def home_of(path: Path) -> str:
    """Return the seed file that holds what a file holds, from the root of the project; "" where that does not show."""
    return _page_home(path) if path.suffix == ".md" else _list_home(path) if path.suffix == ".yml" else ""


def _is_folder(name: str, below: Iterable[tuple[Path, str]]) -> bool:
    """Say whether all files below a folder, each with its path in there, would be read if it were called ``name``."""
    if name == SCHEMA:
        return all(path.suffix == ".json" for path, _ in below)
    for path, rest in below:
        file = f"seeds/{name}/{rest}"
        if not any(known.holds(file) for known in SEED_FILES) or (path.suffix == ".md" and home_of(path) != file):
            return False
    return True


def renamed_folders(root: Path) -> Mapping[str, str]:
    """Return the folders of ``root/seeds`` that have another name than they should, each with the right one."""
    found = {}
    for folder in sorted(path for path in (root / "seeds").glob("*/") if path.name not in FOLDERS):
        files = [(path, path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*")) if path.is_file()]
        missing = [name for name in FOLDERS if not (root / "seeds" / name).exists()]
        meant = [name for name in missing if _is_folder(name, files)] if files else []
        if len(meant) == 1:
            found[folder.name] = meant[0]
    return found


def in_folder(file: str, folders: Mapping[str, str]) -> str:
    """Return what a file would be called if its folder had its right name; "" if it has."""
    parts = PurePosixPath(file).parts
    return PurePosixPath(parts[0], folders[parts[1]], *parts[2:]).as_posix() if parts[1] in folders else ""
