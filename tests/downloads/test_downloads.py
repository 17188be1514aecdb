"""The whole corpus as JSON, as references and as a database, read by the tools that they are for."""

import hashlib
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pypandoc
import pytest

from microsite.corpus.citations import ris
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.downloads import corpus_json, corpus_model, references, sqlite
from microsite.downloads.biblatex import biblatex
from microsite.model.claim import Claim
from microsite.model.kinds import WORK
from microsite.model.ledger import Reference
from microsite.pages.types import data as data_pages
from microsite.seeds.reading.seeds import Seeds
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import words
from tests.conftest import ROOT, TOY

EXOTIC = (
    "“Silt”, 'mud', \"sand\"; 5 % & £2 <script>alert(1)</script> {{ 7*7 }} {% x %} "
    "\\ $1 #2 a_b ~ ^ a|b c | d دوستان بریل'); --"
)
BREAKING = "The Brill Daily\r\nER  - \r\nTY  - BOOK\u2028TI  - Forged, and Co"
STANDING: dict[str, Any] = {"standing": "confirmed", "established": "Invented."}

WORKS = [
    Reference(
        key="news-2021",
        csl={
            "type": "article-newspaper", "title": EXOTIC, "author": [{"literal": "Radio Brill (RB)"}],
            "container-title": "The Brill Daily", "DOI": "10.5555/a_b(1)", "URL": "https://x.example/a_b?c=1&d=%20e",
            "issued": {"date-parts": [[2021, 9, 8]]},
        },
        **STANDING,
    ),
    Reference(
        key="part-2020",
        csl={
            "type": "chapter", "title": "what becomes of a harbour, and Why", "page": "10-20", "language": "en",
            "author": [{"family": "Öst", "given": "Åsa M."}, {"family": "O'Hara"}],
            "editor": [{"family": "Lamb", "given": "I."}], "container-title": "Harbours and Men: a reader",
            "publisher": "Office on Silt and Mud; Lowmarket Bank", "issued": {"date-parts": [[2020, 5]]},
        },
        **STANDING,
    ),
    Reference(
        key="kitab-1387",
        csl={"type": "book", "title": "بندر بریل", "author": [{"family": "دوست", "given": "آدا"}], "language": "fa",
             "edition": "4", "issued": {"date-parts": [[2008]]}},
        **STANDING,
    ),
]  # fmt: skip

# Reading refuses such a field; the writers hold all the same.
WORKS[0] = WORKS[0].model_copy(update={"csl": {**WORKS[0].csl, "container-title": BREAKING}})


def _spoken(claim: Claim) -> Claim:
    return claim.model_copy(update={"says": EXOTIC, "note": EXOTIC}) if claim.id == "harbour-report-001" else claim


def _exotic(seeds: Seeds) -> Corpus:
    """Return the toy corpus with a claim and works that try every format."""
    dossiers = [replace(dossier, claims=[_spoken(claim) for claim in dossier.claims]) for dossier in seeds.dossiers]
    return Corpus(replace(seeds, dossiers=dossiers).having(WORK, [*seeds.of(WORK), *WORKS]))


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return _exotic(load(TOY)[0].corpus.seeds)


@pytest.fixture(scope="module", params=["toy", "real"])
def either(request: pytest.FixtureRequest, corpus: Corpus) -> Corpus:
    return corpus if request.param == "toy" else load(ROOT)[0].corpus


def _file(corpus: Corpus, name: str) -> str:
    files = {f.path: f for f in (*corpus_json.files(corpus), *references.files(corpus))}
    return files[f"data/{name}"].data.decode()


# corpus.json


@pytest.fixture(scope="module")
def whole(corpus: Corpus) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(_file(corpus, "corpus.json"))
    return loaded


@pytest.fixture(scope="module")
def validator(corpus: Corpus) -> jsonschema.Draft202012Validator:
    schema = json.loads(_file(corpus, "corpus.schema.json"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_corpus_is_as_its_schema_says(either: Corpus, validator: jsonschema.Draft202012Validator) -> None:
    loaded = json.loads(_file(either, "corpus.json"))
    assert [error.message for error in validator.iter_errors(loaded)] == []
    assert loaded["$schema"] == validator.schema["$id"]


def test_a_validator_of_another_make_agrees(corpus: Corpus, tmp_path: Path) -> None:
    for name in ("corpus.json", "corpus.schema.json"):
        (tmp_path / name).write_text(_file(corpus, name), "utf-8")
    # It reads patterns as JavaScript does, and takes a schema with a pattern that is none for broken.
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", "corpus.schema.json", "corpus.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


def test_the_schema_refuses_what_the_model_does_not_know(
    whole: dict[str, Any], validator: jsonschema.Draft202012Validator
) -> None:
    claim, threat, source = whole["claims"][0], whole["threats"][0], whole["sources"][0]
    wrong: list[dict[str, Any]] = [
        {"claims": [claim | {"strength": "strong"}]},
        {"claims": [claim | {"text": "x"}]},
        {"claims": [claim | {"at": []}]},
        {"claims": [{key: value for key, value in claim.items() if key != "source"}]},
        {"threats": [threat | {"body": {"source": "x"}}]},
        {"sources": [source | {"text": source["text"] | {"fingerprint": "x"}}]},
        {"version": 2},
    ]
    assert [part for part in wrong if validator.is_valid(whole | part)] == []


def test_every_record_is_there_with_its_address(either: Corpus) -> None:
    loaded = json.loads(_file(either, "corpus.json"))
    kinds = ("sources", "claims", "threats", "actors", "terms", "events", "questions")
    assert {kind: [record["id"] for record in loaded[kind]] for kind in kinds} == {
        kind: list(getattr(either, kind)) for kind in kinds
    }
    assert [work["key"] for work in loaded["works"]] == sorted(either.works)
    assert [r["id"] for r in loaded["relations"]] == [r.id for r in either.relations]
    assert len(loaded["checks"]) == len(either.seeds.checks)
    assert all(re.fullmatch(r"/[a-z]+/(\S+/|#\S+)", r["address"]) for kind in kinds for r in loaded[kind])


def test_a_source_is_measured_not_quoted(whole: dict[str, Any]) -> None:
    source = next(source for source in whole["sources"] if source["id"] == "harbour-report")
    raw = (TOY / "texts" / "harbour.txt").read_bytes()
    assert source["title"] == "Silt and the Future of Brill Harbour"
    assert source["text"]["file"]["sha256"] == hashlib.sha256(raw).hexdigest()
    sentence = source["text"]["passages"][2]["sentences"][2]
    assert (sentence["at"], sentence["span"], sentence["numbers"]) == ("s1.p1.s3", [265, 343], ["6"])
    assert sentence["hash"] == "8fdf139ae6848e941851b00cea761dfdb27dcb394cfa70202b010f1845e75fe9"


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _strings(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _strings(part))


def _copied(corpus: Corpus, loaded: object) -> list[str]:
    prints = [Fingerprint.decode(d.text.fingerprint) for d in corpus.sources.values() if d.text]
    forms = {text: [word.form for word in words(text)] for text in _strings(loaded)}
    return [text for text, form in forms.items() if any(known.overlaps(form) for known in prints)]


def test_no_sentence_of_a_source_is_in_the_corpus(either: Corpus) -> None:
    assert _copied(either, json.loads(_file(either, "corpus.json"))) == []


def test_a_sentence_of_a_source_would_be_seen(corpus: Corpus, whole: dict[str, Any]) -> None:
    pasted = "Nobody has measured the channel since 2011, as far as we know."
    assert _copied(corpus, whole | {"checks": [{"shows": pasted}]}) == [pasted]


def test_prose_is_its_markdown_and_text_is_untouched(whole: dict[str, Any]) -> None:
    silting = next(threat for threat in whole["threats"] if threat["id"] == "silting")
    seed = (TOY / "seeds" / "threats" / "silting.md").read_text("utf-8")
    assert silting["body"].strip() == seed.split("---\n", 2)[2].strip()
    assert silting["caveats"] == ["The board reports on itself. [@editors]"]
    claims = {claim["id"]: claim for claim in whole["claims"]}
    assert claims["harbour-report-001"]["says"] == claims["harbour-report-001"]["note"] == EXOTIC
    assert claims["harbour-report-003"]["via"] == [{"work": "oduya-1998", "page": "12"}]
    assert [claims[f"harbour-report-{n}"]["at"] for n in ("001", "011")] == [["s1.p1.s1"], ["s2.i1.s1", "s2.i2.s1"]]
    assert claims["gull-letter-004"]["voice"] == {"speaker": "harbour-board", "perceiver": None, "quoted": True}
    assert whole["relations"][0]["from"] == "friends-of-brill"


def test_every_field_of_the_model_is_written(whole: dict[str, Any]) -> None:
    for name, field in corpus_model.CorpusFile.model_fields.items():
        if name not in ("schema_file", "version"):
            (record, _) = get_args(field.annotation)
            expected = {each.alias or key for key, each in record.model_fields.items()}
            assert [row for row in whole[name] if set(row) != expected] == [], name


# references


def _told(text: str) -> str:
    """Fold what BibTeX cannot tell apart: the kinds of quotation marks, and white space."""
    return " ".join(re.sub("[“”‘’']", '"', text).split())


def _who(names: list[dict[str, str]]) -> list[str]:
    keys = ("given", "dropping-particle", "non-dropping-particle", "family", "literal")
    return [_told(" ".join(name[key] for key in keys if key in name)) for name in names]


def _core(item: dict[str, Any]) -> dict[str, Any]:
    """Return what must come through: author, title, date, container."""
    issued = item.get("issued", {})
    return {
        "author": _who(item.get("author", [])),
        "editor": _who(item.get("editor", [])),
        "title": _told(item.get("title", "")),
        "container": _told(item.get("container-title", "")),
        "date": [list(side) for side in issued.get("date-parts", [])],
        "about": issued.get("circa", False),
        "DOI": item.get("DOI"),
        "page": item.get("page"),
    }


def _year_only(core: dict[str, Any]) -> dict[str, Any]:
    """Return what pandoc's RIS reader can carry: the first year; what is about or a span is said in a note."""
    return core | {"date": [core["date"][0][:1]], "about": False}


def _read(text: str, form: str) -> dict[str, dict[str, Any]]:
    items = json.loads(pypandoc.convert_text(text, "csljson", form))
    return {item["id"]: item for item in items}


def _cores(items: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {key: _core(item) for key, item in items.items()}


@pytest.mark.parametrize(("name", "form"), [("references.json", "csljson"), ("references.bib", "biblatex")])
def test_references_come_back_whole(name: str, form: str, either: Corpus) -> None:
    original = {item["id"]: item for item in references.items(either)}
    assert _cores(_read(_file(either, name), form)) == _cores(original)
    titled = [dossier.id for dossier in either.sources.values() if dossier.source.title]
    assert list(original) == sorted([*either.works, *titled])


def test_ris_comes_back_as_far_as_it_can_be_read(either: Corpus) -> None:
    # Of a report, the tag that pandoc takes for a container holds the series.
    items = [item | {"container-title": item.get("collection-title", "")} if item["type"] == "report" else item
             for item in references.items(either)]  # fmt: skip
    original = {item["id"]: _year_only(_core(item)) for item in items}
    assert _cores(_read(_file(either, "references.ris"), "ris")) == original


def test_the_original_is_what_the_seeds_say(corpus: Corpus) -> None:
    items = {item["id"]: item for item in references.items(corpus)}
    assert items["news-2021"]["title"] == EXOTIC
    assert items["harbour-report"]["issued"] == {"date-parts": [[2012, 3]]}
    assert items["gull-letter"]["issued"] == {"date-parts": [[2013]], "circa": True}
    assert items["oduya-1998"]["annote"].startswith("Standing: likely (")
    assert "language" not in items["oduya-1998"]
    assert items["kitab-1387"]["language"] == "fa"


def test_titles_and_publishers_stand_in_bibtex_as_printed(corpus: Corpus) -> None:
    bib = _file(corpus, "references.bib")
    entry = bib[bib.index("{part-2020") :].split("\n}\n", 1)[0]
    assert "{what} becomes of a harbour, and {Why}" in entry
    assert "publisher = {{Office on Silt and Mud; Lowmarket Bank}}" in entry
    assert _read(bib, "biblatex")["part-2020"]["publisher"] == "Office on Silt and Mud; Lowmarket Bank"
    assert "date = {2013~}" in bib
    assert "doi = {10.5555/a_b(1)}" in bib


@pytest.mark.turns(3)
@pytest.mark.parametrize("name", ["references.json", "references.bib", "references.ris"])
def test_a_placeholder_is_never_a_title(name: str, either: Corpus) -> None:
    text = _file(either, name)
    placeholders = [w.csl["title"] for w in either.works.values() if str(w.csl.get("title")).startswith("[")]
    assert placeholders
    for placeholder in placeholders:
        assert placeholder not in text
        assert placeholder not in _file(either, "corpus.json")
    form = {"json": "csljson", "bib": "biblatex", "ris": "ris"}[name.rpartition(".")[2]]
    read = _read(text, form)
    untitled = {key for key, work in either.works.items() if work.csl.get("title") in placeholders}
    assert {key for key, item in read.items() if "title" not in item} == untitled


def test_ris_is_one_tag_a_line_whatever_a_value_holds(corpus: Corpus) -> None:
    raw = _file(corpus, "references.ris")
    assert raw.count("\n") == raw.count("\r\n")
    lines = raw.split("\r\n")
    assert len(raw.splitlines()) == len(lines) - 1
    assert [line for line in lines if line and not re.match(r"[A-Z][A-Z0-9]  - ", line)] == []
    types = [line for line in lines if line.startswith("TY")]
    assert len(types) == lines.count("ER  - ") == len(references.items(corpus))
    assert "T2  - The Brill Daily ER - TY - BOOK TI - Forged, and Co" in lines
    assert f"TI  - {EXOTIC}" in lines
    assert {"DA  - 2021/09/08/", "AU  - Radio Brill (RB),", "ED  - Lamb, I.", "SP  - 10", "EP  - 20"} <= set(lines)


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ({"type": "treaty", "id": "x"}, ["TY  - GEN", "ID  - x"]),
        ({"type": "webpage", "id": "x", "issued": {"literal": "long ago"}}, ["TY  - ELEC", "ID  - x"]),
        (
            {"type": "thesis", "id": "x", "issued": {"date-parts": [[2020], [2021, 5]]}, "page": "7"},
            ["TY  - THES", "ID  - x", "N1  - page of the work: 7", "PY  - 2020", "N1  - Date: 2020 to 2021-05"],
        ),
        (
            {"type": "book", "id": "x", "author": [{"family": "Vos", "given": "J.", "non-dropping-particle": "de"}]},
            ["TY  - BOOK", "ID  - x", "AU  - de Vos, J."],
        ),
        ({"type": "book", "id": "x", "author": [{"literal": "Silt, Inc."}]},
         ["TY  - BOOK", "ID  - x", "AU  - Silt Inc.,", "N1  - author in full: Silt, Inc."]),
    ],
)  # fmt: skip
def test_ris_of_rare_items(item: dict[str, Any], lines: list[str]) -> None:
    assert ris.ris([item]) == "\r\n".join([*lines, "ER  - ", "", ""])


def test_no_works_no_entries() -> None:
    assert (biblatex([]), ris.ris([])) == ("", "")


# corpus.sqlite


def _open(corpus: Corpus, folder: Path) -> sqlite3.Connection:
    path = folder / "corpus.sqlite"
    (file,) = sqlite.files(corpus)
    assert file.path == "data/corpus.sqlite"
    path.write_bytes(file.data)
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)


@pytest.fixture(scope="module")
def tables(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    with closing(_open(corpus, tmp_path_factory.mktemp("a folder"))) as opened:
        yield opened


def test_the_database_is_whole(either: Corpus, tmp_path: Path) -> None:
    with closing(_open(either, tmp_path)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
        assert opened.execute("PRAGMA page_size").fetchone() == (4096,)
        count = {name: opened.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in sqlite.CONTENTS}  # noqa: S608
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            opened.execute("DELETE FROM claims")
    claims = either.claims.values()
    kinds = ("sources", "claims", "actors", "threats", "terms", "events", "works")
    assert {kind: count[kind] for kind in kinds} == {kind: len(getattr(either, kind)) for kind in kinds}
    assert count["passages"] == sum(len(dossier.units) for dossier in either.sources.values())
    assert count["figures"] == sum(1 for claim in claims if claim.figure)
    assert count["claim_works"] == count["second_hand"] == sum(len(claim.works) for claim in claims)
    assert count["claim_passages"] == sum(len(claim.locators) for claim in claims)
    assert count["claim_actors"] == sum(len(set(claim.actors)) for claim in claims)
    assert count["claims_by_threat"] == count["claim_threats"] == sum(len(set(claim.threats)) for claim in claims)
    assert (count["relations"], count["checks"]) == (len(either.relations), len(either.seeds.checks))


def test_an_id_that_leads_nowhere_would_be_seen(corpus: Corpus, tmp_path: Path) -> None:
    first, *rest = corpus.seeds.dossiers
    claim = first.claims[0].model_copy(update={"actors": ("nobody",), "at": "p9.s9"})
    spoiled = Corpus(replace(corpus.seeds, dossiers=[replace(first, claims=[claim, *first.claims[1:]]), *rest]))
    with closing(_open(spoiled, tmp_path)) as opened:
        seen = {(row[0], row[2]) for row in opened.execute("PRAGMA foreign_key_check")}
    assert seen == {("claim_actors", "actors"), ("claim_passages", "passages")}


def test_the_codebook_knows_every_table_and_view(tables: sqlite3.Connection, corpus: Corpus) -> None:
    kinds = dict(tables.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"))
    assert set(kinds) == set(sqlite.CONTENTS)
    views = {name for name, what in sqlite.CONTENTS.items() if what.startswith("view: ")}
    assert {name for name, kind in kinds.items() if kind == "view"} == views
    codebook = next(page for page in data_pages.pages(()) if page.title == "Codebook").text()
    codebook = html.unescape(codebook)
    assert [name for name in sqlite.CONTENTS if f"| <code>{name}</code> |" not in codebook] == []


def test_text_is_bound_and_unknown_is_null(tables: sqlite3.Connection) -> None:
    claim = tables.execute("SELECT says, note, speaker FROM claims WHERE id = 'harbour-report-001'").fetchone()
    assert claim == (EXOTIC, EXOTIC, "source")
    quoted = tables.execute("SELECT speaker, speaker_actor, quoted FROM claims WHERE id = 'gull-letter-004'").fetchone()
    assert quoted == ("actor", "harbour-board", 1)
    row = tables.execute("SELECT title, untitled, authors, year FROM works WHERE key = 'fisk-lamb-2011'").fetchone()
    assert row == (None, "Title not identified: a survey of the channel", "Fisk; Lamb", 2011)
    title, csl = tables.execute("SELECT title, csl FROM works WHERE key = 'news-2021'").fetchone()
    assert title == json.loads(csl)["title"] == EXOTIC
    names = tables.execute("SELECT name, kind, source, language FROM actor_names ORDER BY rowid").fetchall()
    assert names == [
        ("Friends of Brill", "written", "harbour-report", None),
        ("The Friends", "also", None, None),
        ("FoB", "also", None, None),
        ("دوستان بریل", "native", None, "fa"),
    ]
    assert tables.execute("SELECT part_of, span_start FROM passages WHERE at = 's1.p1.s3'").fetchone() == ("s1.p1", 265)


def test_the_views_answer(tables: sqlite3.Connection) -> None:
    figures = tables.execute("SELECT claim, value, upper, qualifier, unit, result FROM figures_with_checks").fetchall()
    assert figures == [
        ("gull-letter-002", 40, None, "none", "sandwiches", None),
        ("harbour-report-003", 9, None, "none", "metres of depth", None),
        ("harbour-report-004", 6, None, "at-least", "metres at low water", "corroborates"),
        ("harbour-report-006", 2000000, 3500000, "between", "pounds a year", None),
    ]
    by_threat = tables.execute("SELECT claim, second_hand FROM claims_by_threat WHERE threat = 'ferry-loss'").fetchall()
    assert by_threat == [("harbour-report-007", 0), ("harbour-report-008", 0)]
    second_hand = tables.execute("SELECT claim, work, page, standing FROM second_hand").fetchall()
    assert second_hand == [
        ("harbour-report-003", "oduya-1998", "12", "likely"),
        ("harbour-report-004", "fisk-lamb-2011", "4-5", "unresolved"),
        ("harbour-report-006", "fisk-lamb-2011", "9", "unresolved"),
        ("harbour-report-009", "oduya-1998", "14", "likely"),
    ]
    matrix = tables.execute("SELECT actor, threat, claims, sources, second_hand FROM actor_threat_matrix").fetchall()
    assert matrix == [
        ("fishermen", "ferry-loss", 1, 1, 0),
        ("fishermen", "silting", 1, 1, 0),
        ("friends-of-brill", "silting", 1, 1, 0),
        ("harbour-board", "silting", 2, 1, 0),
    ]


# all of them


_HASHES = """
import hashlib, sys
from pathlib import Path
from microsite.downloads.biblatex import biblatex
from microsite.downloads import corpus_json, references, sqlite
from microsite.corpus.project import load
corpus = load(Path(sys.argv[1]))[0].corpus
for module in (corpus_json, references, sqlite):
    for file in module.files(corpus):
        print(file.path, hashlib.sha256(file.data).hexdigest())
"""


@pytest.mark.turns(3, on=2)
def test_two_runs_give_the_same_bytes() -> None:
    def run(seed: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", _HASHES, str(TOY)], capture_output=True, text=True, check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )  # fmt: skip
        return done.stdout.splitlines()

    first = run("1")
    assert [line.split()[0] for line in first] == [
        "data/corpus.json", "data/corpus.schema.json", "data/references.json", "data/references.bib",
        "data/references.ris", "data/corpus.sqlite",
    ]  # fmt: skip
    assert run("2") == first
