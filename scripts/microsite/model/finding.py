"""What is wrong, where, and how to mend it."""

from typing import Final, NamedTuple

from microsite.model.generator import typed
from microsite.model.place import Place

CODES: Final[dict[str, str]] = {
    # reading a file
    "unreadable": "The file could not be read as text: missing, too large, not UTF-8, or with signs nobody sees.",
    "yaml": "The file is not the plain YAML that seeds are written in.",
    "merge-conflict": "Two versions of the same lines stand in a file, as git left them.",
    "front-matter": "A Markdown seed begins with a line ---, its fields, and a second line ---.",
    "duplicate-key": "The same key stands twice in one record; only one of them could count.",
    "missing-field": "A record lacks a field that every record of its kind has.",
    "unknown-field": "A record has a field that its kind does not know.",
    "wrong-type": "A field holds something of another type than it should.",
    "wrong-count": "A list has more entries than it should, or fewer.",
    "unknown-word": "A field takes one of a few words, and this is none of them.",
    "bad-id": "An id, locator, address or hash is not written the way those are.",
    "empty-text": "A field that should say something says nothing.",
    "voice": "A claim has one voice: a speaker or a perceiver.",
    "figure-range": "A range has a lower value, a larger upper one, and the qualifier between.",
    "other-version": "The seeds are of another version than this generator reads.",
    "not-edtf": "A date is not EDTF.",
    "one-thing": "An item of a reading list, or a row of highlights, names one of several things and no more.",
    "future-day": "A day of our own work has not come yet.",
    "no-ground": "An answer to a question names no claims, or a silence does not say what was looked for.",
    "prose-markup": "Prose holds markup that briefings do not use.",
    "unsafe-link": "An address leads to something other than a page of the web that everybody can open.",
    "bad-citation": "A citation or link in prose is not written the way those are.",
    # how seeds hang together
    "duplicate-id": "Two records have the same id.",
    "former-id": "A former id is in use, or two records claim it; an address can lead to one thing only.",
    "same-address": "Two seeds would make the same page or anchor.",
    "listed-twice": "A list names the same thing twice, a part of what it names, or the record that it stands in.",
    "not-credited": "CITATION.cff and seeds/contributors.yml do not agree on who wishes to be named as an author.",
    "within-itself": "A place lies within itself.",
    "same-anchor": "An anchor would be on a page twice, or the address of a heading would hang on more than its words.",
    "unknown-source": "There is no source with this id.",
    "unknown-claim": "There is no claim with this id.",
    "withdrawn-claim": "A claim that was withdrawn is still cited.",
    "lost-claim": "A claim that was published is gone from the seeds, without a word of why.",
    "bad-ledger": f"A line of a ledger is not as {typed('record')} writes it.",
    "shrunk-ledger": "A ledger lacks a line that it held, or has another in its place.",
    "unknown-work": "There is no work with this key in references.yml.",
    "unknown-entity": "There is no actor, threat or glossary term with this id.",
    "unknown-actor": "There is no actor with this id.",
    "unknown-threat": "There is no threat with this id.",
    "unknown-page": "There is no page with this id or name.",
    "unknown-term": "There is no glossary term with this id.",
    "unknown-event": "There is no event with this id.",
    "unknown-place": "There is no place with this id.",
    "unknown-question": "There is no question with this id.",
    "unknown-edition": "There is no edition with this label in editions.yml.",
    "unknown-macro-id": "A macro on a hand-written page names something that does not exist.",
    "foreign-claim": "A claim stands under another source than its own: in its folder, or in its answer.",
    "unknown-passage": "The source has no passage at this locator.",
    "unsaid-source": "A source does not say what it is, nor that nobody knows.",
    "no-passages": "A source has no passages.yml yet.",
    "passages-edited": "passages.yml does not say what was measured; somebody changed it by hand.",
    "uncovered-passage": "A passage is covered by no claim and not listed as carrying none.",
    "covered-passage": "A passage is listed as carrying no claim, and a claim rests on it.",
    "unsettled-claim": "The passage under a claim moved, changed or was lost when the text was read again.",
    "stale-draft": "The passage under a draft has other words than when it was marked.",
    "figure-missing": "A claim of the kind figure gives no number.",
    "figure-not-in-passage": "The number of a claim does not stand in the passage it rests on.",
    "second-hand": "A passage rests on a cited work, and the claim does not say so.",
    "via-not-cited": "A claim names a cited work that its passage does not cite.",
    "unresolved-citation": "An in-text citation of a source leads to no work in references.yml.",
    "alias-claimed-twice": "Two entities claim the same name.",
    "threat-in-two-topics": "A briefing stands under two topics.",
    "misreading": "A reading in an exercise is not wrong, or the exercise stands with a briefing of other claims.",
    "page-without-pages": "A page number is given for a source whose text has no pages.",
    "wrong-page": "A claim names a page on which its passage does not stand.",
    "uncited-sentence": "A sentence of a briefing rests on no claim.",
    "run-in-source": "A sentence cites another source than the one whose name begins its paragraph.",
    "unknown-run-in": "A paragraph begins with words in bold that name no source.",
    "missing-box": "The box of what is missing in a section is not written the way those are.",
    "overlap": "Eight or more consecutive words are a source's own.",
    "unsafe-file": "A file is a link, has a name that is no address, or would be published without being read.",
    "unsafe-page": "A hand-written page holds code, or HTML that does something by itself.",
    "bad-setting": "mkdocs.yml says something that the site cannot be built with.",
    "not-in-nav": "A hand-written page or a list is not in the navigation of mkdocs.yml.",
    "not-ignored": "A folder that is written from seeds would be kept by git.",
    "ignored-page": "Git would not keep a page that people write.",
    "translated-nothing": "A translation is of something that is not there.",
    "untracked-translation": "A translation does not remember what it was made from.",
    "other-citations": "A translation cites other claims or pages than the original.",
    "wrong-file": "A record stands in a file of another kind of record.",
    "orphan-file": "A file or folder in seeds/ or docs/ is none that the generator reads or writes.",
    # the built site
    "broken-link": "A link on a built page leads nowhere on the site.",
    "not-indexed": "The index of the search could not be made; the message is that of the program that makes it.",
    "broken-anchor": "A link on a built page names an anchor that the page does not have.",
    "foreign-request": "A built page would make the reader's browser call another host.",
    "moved-nowhere": "An address that was given up leads nowhere.",
    "lost-address": "An address that was published is gone, and nothing says where it went.",
    "active-content": "A built page would run something that is not the site's own.",
    "edition-tampered": "The store of editions is not what the project recorded.",
    "not-in-edition": "A reading list is pinned to an edition that does not have a page or term it names.",
    "edition-refused": "An edition could not be frozen.",
    # with the texts at hand
    "text-missing": "The text of a source is not in the folder of source texts.",
    "text-differs": "A source text is not the file that was read, or measures differently.",
    "verdict-differs": "The record of a verification says something else than what comes out of the text.",
    "alias-not-in-source": "A source does not write the name it is said to write.",
    # ingest
    "empty-text-layer": "The source holds no text.",
    "odd-reading": "What was read of a text cannot be all right: long passages, no headings, letters that are none.",
    "bad-hint": "A hint or repair in source.yml does not fit the text.",
    "passage-moved": "A passage stands at another locator than before.",
    "passage-changed": "The passage at a locator has other words than before.",
    "passage-lost": "A passage is no longer in the text.",
    "bad-highlights": "A file of highlights could not be read, or no words are marked in it.",
    "passage-twice": "The words of a passage stand more than once.",
}
"""Every code with what it means. Codes are stable: scripts and people refer to them."""

ADVICE: Final[dict[str, str]] = {
    "loaded-word": "A word that judges stands in the site's own voice.",
    "hedge": "A word hedges or insists, and does not say who doubts or is sure.",
    "unattributed": "A sentence of a page's text does not say whose word it is.",
    "lost-perceiver": "A sentence rests on how somebody sees things, and does not say who.",
    "lost-qualifier": "A number stands without the “at least” or “about” that its claim has.",
    "spelling": "A word is on the list of common misspellings.",
    "unfinished": "A word or sign shows that something was left for later.",
    "stale-translation": "What a translation was made from has changed since.",
    "sentence-form": "A claim, a question or a sentence of a page does not begin or end as one.",
    "typing-slip": "A word stands twice, a sign is another than is meant, or a bracket is not closed.",
    "odd-quotes": "A quotation mark has no partner, or one of another kind.",
    "capital-within": "A link without words of its own would put a capital into the middle of a sentence.",
    "odd-coordinates": "Coordinates are zeros, or would be near the larger place if written another way.",
    "many-key-points": "A briefing has more key points than anybody takes in at a glance.",
    "no-topic": "A briefing stands under no topic, and others do.",
    "off-subject": "Of the claims that a briefing cites, none says that it is about its subject.",
    "nobody-named": "A claim is passed on from somebody else, and does not say from whom.",
    "odd-address": "An address was copied with more than leads to its page.",
    "no-name": "Words such as unknown or et al. stand where a name should.",
    "title-form": "A title is all in capitals, ends with a full stop, or is the name of a file.",
    "other-number": "A sentence has a number that none of the claims it cites has.",
    "other-calendar": "A date can only be one of another calendar.",
    "odd-unit": "A unit holds more than what is counted, or other money than its claim.",
    "open-answer": "A question lacks the answer of a source.",
    "guessable": "The right reading of an exercise shows without the source.",
}
"""Codes of what is worth a look and may be meant. Advice never fails a check."""


class Finding(NamedTuple):
    """One thing that is wrong."""

    place: Place
    code: str
    message: str
    """What was found, what was expected and how to mend it, in one line."""
    subject: str = ""
    """The words that are pointed at, as ``seeds/words.yml`` gives them where they are meant; advice has them."""

    def __str__(self) -> str:
        return f"{self.place}: {self.code}: {self.message}"


def _printable(text: str) -> str:
    """Return text that can be printed anywhere: bytes of a name that are no letters are written as their numbers."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def finding(place: Place, code: str, message: str, subject: str = "") -> Finding:
    """Make a finding; ``KeyError`` if the code is not documented in :data:`CODES` or :data:`ADVICE`."""
    if code not in ADVICE:
        CODES[code]
    where = place._replace(file=_printable(place.file))
    return Finding(where, code, " ".join(_printable(message).split()), " ".join(subject.split()))
