"""Addresses as they were copied from a browser or a mail, not as their page has them: see model/copied_address.py."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.checks.advice.own_words import files_of_ours
from microsite.checks.clean_texts import CleanTexts
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.copied_address import SHORT, plain_address
from microsite.model.finding import Finding, finding
from microsite.model.text_places import TextPlaces
from microsite.model.web_address import trim_address

_WRITTEN: Final = re.compile(r"(?<!`)https?://[^\s<>\"{}|\\^`\[\]]{1,2000}")


def _addresses(written: HandWrittenPage) -> Iterator[Finding]:
    places = TextPlaces(written.file, written.text)
    for found in _WRITTEN.finditer(written.text):
        address = trim_address(found[0])
        if SHORT.fullmatch(address):
            message = "this address is short for another one, which readers cannot see; open it, and write that one"
            yield finding(places.at(found.start()), "odd-address", message, address)
        meant, wrong = plain_address(address)
        if wrong:
            yield finding(places.at(found.start()), "odd-address", f"this address {wrong}; write {meant}", address)


def addresses(project: Project) -> Iterator[Finding]:
    """Point at them in seeds and hand-written pages, each with the address that was meant."""
    with CleanTexts(project.root, "plain-addresses") as clean:
        for written in files_of_ours(project):
            if "://" in written.text:
                yield from clean.findings(repr(written), written, _addresses)
