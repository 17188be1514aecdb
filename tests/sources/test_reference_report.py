"""What ingest says at its end of citations and of the list of references, and what of it is odd."""

from pathlib import Path

import pytest

from microsite.sources.documents.document import DocumentBlock, DocumentContent, SourceDocument
from microsite.sources.ingest.closing_report import absurdities, closing_lines
from microsite.sources.ingest.shown import ShownDocument, shown
from tests.commands import run
from tests.project_copies import say_what_it_is

LISTED = ("Holm, B. (2004). Mud of the basin. Pier.", "Marsh, A. (2005). Tides of the basin. Pier.")


def _shown(text: str, references: tuple[str, ...], *, heading: bool = False) -> ShownDocument:
    end = (DocumentBlock("heading", "References", level=1),) if heading else ()
    content = DocumentContent((DocumentBlock("paragraph", text), *end), references=references)
    return shown(SourceDocument("paper.pdf", 1, "0" * 64, content))


def test_how_many_citations_find_a_work_is_said() -> None:
    lines = closing_lines(_shown("It fell (Holm, 2004; Marsh, 2005), and rose (Holm, 2004).", LISTED))
    said = "in-text citations: 3, of 2 works, of which 2 lead to one entry of the list; entries of the list of "
    assert f"{said}references: 2" in lines
    assert any(line.endswith("microsite import_references paper.pdf --cited-by ID") for line in lines)


@pytest.mark.parametrize(
    ("text", "references", "heading", "odd"),
    [
        ("It fell (Holm, 2004).", (), True, 'no list of references could be read below "References" (s1.h1)'),
        (
            "It fell (" + "; ".join(f"Holm, {year}" for year in range(1990, 2002)) + ").",
            (),
            False,
            "the text cites 12 works, and no list of references was found;",
        ),
        ("It fell [1], and rose [2, 3].", LISTED[:1], False, "the text cites 3 works, and its list of references was"),
        (
            "It fell [1].",
            ("1. A, 2001", "2. B, 2002", "5. E, 2005"),
            False,
            "the list of references has no number 3, 4;",
        ),
        (
            "It fell [1].",
            ("1. A, 2001", "1. B, 2002", "2. C, 2005"),
            False,
            "the list of references has the number 1 more",
        ),
        (
            "It fell (Holm, 2004; Lind, 2007).",
            LISTED,
            False,
            '1 citation leads to no entry of the list of references for certain: "Lind, 2007" (p1)',
        ),
    ],
)
def test_what_cannot_be_right_is_said(text: str, references: tuple[str, ...], heading: bool, odd: str) -> None:
    said = [finding.message for finding in absurdities(_shown(text, references, heading=heading))]
    assert [message[: len(odd)] for message in said if message.startswith(odd)] == [odd]


def test_a_text_in_pieces_is_odd() -> None:
    pieces = [
        DocumentBlock("paragraph", words) for words in ("x y", "The silt rose again in every summer of the decade.")
    ]
    found = [shown(SourceDocument("paper.pdf", 1, "0" * 64, DocumentContent(tuple(pieces * n)))) for n in (60, 10)]
    first, second = ([each.message for each in absurdities(document)] for document in found)
    assert [message[:50] for message in first] == ["60 of 120 passages have no more than 3 words, the "]
    assert second == []


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("It fell (Holm, 2004).", LISTED),
        ("It fell [1].", ("1. A, 2001", "Whose number was not read, 2002", "3. C, 2005")),
        ("It fell (Holm, 2004).", ()),
    ],
)
def test_what_is_sound_is_not_odd(text: str, references: tuple[str, ...]) -> None:
    assert absurdities(_shown(text, references)) == []


def test_the_list_of_a_plain_text_cites_nothing_and_titles_in_it_may_be_said(toy: Path, tmp_path: Path) -> None:
    title = "Mud of the deep and narrow basin in nine dry summers of one river"
    text = "Silt Again\n\nIt fell in the spring of a dry year (Holm, 2004).\n\nReferences\n\n"
    listed = f"Holm, B. (2004). {title}. Pier.\n\nMarsh, A. (2005). Tides. See Lind (2003). Pier.\n"
    (tmp_path / "paper.txt").write_text(text + listed, "utf-8")
    done = run("ingest.py", toy, str(tmp_path / "paper.txt"), "--id", "silt-paper")
    assert "1 in-text citations" in done.stdout, done.stderr
    run("import_references.py", toy, str(tmp_path / "paper.txt"), "--cited-by", "silt-paper")
    assert f"title: {title}\n" in (toy / "seeds/references.yml").read_text("utf-8")
    say_what_it_is(toy, "silt-paper")
    assert run("check.py", toy).returncode == 0
