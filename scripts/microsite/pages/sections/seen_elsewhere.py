"""What was found elsewhere about a claim: the pages that were seen, with a link to each whose address is known."""

import re
from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.model.ledger import Check, address_in_words
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, paragraph
from microsite.model.tree.inlines import Inline, Inlines, Link, Span, Text, inlines, strong
from microsite.model.tree.targets import WebAddress
from microsite.model.wording import text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.writing.own_direction import own_direction

ANCHOR = "elsewhere"


def pages_seen(check: Check) -> Span:
    """Return where something was seen, as it was written down; an address in it is a link."""
    by_words = {address_in_words(url): url for url in check.urls}
    if not by_words:
        return Span((Text(check.where),))
    longest_first = sorted(by_words, key=len, reverse=True)
    result: list[Inline] = []
    for piece in re.split(f"({'|'.join(map(re.escape, longest_first))})", check.where):
        if piece in by_words:
            result.append(Link(WebAddress(by_words[piece]), (Text(piece),)))
        elif piece:
            result.append(Text(piece))
    return Span(tuple(result))


def seen(check: Check) -> Inlines:
    """Say where something was seen, and how."""
    if vocabulary().grade(check.grade).like == "not-checked":
        return text("Not checked.")
    return text("Seen: {where} ({grade}).", where=pages_seen(check), grade=vocabulary().grade_said(check.grade))


def result(check: Check) -> Inline:
    """Say what came of looking elsewhere, as a sentence of its own."""
    return strong(record_wording.check_result(check))


def found_elsewhere(checks: tuple[Check, ...]) -> Iterator[Block]:
    """Yield the section on what was found elsewhere about a claim; nothing where nobody looked."""
    if checks:
        yield heading(2, words("What was found elsewhere"), ANCHOR)
    for check in checks:
        yield paragraph(text("{result} {shows}", result=result(check), shows=own_direction(inlines(check.shows))))
        yield paragraph(Span(seen(check), attributes("where")))
