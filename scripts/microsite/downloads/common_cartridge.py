"""A Common Cartridge 1.1 for learning platforms: a manifest, and the files of the resources that it lists in folders.

1.1 because more platforms read it than any other version (1EdTech, formerly IMS: Common Cartridge Profile 1.1). Moodle
knows it by the namespace in the first 500 bytes of the manifest. What stands beside folders, Canvas puts into a "Misc
Module", so every resource is in one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from microsite.model.spoken import language
from microsite.sources.text.xml_text import as_file, xml_text

MANIFEST: Final = "imsmanifest.xml"
NAMESPACE: Final = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM: Final = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"

_LONGEST: Final = 255
"""Characters that Moodle's and Canvas's tables have room for in a title; more makes the whole import fail."""


@dataclass(frozen=True)
class Resource:
    """A thing that a platform shows, and its file."""

    item: str
    """The identifier of its place among the folders."""
    identifier: str
    title: str
    kind: str
    """What it is, in the words of the profile: ``imswl_xmlv1p1`` is a web link."""
    path: str
    data: bytes


@dataclass(frozen=True)
class Folder:
    """Resources that stand together."""

    identifier: str
    title: str
    resources: tuple[Resource, ...]


@dataclass(frozen=True)
class Cartridge:
    """What a platform imports."""

    identifier: str
    title: str
    folders: tuple[Folder, ...]
    about: str = ""
    rights: str = ""
    """The terms of use, in words."""


def shorten_title(title: str, end: str = "") -> str:
    """Return a title that platforms can keep; what is cut is in the middle, so that ``end`` stays."""
    room = _LONGEST - len(end)
    return (title if len(title) <= room else f"{title[: room - 1].rstrip()}…") + end


def add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    """Add an element with what XML can hold of a text, and return it."""
    element = ET.SubElement(parent, name, attributes)
    element.text = xml_text(text) or None
    return element


def _string(parent: ET.Element, name: str, text: str) -> None:
    add(add(parent, f"lom:{name}"), "lom:string", text, language=language())


def _metadata(root: ET.Element, cartridge: Cartridge) -> None:
    metadata = add(root, "metadata")
    add(metadata, "schema", "IMS Common Cartridge")
    add(metadata, "schemaversion", "1.1.0")
    lom = add(metadata, "lom:lom")
    general = add(lom, "lom:general")
    _string(general, "title", cartridge.title)
    if cartridge.about:
        add(general, "lom:language", language())
        _string(general, "description", cartridge.about)
    if cartridge.rights:
        rights = add(lom, "lom:rights")
        add(add(rights, "lom:copyrightAndOtherRestrictions"), "lom:value", "yes")
        _string(rights, "description", cartridge.rights)


def _manifest(cartridge: Cartridge) -> bytes:
    """Return the manifest: the folders below a root that the standard wants without a title, then all resources."""
    namespaces = {"xmlns": NAMESPACE, "xmlns:lom": LOM}
    root = ET.Element("manifest", namespaces | {"identifier": cartridge.identifier})
    _metadata(root, cartridge)
    structure = {"identifier": "organization", "structure": "rooted-hierarchy"}
    top = add(add(add(root, "organizations"), "organization", **structure), "item", identifier="root")
    resources = add(root, "resources")
    for folder in cartridge.folders:
        shown = add(top, "item", identifier=folder.identifier)
        add(shown, "title", shorten_title(folder.title))
        for resource in folder.resources:
            item = add(shown, "item", identifier=resource.item, identifierref=resource.identifier)
            add(item, "title", shorten_title(resource.title))
            listed = add(resources, "resource", identifier=resource.identifier, type=resource.kind)
            add(listed, "file", href=resource.path)
    return as_file(root)


def members(cartridge: Cartridge) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a cartridge by name, the manifest first."""
    yield MANIFEST, _manifest(cartridge)
    for folder in cartridge.folders:
        yield from ((resource.path, resource.data) for resource in folder.resources)
