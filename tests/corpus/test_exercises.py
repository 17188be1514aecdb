"""Exercises: one reading verifies and no more, and nothing public tells which."""

import json
import sqlite3
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from microsite.checks.advice import advise
from microsite.checks.advice.guessable import guessable
from microsite.corpus import record_wording
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.chosen import briefings_with_exercises, choose_exercises, exercises_of
from microsite.corpus.exercises.model import Exercise
from microsite.corpus.exercises.readings import RIGHT
from microsite.corpus.project import Project, load
from microsite.downloads.answer_keys import files
from microsite.downloads.answer_keys.qti import NAMESPACE
from microsite.downloads.common_cartridge import NAMESPACE as CARTRIDGE
from microsite.model.exercise import Misreading, ReadingExercise
from microsite.model.place import Origin
from microsite.model.site_words import Meant, Words
from microsite.pages.types import exercises as pages
from microsite.sources.text.normalise import normalise
from tests.pages.made import pages_of
from tests.project_copies import ROOT, TOY

QTI = {"q": NAMESPACE}
CC = {"c": CARTRIDGE}


@pytest.fixture(scope="module", params=[TOY, ROOT], ids=["toy", "real"])
def project(request: pytest.FixtureRequest) -> Project:
    project, findings = load(request.param)
    assert findings == []
    return project


def test_briefings_with_exercises_are_told_without_choosing_any(project: Project) -> None:
    assert briefings_with_exercises(project.corpus) == [*choose_exercises(project.corpus)]


def _asked(project: Project) -> list[Exercise]:
    return [exercise for sheet in choose_exercises(project.corpus).values() for exercise in sheet]


def _readings(project: Project) -> list[Exercise]:
    return [exercise for exercise in _asked(project) if exercise.question.kind == "reading"]


def test_exactly_one_reading_is_the_claim_and_it_is_the_one_the_key_names(project: Project) -> None:
    asked = _readings(project)
    assert len(asked) == sum(len(written.threats) for written in project.corpus.seeds.exercises) >= 3
    for exercise in asked:
        claim = normalise(project.corpus.claims[exercise.answer.claim].says)
        right = [place for place, option in enumerate(exercise.question.options) if option == claim]
        assert right == [exercise.answer.right]
        assert [why for why in exercise.answer.why if why == RIGHT] == [RIGHT]
        assert len(exercise.question.options) == len(exercise.answer.why) == 4


def _with(project: Project, *written: ReadingExercise) -> Project:
    """Return the project with these reading exercises and no others."""
    seeds = replace(project.corpus.seeds, exercises=list(written))
    return replace(project, corpus=type(project.corpus)(seeds))


def _written(claim: str, *says: str, origin: Origin) -> ReadingExercise:
    wrong = tuple(Misreading(says=text, wrong_because="changed") for text in says)
    return ReadingExercise(claim=claim, threats=("ferry-loss",), misreadings=wrong).located(origin)


@pytest.mark.parametrize(
    ("misreadings", "mark"),
    [
        # The claim: The ferry could move to Lowmarket before 2030.
        (("The ferry will move to Lowmarket before 2030.", "The ferry could move to Oldtown before 2030.",
          "The ferry could move to Lowmarket after 2030."), "each changed in another place"),
        (("The ferry will move to Lowmarket before 2030.", "The ferry will move to Oldtown before 2030.",
          "The ferry will move to Lowmarket after 2030."), "changed alike in one place"),
        (("The ferry could not move to Lowmarket before 2030.", "The ferry could move before 2030."),
         "each changed in another place"),
        (("The ferry will move to Lowmarket before 2030.", "The ferry could move to Lowmarket after 2030.",
          "The ferry will move to Lowmarket after 2030."), ""),
        (("The ferry could move to Oldtown before 2030.", "The ferry could move to Brill before 2030."), ""),
    ],
)  # fmt: skip
def test_what_shows_without_the_source_is_pointed_at(misreadings: tuple[str, ...], mark: str) -> None:
    project = load(TOY)[0]
    origin = project.corpus.seeds.exercises[0].origin
    written = _written("harbour-report-008", *misreadings, origin=origin)
    found = [finding.message for finding in guessable(_with(project, written))]
    assert len(found) == bool(mark)
    assert mark in "".join(found)


def test_an_exercise_that_may_be_guessed_can_be_meant() -> None:
    project = load(TOY)[0]
    origin = project.corpus.seeds.exercises[0].origin
    says = ("The ferry will move to Lowmarket before 2030.", "The ferry could move to Oldtown before 2030.")
    easy = _with(project, _written("harbour-report-008", *says, origin=origin))
    assert "guessable" in {finding.code for finding in advise(easy)}
    meant = Meant(file="seeds/exercises.yml", word="harbour-report-008", why="a first exercise is easy")
    seeds = replace(easy.corpus.seeds, words=Words(meant=(meant,)))
    assert "guessable" not in {finding.code for finding in advise(replace(easy, corpus=Corpus(seeds)))}


def test_nothing_that_is_asked_shows_without_the_source(project: Project) -> None:
    assert project.corpus.seeds.exercises
    assert list(guessable(project)) == []


def test_a_sheet_holds_every_reading_in_the_order_of_its_file(project: Project) -> None:
    for threat, sheet in choose_exercises(project.corpus).items():
        asked = [e.answer.claim for e in sheet if e.question.kind == "reading"]
        assert asked == [written.claim for written in project.corpus.seeds.exercises if threat in written.threats]
        assert "reading" not in {e.question.kind for e in sheet[len(asked) :]}


def test_a_new_reading_changes_no_other(project: Project) -> None:
    """A published question keeps its number, its id and its key when one is written below it."""
    written = project.corpus.seeds.exercises
    before, after = choose_exercises(_with(project, *written[:-1]).corpus), choose_exercises(project.corpus)
    for threat, sheet in before.items():
        readings = tuple(exercise for exercise in sheet if exercise.question.kind == "reading")
        assert after[threat][: len(readings)] == readings


def test_no_page_leads_from_a_claim_to_its_exercise(project: Project) -> None:
    sheets = [
        address for found in project.corpus.backlinks.values() for address in found if "exercises" in address.page
    ]
    assert sheets == []


def test_names_of_persons_and_communities_are_never_put_in_anothers_place(project: Project) -> None:
    actors = project.corpus.actors.values()
    spared = {a.name for a in actors if a.kind in ("person", "community")}
    assert spared
    for exercise in _readings(project):
        for why in exercise.answer.why:
            assert not [name for name in spared if f"→ “{name}”" in why]

    says = 'Of 7 "boats" {{ x }}, <script>alert(1)</script> & قایق, 8 may sink.'
    project = load(TOY)[0]
    origin = project.corpus.seeds.exercises[0].origin
    written = says.replace("{{ x }}", r"\{\{ x \}\}").replace("<", "\\<")
    project = _with(project, _written("harbour-report-008", written, "None may sink.", origin=origin))
    assert [says in exercise.question.options for exercise in _readings(project)] == [True]
    texts = [page.text() for page in pages_of(pages, project.corpus)]
    assert any("alert&#40;1" in t or "alert(1)" in t for t in texts)
    assert not [t for t in texts if "<script>" in t or "{{" in t]
    made = files(project.corpus)
    ET.fromstring(made["moodle.xml"])  # noqa: S314 - our own bytes


@pytest.mark.turns(2, on=1)
def test_choice_and_order_are_always_the_same(project: Project) -> None:
    again, _ = load(project.root)
    assert choose_exercises(again.corpus) == choose_exercises(project.corpus)
    assert files(again.corpus) == files(project.corpus)
    places = Counter(e.answer.right for e in _readings(project))
    assert len(places) > 1, "the right reading is not always at the same place"


def test_a_claim_that_is_a_right_reading_is_shown_by_no_other_question(project: Project) -> None:
    found = _asked(project)
    right = {e.answer.claim for e in found if e.question.kind == "reading"}
    assert right.isdisjoint({e.answer.claim for e in found if e.question.kind != "reading"})
    assert {e.question.kind for e in found} >= {"reading", "strength", "voice"}


def test_questions_on_records_are_answered_by_the_records(project: Project) -> None:
    for sheet in choose_exercises(project.corpus).values():
        for exercise in (e for e in sheet if e.question.kind != "reading"):
            claim, right = (
                project.corpus.claims[exercise.answer.claim],
                exercise.question.options[exercise.answer.right],
            )
            if exercise.question.kind == "strength":
                assert right == claim.strength
            elif exercise.question.kind == "second-hand":
                assert right == format_works(project.corpus)[claim.works[0].work].in_text
            elif right == "the source’s own":
                assert record_wording.voice(project.corpus, claim) == "the source’s own word"


def test_a_page_is_the_same_whichever_answer_is_right(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def lying(corpus: Corpus, threat: str) -> tuple[Exercise, ...]:
        def other(e: Exercise) -> Exercise:
            return replace(e, answer=replace(e.answer, right=(e.answer.right + 1) % 4, claim="x"))

        return tuple(other(e) for e in exercises_of(corpus, threat))

    before = [page.text() for page in pages_of(pages, project.corpus)]
    monkeypatch.setattr(pages, "exercises_of", lying)
    assert before
    assert [page.text() for page in pages_of(pages, project.corpus)] == before


def _public_texts(site: Path) -> dict[str, str]:
    """Return every public file as text: archives unpacked, tables of databases printed."""
    result = {}
    for path in sorted(p for p in site.rglob("*") if p.is_file()):
        name = path.relative_to(site).as_posix()
        if path.suffix == ".sqlite":
            with sqlite3.connect(path) as base:
                result[name] = "\n".join(base.iterdump())
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for part in archive.namelist():
                    result[f"{name}/{part}"] = archive.read(part).decode("utf-8", "replace")
        else:
            result[name] = path.read_bytes().decode("utf-8", "replace")
    return result


def _is_sheet(name: str) -> bool:
    return "exercises/" in name and name.endswith("index.html")


def _asked_by_sheet(name: str) -> bool:
    return name.startswith("data/exercises/") and name.endswith(".js")


def test_no_key_in_any_public_file(toy_site: Path) -> None:
    project, _ = load(toy_site)
    texts = _public_texts(toy_site / "site")
    assert len(texts) > 50
    found = _asked(project)
    made = files(project.corpus)
    assert not [name for name in texts if Path(name).name in made]
    for exercise in found:
        question, answer = exercise.question, exercise.answer
        # The id of a question stands on its sheet and in what that loads; the id of its claim stands in neither.
        with_id = [name for name, text in texts.items() if question.id in text]
        assert with_id
        assert all(_is_sheet(name) or _asked_by_sheet(name) for name in with_id), with_id
        assert all(answer.claim not in texts[name] for name in with_id)
        for place, option in enumerate(question.options if question.kind == "reading" else ()):
            if place != answer.right:
                wrong = json.dumps(option)[1:-1]
                assert not [name for name, text in texts.items() if wrong in text and not _is_sheet(name)]


def test_moodle_xml_has_every_question_with_one_right_answer(project: Project) -> None:
    quiz = ET.fromstring(files(project.corpus)["moodle.xml"])  # noqa: S314
    found = _asked(project)
    items = [item for item in quiz if item.get("type") == "multichoice"]
    assert [item.findtext("name/text") for item in items] == [exercise.question.id for exercise in found]
    assert len([item for item in quiz if item.get("type") == "category"]) == len(choose_exercises(project.corpus))
    for item, exercise in zip(items, found, strict=True):
        assert item.findtext("single") == "true"
        right = [answer.findtext("text") for answer in item.findall("answer") if answer.get("fraction") == "100"]
        assert right == [exercise.question.options[exercise.answer.right]]


def test_the_cartridge_follows_the_specification(project: Project) -> None:
    raw = files(project.corpus)["exercises.imscc"]
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = parts.pop("imsmanifest.xml")
    assert f'xmlns="{CARTRIDGE}"'.encode() in manifest[:500]
    root = ET.fromstring(manifest)  # noqa: S314
    assert [child.tag.partition("}")[2] for child in root] == ["metadata", "organizations", "resources"]
    assert root.findtext("c:metadata/c:schemaversion", namespaces=CC) == "1.1.0"
    organization = root.find("c:organizations/c:organization", CC)
    assert organization is not None
    assert organization.get("structure") == "rooted-hierarchy"
    resources = root.findall("c:resources/c:resource", CC)
    assert {r.get("type") for r in resources} == {"imsqti_xmlv1p2/imscc_xmlv1p1/assessment"}
    assert [r[0].get("href") for r in resources] == list(parts)
    (folder,) = organization.findall("c:item/c:item", CC)
    assert folder.findtext("c:title", "", CC) == "Source-checking exercises"
    items = folder.findall("c:item", CC)
    assert [item.get("identifierref") for item in items] == [r.get("identifier") for r in resources]
    for data, found in zip(parts.values(), choose_exercises(project.corpus).values(), strict=True):
        quiz = ET.fromstring(data)  # noqa: S314
        for item, exercise in zip(quiz.iterfind(".//q:item", QTI), found, strict=True):
            labels = {
                e.get("ident"): e.findtext(".//q:mattext", namespaces=QTI)
                for e in item.iter(f"{{{NAMESPACE}}}response_label")
            }
            [right] = [e.text for e in item.iter(f"{{{NAMESPACE}}}varequal")]
            assert labels[right] == exercise.question.options[exercise.answer.right]
            assert item.get("ident") == exercise.question.id
