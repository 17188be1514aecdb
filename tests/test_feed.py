"""The Atom feed, read by a parser that is not ours and held against RFC 4287."""

import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from microsite.corpus import Corpus
from microsite.exports import feed
from microsite.project import load
from microsite.reading.seeds import Seeds
from tests.conftest import ROOT, TOY

ATOM = "{http://www.w3.org/2005/Atom}"
EXOTIC = 'Brill "Quay", دوستان <script>alert(1)</script> {{ site }} ]]> & &amp; O’Neill 🐟'
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9/.-]+")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def _seeds() -> Seeds:
    project, findings = load(TOY)
    assert findings == []
    return project.corpus.seeds


def _with_threat(identifier: str, **update: Any) -> Corpus:
    seeds = _seeds()
    threats = [t.model_copy(update=update) if t.id == identifier else t for t in seeds.threats]
    return Corpus(replace(seeds, threats=threats))


def _data(corpus: Corpus) -> bytes:
    (file,) = feed.files(corpus)
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


def _changed(corpus: Corpus) -> set[str]:
    before, after = _entries(Corpus(_seeds())), _entries(corpus)
    return {name for name in before | after if before.get(name) != after.get(name)}


@pytest.fixture(params=[TOY, ROOT], ids=["toy", "real"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    return load(request.param)[0].corpus


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
    assert len(entries) == len(corpus.threats) + len(corpus.sources)
    for entry in entries:
        assert TAG.fullmatch(_text(entry, "id"))
        assert TIME.fullmatch(_text(entry, "updated"))
        assert _text(entry, "title")
        assert _text(entry, "summary")
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        assert link.get("href") == f"../{_text(entry, 'id').rpartition(':')[2]}/"
    ids = [_text(element, "id") for element in (root, *entries)]
    assert len(ids) == len(set(ids))
    assert _text(root, "updated") == max(_text(entry, "updated") for entry in entries)


def test_only_atom_elements_and_no_host(corpus: Corpus) -> None:
    root = _feed(corpus)
    assert all(element.tag.startswith(ATOM) for element in root.iter())
    assert not any("http" in value for element in root.iter() for value in element.attrib.values())


def test_same_bytes_twice(corpus: Corpus) -> None:
    assert _data(corpus) == _data(Corpus(corpus.seeds))


def test_newest_first_then_by_id() -> None:
    corpus = _with_threat("silting", reviewed="2026-12-01")
    root = _feed(corpus)
    entries = root.findall(f"{ATOM}entry")
    assert _text(root, "updated") == "2026-12-01T00:00:00Z"
    assert [(_text(entry, "updated")[:10], _text(entry, "id").rpartition(":")[2]) for entry in entries] == [
        ("2026-12-01", "sources/gull-letter"),
        ("2026-12-01", "sources/harbour-report"),
        ("2026-12-01", "threats/silting"),
        ("2026-11-22", "threats/ferry-loss"),
    ]


def test_order_of_seeds_does_not_matter() -> None:
    seeds = _seeds()
    turned = replace(seeds, threats=seeds.threats[::-1], dossiers=seeds.dossiers[::-1])
    assert _data(Corpus(turned)) == _data(Corpus(seeds))


def test_one_reviewed_day_changes_one_entry() -> None:
    assert _changed(_with_threat("ferry-loss", reviewed="2026-11-21")) == {"threats/ferry-loss"}


def test_a_newer_review_takes_its_sources_with_it_and_no_others() -> None:
    assert _changed(_with_threat("ferry-loss", reviewed="2026-12-01")) == {
        "threats/ferry-loss",
        "sources/harbour-report",
    }


def test_a_new_claim_changes_the_entry_of_its_source() -> None:
    seeds = _seeds()
    letter = next(dossier for dossier in seeds.dossiers if dossier.id == "gull-letter")
    letter.claims.append(letter.claims[0].model_copy(update={"id": "gull-letter-005", "threats": ()}))
    changed = Corpus(seeds)
    assert _changed(changed) == {"sources/gull-letter"}
    assert b"5 claims read from this source." in _entries(changed)["sources/gull-letter"]


def test_a_source_that_no_page_uses_takes_the_newest_day() -> None:
    seeds = _with_threat("silting", reviewed="2026-12-01").seeds
    letter = next(dossier for dossier in seeds.dossiers if dossier.id == "gull-letter")
    letter.claims[:] = [letter.claims[0].model_copy(update={"threats": (), "actors": ()})]
    entry = _entries(Corpus(seeds))["sources/gull-letter"]
    assert b"2026-12-01T00:00:00Z" in entry
    assert b">1 claim read" in entry


def test_words_of_a_record_stay_words() -> None:
    corpus = _with_threat("silting", title=EXOTIC, short=EXOTIC)
    root = _feed(corpus)
    entry = next(entry for entry in root.findall(f"{ATOM}entry") if _text(entry, "id").endswith(":threats/silting"))
    assert _text(entry, "title") == f"Briefing: {EXOTIC}"
    assert _text(entry, "summary") == f"{EXOTIC}. Evidence: 11 claims."
    assert b"<script" not in _data(corpus)
    # No type attribute: RFC 4287 then has readers show text, not markup.
    assert not any("type" in found.attrib for name in ("title", "summary") for found in entry.findall(ATOM + name))


def test_characters_that_xml_cannot_hold() -> None:
    """YAML writes them as escapes; one would make the whole feed unreadable."""
    root = _feed(_with_threat("silting", title="a\x07b\ufffec"))
    assert "Briefing: a\ufffdb\ufffdc" in [element.text for element in root.iter(f"{ATOM}title")]


def test_no_review_no_feed() -> None:
    assert list(feed.files(Corpus(Seeds()))) == []
    assert list(feed.files(Corpus(replace(_seeds(), threats=[], actors=[])))) == []
