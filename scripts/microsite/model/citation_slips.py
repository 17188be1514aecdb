"""Citations and links that are not written the way those are, and how they are written: only where that is sure."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from microsite.model.short_citations import only_short_citation, short_citation

_LEADING: Final = re.compile(r"[\s\[-]*(?:(?:see|cf|vgl|siehe)\b\.?(?: also\b)?)?[\s-]*", re.IGNORECASE)
_KEY: Final = re.compile(r"@+\s{0,2}(?P<key>[a-z][a-z0-9-]{0,79})")
_LOCATOR: Final = re.compile(
    r"[\s,:]{1,4}(?P<locator>pp?\.\s?[0-9ivxlc]{1,8}(?:[-–][0-9ivxlc]{1,8})?|(?:s\d{1,5}\.)?p\d{1,5}(?:\.s\d{1,5})?)"
    r"|\s{0,2}:\s{0,2}(?P<number>\d{1,5}(?:[-–]\d{1,5})?)|(?:,\s{0,2})(?P<bare>\d{1,5}(?:[-–]\d{1,5})?)"
)
_BETWEEN: Final = re.compile(r"[\s.,;&\]–-]*(?:\b(?:and|und)\b\s*)?[\s-]*")
_ID: Final = re.compile(r"[a-z][a-z0-9-]{0,79}")
CITED_ITEM: Final = re.compile(r"\s*@(?P<key>[a-z][a-z0-9-]*)(?:\s*,\s*(?P<locator>[^;@]+?))?\s*")
_DASHES: Final = str.maketrans(dict.fromkeys("_\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_LONGEST_TOLD: Final = 80
_WORDS_BEHIND: Final = re.compile(
    r"\s*@(?P<key>[a-z][a-z0-9-]{0,76}-\d{3,4}[a-z]?)(?P<words>(?:\s+[^\W\d_]+){1,12}\s*)"
)
"""A whole id and words behind it, none of which is another id."""
_WHOLE: Final = re.compile(r"@?[a-z][a-z0-9-]{0,76}-\d{3,4}[a-z]?")
_AROUND_HYPHENS: Final = re.compile(r"\s{0,9}-\s{0,9}")
_APART: Final = re.compile(r";(?!\s{0,3}-?\d{1,4}(?!\w))")
"""What divides items of a citation: behind other semicolons stands the number of one more claim of the same source."""
_LEADING_WORD: Final = re.compile(r"(?:see|cf\.?|vgl\.?|siehe)\s+")
_JOINING: Final = frozenset(("and", "und", "&", "+"))
_NUMBER_OF_A_CLAIM: Final = re.compile(r"\s{0,2}[:#.]\s{0,2}(?P<number>0\d\d)(?![\d-])")
"""No page begins with a nought."""


def _plain_digits(content: str) -> str:
    """Return a citation with the digits of other scripts (Unicode, category Nd) as ids have them."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in content)


def _items(content: str) -> Iterator[str]:
    """Yield the items of a citation; an empty one where something stands between them that says more."""
    at = _LEADING.match(content).end()  # type: ignore[union-attr]
    while at < len(content):
        found = _KEY.match(content, at)
        if not found:
            yield ""
            return
        short, at = short_citation(content, found.start()), found.end()
        if short:
            at = short.end
            yield from (f"@{claim}" for claim in short.claims) if short.whole else ("",)
        elif claim := _NUMBER_OF_A_CLAIM.match(content, at):
            at = claim.end()
            yield f"@{found['key']}-{claim['number']}"
        elif place := _LOCATOR.match(content, at):
            at = place.end()
            numbers = place["number"] or place["bare"]
            yield f"@{found['key']}, {place['locator'] or f'p. {numbers}'}"
        else:
            yield f"@{found['key']}"
        at = _BETWEEN.match(content, at).end()  # type: ignore[union-attr]


def citation_as_meant(content: str) -> str:
    """Return the citation that was meant by what stands within brackets, such as ``@a,@b`` or ``see @a``; else ""."""
    if short := only_short_citation(content):
        return short.written_out
    items = list(_items(content[:1000]))
    return f"[{'; '.join(items)}]" if items and all(items) and "@" in content else ""


def in_small_letters(content: str) -> str:
    """Say how a citation is written whose ids have capitals, blanks, or other dashes than ids have."""
    if len(content) <= _LONGEST_TOLD:
        if words := _WORDS_BEHIND.fullmatch(content):
            return f"; words stand outside the brackets: write{words['words'].rstrip()} [@{words['key']}]"
        plain = _plain_digits(content).lower().translate(_DASHES)
        if (short := only_short_citation(plain)) and not short.whole:
            return f"; a citation names each claim by its id, such as {short.written_out}"
        items = [item for part in _APART.split(_plain_digits(content)) for item in _plain_items(part)]
        if all(map(CITED_ITEM.fullmatch, items)):
            several = short or len(items) > content.count(";") + 1
            letters = "small letters and hyphens" if content == _plain_digits(content) else "the digits 0 to 9"
            why = "each claim is written out" if several else f"an id has {letters}"
            return f"; {why}: write [{'; '.join(items)}]"
    meant = citation_as_meant(_plain_digits(content))
    return f"; write {meant}" if meant else ""


def _plain_items(part: str) -> Iterator[str]:
    """Yield what one item of a citation was meant as: its id in small letters, a range of claims written out."""
    key, comma, locator = part.partition(",")
    if short := only_short_citation(part.lower().translate(_DASHES)):
        yield from (f"@{claim}" for claim in short.claims)
        return
    tight = _AROUND_HYPHENS.sub("-", key.lower().translate(_DASHES).strip().removeprefix("@").strip())
    words = _LEADING_WORD.sub("", tight).split()
    whole = [word for word in words if _WHOLE.fullmatch(word)]
    if len(whole) > 1 or (whole and whole[0] == words[0] and len(words) > 1):
        # Several ids, or an id and words: nothing is sure where more than a joining word stands between them.
        sure = not comma and all(word in whole or word in _JOINING for word in words)
        yield from (f"@{each.removeprefix('@')}" for each in whole) if sure else ("",)
        return
    yield f"@{'-'.join(words)}{comma}{locator}".strip()


def link_as_meant(content: str) -> str:
    """Return the link or citation that was meant by what stands within two pairs of brackets; else ""."""
    text = " ".join(content.split())
    if text.startswith("@"):
        return citation_as_meant(text)
    words, bar, behind = (part.strip() for part in text.partition("|"))
    identifier = re.sub(r"#.*", "", words).rstrip("/").rpartition("/")[2].removesuffix(".md")
    if _ID.fullmatch(identifier) and "|" not in behind:
        return f"[[{identifier}|{behind}]]" if behind else f"[[{identifier}]]"
    if bar and _ID.fullmatch(behind):
        return f"[[{behind}|{words}]]"
    name = re.sub(r"[\s_-]+", "-", words.lower())
    return f"[[{name}|{behind or words}]]" if _ID.fullmatch(name) and "|" not in behind else ""


_PAGE: Final = re.compile(
    r"(?:\.{0,2}/|docs/|seeds/){0,6}(?:(?P<folder>[a-z-]{1,40})/)?(?P<id>[a-z][a-z0-9-]{0,79})"
    r"(?P<end>\.md|/index\.md|/index\.html|/)?"
)


def own_page(url: str, words: str) -> str:
    """Return how prose leads to a page of this site that a link names by its address; "" if it is none of an id."""
    found = _PAGE.fullmatch(url)
    if not found or found["folder"] in ("assets", "data") or not (found["folder"] or found["end"] == ".md"):
        return ""
    if found["folder"] in ("claims", "sources", "bibliography"):
        return f"[@{found['id']}]"
    return f"[[{found['id']}|{words}]]" if words else f"[[{found['id']}]]"
