"""What every reader of JATS asks of an element: its name without the namespace, and its text."""

from xml.etree import ElementTree as ET

from microsite.sources.text.normalise import normalise


def name_of(element: ET.Element) -> str:
    """Return the name of an element without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: ET.Element | None) -> str:
    """Return all text of an element in its normal form."""
    return normalise("".join(element.itertext())) if element is not None else ""
