"""A Common Cartridge 1.1 with a quiz for each briefing: ``exercises.imscc``.

Moodle knows the version by a namespace that it looks for in the first 500 bytes of the manifest, so that comes first.
"""

import io
import zipfile
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from microsite.corpus import Corpus
from microsite.keys.qti import assessment
from microsite.keys.sheet import KeySheet
from microsite.lists.cartridge import shortened

NAMESPACE: Final = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM: Final = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
QUIZ: Final = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
TITLE: Final = "Source-checking exercises"
EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name: same input, same bytes."""


def _manifest(sheets: list[KeySheet]) -> bytes:
    root = Element("manifest", {"xmlns": NAMESPACE, "identifier": "source-checking-exercises", "xmlns:lom": LOM})
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "IMS Common Cartridge"
    SubElement(metadata, "schemaversion").text = "1.1.0"
    title = SubElement(SubElement(SubElement(metadata, "lom:lom"), "lom:general"), "lom:title")
    SubElement(title, "lom:string", language="en").text = TITLE
    organizations = SubElement(root, "organizations")
    tree = SubElement(organizations, "organization", identifier="organization", structure="rooted-hierarchy")
    # One folder for all quizzes: what stands beside folders, Canvas puts into a "Misc Module".
    top = SubElement(SubElement(tree, "item", identifier="root"), "item", identifier="quizzes")
    SubElement(top, "title").text = TITLE
    resources = SubElement(root, "resources")
    for sheet in sheets:
        name = sheet.threat.id
        item = SubElement(top, "item", identifier=f"item-{name}", identifierref=f"resource-{name}")
        SubElement(item, "title").text = shortened(sheet.threat.title)
        resource = SubElement(resources, "resource", identifier=f"resource-{name}", type=QUIZ)
        SubElement(resource, "file", href=f"{name}/quiz.xml")
    indent(root)
    raw: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return raw + b"\n"


def file(corpus: Corpus, sheets: list[KeySheet]) -> tuple[str, bytes]:
    """Return the name and the bytes of the cartridge."""
    parts = {"imsmanifest.xml": _manifest(sheets)}
    parts |= {f"{sheet.threat.id}/quiz.xml": assessment(corpus, sheet) for sheet in sheets}
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EARLIEST), data, zipfile.ZIP_DEFLATED)
    return "exercises.imscc", raw.getvalue()
