"""A page written by hand that is missed, and the one that no menu names: they are likely the same."""

from typing import Final

from microsite.model import urls
from microsite.site.before_build.site_files import SiteFiles

_KEPT: Final = frozenset({"index.md", urls.VERIFY.page, urls.FOUNDING.page, urls.TEACHING.page})
"""Pages that others lead to under their name."""


def renamed_page(file: str, files: SiteFiles) -> str:
    """Return what to type where a missing page has another name now; "" where nothing shows that it has."""
    try:
        (new,) = files.unlisted
    except ValueError:
        return ""
    folder = files.project.folder
    if file in _KEPT:
        return f"; if it is {folder}/{new} now, its name stays: type mv {folder}/{new} {folder}/{file}"
    return "" if "/" in file else f"; if it is {folder}/{new} now, write {new} here and where pages lead to it"
