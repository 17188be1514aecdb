"""The wheel that a project is made by: its file or address, and its hash. It is never fetched by its name alone."""

import hashlib
import json
import re
from importlib.metadata import distribution, version
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from microsite.model.generator import IS_CHECKOUT

_PACKAGE: Final = "microsite"
_LOCK: Final = "requirements-site.lock"
_REMOTE: Final = re.compile(r"(https://[^\s#$\"']+\.whl)#sha256=([0-9a-f]{64})")
_FOLDER: Final = "packages"
_HOW: Final = "--package FILE.whl, or --package https://….whl#sha256=…"


class PackageFileError(ValueError):
    """It is not known which wheel a project is to use, or it is another."""


class PackageFile(NamedTuple):
    """A wheel of this version."""

    source: str
    """Where a project fetches it: a file of its own, from its folder on, or an address."""
    sha256: str
    data: bytes | None
    """The file, to be kept in the project; None for one that is fetched from the web."""

    @property
    def requirement(self) -> str:
        """The line of requirements.txt; its place is a variable of the Makefile."""
        return f"# {_PACKAGE} {version(_PACKAGE)}\n${{MICROSITE}} \\\n    --hash=sha256:{self.sha256}\n"


def locked_packages() -> str:
    """Return the locks of all that this version needs, as pip reads them."""
    return packed_text(_LOCK)


def packed_text(name: str) -> str:
    """Return a file from beside the code, of the checkout or as the wheel holds it."""
    if IS_CHECKOUT:
        return (Path(__file__).resolve().parents[4] / name).read_text("utf-8")
    packed = next(file for file in distribution(_PACKAGE).files or () if file.name == name)
    return Path(str(packed.locate())).resolve().read_text("utf-8")


def _file(path: Path) -> PackageFile:
    expected = f"{_PACKAGE}-{version(_PACKAGE)}-"
    if not path.name.startswith(expected) or path.suffix != ".whl" or not path.is_file():
        raise PackageFileError(f"expected the wheel of this version, {expected}….whl, and there is none at {path}")
    data = path.read_bytes()
    return PackageFile(f"{_FOLDER}/{path.name}", hashlib.sha256(data).hexdigest(), data)


def _installed_from() -> PackageFile:
    """Return the wheel that this package was installed from, as pip put it down (direct_url.json)."""
    record = json.loads(distribution(_PACKAGE).read_text("direct_url.json") or "{}")
    hashes, url = record.get("archive_info", {}).get("hashes", {}), str(record.get("url", ""))
    if not hashes.get("sha256"):
        raise PackageFileError(f"it is not known which wheel this was installed from; name it: {_HOW}")
    if url.startswith("https://"):
        return PackageFile(url, hashes["sha256"], None)
    path = Path(unquote(urlsplit(url).path))
    if not path.is_file():
        raise PackageFileError(f"the wheel that this was installed from is gone ({path.name}); name another: {_HOW}")
    return _file(path)


def find_package(given: str | None) -> PackageFile:
    """Return the wheel that is ``given``, or else the one that was installed; :class:`PackageFileError` if none."""
    if given is None:
        return _installed_from()
    if remote := _REMOTE.fullmatch(given):
        return PackageFile(remote[1], remote[2], None)
    if "://" in given:
        raise PackageFileError(f"expected the address of a wheel with its hash: {_HOW}")
    return _file(Path(given))
