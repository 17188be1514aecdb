"""Digital object identifiers: as they are written, as texts print them, and as addresses that browsers open.

Standards: ISO 26324, by which what follows the slash may hold any sign that can be printed, as in the old form
``10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O``; the DOI Handbook for the form of the address.
"""

import re
from typing import Annotated, Final
from urllib.parse import quote, unquote

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from microsite.model.hidden_characters import refuse_hidden

_BEGIN: Final = r"10\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,5}/"
_MARKUP: Final = r"<(?:[/!?]|[a-zA-Z][a-zA-Z0-9]{0,20}[/>])"
_DOI: Final = re.compile(rf"{_BEGIN}(?:(?!{_MARKUP})\S){{0,1990}}[^\s.,;:<]")
"""One that stands alone. What ends a sentence ends none: it was copied with it; and no markup is a part of one."""
_IN_TEXT: Final = re.compile(rf"(?<![\w.]){_BEGIN}[^\s\"“”«»]+")
_RESOLVER: Final = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/(?:doi:)?", re.IGNORECASE)
_LABEL: Final = re.compile(r"(?:info:)?doi(?:\s*:\s*|\s+|/)", re.IGNORECASE)
_ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_CLOSED: Final = {")": "(", "]": "[", "}": "{", ">": "<"}
_ENDS: Final = ".,;:'’"
_UNCHANGED: Final = "/:;()"
_EXPECTED: Final = 'expected a DOI such as 10.1000/182, without "https://doi.org/" and without a full stop behind it'


def quote_doi(doi: str) -> str:
    """Return a DOI as it stands in an address: what would end or change the address is percent-encoded."""
    return quote(str(doi), safe=_UNCHANGED)


def doi_address(doi: str) -> str:
    """Return the address at which a DOI is resolved."""
    return f"https://doi.org/{quote_doi(doi)}"


def _trimmed(written: str) -> str:
    """Return what a text prints without what follows it: markup, full stops, brackets that were opened before it."""
    bare = written[: markup.start()] if (markup := re.search(_MARKUP, written)) else written
    while bare and (bare[-1] in _ENDS or bare.count(bare[-1]) > bare.count(_CLOSED.get(bare[-1], bare[-1]))):
        bare = bare[:-1]
    return bare


def dois_in(text: str) -> list[str]:
    """Return the DOIs that a text prints, in its order."""
    return [bare for found in _IN_TEXT.finditer(text) if _DOI.fullmatch(bare := _trimmed(found[0]))]


def plain_doi(written: str) -> str:
    """Return the DOI that a field holds: without its resolver's address or the word before it; "" for anything else."""
    text = _LABEL.sub("", written.strip(), count=1) if _LABEL.match(written.strip()) else written.strip()
    address = _RESOLVER.match(text)
    bare = (unquote(re.split(r"[?#](?=.)", text[address.end() :])[0]) if address else text).rstrip(_ENDS)
    for entity, sign in _ENTITIES:
        bare = bare.replace(entity, sign)
    return bare if _DOI.fullmatch(bare) else ""


def check_doi(text: str) -> str:
    """Return a DOI; :class:`PydanticCustomError` for anything else, with what to write where that can be told."""
    refuse_hidden(text)
    if _DOI.fullmatch(text):
        return text
    plain = plain_doi(text) or plain_doi("".join(text.split()))
    better = f"; write {plain}" if plain else ""
    raise PydanticCustomError("bad-id", "{expected}{better}", {"expected": _EXPECTED, "better": better})


Doi = Annotated[
    str,
    Field(max_length=2000),
    AfterValidator(check_doi),
    WithJsonSchema({"type": "string", "maxLength": 2000, "pattern": rf"^{_BEGIN}\S*[^\s.,;:]$"}),
]
"""A digital object identifier, without the address of its resolver."""
