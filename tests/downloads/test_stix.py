"""The STIX bundle, held against the specification by hand, and by its validator."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.downloads import stix
from microsite.model.kinds import ACTOR, RELATION
from microsite.model.project_vocabulary import DEFAULT, ProjectVocabulary
from microsite.model.project_words import OwnVocabulary, PageWords
from microsite.model.spoken import speaking
from microsite.model.words_in_force import holding
from microsite.seeds.reading.seeds import Seeds
from tests.project_copies import ROOT, TOY

EXOTIC = 'Brill "Quay", the\u200cدوستان <script>alert(1)</script> {{ site }} \\ O’Neill & Sons 🐟'

REQUIRED = {
    "identity": {"name"},
    "intrusion-set": {"name"},
    "report": {"name", "published", "object_refs"},
    "relationship": {"relationship_type", "source_ref", "target_ref"},
}
COMMON = {"type", "spec_version", "id", "created", "modified"}
IDENTITY_CLASSES = {"individual", "group", "system", "organization", "class", "unknown"}
ID = re.compile(r"[a-z][a-z-]*[a-z]--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT00:00:00\.000Z")


def _data(corpus: Corpus) -> bytes:
    (file,) = stix.files(corpus)
    assert file.path == "data/corpus.stix.json"
    return file.data


def _objects(corpus: Corpus) -> list[dict[str, Any]]:
    objects: list[dict[str, Any]] = json.loads(_data(corpus))["objects"]
    return objects


def _named(corpus: Corpus, name: str) -> dict[str, Any]:
    (found,) = [thing for thing in _objects(corpus) if thing.get("name") == name]
    return found


def _relationship(corpus: Corpus) -> dict[str, Any]:
    (found,) = [thing for thing in _objects(corpus) if thing["type"] == "relationship"]
    return found


def _seeds() -> Seeds:
    project, findings = load(TOY)
    assert findings == []
    return project.corpus.seeds


def _with_actor(identifier: str, **update: Any) -> Corpus:
    seeds = _seeds()
    return Corpus(
        seeds.having(ACTOR, [a.model_copy(update=update) if a.id == identifier else a for a in seeds.of(ACTOR)])
    )


def _with_relation(**update: Any) -> Corpus:
    seeds = _seeds()
    return Corpus(seeds.having(RELATION, [relation.model_copy(update=update) for relation in seeds.of(RELATION)]))


def _exotic() -> Corpus:
    """Return the toy corpus with an armed group under a difficult name, and one relation of each type."""
    seeds = _with_actor("harbour-board", kind="armed-group", name=EXOTIC, also=(EXOTIC, "قایق", "The, Board")).seeds
    (relation,) = seeds.of(RELATION)
    relations = [relation.model_copy(update={"type": word, "id": f"as-{word}"}) for word in DEFAULT.relations]
    for dossier in seeds.dossiers:
        update = {"url": "https://harbour.example/گل?a=b#c", "title": None, "label": EXOTIC}
        dossier.source = dossier.source.model_copy(update=update)
    return Corpus(seeds.having(RELATION, relations))


@pytest.fixture(scope="module")
def toy() -> Corpus:
    return Corpus(_seeds())


@pytest.fixture(params=["toy", "exotic", "real"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    if request.param == "real":
        return load(ROOT)[0].corpus
    return _exotic() if request.param == "exotic" else Corpus(_seeds())


def _references(thing: dict[str, Any]) -> Iterator[str]:
    yield from thing.get("object_refs", ())
    yield from (thing[key] for key in ("source_ref", "target_ref") if key in thing)


def test_structure(corpus: Corpus) -> None:
    bundle = json.loads(_data(corpus))
    assert set(bundle) == {"type", "id", "objects"}
    assert bundle["type"] == "bundle"
    assert bundle["id"].startswith("bundle--")
    assert ID.fullmatch(bundle["id"])
    for thing in bundle["objects"]:
        assert COMMON | REQUIRED[thing["type"]] <= set(thing)
        assert thing["spec_version"] == "2.1"
        assert thing["id"].startswith(f"{thing['type']}--")
        assert ID.fullmatch(thing["id"])
        times = [thing[key] for key in ("created", "modified", "published") if key in thing]
        assert all(TIME.fullmatch(time) for time in times)
        assert thing["created"] <= thing["modified"]
        assert thing.get("identity_class", "unknown") in IDENTITY_CLASSES
        assert all(value not in ("", [], {}, None) for value in thing.values())
        assert re.fullmatch("[a-z0-9-]+", thing.get("relationship_type", "x"))
        for reference in thing.get("external_references", ()):
            assert reference["source_name"]
            assert {"description", "external_id", "url"} & set(reference)


def test_every_reference_resolves(corpus: Corpus) -> None:
    objects = _objects(corpus)
    ids = [thing["id"] for thing in objects]
    assert len(ids) == len(set(ids))
    for thing in objects:
        assert set(_references(thing)) <= set(ids)
        for reference in thing.get("external_references", ()):
            assert reference["source_name"] in corpus.sources
            if "external_id" in reference:
                claim = corpus.claims[reference["external_id"]]
                assert (claim.source, claim.says) == (reference["source_name"], reference["description"])


def test_everything_is_there(corpus: Corpus) -> None:
    objects = _objects(corpus)
    count = {kind: sum(thing["type"] == kind for thing in objects) for kind in REQUIRED}
    armed = sum(actor.kind == "armed-group" for actor in corpus.actors.values())
    assert count == {
        "identity": len(corpus.actors) - armed,
        "intrusion-set": armed,
        "report": len(corpus.threats),
        "relationship": len(corpus.relations),
    }
    told = {r.get("external_id") for thing in objects for r in thing.get("external_references", ())}
    assert {claim.id for claim in corpus.claims.values() if claim.threats} <= told
    assert {identifier for relation in corpus.relations for identifier in relation.claims} <= told


@pytest.mark.long
def test_validator(corpus: Corpus) -> None:
    """Errors are what the specification says MUST be; what it says SHOULD be, it warns of."""
    # Without a version it would take the bundle for the newest it knows.
    import stix2validator  # noqa: PLC0415 - takes a second to load

    result = stix2validator.validate_instance(
        json.loads(_data(corpus)), stix2validator.ValidationOptions(version="2.1")
    )
    assert [str(error) for error in result.errors] == []
    assert result.is_valid


def test_same_bytes_twice(corpus: Corpus) -> None:
    assert _data(corpus) == _data(Corpus(corpus.seeds))


def test_a_report_is_one_on_threats_where_the_project_calls_it_so() -> None:
    own = OwnVocabulary(pages=(PageWords(kind="threat", one="theme", many="themes"),))
    corpus = Corpus(_seeds())
    for words, told in ((DEFAULT, ["threat-report"]), (ProjectVocabulary(own), None)):
        with holding(words):
            assert _named(corpus, "Silting of the harbour").get("report_types") == told


def test_what_it_says_itself_is_in_the_language_of_the_site() -> None:
    corpus = Corpus(_seeds())
    with speaking("de"):
        objects = _objects(corpus)
    told = [thing["description"] for thing in objects if thing["type"] == "relationship"]
    assert all(", laut Quelle „harbour report“ (" in each and "Behauptungen: " in each for each in told)


def test_ids_are_kept() -> None:
    """An id once published is a promise: these are written down, not computed."""
    corpus = Corpus(_seeds())
    assert _named(corpus, "The baker")["id"] == "identity--7e272611-1ee5-511f-9ab4-c6094669b820"
    assert _named(corpus, "Silting of the harbour")["id"] == "report--0e961e36-ef97-5c0a-97b5-bccac32f2d7b"
    assert _relationship(corpus)["id"] == "relationship--282eb39d-ebcf-5810-94bc-473a8a32784d"


def test_an_id_does_not_hang_on_what_is_said() -> None:
    before = _named(Corpus(_seeds()), "The baker")
    corpus = _with_actor("baker", name=EXOTIC, short="Another.", reviewed="2027-01-02")
    after = _named(corpus, EXOTIC)
    assert after["id"] == before["id"]
    assert (before["modified"], after["modified"]) == ("2026-11-22T00:00:00.000Z", "2027-01-02T00:00:00.000Z")
    assert json.loads(_data(corpus))["id"] != json.loads(_data(Corpus(_seeds())))["id"]


def test_a_report(toy: Corpus) -> None:
    report = _named(toy, "Silting of the harbour")
    assert report["description"] == "The report says that the harbour has become shallower year by year."
    assert report["report_types"] == ["threat-report"]
    assert report["published"] == report["created"] == "2026-11-22T00:00:00.000Z"
    board, fishermen = _named(toy, "Brill Harbour Board"), _named(toy, "Fishermen of Brill")
    friends, relation = _named(toy, "Friends of Brill"), _relationship(toy)
    assert report["object_refs"] == [thing["id"] for thing in (board, fishermen, friends, relation)]
    letter, harbour, *claims = report["external_references"]
    about = "A Letter About Gulls. An invented, unsigned letter to an invented paper."
    assert letter == {"source_name": "gull-letter", "description": about}
    assert harbour["url"] == "https://harbour.example/silt"
    assert [claim["external_id"] for claim in claims[:2]] == ["gull-letter-001", "gull-letter-003"]
    assert len(claims) == len({claim["external_id"] for claim in claims}) == 11


def test_a_relation_is_its_sources_word(toy: Corpus) -> None:
    relation = _relationship(toy)
    assert relation["source_ref"] == _named(toy, "Friends of Brill")["id"]
    assert relation["target_ref"] == _named(toy, "Brill Harbour Board")["id"]
    assert relation["relationship_type"] == "opposes"
    assert relation["description"] == (
        "Friends of Brill – oppose – Brill Harbour Board, according to the harbour report (time not stated). "
        "Claims: harbour-report-011. Note: against a longer breakwater only."
    )
    assert [reference["external_id"] for reference in relation["external_references"]] == ["harbour-report-011"]


def test_a_relation_of_two_sources() -> None:
    claims = ("harbour-report-011", "gull-letter-004", "harbour-report-005")
    relation = _relationship(_with_relation(type="attacks", date="2021~", claims=claims, note=EXOTIC))
    assert (relation["relationship_type"], relation["labels"]) == ("targets", ["attacks"])
    assert relation["description"] == (
        "Friends of Brill – attack – Brill Harbour Board, according to the harbour report and the letter about gulls "
        f"(about 2021). Claims: {', '.join(claims)}. Note: {EXOTIC}."
    )
    assert not {"start_time", "stop_time"} & set(relation)


def test_a_relation_is_as_new_as_its_actors() -> None:
    assert _relationship(_with_actor("harbour-board", reviewed="2027-03-04"))["modified"] == "2027-03-04T00:00:00.000Z"
    assert _relationship(_with_actor("harbour-board", reviewed="2020-03-04"))["modified"] == "2026-11-22T00:00:00.000Z"


@pytest.mark.parametrize("kind", DEFAULT.actors)
def test_every_kind_has_its_object(kind: str) -> None:
    corpus = _with_actor("friends-of-brill", kind=kind)
    actor = _named(corpus, "Friends of Brill")
    assert actor["labels"] == [kind]
    assert (actor["type"] == "intrusion-set") == (kind == "armed-group") == ("identity_class" not in actor)
    assert _relationship(corpus)["source_ref"] == actor["id"]
    if kind == "armed-group":
        assert actor["aliases"] == ["The Friends", "FoB"]
    else:
        assert "Other names: The Friends; FoB." in actor["description"]
        assert "aliases" not in actor
    assert actor["description"].endswith("Not the harbour-board.")


def test_an_armed_group_of_one_name() -> None:
    """STIX knows no empty lists."""
    assert "aliases" not in _named(_with_actor("baker", kind="armed-group"), "The baker")


def test_exotic_characters_come_back_whole() -> None:
    corpus = _exotic()
    group = _named(corpus, EXOTIC)
    assert group["type"] == "intrusion-set"
    assert group["aliases"] == ["قایق", "The, Board"]
    assert EXOTIC in next(thing for thing in _objects(corpus) if thing["type"] == "relationship")["description"]
    assert "قایق".encode() in _data(corpus)
    source = _named(corpus, "Silting of the harbour")["external_references"][0]
    assert source["url"] == "https://harbour.example/%DA%AF%D9%84?a=b#c"
    assert source["description"] == f"{EXOTIC}. An invented, unsigned letter to an invented paper."


def test_what_cannot_be_resolved_is_left_out() -> None:
    """The live preview builds broken seeds too; a check names what is wrong."""
    seeds = _seeds()
    nobody = seeds.having(ACTOR, [actor for actor in seeds.of(ACTOR) if actor.id == "baker"])
    assert [thing["type"] for thing in _objects(Corpus(nobody))] == ["identity"]
    half = _relationship(_with_relation(claims=("harbour-report-011", "harbour-report-999")))
    assert [reference["external_id"] for reference in half["external_references"]] == ["harbour-report-011"]
    groundless = _with_relation(claims=("harbour-report-999",))
    assert "relationship" not in {thing["type"] for thing in _objects(groundless)}
    twice = Corpus(seeds.having(RELATION, [*seeds.of(RELATION), *_with_relation(type="leads").relations]))
    assert _relationship(twice)["relationship_type"] == "opposes"


def test_an_empty_project_has_an_empty_bundle() -> None:
    assert set(json.loads(_data(Corpus(Seeds(identity=_seeds().identity))))) == {"type", "id"}
