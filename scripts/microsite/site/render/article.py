"""The article of a page that is made already, so that its Markdown need not be read.

It is a shortcut for what MkDocs makes of the page's Markdown, never another truth: it is taken only while the
configuration asks for the Markdown it was written for, and ``make site ENGINE=mkdocs`` takes none.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from microsite.model.tree.html import PERMALINK_TITLE
from microsite.model.wording import words
from microsite.pages.closed_macros import on_pre_page_macros

WRITTEN_FOR: Final[Mapping[str, Mapping[str, object]]] = {
    "attr_list": {},
    "def_list": {},
    "fenced_code": {},
    "md_in_html": {},
    "microsite.pages.written_quotes": {},
    "tables": {},
    "toc": {"permalink": True, "permalink_title": PERMALINK_TITLE, "toc_depth": 3},
}
"""The extensions of Markdown, each with its options, whose HTML an article is."""


class ArticleHeading(NamedTuple):
    """A heading, as the extension ``toc`` tells of it."""

    level: int
    id: str
    name: str
    """HTML without tags."""


class ArticleLink(NamedTuple):
    """A link to a file below docs/, an image included."""

    target: str
    """The file, from the root of docs/."""
    anchor: str
    """Without ``#``; "" if there is none."""
    written: str
    """The link as the Markdown has it, for messages."""


@dataclass(frozen=True)
class ReadyArticle:
    """What MkDocs would know of a page after it has read its Markdown."""

    html: str
    headings: tuple[ArticleHeading, ...]
    """In their order, as far down as the configuration lists them."""
    title: str
    """The text of the first heading; what the navigation or the front matter calls the page goes before it."""
    meta: Mapping[str, Any]
    """The front matter as YAML reads it."""
    anchors: frozenset[str]
    links: tuple[ArticleLink, ...] = ()


Articles = Callable[[str], ReadyArticle | None]
"""Gives the article of a Markdown file below docs/; None for one that has to be read."""


def no_articles(_: str) -> None:
    """Give no article: every page is made of its Markdown."""


def only_macros(config: Any) -> bool:
    """Say whether nothing but macros of pages that call them comes between a page's Markdown and its HTML."""
    macros = config.plugins.get("macros")
    # Ours changes no text; it only closes the environment in which macros run.
    more = macros and (set(macros.pre_macro_functions) - {on_pre_page_macros} or macros.post_macro_functions)
    return not (config.hooks or more or set(config.plugins) - {"macros"})


def can_be_taken(config: Any) -> bool:
    """Say whether articles are what MkDocs, so configured, makes of their Markdown."""
    options = {name: dict(config.mdx_configs.get(name) or {}) for name in config.markdown_extensions}
    toc = {**WRITTEN_FOR["toc"], "permalink_title": words(PERMALINK_TITLE)}
    return only_macros(config) and options == {**WRITTEN_FOR, "toc": toc}


def say_permalinks(config: Any) -> None:
    """Let the links beside headings be called in the language of the site, if mkdocs.yml calls them as ours does."""
    toc = config.mdx_configs.get("toc") or {}
    if toc.get("permalink_title") == PERMALINK_TITLE:
        toc["permalink_title"] = words(PERMALINK_TITLE)
