"""Text for XML, which has characters that it cannot hold, not even escaped."""

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(text: str) -> str:
    """Return text with a mark in the place of every character that XML 1.0 (section 2.2) does not allow."""
    return _NOT_XML.sub("\ufffd", text)
