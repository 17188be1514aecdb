"""What form a text has in a field, and how one of another form is written."""

import re
import unicodedata
from functools import cache
from typing import Final

from babel.core import Locale

from microsite.model.date_slips import day_cure
from microsite.model.web_address import address_cure
from microsite.seeds.reading.field_slips import locators, page_for_a_place

_CLAIMS: Final = re.compile(r"[a-z][a-z0-9-]{0,80}-\d{3}")
ID: Final = "an id (lower-case words joined by hyphens)"
_SPELT: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def in_plain_letters(text: str) -> str:
    """Return a text in small letters without accents: ids have the letters a to z alone."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@cache
def _languages() -> dict[str, str]:
    """Return the tags of languages by their English names (CLDR, as Babel has them)."""
    names = dict(Locale("en").languages)
    return {str(name).casefold(): tag.replace("_", "-") for tag, name in names.items()}


def language_tag(text: str) -> str:
    """Return the tag of a language (BCP 47) that was named, or written in another way; "" if there is none."""
    if named := _languages().get(text.strip().casefold()):
        return named
    first, *others = text.strip().replace("_", "-").lower().split("-")
    # Scripts have four letters and regions two (RFC 5646, section 2.1.1).
    cases = (part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part for part in others)
    tag = "-".join([first, *cases])
    return tag if tag != text and first in Locale("en").languages else ""


def form(field: object) -> str:
    """Return what a field expects, in words."""
    forms = {
        "at": "a locator such as s1.p4.s1 (section 1, paragraph 4, sentence 1; p4.s1 where the text has no sections)",
        **dict.fromkeys(("url", "link", "publisher_url"), "a web address (https://…)"),
        **dict.fromkeys(("lang", "language"), "a language tag (en, fa, fa-AF)"),
        "tag": "the beginning of tag URIs (tag:example.org,2026:)",
        "namespace": "a UUID in lower case (python -c 'import uuid; print(uuid.uuid4())' makes one)",
        "reviewed": "a day, the year first (2026-11-22)",
        **dict.fromkeys(("date", "updated", "since", "frozen"), "a day, the year first (2026-11-22)"),
        **dict.fromkeys(("land", "subject", "borders", "disputed"), "a path that microsite outline wrote"),
        "edition": "living, or the label of an edition (2026-12)",
    }
    return forms.get(str(field), ID)


def form_cure(got: object, pattern: str, key: str | int) -> str:
    """Say how a text is written that has another form than its field; the end of a sentence, or nothing."""
    text = str(got)
    if pattern.startswith("^https?:"):
        return address_cure(text)
    if pattern.startswith("^(s[0-9]"):
        if not locators(text):
            return page_for_a_place(text)
        told = f"{key}: {locators(text)}"
    elif key in ("language", "lang"):
        told = f"{key}: {language_tag(text)}" if language_tag(text) else ""
    elif pattern.startswith("^[0-9]{4}-[0-9]{2}-[0-9]{2}"):
        return f"; {day_cure(text)}"
    else:
        if len(text.split()) > 1 and all(map(_CLAIMS.fullmatch, text.split())):
            return f"; a comma stands between two of them: write {', '.join(text.split())}"
        slug = re.sub(r"[^a-z0-9]+", "-", in_plain_letters(text)).strip("-")
        told = slug if form(key) == ID and slug != got and slug.isascii() else ""
    return f"; write {told}" if told else ""
