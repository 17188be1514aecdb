"""YAML with places, front matter, prose: what is refused, and where the finding stands."""

from pathlib import Path

import pytest

from microsite.model.parse_prose import parse_prose
from microsite.model.prose import Cite, EntityLink, ProseEmphasis, ProseLink, ProseText
from microsite.model.prose_mistakes import ProseError
from microsite.seeds.reading.files import LIMIT, read_text
from microsite.seeds.reading.front_matter import read_front_matter
from microsite.seeds.reading.yaml import DEPTH, read_yaml


def test_scalars_are_those_of_yaml_1_2() -> None:
    data, _, findings = read_yaml("{a: NO, b: 2021-10-05, c: 12:30:45, d: 780_000, e: true, f: ~, g: 1.5, h: 007}", "x")
    assert not findings
    assert data == {
        "a": "NO",
        "b": "2021-10-05",
        "c": "12:30:45",
        "d": "780_000",
        "e": True,
        "f": None,
        "g": 1.5,
        "h": 7,
    }


def test_places_of_keys_and_values() -> None:
    _, document, _ = read_yaml("a:\n- b: 1\n  c: دو\n", "x", first_line=2)
    assert document.marks["a", 0, "c"] == (4, 6)
    assert document.marks["a", 0, "c", "\x00key"] == (4, 3)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: &x 1", 1, "anchor"),
        ("a: *x", 1, "alias"),
        ("a: !!python/object:os.system x", 1, "tag"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a:\n\t- b", 2, "spaces, not tabs"),
        ("title: Silt: a view", 1, "quotes"),
        ("a: 'b", 1, "this quote is not closed"),
        ("a: [1, 2", 1, "not closed"),
        ("- a\nb: c", 2, "dash"),
        ("a: b\n  c: d", 2, "the indent does not fit"),
        ("a: b: c", 1, "quotes: a: 'b: c'"),
        ("[" * 100_000, 1, "nested"),
        ("a: 1\nb: 2\na: 3", 3, "again (first in line 1)"),
    ],
)
def test_what_is_refused(text: str, line: int, words: str) -> None:
    _, _, findings = read_yaml(text, "seed.yml")
    assert [(finding.place.file, finding.place.line) for finding in findings] == [("seed.yml", line)]
    assert words in findings[0].message


def test_depth_up_to_the_limit_is_fine() -> None:
    assert not read_yaml("[" * DEPTH + "]" * DEPTH, "x")[2]
    assert read_yaml("[" * (DEPTH + 1) + "]" * (DEPTH + 1), "x")[2]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"caf\xe9", "UTF-8"),
        ("a\u202eb".encode(), "U+202E"),
        (b"a\x00b", "U+0000"),
        (b"x" * (LIMIT + 1), "MB"),
    ],
)
def test_bytes_that_are_no_text(tmp_path: Path, raw: bytes, words: str) -> None:
    path = tmp_path / "seed.yml"
    path.write_bytes(raw)
    text, findings = read_text(path, "seed.yml")
    assert text is None
    assert [finding.code for finding in findings] == ["unreadable"]
    assert words in findings[0].message


def test_front_matter_places_count_from_the_top_of_the_file() -> None:
    data, body, document, findings = read_front_matter("---\ntitle: x\nb: [1]\n---\n\nThe *body*.\n", "f.md")
    assert not findings
    assert data == {"title": "x", "b": (1,)}
    assert document.marks["b",] == (3, 4)
    assert document.marks["body",] == (5, 1)
    assert body is not None
    assert body.plain() == "The body."


def test_front_matter_must_be_there() -> None:
    assert [f.code for f in read_front_matter("# A page\n", "f.md")[3]] == ["front-matter"]
    assert [f.place.line for f in read_front_matter("---\na: 1\n---\n\nx\n\n    code\n", "f.md")[3]] == [7]


def test_prose_is_a_tree() -> None:
    prose = parse_prose("A *b* [c](https://d.example) [@e-001; @f-2009, p. 3].\n[[g]] and [[h|the h]], \\<script>")
    kinds = [type(inline) for inline in prose.inlines()]
    assert kinds.count(Cite) == 1
    assert {ProseEmphasis, ProseLink, EntityLink, ProseText} <= set(kinds)
    assert [(item.key, item.locator) for item in prose.cited()] == [("e-001", None), ("f-2009", "p. 3")]
    assert [(link.id, link.label) for link in prose.links()] == [("g", None), ("h", "the h")]
    assert "<script>" in prose.plain()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a\n\n# One", "prose-markup", 2),
        ("a\n\n    code", "prose-markup", 2),
        ("```\ncode\n```", "prose-markup", 0),
        ("a\nb ![x](y.png)", "prose-markup", 1),
        ("[x](javascript:alert(1))", "unsafe-link", 0),
        ("[x](data:text/html,y)", "unsafe-link", 0),
        ("[x](../other.md)", "unsafe-link", 0),
        ("a\nb [@]", "bad-citation", 1),
        ("[[a|b|c]]", "bad-citation", 0),
        ("***", "prose-markup", 0),
    ],
)
def test_prose_that_is_refused(text: str, code: str, line: int) -> None:
    with pytest.raises(ProseError) as caught:
        parse_prose(text)
    mistake = caught.value.mistakes[0]
    assert (mistake.code, mistake.line_and_column(text)[0]) == (code, line)


@pytest.mark.parametrize(
    "text",
    ["? [a]\n: b\n? [a]\n: c\n", "- {[a]: b, [a]: c}\n", "? {a: b}\n: c\n? {d: e}\n: f\n", "{a: 1}: 2\n{a: 1}: 3\n"],
)
def test_keys_that_are_lists_or_mappings_end_in_findings(text: str) -> None:
    assert [found.code for found in read_yaml(text, "x.yml")[2]] == ["duplicate-key"]
