"""Links on hand-written pages: each leads to a page or file that the site will have, and to an anchor there."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from markdown import util

from microsite.checks.page_text import without_code
from microsite.checks.rules.files import ASSETS
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.address import Address
from microsite.model.finding import Finding, finding
from microsite.model.near_names import slips
from microsite.model.place import Place
from microsite.model.text_places import TextPlaces
from microsite.site.before_build.anchors_there import AnchorsThere
from microsite.site.before_build.site_files import SiteFiles
from microsite.sources.html.address_resolution import file_and_anchor

_MAIL = f"{util.AMP_SUBSTITUTE}#"
"""How Markdown hides the letters of a mail address."""


_NO_ANCHOR = "name one that it has, or the page alone"

Sites = Mapping[str, AnchorsThere]
"""The site in each of its languages, that of the main one under ""."""


def _below(language: str) -> str:
    """Return the folder of the built site that a language stands in."""
    return f"{language}/" if language else ""


class _Wrong(NamedTuple):
    code: str
    address: str
    message: str


def _meant(file: str, files: SiteFiles) -> str:
    """Return the page that is named by its address, or as a file where it is a folder; "" if there is none."""
    bare = file.strip("/").removesuffix(".html").removesuffix(".md").removesuffix("/index")
    return next((near for near in (f"{bare}.md", f"{bare}/index.md") if near in files.pages), "")


def _instead(file: str, page: str, files: SiteFiles) -> str:
    """Say what to write on a page in the place of a file that does not exist."""
    if file.startswith("../"):
        return "; write the way as the original has it: what is not in this language leads to the main one by itself"
    here, folder, suffix = posixpath.dirname(page) or ".", files.project.folder, posixpath.splitext(file)[1]
    if near := _meant(file, files):
        return f"; write {posixpath.relpath(near, here)}"
    if near := " or ".join(posixpath.relpath(each, here) for each in slips(file, files.pages)[:3]):
        return f"; did you mean {near}?"
    if suffix in ASSETS:
        way = posixpath.relpath(f"assets/{posixpath.basename(file)}", here)
        put = (
            "" if files.beside(posixpath.normpath(posixpath.join(here, way))) else f"put it into {folder}/assets/ and "
        )
        return f"; {put}write {way}"
    return "; name a page that is there, or take the link away from its words"


def _way_to(near: str, page: str) -> str:
    """Return how a page writes the way to ``near``, a page of docs/; what to look for, if that is ""."""
    return (
        posixpath.relpath(near, posixpath.dirname(page) or ".") if near else "the way from this page, such as method.md"
    )


def _in_markdown(address: str, page: str, anchors: AnchorsThere) -> _Wrong | None:
    """Return what MkDocs would say of a link that Markdown knows of."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return _Wrong("broken-link", address, f'"{address[:60]}" is no address')
    if parts.scheme or parts.netloc or _MAIL in address:
        return None
    if address.startswith(("/", "\\")):
        way = _way_to(_meant(parts.path, anchors.files), page)
        return _Wrong("broken-link", address, f'"{address[:60]}" begins at the root of the host; write {way}')
    if parts.path:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)).lstrip("/"))
    else:
        file = page
    folder = anchors.project.folder
    if file.startswith("../") and not anchors.project.language:
        message = f'"{address[:60]}" leads out of docs/, where no page is; write {_way_to("", page)}'
        return _Wrong("broken-link", address, message)
    if file not in anchors.files.pages and not anchors.files.beside(file):
        guess = _instead(file, page, anchors.files)
        named = posixpath.normpath(posixpath.join(folder, file))
        return _Wrong("broken-link", address, f'"{address[:60]}" leads to {named[:60]}, which does not exist{guess}')
    if file in anchors.files.pages and not anchors.has(file, parts.fragment):
        message = f'{folder}/{file} has no anchor "{parts.fragment[:60]}"; {_NO_ANCHOR}'
        return _Wrong("broken-anchor", address, message)
    return None


def _in_html(address: str, page: str, language: str, sites: Sites) -> _Wrong | None:
    """Return what is wrong with a link in HTML, which a browser resolves on the built page, in whichever language."""
    leads = file_and_anchor(address, f"{_below(language)}{Address(page).url[1:]}index.html")
    if leads is None:
        return None
    whole, anchor = leads
    other = next((each for each in sites if each and whole.startswith(_below(each))), "")
    anchors, file = sites[other], whole.removeprefix(_below(other))
    if not anchors.files.built(file):
        near = _meant(re.sub(r"\A(?:\.{1,2}/)+", "", address.partition("#")[0]), sites[language].files)
        told = "name a page or file that is there, or take the link out"
        if near:
            told = f"write it in Markdown: [words]({posixpath.relpath(near, posixpath.dirname(page) or '.')})"
        message = f'"{address[:60]}" leads to {whole[:60]}, which does not exist; {told}'
        return _Wrong("broken-link", address, message)
    target = next((page for page in anchors.files.pages if f"{Address(page).url[1:]}index.html" == file), None)
    if target and not anchors.has(target, anchor):
        return _Wrong("broken-anchor", address, f'{whole} has no anchor "{anchor[:60]}"; {_NO_ANCHOR}')
    return None


def _only_there(wrong: _Wrong, page: str) -> _Wrong:
    """Return what is wrong with a link to what the main language has, which no engine leads there."""
    up = "../" * Address(page).url.count("/")
    way = f"{up}{posixpath.normpath(posixpath.join(posixpath.dirname(page), wrong.address))}"
    return wrong._replace(
        message=f'"{wrong.address[:60]}" is there in the main language alone; write <a href="{way}">…</a>'
    )


def _wrong_links(page: str, language: str, sites: Sites) -> Iterator[_Wrong]:
    written, resolved = sites[language].written(page), sites[language].resolved(page)
    for address in dict.fromkeys(written.links):
        if address is None:
            yield _Wrong("broken-link", "<a", "a link or picture names no address; engines end at it")
        elif wrong := _in_markdown(address, page, sites[language if address in resolved else ""]):
            only_there = wrong.code == "broken-link" and language and not _in_markdown(address, page, sites[""])
            yield _only_there(wrong, page) if only_there else wrong
    for address in written.in_html:
        if wrong := _in_html(address, page, language, sites):
            yield wrong


def _places(written: HandWrittenPage, address: str) -> Iterator[Place]:
    """Yield where links to an address stand; the beginning of the page where Markdown writes it otherwise than here."""
    text = without_code(written.text)
    # Markdown folds blanks, so a word of the address may stand behind another blank than here.
    pattern = r"\s+".join(map(re.escape, address.split()))
    linked = [*re.finditer(rf"\]\(<?\s*(?P<address>{pattern})(?=[\s>)])", text)]
    elsewhere = (islice(re.finditer(f"(?P<address>{pattern})", each), 1) for each in (text, written.text))
    found = linked or next(filter(None, map(list, elsewhere)), [])
    places = TextPlaces(written.file, written.text)
    yield from (places.at(each.start("address")) for each in found)
    if not found:
        yield places.at(0)


def check(project: Project) -> Iterator[Finding]:
    """Links that lead nowhere, and anchors that are not there."""
    sites = {each.language: AnchorsThere(each, SiteFiles(each)) for each in project.sites}
    for each in project.sites:
        for written in each.pages:
            if written.name in sites[each.language].files.by_hand:
                for wrong in _wrong_links(written.name, each.language, sites):
                    places = _places(written, wrong.address)
                    yield from (finding(place, wrong.code, wrong.message) for place in places)
