"""Twice the text takes about twice the time, wherever a pattern or loop sees what people wrote."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from microsite.authoring.references import bibtex, csl_items, ris_records
from microsite.corpus.hand_written_page import HandWrittenPage, _title
from microsite.downloads.verify_copy import mended
from microsite.downloads.verify_parts import verify_py
from microsite.model.csl import is_placeholder
from microsite.model.edtf import EdtfDate
from microsite.model.hidden_characters import piled_marks
from microsite.model.markdown import escape
from microsite.seeds.reading.page_settings import read_page_settings
from microsite.seeds.reading.site_configuration import read_site_configuration
from microsite.seeds.reading.yaml import read_yaml
from microsite.sources.documents.layout import blocks
from microsite.sources.documents.structure import TextLine
from microsite.sources.text.citations import version_1
from microsite.sources.text.collation import key
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.in_text_citations import CitingText, in_text_citations
from microsite.sources.text.normalise import WITHOUT_WIDE_BREAKS, normalise
from microsite.sources.text.numbers import numbers
from microsite.sources.text.words import forms, guarded_forms, words
from tests.safety.doubling import ENOUGH, Reader, doubled


def _date(text: str) -> None:
    with pytest.raises(ValueError):
        EdtfDate(text)


READERS: dict[str, Reader] = {
    "citations, version 1": lambda text: version_1.in_text_citations([text]),
    "citations": lambda text: in_text_citations([CitingText(text)]),
    "words": lambda text: list(words(text)),
    "guarded words": lambda text: guarded_forms(f"水{text}"),
    "numbers": lambda text: list(numbers(text)),
    "normal form": normalise,
    "normal form 3": lambda text: normalise(text, WITHOUT_WIDE_BREAKS),
    "fingerprint": lambda text: Fingerprint.of(forms(text)),
    "collation": key,
    "layout": lambda text: blocks([TextLine(n, line) for n, line in enumerate(text.split("\n"), 1)]),
    "title": lambda text: _title(HandWrittenPage("docs/x.md", f"# {text}")),
    # The last reading of a file is kept: another before it, so that the text is read each time.
    "yaml": lambda text: (read_yaml("", "x.yml"), read_yaml(text, "x.yml")),
    "front matter": lambda text: read_page_settings(text[:9_000], "docs/x.md"),
    "mkdocs.yml": lambda text: read_site_configuration(text, {}),
    "marks": piled_marks,
    "escaping": escape,
    "placeholder": is_placeholder,
    "repairs": lambda text: mended(text, [(1, "brok en", "broken")]),
    "dates": lambda text: _date(f"x{text}"),
    "BibTeX": lambda text: bibtex.records(f"@book{{a, {text}"),
    "RIS": lambda text: ris_records.records(f"TY  - BOOK\n{text}"),
    "CSL-JSON": lambda text: csl_items.records(f"[{text}"),
}

TEXTS: dict[str, str] = {
    "years that are not closed": "(2000 ", "names before a year": "A ", "names and then a word": "A & x (2000) ",
    "commas": ", ", "parentheses": "(", "one long word": "a", "capitals": "A", "hyphens": "a-", "blanks": " ",
    "line ends": "\n", "hyphens at line ends": "a-  \n", "full stops": ". ", "quotes": "'\"", "brackets": "[",
    "braces": "{", "colons": "a: ", "dashes": "- ", "digits": "1", "digits and signs": "1,1.",
    "words of numbers": "two hundred ",
    "marks": "e\u0301", "piled marks": "\u0301", "joiners": "\u200d\u0301", "hashes": "# ",
    "attribute lists": "{: #x } ",
    "base64": "QUJD+/", "tags": "<a ", "entities": "&#", "backslashes": "\\", "tabs": "\t", "controls": "\u00ad",
    "entries that do not end": '@book{a, title={x, year="2001}\n', "entries in entries": "@book{a, note={\n",
    "quotes that do not end": 'title = "A "so" b,\n', "tags without a hyphen": "TI x\nPY 2001\n",
    "items that do not end": '{"id":"a","title":"x {',
}  # fmt: skip


@pytest.mark.turns(3)
@pytest.mark.timeout(20)
@pytest.mark.parametrize("reader", READERS)
def test_every_text_is_read_within_a_hard_stop(reader: str) -> None:
    for text in TEXTS.values():
        READERS[reader](text * (20_000 // len(text)))


@pytest.mark.long
@pytest.mark.parametrize("reader", READERS)
def test_twice_the_text_takes_about_twice_the_time(reader: str) -> None:
    for name, text in TEXTS.items():
        length, one, two = doubled(READERS[reader], text, 2_000_000)
        assert two < 3.2 * one + ENOUGH, (name, length, one, two)


SOURCE = {"id": "a", "label": "b", "file": {"sha256": "c"}, "normalisation": 1, "repairs": [], "passages": []}
RECORDS = {
    "deep": "[" * 200_000, "deep inside": '{"sources": ' + "[" * 100_000, "a number": "5", "a list": "[]",
    "nothing": "",
    "sources as a number": '{"sources": 5}', "a source as a number": '{"sources": [5]}', "empty": '{"sources": [{}]}',
    "a long number": "9" * 6000, "no number": "NaN", "a mark of order": "\ufeff{}",
    **{
        f"{name} of another type": json.dumps({"sources": [{**SOURCE, name: value}]})
        for name, value in {
            "file": [], "normalisation": "x", "repairs": [5], "passages": [{}], "id": {},
        }.items()
    },
}  # fmt: skip


@pytest.mark.turns(2)
@pytest.mark.timeout(20)
@pytest.mark.parametrize("records", RECORDS.values(), ids=RECORDS)
def test_records_of_the_kit_that_are_none_are_one_line(records: str, tmp_path: Path) -> None:
    (tmp_path / "verify.py").write_bytes(verify_py())
    (tmp_path / "passages.json").write_text(records, "utf-8")
    (tmp_path / "copy.txt").write_text("Some words.", "utf-8")
    command = [sys.executable, "verify.py", "copy.txt", "--source", "a"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
