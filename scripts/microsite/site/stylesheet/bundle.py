"""All style sheets of a page as one file, named after its content, so that browsers may keep it for ever."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Final

from microsite.site.html import HtmlFacts
from microsite.site.stylesheet.page_stylesheets import PreparedPage, StyleSheet
from microsite.site.stylesheet.prune_css import prune_css
from microsite.site.stylesheet.unused_files import used_files
from microsite.site.stylesheet.used_selectors import used_selectors

_URL: Final = re.compile(r"""url\(\s*(["']?)(?!data:|https?:|/|#)([^"')]+)\1\s*\)""")
_FOLDER: Final = "assets"


def _text(site: Path, sheet: StyleSheet) -> str:
    """Return the text of a style sheet, what it links to seen from the folder of the new one."""
    css = (site / sheet.file).read_text("utf-8").removeprefix("\ufeff")
    css = _URL.sub(lambda m: f'url("{relpath(normpath(join(dirname(sheet.file), m[2])), _FOLDER)}")', css)
    return f"@media {sheet.media}{{{css}}}" if sheet.media else css


def bundle(
    site: Path, pages: Mapping[str, PreparedPage], facts: Mapping[str, HtmlFacts]
) -> dict[tuple[StyleSheet, ...], str]:
    """Write one style sheet for the pages that load the same ones; remove those, and return its file for each group."""
    named = set().union(*(page.files for page in facts.values()))
    named |= {Path(sheet.file).name for page in pages.values() for sheet in page.sheets}
    scripts = [path.read_text("utf-8") for path in sorted(used_files(site, named)) if path.suffix == ".js"]
    groups: defaultdict[tuple[StyleSheet, ...], list[HtmlFacts]] = defaultdict(list)
    for name, page in pages.items():
        if page.sheets:
            groups[page.sheets].append(facts[name])
    files = {}
    for sheets, members in groups.items():
        css = prune_css([_text(site, sheet) for sheet in sheets], used_selectors(members, scripts)).encode()
        files[sheets] = f"{_FOLDER}/site.{hashlib.sha256(css).hexdigest()[:10]}.css"
        (site / files[sheets]).write_bytes(css)
    for file in {sheet.file for sheets in groups for sheet in sheets}:
        (site / file).unlink()
    return files
