"""Dates, figures, locators and voices in words; how well founded; findings as text, JSON and annotations."""

import json

import pytest

from microsite.checks.reporters import FORMATS, sort_findings
from microsite.corpus import record_wording, relation_wording
from microsite.corpus.corpus import Corpus
from microsite.corpus.evidence_base import LEVELS, EvidenceBase, assess_evidence
from microsite.corpus.project import load
from microsite.model.claim import Claim, Figure, Voice
from microsite.model.edtf import EdtfDate
from microsite.model.edtf_words import edtf_in_words
from microsite.model.finding import finding
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.model.project_vocabulary import ProjectVocabulary
from microsite.model.project_words import OwnVocabulary
from microsite.model.spoken import speaking
from microsite.model.words_in_force import holding
from tests.project_copies import TOY


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(TOY)[0].corpus


def test_dates_in_words() -> None:
    assert edtf_in_words(EdtfDate("2022-08~")) == "about August 2022"
    assert edtf_in_words("2026-11-22") == "22 November 2026"
    assert edtf_in_words(None) == "date not established"


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(value=700, qualifier="at-least", unit="people", period=EdtfDate("2021-08/2023")),
         "at least 700 people (August 2021 to 2023)"),
        (Figure(value=300_000_000, to=1_600_000_000, qualifier="between", unit="dollars"),
         "between 300 million and 1.6 billion dollars (period not stated)"),
        (Figure(value=3815, unit="members"), "3,815 members (period not stated)"),
    ],
)  # fmt: skip
def test_figures_keep_their_qualifier_and_period(figure: Figure, words: str) -> None:
    assert record_wording.figure(figure) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("s4.p2.s3", "section 4, paragraph 2, sentence 3"),
        ("p4", "paragraph 4"),
        ("s0.p1", "before the first heading, paragraph 1"),
        ("s7.i2.s1", "section 7, list item 2, sentence 1"),
        ("title", "title"),
    ],
)
def test_locators_in_words(at: str, words: str) -> None:
    assert record_wording.locator(at) == words


def test_places_in_a_note_stand_in_words_where_the_source_has_them(corpus: Corpus) -> None:
    note = "Compare s1.p1.s1 with s1.p1, and all of s1; p1 and s99.p1.s1 are no places in it."
    assert record_wording.places_in_words(note, corpus.sources["harbour-report"]) == (
        "Compare section 1, paragraph 1, sentence 1 with section 1, paragraph 1, and all of section 1; p1 and "
        "s99.p1.s1 are no places in it."
    )


def test_verbs_follow_the_number_of_a_name(corpus: Corpus) -> None:
    (relation,) = corpus.relations
    assert relation_wording.acts(corpus, relation) == "oppose"
    assert relation_wording.acts(corpus, relation.model_copy(update={"from_": "harbour-board"})) == "opposes"


def test_people_are_counted_with_a_whole_and_no_parts_of_it(corpus: Corpus) -> None:
    (relation,) = corpus.relations
    person = next(actor.id for actor in corpus.actors.values() if actor.kind == "person" and not actor.plural)
    part = relation.model_copy(update={"type": "part-of"})
    assert relation_wording.acts(corpus, part.model_copy(update={"from_": person})) == "is counted with"
    assert relation_wording.acts(corpus, part.model_copy(update={"from_": "harbour-board"})) == "is part of"


def test_what_is_past_is_told_in_the_past_and_in_the_number_of_a_name(corpus: Corpus) -> None:
    (relation,) = corpus.relations
    many = relation.model_copy(update={"past": True})
    one = many.model_copy(update={"from_": "harbour-board"})
    assert relation_wording.acts(corpus, many) == relation_wording.acts(corpus, one) == "opposed"
    with speaking("es"):
        assert (relation_wording.acts(corpus, many), relation_wording.acts(corpus, one)) == (
            "se opusieron a",
            "se opuso a",
        )
    person = next(actor.id for actor in corpus.actors.values() if actor.kind == "person" and not actor.plural)
    part = one.model_copy(update={"type": "part-of", "from_": person})
    assert relation_wording.acts(corpus, part) == "was counted with"


def test_a_project_without_words_for_the_past_says_that_it_is(corpus: Corpus) -> None:
    (relation,) = corpus.relations
    past = relation.model_copy(update={"past": True})
    words = {"id": "opposes", "one": "is against", "many": "are against"}
    with holding(ProjectVocabulary(OwnVocabulary.model_validate({"relations": (words,)}))):
        assert relation_wording.acts(corpus, past) == "are against (in the past)"
    words |= {"past": "was against", "past_many": "were against"}
    with holding(ProjectVocabulary(OwnVocabulary.model_validate({"relations": (words,)}))):
        assert relation_wording.acts(corpus, past) == "were against"


def _claim(voice: Voice) -> Claim:
    return Claim(id="x-001", at="p1.s1", says="x", kind="finding", strength="reported", voice=voice)


def test_voices_in_words(corpus: Corpus) -> None:
    said = [
        record_wording.voice(corpus, _claim(voice))
        for voice in (
            Voice(),
            Voice(speaker="unnamed-reports"),
            Voice(speaker="baker", quoted=True),
            Voice(perceiver="fishermen"),
            Voice(perceiver="others"),
            Voice(speaker="others"),
        )
    ]
    assert said == [
        "the source’s own word",
        "reports that the source does not name",
        "the baker, in words the source quotes",
        "the view of Fishermen of Brill, as the source describes it",
        "the view of others, as the source describes it",
        "others, as the source reports it",
    ]


def test_founding_counts_and_more_evidence_never_lowers_it(corpus: Corpus) -> None:
    claims = list(corpus.claims.values())
    ranks = [LEVELS.index(assess_evidence(corpus, claims[:number]).level) for number in range(1, len(claims) + 1)]
    assert ranks == sorted(ranks)
    whole = assess_evidence(corpus, claims)
    assert (whole.claims, whole.independent, whole.second_hand, whole.perceptions) == (15, 2, 4, 1)
    assert whole.checked == {"corroborates": 1}
    assert whole.level == "moderate"


def test_sources_of_one_hand_count_once(corpus: Corpus) -> None:
    same = EvidenceBase(9, ("a", "b"), 1, {"asserted": 9}, 0, 0, {})
    assert same.level == "narrow"
    assert assess_evidence(corpus, []).level == "thin"


def test_nearest_id_or_nothing() -> None:
    assert nearest("is-pk", ["is-kp", "iran"]) == "; did you mean is-kp?"
    assert nearest("zzz", ["is-kp"]) == ""


def test_reports() -> None:
    here = finding(Place("seeds/a,b.yml", 3, 4), "yaml", "100 % wrong:\nmend it")
    other = finding(Place("seeds/a,b.yml", 2, 9), "yaml", "first")
    assert sort_findings([here, other, here]) == [other, here]
    assert FORMATS["text"]([], "https://harbour.example/b") == ""
    assert json.loads(FORMATS["json"]([here], ""))["findings"][0]["line"] == 3
    assert FORMATS["github"]([here], "") == (
        "::error file=seeds/a%2Cb.yml,line=3,col=4,title=yaml::100 %25 wrong: mend it"
        "%0AMore: scripts/microsite/checks/explained/yaml.md\n"
    )


def test_reports_lead_to_what_explains_them_once_a_code() -> None:
    rows = [finding(Place("seeds/a.yml", line), code, "x") for line, code in ((1, "yaml"), (2, "bad-id"), (3, "yaml"))]
    assert FORMATS["text"](rows, "").splitlines()[2:] == [
        "seeds/a.yml:3:1: yaml: x",
        "yaml: see scripts/microsite/checks/explained/yaml.md",
        "bad-id: see scripts/microsite/checks/explained/bad-id.md",
    ]
    at = "https://harbour.example/b"
    assert FORMATS["text"](rows, f"{at}/").endswith(
        f"\nyaml: see {at}/findings/#yaml\nbad-id: see {at}/findings/#bad-id\n"
    )
    assert FORMATS["github"](rows[:1], at).endswith(f"::x%0AMore: {at}/findings/#yaml\n")
    assert json.loads(FORMATS["json"](rows, at))["findings"][1]["explained"] == f"{at}/findings/#bad-id"
