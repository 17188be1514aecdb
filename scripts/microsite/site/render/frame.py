"""The menus around an article and the foot below it: alike on all pages of a folder, and made once for them.

They take more time than anything else of a page. Templates find them as ``frame``, and make them where there is none.
"""

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import Any, Final, NamedTuple

from microsite.site.render.article import only_macros
from microsite.site.render.dependencies import PageDependencies
from microsite.site.render.lazy_page import LazyPage
from microsite.theme import FOLDER

_PARTS: Final = ("tabs", "nav", "footer")
"""Templates that look at nothing of a page but the folder in which it stands."""


class Frame(NamedTuple):
    """What pages of a folder share."""

    parts: Mapping[str, str]
    """HTML, by the name of its template."""
    asked: PageDependencies


def _addresses(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        yield from _addresses(item.children) if item.children else (item.url or "",)


class Frames:
    """The frames of a site, by folder; ``nav`` and ``config`` are those of MkDocs."""

    def __init__(self, env: Any, nav: Any, config: Any) -> None:
        self._env = env
        # A project may have templates of its own, or change what they are given.
        self._ours = config.theme.dirs[0] == str(FOLDER) and only_macros(config)
        told = (config.extra.get(name) or "" for name in ("feed", "who"))
        self._led_to = frozenset((*_addresses(nav.items), *told))
        self._made: dict[str, Frame] = {}

    def folder(self, page: LazyPage) -> str:
        """Return the folder of a page whose pages have the same frame; "" if it has one of its own.

        Where a menu leads to a page of the folder, that is marked there, and nearer than from elsewhere.
        """
        folder = page.url.rstrip("/").rpartition("/")[0]
        inside = f"{folder}/"
        return folder if not any(url.startswith(inside) and url != inside for url in self._led_to) else ""

    def around(
        self, page: LazyPage, context: Mapping[str, Any], asked: MutableMapping[str, PageDependencies]
    ) -> Mapping[str, str] | None:
        """Return what a page has around its article with others of its folder; None if it shares it with none.

        What that asks of other pages, each of them has ``asked``, by file.
        """
        if not (self._ours and (folder := self.folder(page))):
            return None
        uri = page.file.src_uri
        own = asked[uri]
        if folder not in self._made:
            asked[uri] = PageDependencies()
            parts = {part: self._env.get_template(f"partials/{part}.html").render(context) for part in _PARTS}
            self._made[folder] = Frame(parts, asked[uri])
            asked[uri] = own
        frame = self._made[folder]
        own.take(frame.asked)
        return frame.parts
