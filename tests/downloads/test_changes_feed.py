"""The Atom feed, read by a parser that is not ours and held against RFC 4287."""

import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.claim_history import LEDGER, unrecorded_changes
from microsite.corpus.project import load
from microsite.downloads import changes_feed
from microsite.model.claim import Via, Voice
from microsite.model.claim_ledger import ClaimChange
from microsite.model.kinds import THREAT
from microsite.model.place import Document, Origin
from microsite.model.site import Identity
from microsite.seeds.reading.seeds import Seeds
from tests.project_copies import ROOT, TOY

ATOM = "{http://www.w3.org/2005/Atom}"
EXOTIC = 'Brill "Quay", دوستان <script>alert(1)</script> {{ site }} ]]> & &amp; O’Neill 🐟'
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9/.-]+")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def _seeds() -> Seeds:
    project, findings = load(TOY)
    assert findings == []
    return project.corpus.seeds


def _changes(corpus: Corpus, day: str) -> list[ClaimChange]:
    """Return what the ledger lacks, each line with the place it will have."""
    return [change.located(Origin(Document(LEDGER, (), {}))) for change in unrecorded_changes(corpus, day)]


def _recorded(day: str = "2026-11-22") -> Seeds:
    """Return the toy's seeds with a ledger of all their claims."""
    seeds = _seeds()
    return replace(seeds, changes=_changes(Corpus(seeds), day))


def _later(seeds: Seeds, day: str, claim: str, **update: Any) -> Seeds:
    """Return the seeds with a claim changed, and the change recorded."""
    dossiers = []
    for dossier in seeds.dossiers:
        claims = [each.model_copy(update=update) if each.id == claim else each for each in dossier.claims]
        dossiers.append(replace(dossier, claims=claims))
    changed = replace(seeds, dossiers=dossiers)
    return replace(changed, changes=[*seeds.changes, *_changes(Corpus(changed), day)])


def _data(corpus: Corpus) -> bytes:
    (file,) = changes_feed.files(corpus)
    assert file.path == "data/changes.atom"
    return file.data


def _feed(corpus: Corpus) -> ET.Element:
    return ET.fromstring(_data(corpus))  # noqa: S314 - made by the code under test


def _text(element: ET.Element, name: str) -> str:
    (found,) = element.findall(ATOM + name)
    assert found.text
    return found.text


def _entries(corpus: Corpus) -> dict[str, bytes]:
    """Return each entry's bytes, without the white space after it, by the last part of its id."""
    entries = _feed(corpus).findall(f"{ATOM}entry")
    return {_text(entry, "id").rpartition(":")[2]: ET.tostring(entry).strip() for entry in entries}


def _many() -> Corpus:
    """The toy with a history, in words that XML must not take for its own."""
    seeds = _later(_recorded(), "2026-11-25", "gull-letter-001", says=EXOTIC, strength="argued")
    seeds = _later(seeds, "2026-11-25", "gull-letter-001", says="Gulls.")
    return Corpus(_later(seeds, "2026-12-01", "gull-letter-002", figure=None, kind="event"))


@pytest.fixture(params=["toy", "real"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    return _many() if request.param == "toy" else load(ROOT)[0].corpus


def test_what_the_standard_requires(corpus: Corpus) -> None:
    root = _feed(corpus)
    assert root.tag == f"{ATOM}feed"
    assert TAG.fullmatch(_text(root, "id"))
    assert _text(root, "title")
    (author,) = root.findall(f"{ATOM}author")
    assert _text(author, "name")
    (this,) = [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert this.get("href") == "changes.atom"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) >= len(corpus.sources)
    for entry in entries:
        assert TAG.fullmatch(_text(entry, "id"))
        assert TIME.fullmatch(_text(entry, "updated"))
        assert _text(entry, "title")
        assert _text(entry, "summary")
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        assert link.get("href") == "../{}/{}/".format(*_text(entry, "id").rpartition(":")[2].split("/"))
    ids = [_text(element, "id") for element in (root, *entries)]
    assert len(ids) == len(set(ids))
    assert _text(root, "updated") == max(_text(entry, "updated") for entry in entries)


def test_only_atom_elements_and_no_host(corpus: Corpus) -> None:
    root = _feed(corpus)
    assert all(element.tag.startswith(ATOM) for element in root.iter())
    assert not any("http" in value for element in root.iter() for value in element.attrib.values())


def test_same_bytes_twice(corpus: Corpus) -> None:
    assert _data(corpus) == _data(Corpus(corpus.seeds))


def test_newest_first_and_a_source_with_its_claims_is_one_entry() -> None:
    entries = _feed(_many()).findall(f"{ATOM}entry")
    assert [_text(entry, "id").rpartition(":")[2] for entry in entries] == [
        "claims/gull-letter-002/2026-12-01/figure-changed",
        "claims/gull-letter-002/2026-12-01/kind-moved",
        "claims/gull-letter-001/2026-11-25/reworded/2",
        "claims/gull-letter-001/2026-11-25/strength-moved",
        "claims/gull-letter-001/2026-11-25/reworded",
        "claims/gull-letter-005/2026-11-22/withdrawn",
        "sources/harbour-report",
        "sources/gull-letter",
    ]
    assert _text(_feed(_many()), "updated") == "2026-12-01T00:00:00Z"
    assert _text(entries[-1], "summary") == "5 claims added."


def test_an_entry_says_before_and_after() -> None:
    said = {
        _text(entry, "id").rpartition(":")[2]: (_text(entry, "title"), _text(entry, "summary"))
        for entry in _feed(_many()).findall(f"{ATOM}entry")
    }
    assert said["claims/gull-letter-002/2026-12-01/figure-changed"] == (
        "Claim gull-letter-002: figure changed", "Before: 40 sandwiches (2012-22) | Now: nothing"
    )  # fmt: skip
    assert said["claims/gull-letter-001/2026-11-25/strength-moved"] == (
        "Claim gull-letter-001: now of another strength", "Before: asserted | Now: argued"
    )  # fmt: skip
    assert said["claims/gull-letter-001/2026-11-25/reworded/2"][1] == f"Before: {EXOTIC} | Now: Gulls."
    assert said["claims/gull-letter-005/2026-11-22/withdrawn"][1].startswith("Why: The letter does not say this; ")


@pytest.mark.parametrize(
    ("claim", "update", "summary"),
    [
        ("gull-letter-002", {"voice": Voice(perceiver="baker")}, "Before: baker | Now: the view of baker"),
        ("harbour-report-003", {"via": Via(work="oduya-1998")}, "Before: oduya-1998, 12 | Now: oduya-1998"),
        ("gull-letter-001", {"at": ("p1.s1", "p1.s2")}, "Before: p1.s1 | Now: p1.s1, p1.s2"),
        ("gull-letter-001", {"note": EXOTIC}, f"Before: nothing | Now: {EXOTIC}"),
        (
            "gull-letter-004",
            {"terms": ()},
            "Before: actors: harbour-board; terms: channel | Now: actors: harbour-board",
        ),
    ],
)
def test_every_field_is_told_in_words(claim: str, update: dict[str, Any], summary: str) -> None:
    entry, *_ = _feed(Corpus(_later(_recorded(), "2026-11-25", claim, **update))).findall(f"{ATOM}entry")
    assert _text(entry, "summary") == summary


def test_a_later_claim_is_an_entry_of_its_own() -> None:
    seeds = _recorded()
    letter = next(dossier for dossier in seeds.dossiers if dossier.id == "gull-letter")
    letter.claims.append(letter.claims[0].model_copy(update={"id": "gull-letter-006"}))
    later = Corpus(replace(seeds, changes=[*seeds.changes, *_changes(Corpus(seeds), "2026-11-25")]))
    before, after = _entries(Corpus(_recorded())), _entries(later)
    assert set(after) - set(before) == {"claims/gull-letter-006/2026-11-25/added"}
    assert {name: after[name] for name in before} == before


def test_what_is_not_recorded_changes_no_byte() -> None:
    """Nor does the order of files, nor a review: the feed is of the ledger."""
    seeds = _recorded()
    reworded = _later(seeds, "2026-11-25", "gull-letter-001", says="Gulls.")
    reviewed = [threat.model_copy(update={"reviewed": "2027-01-01"}) for threat in seeds.of(THREAT)[::-1]]
    other = replace(reworded, changes=seeds.changes, dossiers=reworded.dossiers[::-1]).having(THREAT, reviewed)
    assert _data(Corpus(other)) == _data(Corpus(seeds))
    assert _data(Corpus(reworded)) != _data(Corpus(seeds))


def test_only_the_latest_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(_entries(_many()))
    monkeypatch.setattr(changes_feed, "LATEST", 3)
    assert list(_entries(_many())) == whole[:3]


def test_words_of_a_record_stay_words() -> None:
    corpus = _many()
    assert b"<script" not in _data(corpus)
    # No type attribute: RFC 4287 then has readers show text, not markup.
    texts = [each for name in ("title", "summary") for each in _feed(corpus).iter(f"{ATOM}{name}")]
    assert EXOTIC in "".join(each.text or "" for each in texts)
    assert not any("type" in each.attrib for each in texts)


def test_characters_that_xml_cannot_hold() -> None:
    """YAML writes them as escapes; one would make the whole feed unreadable."""
    seeds = _recorded()
    first, *rest = seeds.dossiers
    spoiled = replace(first, source=first.source.model_copy(update={"title": "a\x07b\ufffec"}))
    root = _feed(Corpus(replace(seeds, dossiers=[spoiled, *rest])))
    assert "New source: a\ufffdb\ufffdc" in [element.text for element in root.iter(f"{ATOM}title")]


def test_before_anything_is_recorded_the_feed_is_empty() -> None:
    root = _feed(Corpus(_seeds()))
    assert root.findall(f"{ATOM}entry") == []
    assert _text(root, "updated") == "2026-11-22T00:00:00Z"
    assert list(changes_feed.files(Corpus(Seeds()))) == []


@pytest.mark.parametrize(
    ("tag", "day"),
    [
        ("tag:example.org,2026:", "2026-01-01"),
        ("tag:example.org,2026-03:", "2026-03-01"),
        ("tag:me@example.org,2026-03-09:", "2026-03-09"),
    ],
)
def test_before_anything_is_reviewed_it_is_as_old_as_the_tag(tag: str, day: str) -> None:
    """Every page links the feed, so there is one from the first page on."""
    identity = Identity(tag=tag, namespace="1b671a64-40d5-491e-99b0-da01ff1f3341")
    root = _feed(Corpus(replace(Seeds(), identity=identity)))
    assert root.findall(f"{ATOM}entry") == []
    assert _text(root, "updated") == f"{day}T00:00:00Z"
