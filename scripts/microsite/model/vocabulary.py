"""The closed vocabularies, each word with the meaning that readers are shown. One place, used everywhere.

What a project can have its own words for stands in ``default_vocabulary.py``; of that, only what a word is like is
closed, because exports and pictures go by it.
"""

from typing import Final, Literal

ClaimKind = Literal["finding", "argument", "attribution", "definition", "event", "figure", "forecast", "recommendation"]
CLAIM_KINDS: Final[dict[ClaimKind, str]] = {
    "finding": "the source says that something is so",
    "argument": "the source draws a conclusion or puts forward its thesis",
    "attribution": "the source says what somebody else says, holds, wants or sees",
    "definition": "the source says what a word means",
    "event": "the source says that something happened",
    "figure": "the source gives a number",
    "forecast": "the source says what may, could or will come",
    "recommendation": "the source says what should be done",
}

Strength = Literal["asserted", "argued", "reported", "speculated"]
STRENGTHS: Final[dict[Strength, str]] = {
    "asserted": "stated as a fact, with no reason or reference given at that place",
    "argued": "stated with reasons, or put forward openly as the source's own thesis",
    "reported": "passed on from somebody else: a cited work, a named person, unnamed reports",
    "speculated": "marked by the source itself as possible, likely, feared or expected",
}

HighlightColour = Literal["yellow", "red", "green", "blue", "purple", "magenta", "orange", "grey"]
"""What readers call the colours that texts are marked in: those of Zotero, and what other readers have near to them."""

Qualifier = Literal["none", "at-least", "more-than", "about", "up-to", "less-than", "between"]
QUALIFIERS: Final[dict[Qualifier, str]] = {
    "none": "",
    "at-least": "at least",
    "more-than": "more than",
    "about": "about",
    "up-to": "up to",
    "less-than": "less than",
    "between": "between",
}

ActorNature = Literal[
    "state", "state-organ", "armed-group", "international-body", "community", "person", "organisation", "region"
]
"""What an actor is, as the words of other vocabularies (schema.org, STIX) tell it apart."""

SourceNature = Literal[
    "research-paper", "editorial", "report", "book", "news", "official-document", "thesis", "dataset", "law",
    "standard", "web-page",
]  # fmt: skip
"""What a source is, as the words of other vocabularies (CSL, schema.org) tell it apart."""

GradeNature = Literal["excerpt", "knowledge", "inference", "not-checked"]
"""On what a check can rest: something seen, an editor's knowledge, a conclusion, or nothing."""

Mark = Literal["against", "together", "belongs", "views"]
MARKS: Final[dict[Mark, str]] = {
    "against": "acts against",
    "together": "acts together with",
    "belongs": "has as a part, leads",
    "views": "says or sees",
}
"""What a mark in pictures of relations stands for, as the legend calls it."""

PlaceKind = Literal["city", "site", "province", "country"]
PLACE_KINDS: Final[dict[PlaceKind, str]] = {
    "city": "city",
    "site": "place",
    "province": "province",
    "country": "country",
}
PINNED: Final[frozenset[PlaceKind]] = frozenset(("city", "site"))
"""Kinds of place that are a point on a map; of others the name stands about where they lie."""

Standing = Literal["confirmed", "likely", "unresolved"]
STANDINGS: Final[dict[Standing, str]] = {
    "confirmed": "the work stands in a public record that is named",
    "likely": "fits author, year and pages, but a record is missing or incomplete",
    "unresolved": "the work has not been identified",
}

CheckResult = Literal["corroborates", "qualifies", "contradicts", "not-found"]
CHECK_RESULTS: Final[dict[CheckResult, str]] = {
    "corroborates": "says the same",
    "qualifies": "fits in part",
    "contradicts": "says otherwise",
    "not-found": "not found elsewhere",
}

CHECK_FACTS: Final[dict[CheckResult, tuple[str, str]]] = {
    "corroborates": ("agrees", "with what was found elsewhere"),
    "qualifies": ("fits in part", "with what was found elsewhere"),
    "contradicts": ("is contradicted", "by what was found elsewhere"),
    "not-found": ("not found", "elsewhere, where it was looked for"),
}
"""The same as a fact about the claim: large, and what stands below it."""

Stance = Literal["supports", "contradicts", "left-open", "could", "suggested", "not-shown", "mixed", "silent"]
STANCES: Final[dict[Stance, str]] = {
    "supports": "yes",
    "contradicts": "no",
    "left-open": "left open",
    "could": "could",
    "suggested": "suggested, not said",
    "not-shown": "said, not shown",
    "mixed": "mixed",
    "silent": "not in it",
}
"""What a source does with a question, in one to three words: what readers see beside it."""
STANCE_MEANINGS: Final[dict[Stance, str]] = {
    "supports": "says so",
    "contradicts": "says that it is not so",
    "left-open": "speaks of it, and leaves the answer open",
    "could": "says only that it could be so",
    "suggested": "suggests it, without saying it",
    "not-shown": "says it or takes it as given, with nothing that would show it",
    "mixed": "says one thing in one place and another elsewhere",
    "silent": "was searched, and does not speak of it; that is no answer either way",
}

Verdict = Literal["verified", "not-checkable-here", "failed"]
VERDICTS: Final[dict[Verdict, str]] = {
    "verified": "the passage was looked up in the file named, and stands at its place, letter for letter",
    "not-checkable-here": "no record says that the passage, as it is named now, was looked up in the source",
    "failed": "the passage was looked up in the file named, and something else stands at its place",
}
"""What came out when a claim's passages were looked up. It says nothing about whether a passage is true."""
VERDICT_WORDS: Final[dict[Verdict, str]] = {
    "verified": "found in the source",
    "not-checkable-here": "not checkable here",
    "failed": "not found at its place",
}
"""How pages say it: beside a sentence, "verified" alone would be read as "true"."""

ChangeKind = Literal[
    "added", "reworded", "kind-moved", "strength-moved", "voice-moved", "evidence-added", "evidence-moved",
    "evidence-lost", "works-changed", "figure-changed", "note-changed", "links-changed", "withdrawn", "restored",
]  # fmt: skip
CHANGES: Final[dict[ChangeKind, str]] = {
    "added": "added",
    "reworded": "reworded",
    "kind-moved": "now of another kind",
    "strength-moved": "now of another strength",
    "voice-moved": "now in another voice",
    "evidence-added": "now rests on more passages",
    "evidence-moved": "now rests on other passages, or their words changed",
    "evidence-lost": "now rests on fewer passages",
    "works-changed": "now passed on from other works, or from none",
    "figure-changed": "figure changed",
    "note-changed": "editors’ note changed",
    "links-changed": "now linked to other {threat.many}, {actor.many}, {term.many} or {event.many}",
    "withdrawn": "withdrawn",
    "restored": "restored after it had been withdrawn",
}
"""What can happen to a claim once it is published."""

Difficulty = Literal["introductory", "intermediate", "advanced"]
DIFFICULTIES: Final[dict[Difficulty, str]] = {
    "introductory": "needs no knowledge of the subject; the page explains its words",
    "intermediate": "asks readers to keep several voices apart, or to weigh figures and second-hand evidence",
    "advanced": "asks readers to follow an argument from theory, or passages of one source that pull apart",
}

ContributorRole = Literal["wrote", "revised", "reviewed", "read", "translated", "drew", "programmed", "maintained"]
CONTRIBUTOR_ROLES: Final[dict[ContributorRole, str]] = {
    "wrote": "wrote the text (CRediT: writing, original draft)",
    "revised": "revised the text (CRediT: writing, review and editing)",
    "reviewed": "held it against the sources and said what is wrong (CRediT: validation)",
    "read": "read sources and wrote down their claims (CRediT: data curation)",
    "translated": "translated it",
    "drew": "made pictures, maps or the look (CRediT: visualization)",
    "programmed": "wrote code (CRediT: software)",
    "maintained": "answers, merges and publishes (CRediT: project administration)",
}
"""What contributors did. The roles of CRediT (ANSI/NISO Z39.104) are those that journals print."""
CREDIT_LINES: Final[dict[ContributorRole, str]] = {
    "wrote": "Written by {names}.",
    "revised": "Revised by {names}.",
    "reviewed": "Reviewed by {names}.",
    "read": "Read by {names}.",
    "translated": "Translated by {names}.",
    "drew": "Pictures by {names}.",
    "programmed": "Programmed by {names}.",
    "maintained": "Looked after by {names}.",
}
"""How a page says who worked on it."""


HidePart = Literal["navigation", "toc", "path", "footer", "tags", "feedback"]
"""Parts of the theme that a hand-written page can go without."""
