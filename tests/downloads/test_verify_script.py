"""The program of the kit: one file for any Python, and the same normal form as the project's."""

import ast
import json
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from microsite.corpus import record_wording
from microsite.corpus.project import load
from microsite.downloads import verify_copy, verify_kit, verify_script
from microsite.downloads.verify_parts import verify_py
from microsite.sources.text import words as text_words
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.normalise import NORMALISATION, OF_PASSAGES, WITHOUT_WIDE_BREAKS, normalise
from tests.project_copies import TOY

EXOTIC = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("-‐–—−\u00ad\u200b\ufeff'’‘`´′\"“”„«»\u2033 \u00a0\t\n\r\u2028\u0085a1é\u0301ﬁ½…"),
    )
)


@given(EXOTIC)
@example("self- \n\u00a0interested \u2013 “x”\u00ad")
def test_the_kit_normalises_as_the_project_does(text: str) -> None:
    assert verify_copy.normalise(text) == normalise(text)
    assert verify_copy.normalise(text, closes=True) == normalise(text, WITHOUT_WIDE_BREAKS)
    assert verify_script.KNOWN["normalisation"] == (NORMALISATION, OF_PASSAGES, WITHOUT_WIDE_BREAKS)


@pytest.mark.turns(2, on=0)
def test_every_character_is_normalised_as_the_project_does() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    characters = [c for c in every if unicodedata.category(c) not in ("Cn", "Co", "Cs")]
    assert len(characters) > 100_000
    for start in range(0, len(characters), 4096):
        text = "".join(f"a{c}b-{c}\n{c}d- \n{c} " for c in characters[start : start + 4096])
        assert verify_copy.normalise(text) == normalise(text)


def test_the_script_is_one_file_for_python_3_9_with_nothing_from_elsewhere() -> None:
    tree = ast.parse(verify_py(), feature_version=(3, 9))
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert modules == {
        "__future__", "argparse", "bisect", "collections", "collections.abc", "hashlib", "itertools", "json",
        "pathlib", "re", "sys", "typing", "unicodedata",
    }  # fmt: skip


def test_names_are_those_of_the_pages_and_no_words_of_a_source_are_published() -> None:
    project, _ = load(TOY)
    script, records, _ = verify_kit.files(project.corpus)
    assert script.data == verify_py()
    names = {unit["at"]: unit["name"] for source in json.loads(records.data)["sources"] for unit in source["passages"]}
    said = [word.form for word in text_words.words(records.data.decode())]
    for dossier in project.corpus.sources.values():
        assert dossier.text is not None
        assert Fingerprint.decode(dossier.text.fingerprint).overlaps(said) == []
    assert names
    assert all(name == record_wording.locator(at) for at, name in names.items())
    assert record_wording.locator("s0.p2.s1") == "before the first heading, paragraph 2, sentence 1"
