"""Every claim as a row of a table: ``data/claims.csv`` (RFC 4180).

In UTF-8 with a byte order mark: without it, spreadsheets take the letters for those of an older code.
"""

import csv
import io
from collections.abc import Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.verdict import claim_verdict
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.data_file import DataFile
from microsite.model.wording import mark, words

COLUMNS: Final[dict[str, str]] = {
    "id": mark("permanent id of the claim"),
    "address": mark("its page, from the root of the site"),
    "source": mark("id of the source"),
    "at": mark("passages it rests on, joined by spaces"),
    "says": mark("the claim in our words (a text that begins like a formula has an apostrophe before it)"),
    "kind": mark("what kind of statement it is"),
    "strength": mark("how firmly the source says it"),
    "speaker": mark("whose word it is: source, unnamed-reports, others, or the id of one of the {actor.many}"),
    "perceiver": mark(
        "through whose eyes the source describes it, if a perception: others, or the id of one of the {actor.many}"
    ),
    "quoted": mark("yes if the source gives the speaker's own words"),
    "works": mark("cited works it is passed on from, joined by spaces"),
    "value": mark("the number, if the claim gives one"),
    "to": mark("upper end of a range"),
    "qualifier": mark("none, at-least, more-than, about, up-to, less-than, between"),
    "unit": mark("what is counted"),
    "period": mark("the time the number is about (EDTF)"),
    "actors": mark("ids joined by spaces"),
    "threats": mark("ids joined by spaces"),
    "terms": mark("ids joined by spaces"),
    "events": mark("ids joined by spaces"),
    "note": mark("the editors' note"),
    "verdict": mark("verified, not-checkable-here, failed: were the passages found in the source?"),
    "verdict_date": mark("the day on which they were looked up"),
    "file_sha256": mark("SHA-256 of the file of the source"),
    "normalisation": mark("number of the rules by which its text was normalised before characters were counted"),
    "spans": mark("start-end of each passage in characters of the normalised text, joined by spaces"),
    "hashes": mark("SHA-256 of each of these spans, joined by spaces"),
}
"""The columns with what they mean; the codebook prints them."""


_FORMULA: Final = tuple("=+-@＝＋－＠")
"""What a formula begins with, in its wide forms as well; spreadsheets pass over what does not show before it."""


def _text(text: str | None) -> str | None:
    """Return a text that spreadsheets show: one that begins like a formula gets the apostrophe that says it is none."""
    first = next((c for c in text or "" if c.isprintable() and not c.isspace()), "")
    return f"'{text}" if first in _FORMULA else text


def _row(claim: Claim) -> dict[str, object]:
    figure = claim.figure
    return {
        "id": claim.id,
        "address": urls.claim(claim.id).url,
        "source": claim.source,
        "at": " ".join(claim.locators),
        "says": _text(claim.says),
        "kind": claim.kind,
        "strength": claim.strength,
        "speaker": claim.voice.speaker,
        "perceiver": claim.voice.perceiver,
        "quoted": "yes" if claim.voice.quoted else "no",
        "works": " ".join(via.work for via in claim.works),
        "value": figure.value if figure else None,
        "to": figure.to if figure else None,
        "qualifier": figure.qualifier if figure else None,
        "unit": _text(figure.unit) if figure else None,
        "period": figure.period if figure else None,
        "actors": " ".join(claim.actors),
        "threats": " ".join(claim.threats),
        "terms": " ".join(claim.terms),
        "events": " ".join(claim.events),
        "note": _text(claim.note),
    }


def _place(corpus: Corpus, claim: Claim) -> dict[str, object]:
    """Return where the passages of a claim stand, and whether they were found there."""
    found, dossier = claim_verdict(corpus, claim), corpus.sources.get(claim.source)
    text = dossier.text if dossier else None
    units = [dossier.units[at] for at in claim.locators if at in dossier.units] if dossier else []
    return {
        "verdict": found.verdict,
        "verdict_date": found.record.date if found.record else None,
        "file_sha256": text.file.sha256 if text else None,
        "normalisation": text.normalisation if text else None,
        "spans": " ".join(f"{unit.span[0]}-{unit.span[1]}" for unit in units),
        "hashes": " ".join(unit.hash for unit in units),
    }


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the table."""
    text = io.StringIO()
    table = csv.DictWriter(text, list(COLUMNS), lineterminator="\r\n")
    table.writeheader()
    table.writerows(_row(claim) | _place(corpus, claim) for claim in corpus.claims.values())
    what = words("Every claim as a row of a table, for spreadsheets (UTF-8 with a byte order mark).")
    yield DataFile("data/claims.csv", text.getvalue().encode("utf-8-sig"), what)
