"""A reading list for learning platforms: ``data/lists/<id>.imscc``, a Common Cartridge 1.1 of web links.

The links are whole addresses, so without the address of the site there is no cartridge. Nothing in it depends on the
day or the machine: same list, same bytes.
"""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from microsite.corpus.corpus import Corpus
from microsite.corpus.reading_lists import ResolvedItem, resolve_items, web_address
from microsite.downloads.common_cartridge import Cartridge, Folder, Resource, add, members, shorten_title
from microsite.model import urls
from microsite.model.data_file import DataFile
from microsite.model.deterministic_zip import READABLE, zip_files
from microsite.model.reading_list import ReadingList
from microsite.model.site import Site
from microsite.model.wording import mark, words
from microsite.pages.types.reading_list import CARTRIDGE, has_cartridge, time
from microsite.sources.text.xml_text import as_file

WEB_LINK: Final = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
RIGHTS: Final = mark("Creative Commons Attribution 4.0 International (CC BY 4.0)")


def _web_link(identifier: str, title: str, address: str) -> Resource:
    root = ET.Element("webLink", {"xmlns": WEB_LINK})
    add(root, "title", title)
    # In a window of its own: platforms show pages of other hosts in a frame, which hides their addresses.
    add(root, "url", href=address, target="_blank")
    return Resource(f"item-{identifier}", identifier, title, "imswl_xmlv1p1", f"{identifier}.xml", as_file(root))


def _of(site: Site, reading_list: ReadingList, reading: ResolvedItem) -> Resource:
    title = shorten_title(
        words("{n}. {question}", n=reading.number, question=reading.title), f" ({time(reading.item.minutes)})"
    )
    address = web_address(site, reading_list, reading.target.url)
    return _web_link(f"link-{reading.number}", title, str(address))


def cartridge(corpus: Corpus, site: Site, reading_list: ReadingList) -> bytes:
    """Return a list as a cartridge: first a link to its page, which has the notes, then all items."""
    title = shorten_title(reading_list.title, words(": the list with all notes"))
    first = _web_link("link-list", title, str(_page_of(site, reading_list)))
    parts = [
        (part.title, tuple(_of(site, reading_list, reading) for reading in own))
        for part, own in resolve_items(corpus, site, reading_list)
    ]
    whole = Cartridge(
        f"list-{reading_list.id}",
        reading_list.title,
        tuple(
            Folder(f"part-{number}", title, links)
            for number, (title, links) in enumerate([(reading_list.title, (first,)), *parts])
        ),
        words("{about} For {audience}", about=reading_list.about, audience=reading_list.audience),
        words(RIGHTS),
    )
    files = dict(members(whole))
    return zip_files(files.items(), stored=files, rights=READABLE)


def _page_of(site: Site, reading_list: ReadingList) -> str | None:
    """Return the address of the list's page: the living one, since a list can be younger than its edition."""
    return site.url(urls.reading_list(reading_list.id).url)


def files(corpus: Corpus, site: Site) -> Iterator[DataFile]:
    """Yield the cartridge of every list, if the address of the site is known."""
    for reading_list in corpus.lists.values() if has_cartridge(site) else ():
        yield DataFile(urls.list_file(reading_list.id, CARTRIDGE), cartridge(corpus, site, reading_list), "")
