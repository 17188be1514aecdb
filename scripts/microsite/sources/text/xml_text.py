"""XML as files, and text for it: it has characters that it cannot hold, not even escaped."""

import re
from xml.etree import ElementTree as ET

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return text with a mark in the place of every character that XML 1.0 (section 2.2) does not allow."""
    return _NOT_XML.sub("\ufffd", text)


def as_file(root: ET.Element) -> bytes:
    """Return an element as an XML file: in UTF-8, indented."""
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"
