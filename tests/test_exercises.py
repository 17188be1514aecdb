"""Exercises: one reading verifies and no more, and nothing public tells which."""

import json
import re
import sqlite3
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from microsite.citations import formatted
from microsite.exercises.changes import changes, made
from microsite.exercises.chosen import chosen
from microsite.exercises.meaning import meaning
from microsite.exercises.model import Exercise
from microsite.exercises.names import Names
from microsite.exercises.readings import readings, verifies
from microsite.exports.common_cartridge import NAMESPACE as CARTRIDGE
from microsite.keys import files
from microsite.keys.qti import NAMESPACE
from microsite.pages import exercises as pages
from microsite.pages import phrases
from microsite.project import Project, load
from tests.conftest import ROOT, TOY, run
from tests.made import pages_of

QTI = {"q": NAMESPACE}
CC = {"c": CARTRIDGE}


@pytest.fixture(scope="module", params=[TOY, ROOT], ids=["toy", "real"])
def project(request: pytest.FixtureRequest) -> Project:
    project, findings = load(request.param)
    assert findings == []
    return project


def _all(project: Project) -> list[Exercise]:
    return [*readings(project.corpus).values(), *(e for found in chosen(project.corpus).values() for e in found)]


def test_exactly_one_reading_verifies_and_it_is_the_one_the_key_names(project: Project) -> None:
    asked = [exercise for exercise in _all(project) if exercise.question.kind == "reading"]
    assert len(asked) >= 4
    for exercise in asked:
        claim = project.corpus.claims[exercise.answer.claim]
        right = [place for place, option in enumerate(exercise.question.options) if verifies(option, claim)]
        assert right == [exercise.answer.right]
        assert [why for why in exercise.answer.why if why == "the claim as recorded"] == ["the claim as recorded"]
        assert len(exercise.question.options) == len(exercise.answer.why) == 4


def test_no_wrong_reading_is_a_claim_or_means_the_same(project: Project) -> None:
    claims = {meaning(claim.says): claim.id for claim in project.corpus.claims.values()}
    for exercise in readings(project.corpus).values():
        keys = [meaning(option) for option in exercise.question.options]
        assert len(set(keys)) == 4
        assert [claims[key] for key in keys if key in claims] == [exercise.answer.claim]


def _tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d|\w+|[^\w\s]", text))


def test_the_right_reading_is_not_the_one_that_all_others_resemble(project: Project) -> None:
    """Of three changes of one text, the text is the middle. Here each option has an equal in every respect."""
    for exercise in readings(project.corpus).values():
        options = exercise.question.options
        changed = Counter(why.count("→") for why in exercise.answer.why)
        assert changed in (Counter({0: 1, 1: 3}), Counter({0: 1, 1: 2, 2: 1}))
        if 2 in changed:
            continue
        where = {why.split(" → ")[0] for why in exercise.answer.why if "→" in why}
        assert len(where) == 1, "three changes in different places"
        for one, other in combinations(options, 2):
            assert _tokens(one) != _tokens(other)


def test_names_of_persons_and_communities_are_never_put_in_anothers_place(project: Project) -> None:
    actors = project.corpus.actors.values()
    spared = {a.name for a in actors if a.kind in ("person", "community")}
    assert spared
    for exercise in readings(project.corpus).values():
        for why in exercise.answer.why:
            assert not [name for name in spared if f"→ “{name}”" in why]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Six of 2,000 came.", "six of two thousand came"), ("No fewer than 31.", "at least 31"),
     ("It might not come", "It may not come."), ("They can’t.", "They can not."), ("1.60 million", "1,600,000")],
)  # fmt: skip
def test_what_means_the_same(one: str, other: str) -> None:
    assert meaning(one) == meaning(other)


def test_what_does_not_mean_the_same() -> None:
    assert len({meaning(t) for t in ("More than 6.", "Less than 6.", "More than 60.", "Not more than 6.", "6")}) == 5


def _claim(project: Project, says: str) -> Project:
    """Return the project with one claim saying something else."""
    dossier = project.corpus.seeds.dossiers[0]
    claims = [dossier.claims[0].model_copy(update={"says": says}), *dossier.claims[1:]]
    seeds = replace(
        project.corpus.seeds, dossiers=[replace(dossier, claims=claims), *project.corpus.seeds.dossiers[1:]]
    )
    return replace(project, corpus=type(project.corpus)(seeds))


@pytest.mark.parametrize(
    "says",
    ["All boats sank, most of them always.", "It came before 2030.", "No more than one came in time.",
     "The 21st boat came.", "It has sails.", "It does not name a boat.", "Nobody came, and nothing went without silt."],
)  # fmt: skip
def test_claims_that_allow_no_good_variants_are_refused(says: str) -> None:
    project = _claim(load(TOY)[0], says)
    claim = project.corpus.seeds.dossiers[0].claims[0]
    assert claim.id not in readings(project.corpus)


@pytest.mark.parametrize(
    ("says", "never", "still"),
    [
        ("The IS-KP boats came.", "IS not-KP", None),
        ("What has happened at sea has few friends.", "has not happened", "has many friends"),
        ("The boat that is lost has few friends.", "that is not lost", "many friends"),
        ("The first duty is rather a burden.", "not rather", "second duty"),
        ("All three boats (red, green, blue) may sink.", "four boats", "will sink"),
        ("More than 90 per cent may sink.", "900 per cent", "will sink"),
        ("In 2018 it may sink.", "2028", "In 2019"),
        ("It lost 4700 boats.", "4701", "4710"),
        ("It is not the boats alone but also the nets.", "It is the boats", None),
        ("Up to the time of writing many came.", "Over the time", "few came"),
        ("Compared with the year before, many came.", "year after", "few came"),
        ("Shortly before the letter was written, many came.", "after the letter", "few came"),
    ],
)
def test_what_gives_itself_away_is_no_reading(says: str, never: str, still: str | None) -> None:
    project = _claim(load(TOY)[0], says)
    claim = project.corpus.seeds.dossiers[0].claims[0]
    made_of = [made(says, (change,)) for change in changes(Names(project.corpus), claim)]
    assert not [text for text in made_of if never in text]
    assert still is None or [text for text in made_of if still in text]


@pytest.mark.parametrize(
    ("kind", "about", "is_swapped"), [("state-organ", 0, True), ("state-organ", 8, False), ("region", 0, False)]
)
def test_whose_names_are_swapped(kind: str, about: int, is_swapped: bool) -> None:
    """Not that of whom a source is about: who has seen its title knows. Not groups of states: they overlap."""
    project = load(TOY)[0]
    own, *rest = project.corpus.seeds.dossiers
    names = ("Quay", "Dredger", "Pilot", "Harbour")
    actors = [
        actor.model_copy(update={"id": name.lower(), "name": name, "kind": kind, "names": ()})
        for actor, name in zip(project.corpus.seeds.actors, names, strict=True)
    ]
    claims = [
        own.claims[0].model_copy(update={"id": f"x-{n}", "says": f"{name} may sink.", "actors": (), "at": f"s9.p{n}"})
        for n, name in enumerate((*names, *("Rain",) * 8))
    ]
    claims += [claims[0].model_copy(update={"id": f"y-{n}", "actors": ("harbour",)}) for n in range(about)]
    seeds = replace(project.corpus.seeds, dossiers=[replace(own, claims=claims), *rest], actors=actors)
    corpus = type(project.corpus)(seeds)
    claim = claims[3].model_copy(update={"id": f"{own.id}-003"})
    swapped = [change for change in changes(Names(corpus), claim) if change.how == "name swapped"]
    assert bool(swapped) is is_swapped


def test_descriptions_are_not_swapped() -> None:
    project = load(ROOT)[0]
    seen = 0
    for exercise in readings(project.corpus).values():
        for why in exercise.answer.why:
            for old, _ in re.findall(r"name swapped: “([^”]+)” → “([^”]+)”", why):
                assert old[0].isupper()
                seen += 1
    assert seen > 20


def test_a_reading_that_another_claim_makes_is_not_used_as_a_wrong_one() -> None:
    project = _claim(load(TOY)[0], "Of 7 boats, 8 may sink before noon.")
    dossier = project.corpus.seeds.dossiers[0]
    first, second, *rest = dossier.claims
    exercise = readings(project.corpus)[first.id]
    wrong = [option for place, option in enumerate(exercise.question.options) if place != exercise.answer.right]
    for option in wrong:
        said = second.model_copy(update={"says": re.sub(r"\b7\b", "seven", option).upper()})
        dossiers = [replace(dossier, claims=[first, said, *rest]), *project.corpus.seeds.dossiers[1:]]
        others = readings(type(project.corpus)(replace(project.corpus.seeds, dossiers=dossiers)))
        assert option not in (others[first.id].question.options if first.id in others else ())


def test_a_hostile_claim_is_escaped_everywhere() -> None:
    says = 'Of 7 "boats" {{ x }}, <script>alert(1)</script> & قایق, 8 may sink.'
    project = _claim(load(TOY)[0], says)
    exercise = readings(project.corpus)[project.corpus.seeds.dossiers[0].claims[0].id]
    assert says in exercise.question.options
    texts = [page.text() for page in pages_of(pages, project.corpus)]
    assert any("alert&#40;1" in t or "alert(1)" in t for t in texts)
    assert not [t for t in texts if "<script>" in t or "{{" in t]
    made = files(project.corpus)
    ET.fromstring(made["moodle.xml"])  # noqa: S314 - our own bytes


def test_choice_and_order_are_always_the_same(project: Project) -> None:
    again, _ = load(project.root)
    assert chosen(again.corpus) == chosen(project.corpus)
    assert files(again.corpus) == files(project.corpus)
    places = Counter(e.answer.right for e in readings(project.corpus).values())
    assert len(places) > 2, "the right reading is not always at the same place"


def test_a_claim_that_is_a_right_reading_is_shown_by_no_other_question(project: Project) -> None:
    found = [exercise for sheet in chosen(project.corpus).values() for exercise in sheet]
    right = {e.answer.claim for e in found if e.question.kind == "reading"}
    assert right.isdisjoint({e.answer.claim for e in found if e.question.kind != "reading"})
    assert {e.question.kind for e in found} >= {"reading", "strength", "voice"}


def test_questions_on_records_are_answered_by_the_records(project: Project) -> None:
    for sheet in chosen(project.corpus).values():
        for exercise in (e for e in sheet if e.question.kind != "reading"):
            claim, right = (
                project.corpus.claims[exercise.answer.claim],
                exercise.question.options[exercise.answer.right],
            )
            if exercise.question.kind == "strength":
                assert right == claim.strength
            elif exercise.question.kind == "second-hand":
                assert right == formatted(project.corpus)[claim.works[0].work].in_text
            elif right == "the source’s own":
                assert phrases.voice(project.corpus, claim) == "the source’s own word"


def test_a_page_is_the_same_whichever_answer_is_right(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def lying(corpus: object) -> dict[str, tuple[Exercise, ...]]:
        def other(e: Exercise) -> Exercise:
            return replace(e, answer=replace(e.answer, right=(e.answer.right + 1) % 4, claim="x"))

        return {threat: tuple(other(e) for e in found) for threat, found in chosen(project.corpus).items()}

    before = [page.text() for page in pages_of(pages, project.corpus)]
    monkeypatch.setattr(pages, "chosen", lying)
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


def test_no_key_in_any_public_file(toy_site: Path) -> None:
    project, _ = load(toy_site)
    texts = _public_texts(toy_site / "site")
    assert len(texts) > 50
    found = [exercise for sheet in chosen(project.corpus).values() for exercise in sheet]
    made = files(project.corpus)
    assert not [name for name in texts if Path(name).name in made]
    for exercise in found:
        question, answer = exercise.question, exercise.answer
        # The id of a question stands on its sheet alone, and the id of its claim does not stand there.
        with_id = [name for name, text in texts.items() if question.id in text]
        assert with_id
        assert all(_is_sheet(name) for name in with_id), with_id
        assert all(answer.claim not in texts[name] for name in with_id)
        for place, option in enumerate(question.options if question.kind == "reading" else ()):
            if place != answer.right:
                wrong = json.dumps(option)[1:-1]
                assert not [name for name, text in texts.items() if wrong in text and not _is_sheet(name)]


def test_options_look_alike_in_the_built_page(toy_site: Path) -> None:
    sheets = sorted((toy_site / "site" / "exercises").glob("*/index.html"))
    assert len(sheets) == 2
    for sheet in sheets:
        html = sheet.read_text("utf-8")
        assert 'name="robots" content="noindex"' in html
        lists = re.findall(r'<ol class="options">(.*?)</ol>', html, re.DOTALL)
        assert lists
        for options in lists:
            bare = re.sub(r">[^<]+<", "><", options.strip())
            assert set(re.findall(r"<[^>]*>", bare)) == {"<li>", "</li>"}
    index = toy_site / "site" / "search" / "search_index.json"
    assert not index.exists() or "exercises/silting" not in index.read_text("utf-8")


def test_keys_are_not_written_into_what_is_published(toy: Path, tmp_path: Path) -> None:
    for folder in (".", "docs", "docs/data", "site/x", "overrides", ".build", "docs/../site"):
        done = run("keys.py", toy, "--out", str(toy / folder))
        assert done.returncode == 1
        assert "not for the public" in done.stderr
        assert not list(toy.rglob("key.txt"))
    done = run("keys.py", toy, "--out", str(tmp_path / "keys"))
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "keys").iterdir()) == ["exercises.imscc", "key.txt", "moodle.xml"]


def test_moodle_xml_has_every_question_with_one_right_answer(project: Project) -> None:
    quiz = ET.fromstring(files(project.corpus)["moodle.xml"])  # noqa: S314
    found = [exercise for sheet in chosen(project.corpus).values() for exercise in sheet]
    items = [item for item in quiz if item.get("type") == "multichoice"]
    assert [item.findtext("name/text") for item in items] == [exercise.question.id for exercise in found]
    assert len([item for item in quiz if item.get("type") == "category"]) == len(chosen(project.corpus))
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
    for data, found in zip(parts.values(), chosen(project.corpus).values(), strict=True):
        quiz = ET.fromstring(data)  # noqa: S314
        for item, exercise in zip(quiz.iterfind(".//q:item", QTI), found, strict=True):
            labels = {
                e.get("ident"): e.findtext(".//q:mattext", namespaces=QTI)
                for e in item.iter(f"{{{NAMESPACE}}}response_label")
            }
            [right] = [e.text for e in item.iter(f"{{{NAMESPACE}}}varequal")]
            assert labels[right] == exercise.question.options[exercise.answer.right]
            assert item.get("ident") == exercise.question.id
