"""What lies in seeds/ and docs/: plain files under plain names, none that leads outside or does something by itself.

MkDocs copies whatever it finds in docs/ to the site and takes more endings for Markdown than ours. Git keeps links,
and the generator writes and prunes below docs/: through a link it would do so elsewhere.
"""

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from microsite.corpus.project import Project
from microsite.model.file_names import is_reserved
from microsite.model.finding import Finding, finding
from microsite.model.kinds import is_generated, owned
from microsite.model.place import Place
from microsite.seeds.reading.files import read_text

TOPS: Final = ("seeds", "docs", "overrides", "macros", "site", ".build", "mkdocs.yml")
ASSETS: Final = frozenset({".css", ".js", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".ico", ".woff2"})
"""Endings of files in docs/assets/. Scripts among them are code, and are reviewed as such."""
BESIDE: Final = frozenset({"docs/CNAME", "docs/robots.txt", "docs/favicon.ico"})
"""Files that hosts look for at the root of a site."""

_SIGNS: Final = {"seeds": "site.yml", "docs": "index.md"}
"""A file that tells such a folder where it has another name."""
_HOST_FILE: Final = "docs/CNAME"
_HOST: Final = re.compile(r"\s*(?:[a-zA-Z0-9-]{1,63}\.){1,20}[a-zA-Z]{2,63}\s*")

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
_ACTIVE = re.compile(
    r"<\s*(?:\w+:)?(?:script|foreignObject|iframe|embed|object|handler|set|animate)\b|<!ENTITY|<!DOCTYPE|<\?xml-stylesheet"
    r"|\bon\w+\s*=|javascript:|@import|(?:href|src)\s*=\s*[\"']?\s*[^#\"'\s]|url\(\s*[\"']?\s*[^#\"'\s)]",
    re.IGNORECASE,
)
"""What a picture in SVG does not need: scripts, handlers, entities, and anything it would fetch."""


def _entries(folder: str, below: str, unread: list[OSError]) -> Iterator[tuple[str, bool]]:
    """Yield every file and link below a folder: its path from the root, and whether it is a link, which none follows.

    What could not be looked into is kept. Nearly all is the generator's, so nothing more is asked of a file here.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        unread.append(error)
        return
    for entry in entries:
        name = f"{below}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path, name, unread)
        else:
            yield name, entry.is_symlink()


def _unread(root: Path, folder: str, error: OSError) -> str:
    """Return what is wrong with a folder that could not be read, and which it is if it only has another name."""
    if not isinstance(error, FileNotFoundError):
        return f"the folder could not be read ({error.strerror})"
    sign = _SIGNS.get(folder, "")
    alike = sorted(path.parent.name for path in root.glob(f"*/{sign}") if path.parent.name not in TOPS) if sign else []
    call = f"{alike[0]}/ looks like it, type: mv {alike[0]} {folder}" if len(alike) == 1 else "put it back"
    return f"there is no folder {folder}/; {call}"


def _links(names: Iterable[str]) -> Iterator[Finding]:
    for name in names:
        message = "found a link to another file or folder; put the file itself here"
        yield finding(Place(name), "unsafe-file", message)


def _name(name: str) -> str | None:
    """Return what is wrong with the name of a file, from the root of the project, if anything."""
    parts = PurePosixPath(name).parts[1:]
    if reserved := next((part for part in parts if is_reserved(part)), None):
        return f'"{reserved}" is a name that Windows keeps for itself; give the file another'
    if name.startswith("docs/") and name not in BESIDE and not all(_NAME.fullmatch(part) for part in parts):
        plain = "/".join(re.sub(r"[^a-z0-9.]+", "-", part.lower()).strip("-.") for part in parts)
        mend = f": call it docs/{plain}" if all(map(_NAME.fullmatch, plain.split("/"))) else ""
        return f"expected a name of lower-case letters a-z, digits, dots and hyphens, for it becomes an address{mend}"
    return None


def _kind(path: Path, name: str) -> str | None:
    """Return what is wrong with the kind of a file in docs/, if anything."""
    if not path.is_file():
        return "expected a plain file, found something else (a pipe, a socket or a device); take it out"
    if name == _HOST_FILE and not _HOST.fullmatch(read_text(path, name)[0] or ""):
        return "expected the name of a host alone, such as example.org, as hosts of sites read this file"
    if name in BESIDE or (path.suffix == ".md" and not name.startswith("docs/assets/")):
        return None
    if not name.startswith("docs/assets/") or path.suffix not in ASSETS:
        move = f"move it to docs/assets/{path.name}" if path.suffix in ASSETS else "keep it outside of docs/"
        what = "a page (.md), or a picture, style or script in docs/assets/: all else would be published as it is"
        return f"expected {what}; {move}"
    if path.suffix == ".svg":
        text, _ = read_text(path, name)
        if text is None or (active := _ACTIVE.search(text)):
            what = f'"{active.group()}"' if text is not None and active else "bytes that are no text"
            return f"found {what} in a picture; save it as plain SVG, without scripts, links and outside files"
    return None


def _folders_of_pictures(names: Iterable[str], root: Path) -> Iterator[Finding]:
    """Yield a finding for every folder of docs/ that holds several pictures, styles or scripts and nothing else."""
    by_folder: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        top, _, rest = name.removeprefix("docs/").partition("/")
        if name.startswith("docs/") and rest and top != "assets":
            by_folder[top].append(name)
    for folder, inside in by_folder.items():
        if len(inside) > 1 and all(PurePosixPath(name).suffix in ASSETS for name in inside):
            target = "docs/assets" if not (root / "docs/assets").exists() else "docs/assets/"
            what = f"docs/{folder}" if target == "docs/assets" else f"docs/{folder}/*"
            message = f"pictures, styles and scripts lie in docs/assets/; type: mv {what} {target}"
            yield finding(Place(f"docs/{folder}"), "unsafe-file", message)


def check(project: Project) -> Iterator[Finding]:
    """Links; names that are no address or that some systems refuse; files that MkDocs would publish unread."""
    root, unread = project.root, list[OSError]()
    entries = dict(found for top in ("seeds", "docs") for found in _entries(str(root / top), top, unread))
    for error in unread:
        folder = Path(error.filename).relative_to(root).as_posix()
        yield finding(Place(folder), "unreadable", _unread(root, folder, error))
    yield from _links(name for name in TOPS if (root / name).is_symlink())
    yield from _links(name for name, is_link in entries.items() if is_link)
    generated, languages = frozenset(owned()), [other.language for other in project.others]
    looked_at = [
        name
        for name, is_link in entries.items()
        if not (name.startswith("docs/") and is_generated(name.split("/")[1:], languages, generated))
        and not (is_link or name.rpartition("/")[2].startswith("."))
        and project.left_over.isdisjoint((root / name).parents)
    ]
    folders = [*_folders_of_pictures(looked_at, root)]
    yield from folders
    for name in looked_at:
        path = root / name
        if any(name.startswith(f"{each.place.file}/") for each in folders):
            continue
        wrong = _name(name) or (_kind(path, name) if name.startswith("docs/") else None)
        if wrong:
            yield finding(Place(name), "unsafe-file", wrong)
