"""A reading list for learning platforms: ``data/lists/<id>.imscc``, a Common Cartridge 1.1 of web links.

1.1 because more platforms read it than any other version (1EdTech, formerly IMS: Common Cartridge Profile 1.1). Moodle
knows it by the namespace in the first 500 bytes of the manifest. The links are whole addresses, so without the
address of the site there is no cartridge. Nothing in it depends on the day or the machine: same list, same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as ET

from microsite import urls
from microsite.corpus import Corpus
from microsite.exports.data_file import DataFile
from microsite.model.reading_list import ReadingList
from microsite.model.site import Site
from microsite.pages.reading_list import CARTRIDGE, has_cartridge, time
from microsite.reading_lists import Reading, readings, web_address
from microsite.text.xml import allowed

MANIFEST: Final = "imsmanifest.xml"
NAMESPACE: Final = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM: Final = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
WEB_LINK: Final = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"

_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""What the archive says of the time of its files: the first that the format knows."""

_LONGEST: Final = 255
"""Characters that Moodle's and Canvas's tables have room for in a title; more makes the whole import fail."""

Link = tuple[str, str, str]
"""Identifier, title and address."""


def shortened(title: str, end: str = "") -> str:
    """Return a title that platforms can keep; what is cut is in the middle, so that ``end`` stays."""
    room = _LONGEST - len(end)
    return (title if len(title) <= room else f"{title[: room - 1].rstrip()}…") + end


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = allowed(text) or None
    return element


def _serialised(root: ET.Element) -> bytes:
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _string(parent: ET.Element, name: str, text: str) -> None:
    _add(_add(parent, f"lom:{name}"), "lom:string", text, language="en")


def _metadata(root: ET.Element, reading_list: ReadingList) -> None:
    metadata = _add(root, "metadata")
    _add(metadata, "schema", "IMS Common Cartridge")
    _add(metadata, "schemaversion", "1.1.0")
    lom = _add(metadata, "lom:lom")
    general = _add(lom, "lom:general")
    _string(general, "title", reading_list.title)
    _add(general, "lom:language", "en")
    _string(general, "description", f"{reading_list.about} For {reading_list.audience}")
    rights = _add(lom, "lom:rights")
    _add(_add(rights, "lom:copyrightAndOtherRestrictions"), "lom:value", "yes")
    _string(rights, "description", "Creative Commons Attribution 4.0 International (CC BY 4.0)")


def _of(site: Site, reading_list: ReadingList, reading: Reading) -> Link:
    title = shortened(f"{reading.number}. {reading.title}", f" ({time(reading.item.minutes)})")
    address = web_address(site, reading_list, reading.target.url)
    return f"link-{reading.number}", title, str(address)


def _manifest(reading_list: ReadingList, first: Link, parts: Iterable[tuple[str, list[Link]]]) -> bytes:
    """Return the manifest: a folder for each part, below a root that the standard wants without a title.

    The link to the list has a folder of its own: what stands beside folders, Canvas puts into a "Misc Module".
    """
    namespaces = {"xmlns": NAMESPACE, "xmlns:lom": LOM}
    root = ET.Element("manifest", namespaces | {"identifier": f"list-{reading_list.id}"})
    _metadata(root, reading_list)
    structure = {"identifier": "organization", "structure": "rooted-hierarchy"}
    top = _add(_add(_add(root, "organizations"), "organization", **structure), "item", identifier="root")
    resources = _add(root, "resources")

    def place(folder: ET.Element, link: Link) -> None:
        identifier, title, _ = link
        item = _add(folder, "item", identifier=f"item-{identifier}", identifierref=identifier)
        _add(item, "title", title)
        resource = _add(resources, "resource", identifier=identifier, type="imswl_xmlv1p1")
        _add(resource, "file", href=f"{identifier}.xml")

    for number, (title, links) in enumerate([(reading_list.title, [first]), *parts]):
        folder = _add(top, "item", identifier=f"part-{number}")
        _add(folder, "title", shortened(title))
        for link in links:
            place(folder, link)
    return _serialised(root)


def _web_link(link: Link) -> bytes:
    root = ET.Element("webLink", {"xmlns": WEB_LINK})
    _add(root, "title", link[1])
    # In a window of its own: platforms show pages of other hosts in a frame, which hides their addresses.
    _add(root, "url", href=link[2], target="_blank")
    return _serialised(root)


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return files as a ZIP archive without compression, whose bytes depend on nothing but the files."""
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as opened:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            opened.writestr(entry, data)
    return result.getvalue()


def cartridge(corpus: Corpus, site: Site, reading_list: ReadingList) -> bytes:
    """Return a list as a cartridge: first a link to its page, which has the notes, then all items."""
    title = shortened(reading_list.title, ": the list with all notes")
    first = ("link-list", title, str(_page_of(site, reading_list)))
    parts = [
        (part.title, [_of(site, reading_list, reading) for reading in own])
        for part, own in readings(corpus, site, reading_list)
    ]
    links = [first, *(link for _, own in parts for link in own)]
    manifest = _manifest(reading_list, first, parts)
    return archive([(MANIFEST, manifest), *((f"{link[0]}.xml", _web_link(link)) for link in links)])


def _page_of(site: Site, reading_list: ReadingList) -> str | None:
    """Return the address of the list's page: the living one, since a list can be younger than its edition."""
    return site.url(urls.reading_list(reading_list.id).url)


def files(corpus: Corpus, site: Site) -> Iterator[DataFile]:
    """Yield the cartridge of every list, if the address of the site is known."""
    for reading_list in corpus.lists.values() if has_cartridge(site) else ():
        yield DataFile(urls.list_file(reading_list.id, CARTRIDGE), cartridge(corpus, site, reading_list), "")
