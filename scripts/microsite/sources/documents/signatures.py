"""What a file is by its first bytes, so that one with the wrong ending is named for what it is."""

from typing import Final

_PACKED: Final = (".docx", ".odt", ".epub")
_SIGNATURES: Final = (
    (b"%PDF-", (".pdf",), "a PDF; give it the ending .pdf"),
    (b"PK\x03\x04", _PACKED, "a packed file; give it the ending it had: .docx, .odt or .epub"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        (),
        "a file of an old office program, or an encrypted one; save it as .docx or .odt",
    ),
    (b"{\\rtf", (), "rich text (RTF); save it as .docx or .odt"),
)


def wrong_ending(raw: bytes, suffix: str) -> str | None:
    """Return what a file is, and what to do, if its first bytes do not fit its ending; None if they may."""
    begins = raw[:1024].lstrip()
    for signature, suffixes, what in _SIGNATURES:
        if begins.startswith(signature) and suffix not in suffixes:
            return f"expected what {suffix} says, found {what}"
    return None
