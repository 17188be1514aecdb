"""Claims as Web Annotations: whole, found again by whoever has the text, and with no more of it than a few words."""

import json
from pathlib import Path
from typing import Any

import pytest

from microsite.authoring.highlights.formats import read_highlights
from microsite.authoring.highlights.highlight import Highlight
from microsite.authoring.highlights.locate import SourceInHand
from microsite.authoring.highlights.text_in_hand import text_in_hand
from microsite.corpus.project import load
from microsite.model.claim import Claim
from microsite.model.draft import hash_of_all
from microsite.sources.text.words import guarded_forms
from tests.commands import run
from tests.project_copies import TOY

SOURCES = {"harbour-report": TOY / "texts/harbour.txt", "gull-letter": TOY / "texts/letter.txt"}


def _exported(root: Path, source: str, output: Path) -> dict[str, Any]:
    done = run("export_annotations.py", root, source, "--output", str(output), SOURCE_TEXTS=str(TOY / "texts"))
    assert (done.returncode, done.stderr) == (0, "")
    read: dict[str, Any] = json.loads(output.read_text("utf-8"))
    return read


def _by_claim(root: Path, source: str) -> list[Claim]:
    return load(root)[0].corpus.sources[source].claims


def _in_hand(root: Path, source: str) -> SourceInHand:
    hand = text_in_hand(load(root)[0].corpus.sources[source], SOURCES[source], None)
    assert isinstance(hand, SourceInHand)
    return hand


@pytest.mark.parametrize("source", SOURCES)
def test_every_claim_that_is_made_is_an_annotation(source: str, toy: Path, tmp_path: Path) -> None:
    collection = _exported(toy, source, tmp_path / "claims.json")
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    said = [(item["id"].rpartition("/")[2], item["body"][0]["value"], len(item["target"])) for item in items]
    claims = _by_claim(toy, source)
    assert said == [(claim.id, claim.says, len(claim.locators)) for claim in claims]
    assert [[body["value"] for body in item["body"][1:]] for item in items] == [[c.kind, c.strength] for c in claims]


@pytest.mark.parametrize("source", SOURCES)
def test_no_more_than_the_first_seven_words_are_quoted(source: str, toy: Path, tmp_path: Path) -> None:
    items = _exported(toy, source, tmp_path / "claims.json")["first"]["items"]
    text = _in_hand(toy, source).text.text
    targets = [target["selector"] for item in items for target in item["target"]]
    for quote, position in targets:
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert set(quote) == {"type", "exact"}
        assert 1 <= len(guarded_forms(quote["exact"])) <= 7
        marked = text[position["start"] : position["end"]]
        assert marked.startswith(quote["exact"])
        assert marked[len(quote["exact"]) :][:1] in ("", " "), "no word is cut in two"
    assert max(len(guarded_forms(quote["exact"])) for quote, _ in targets) == 7


@pytest.mark.parametrize("source", SOURCES)
def test_each_leads_back_to_its_passages(source: str, toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    _exported(toy, source, path)
    hand = _in_hand(toy, source)
    back: list[Highlight] = read_highlights(path).highlights
    units = hand.dossier.units
    expected = [(units[at].hash, claim.says) for claim in _by_claim(toy, source) for at in claim.locators]
    found = [(hand.locate(each).places[0], each.comment) for each in back]
    assert [(hash_of_all([units[each].hash for each in at]), says) for at, says in found] == expected


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gull-leter",), 'no source "gull-leter" with passages is there; did you mean gull-letter?'),
        (("gull-letter", "--text", str(TOY / "texts/harbour.txt")), "harbour.txt does not measure as passages.yml"),
        (("gull-letter", "--output", "{root}/docs/claims.json"), "no words of a source may stand in the repository"),
        (("gull-letter",), "give it: --text letter.txt"),
    ],
)
def test_what_cannot_be_written_is_one_line(arguments: tuple[str, ...], said: str, toy: Path, tmp_path: Path) -> None:
    output = tmp_path / "claims.json"
    given = [argument.format(root=toy) for argument in arguments]
    done = run("export_annotations.py", toy, "--output", str(output), *given)
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (1, 1, "")
    assert said in done.stderr
    assert not output.exists()
    assert not (toy / "docs/claims.json").exists()
