"""All style sheets of a page as one file, named after its content, so that browsers may keep it for ever."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Final

from microsite.model import urls
from microsite.model.cache import cached
from microsite.model.running_code import running_code
from microsite.site.html import HtmlFacts
from microsite.site.stylesheet.page_stylesheets import SheetPlace, StyleSheet
from microsite.site.stylesheet.prune_css import prune_css
from microsite.site.stylesheet.unused_files import used_files
from microsite.site.stylesheet.used_selectors import looked_at, used_selectors

_URL: Final = re.compile(r"""url\(\s*(["']?)(?!data:|https?:|/|#)([^"')]+)\1\s*\)""")
_FOLDER: Final = "assets"
_READ: Final = (urls.threat, urls.actor, urls.claim, urls.question)
"""What readers go through, beside the home page. These pages share a sheet, which has no rule that only others need."""

Group = tuple[tuple[StyleSheet, ...], bool]
"""The style sheets that pages load, and whether they are among those that readers go through."""


def group_of(name: str, page: SheetPlace) -> Group:
    """Return the group of a page, by its file below the site: pages of a group share one style sheet."""
    return page.sheets, name.partition("/")[0] in ("index.html", *(address().folder for address in _READ))


def _text(site: Path, sheet: StyleSheet) -> str:
    """Return the text of a style sheet, what it links to seen from the folder of the new one."""
    css = (site / sheet.file).read_text("utf-8").removeprefix("\ufeff")
    css = _URL.sub(lambda m: f'url("{relpath(normpath(join(dirname(sheet.file), m[2])), _FOLDER)}")', css)
    return f"@media {sheet.media}{{{css}}}" if sheet.media else css


def _pruned(sheets: Sequence[str], members: Collection[HtmlFacts], scripts: Sequence[str], kept: Path | None) -> bytes:
    """Return style sheets as one, with what ``members`` can use; as they were ``kept``, if nothing changed."""
    depends_on = (running_code(), json.dumps(sheets), *looked_at(members, scripts))
    return cached(kept, depends_on, lambda: prune_css(sheets, used_selectors(members, scripts))).encode()


def bundle(
    site: Path, pages: Mapping[str, SheetPlace], facts: Mapping[str, HtmlFacts], kept: Path | None = None
) -> dict[Group, str]:
    """Write one style sheet for each group of pages; remove what they loaded, and return the file of each group.

    ``kept`` is the folder for them from one build to the next.
    """
    named = set().union(*(page.files for page in facts.values()))
    named |= {Path(sheet.file).name for page in pages.values() for sheet in page.sheets}
    scripts = [path.read_text("utf-8") for path in sorted(used_files(site, named)) if path.suffix == ".js"]
    groups: defaultdict[Group, list[HtmlFacts]] = defaultdict(list)
    for name, page in pages.items():
        if page.sheets:
            groups[group_of(name, page)].append(facts[name])
    files = {}
    for number, (group, members) in enumerate(groups.items()):
        css = _pruned([_text(site, sheet) for sheet in group[0]], members, scripts, kept and kept / f"{number}.css")
        files[group] = f"{_FOLDER}/site.{hashlib.sha256(css).hexdigest()[:10]}.css"
        (site / files[group]).write_bytes(css)
    for file in {sheet.file for sheets, _ in groups for sheet in sheets}:
        (site / file).unlink()
    return files
