"""The table of kinds is whole, and nothing else in the package writes down what kinds there are."""

import ast
import re
from collections.abc import Iterator

import pytest

from microsite.authoring.records.forms import FORMS
from microsite.corpus.name_index import title_of
from microsite.corpus.project import load
from microsite.model.contents import NamedId, contents
from microsite.model.finding import CODES
from microsite.model.kind import Kind
from microsite.model.kinds import BY_NAME, KINDS, SEED_FILES, TARGETS, label
from microsite.model.record import Record
from tests.project_copies import ROOT, TOY

PACKAGE = ROOT / "scripts" / "microsite"

OWN_WORDS = ("model", "pages", "downloads")
"""Rooms whose files name records as they must: the fields of a model, a page type of its own kind, the columns and
keys of a download."""

LEFT: dict[str, str] = {
    # fields of seeds, which are called so in the files
    "checks/advice/guessable.py": "claim",
    "checks/advice/sentence_form.py": "question",
    "checks/rules/answers.py": "claims",
    "sources/ingest/checksum.py": "source",
    "authoring/new_text/looks.py": "claim",
    "authoring/messages/python_messages.py": "sources/text",
    "authoring/new_project/default_kinds.py": "actors relations sources",
    "authoring/records/form_fields.py": "source",
    "authoring/records/forms.py": "actors claims events places question source sources term terms threats",
    "authoring/records/briefing_sections.py": "actors claims",
    "authoring/records/new.py": "source",
    "authoring/records/new_source.py": "source.yml",
    "authoring/records/record_data.py": "actor actors claims events places question source terms threats work",
    "checks/rules/misreadings.py": "claim threats",
    "checks/rules/topics.py": "threats",
    "authoring/records/split.py": "actor actors claims threats",
    "authoring/records/told_places.py": "actor source",
    "seeds/reading/meant_field.py": "claim",
    "seeds/reading/renamed.py": "list",
    "commands/move.py": "claim",
    "corpus/exercises/record_questions.py": "source work",
    "corpus/ledger/claim_history.py": "work",
    "corpus/offered_ids.py": "work",
    "sources/ingest/ingest.py": "source.yml",
    "corpus/ledger/reading_list_history.py": "actors threats work",
    "authoring/desk/addresses.py": "claim",
    "authoring/desk/claim_answers.py": "actors events source terms threats",
    "authoring/desk/claim_form.py": "actors claim events source terms threats works",
    "authoring/desk/claim_pages.py": "claim threats",
    "authoring/desk/claim_work.py": "actors",
    "authoring/desk/desk.py": "claim",
    "authoring/desk/field_words.py": "threats",
    "authoring/desk/passage_rows.py": "claims source",
    "authoring/desk/tell_form.py": "list",
    "authoring/desk/spotted.py": "actors events terms threats",
    "authoring/highlights/export_annotations.py": "source",
    "authoring/records/from_draft.py": "source",
    "authoring/records/merge.py": "place places",
    "authoring/records/retire.py": "place places",
    "checks/rules/listed_twice.py": "actor actors source",
    "commands/export_annotations.py": "source",
    "commands/read.py": "source",
    "commands/retire.py": "source",
    # the lists of a vocabulary
    "checks/rules/own_vocabulary.py": "actors relations sources",
    # macros, and what a search is narrowed down by
    "checks/known_macros.py": "claim",
    "site/search/records.py": "actor source threat",
    # the ledger of claims, by its name
    "checks/rules/held_ledgers.py": "claims",
    "corpus/ledger/held_lines.py": "claims",
    # words that are printed
    "authoring/branch_report/claims.py": "claim",
    "authoring/branch_report/sources.py": "claim",
    "authoring/branch_report/lists.py": "list",
    "authoring/records/rename.py": "place places",
    "site/outside_links/describe.py": "places",
    # lists of pages, and where they stand
    "corpus/pagination.py": "actors bibliography claims glossary places questions relations threats timeline",
    # the file that works are taken over into
    "commands/import_references.py": "seeds/references.yml",
    # claims and changes in words
    "corpus/ledger/change_wording.py": "source work",
    "corpus/record_wording.py": "source",
    # words of others: HTML, CSL, pandoc, Moodle, Web Annotation, a file of answers; a form of seed files
    "corpus/citations/cited_works.py": "references works",
    "checks/read_markdown.py": "references",
    "corpus/citations/pandoc_document.py": "references",
    "authoring/references/formats.py": "work",
    "authoring/references/works_file.py": "sources",
    "sources/ingest/reference_report.py": "work works",
    "authoring/highlights/hypothesis.py": "references",
    "seeds/reading/seed_reader.py": "list",
    "seeds/json_schema.py": "list",
    "sources/documents/jats_markup.py": "list term",
    "sources/documents/jats_people.py": "source",
    "sources/documents/jats_references.py": "source",
    "sources/documents/run_pandoc.py": "source",
    "sources/web_annotation.py": "source",
    # an object of a rendered page that a key names, and the two parts of the search
    "site/render/page_cache.py": "place",
    "site/search/index.py": "claims",
    "site/search/words.py": "claims claims/ places sources",
}
"""What other files say of kinds, word for word. A new kind changes none of them: who adds to this list knows why."""

COMPARED = {
    ("corpus/exercises/record_questions.py", "source"),
    ("corpus/exercises/record_questions.py", "work"),
    ("model/claim.py", "source"),
    ("corpus/record_wording.py", "source"),
    ("seeds/json_schema.py", "list"),
    ("authoring/desk/claim_answers.py", "source"),
    ("authoring/desk/claim_form.py", "source"),
    ("authoring/desk/passage_rows.py", "source"),
    ("sources/documents/jats_people.py", "source"),
}
"""Comparisons with a word that is also the name of a kind: whose voice a claim is, the key of an answer, a form."""


def _code() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))


def _texts(tree: ast.Module) -> Iterator[str]:
    """Yield every text of a file, its docstrings excepted."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_ids_of_kinds_stand_in_the_table() -> None:
    words = {word for kind in KINDS for word in (kind.name, f"{kind.name}s", kind.folder, kind.file.schema_name)}
    named = re.compile(rf"(?:seeds/)?(?:{'|'.join(sorted(words))})(?:/.*|\.yml)?")
    found = {
        file: " ".join(sorted({text for text in _texts(tree) if named.fullmatch(text)}))
        for file, tree in _code()
        if not file.startswith(tuple(f"{room}/" for room in OWN_WORDS))
    }
    assert {file: said for file, said in found.items() if said} == LEFT


def test_nothing_is_decided_by_the_name_of_a_kind() -> None:
    found = set()
    for file, tree in _code():
        for node in ast.walk(tree):
            sides = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
            sides += [node.value] if isinstance(node, ast.MatchValue) else []
            parts = (part for side in sides for part in ast.walk(side))
            found |= {(file, p.value) for p in parts if isinstance(p, ast.Constant) and p.value in BY_NAME}
    assert found == COMPARED


def test_no_two_kinds_share_a_name_a_file_or_an_address() -> None:
    assert len(BY_NAME) == len(KINDS)
    assert len({file.path for file in SEED_FILES}) == len(SEED_FILES)
    assert len({kind.address("x") for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_kind_is_one_of_records_that_stand_where_it_says(kind: Kind[Record]) -> None:
    corpus = load(TOY)[0].corpus
    assert kind.key in kind.model.model_fields or kind.file.form != "list"
    records = corpus.of(kind)
    assert records
    for identifier, record in records.items():
        assert corpus.at[kind.address(identifier)] == (kind, identifier)
        assert title_of(corpus, kind, identifier)
        assert kind.file.holds(record.origin.document.file)
        for name in kind.names(record):
            assert record.origin.place(*name.at) != record.origin.place("no such field")
    assert all(label(kind))


def test_what_an_id_names_is_a_kind_and_has_a_finding_of_its_own() -> None:
    corpus = load(TOY)[0].corpus
    ids = {
        value.target
        for kind in KINDS
        for record in corpus.of(kind).values()
        if isinstance(record, Record)
        for value, _ in contents(record)
        if isinstance(value, NamedId)
    }
    assert ids == {"actor", "claim", "event", "page", "place", "question", "source", "term", "threat", "work"}
    assert ids <= TARGETS.keys()
    assert {f"unknown-{target}" for target in ids} <= CODES.keys()


def test_what_people_are_asked_for_is_a_kind() -> None:
    assert FORMS.keys() <= BY_NAME.keys()
    for name, form in FORMS.items():
        assert form.example, name
        assert {field.flag for field in form.fields if field.required} <= set(form.example.split()), name


def test_a_file_is_known_by_its_path_alone() -> None:
    known = [file for file in SEED_FILES if file.holds("seeds/sources/harbour-report/claims.yml")]
    assert [file.schema_name for file in known] == ["claims"]
    for file in ("claims.yml", "seeds/claims.yml", "seeds/sources/claims.yml", "seeds/threats/a/b.md", "seeds/site.md"):
        assert not any(known.holds(file) for known in SEED_FILES)
