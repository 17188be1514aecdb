"""What pandoc reads: the same text from Word, OpenDocument and Markdown, within bounds."""

import subprocess
from pathlib import Path

import pypandoc
import pytest

from microsite.sources.documents import run_pandoc
from microsite.sources.documents.document import SourceError
from microsite.sources.documents.formats import FORMATS, read_document
from microsite.sources.documents.reference_list import with_references_apart
from microsite.sources.ingest.shown import shown
from tests.sources.documents.made import KINDS, TEXT, packed_by_pandoc, told


@pytest.mark.parametrize("target", ["docx", "odt"])
def test_a_file_of_a_word_processor_keeps_its_structure(tmp_path: Path, target: str) -> None:
    content = with_references_apart(FORMATS[f".{target}"](packed_by_pandoc(target, tmp_path)))
    assert told(content.blocks) == KINDS
    assert (content.said.title, content.said.authors) == ("Silt in the Lower Basin", ("Ada Marsh", "Ben Holm"))
    assert content.said.language == "en-GB"
    assert [reference[:9] for reference in content.references] == ["12. Marsh", "13. Holm,"]
    raised = next(block for block in content.blocks if block.superscripts)
    assert [raised.text[slice(*span)] for span in raised.superscripts] == ["12,13"]
    assert [block.level for block in content.blocks if block.kind == "heading"] == [1, 2, 1]


MIXED = """\
---
title: A Wall
author: Ada Marsh
date: 2021-04-03
---

## <a name="one"></a>1 Who "built" it

<div class="middle">

**In the middle.**

</div>

<ol>
  <li>The board.</li>
  <li>The town.</li>
</ol>

So it was said.[^1]

[^1]: By the keeper.
"""


def test_html_in_markdown_is_read_as_html() -> None:
    content = FORMATS[".md"](MIXED.encode())
    assert told(content.blocks) == [
        ("title", "A Wall"),
        ("byline", "Ada Marsh"),
        ("paragraph", "2021-04-03"),
        ("heading", '1 Who "built" it'),
        ("paragraph", "In the middle."),
        ("item", "The board."),
        ("item", "The town."),
        ("paragraph", "So it was said."),
        ("footnote", "By the keeper."),
    ]
    assert content.blocks[-1].mark == "1"
    assert content.said.date == "2021-04-03"


def _refused(raw: bytes, suffix: str = ".md") -> str:
    with pytest.raises(SourceError) as refusal:
        FORMATS[suffix](raw)
    return str(refusal.value)


def test_time_and_memory_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_pandoc, "SECONDS", 0)
    assert "could not be read within 0 seconds; make sources of its parts" in _refused(TEXT.encode())
    monkeypatch.setattr(run_pandoc, "SECONDS", 60)
    monkeypatch.setattr(run_pandoc, "MEGABYTES", 64)
    assert "needs more than 64 MB of memory" in _refused(b"one line\n\n" * 100_000)


def test_pandoc_reads_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("what nobody may read")
    for marked in (f"![picture]({secret})", f"```{{.include}}\n{secret}\n```", f'<img src="{secret}">\n\nwords'):
        content = FORMATS[".md"](f"{marked}\n\nSome words.\n".encode())
        assert "nobody" not in repr(content)
    assert "--sandbox" in Path(run_pandoc.__file__).read_text("utf-8")


def test_what_pandoc_cannot_read_is_said_in_one_line() -> None:
    message = _refused(b"PK\x03\x04 and nothing more", ".docx")
    assert message.startswith("expected a Word file (.docx), but it could not be unpacked")
    assert "\n" not in message


LINKED = """# Silt

It fell ([Holm, 2004](#holm)), as [the Lind report](#lind) says.

# References

[Holm, B. (2004). Mud of the basin. Basin Press.]{#holm}

[Lind, C. (2006). Ropes of the basin. Basin Press.]{#lind}
"""


@pytest.mark.parametrize("target", ["docx", "odt"])
def test_links_to_bookmarks_lead_to_entries(target: str, tmp_path: Path) -> None:
    made = tmp_path / f"made.{target}"
    command = [pypandoc.get_pandoc_path(), "--from=markdown", f"--to={target}", f"--output={made}"]
    subprocess.run(command, input=LINKED.encode(), check=True)
    found = shown(read_document(made))
    assert [(each.printed, each.entries) for each in found.citations] == [
        ("Holm, 2004", (0,)),
        ("the Lind report", (1,)),
    ]
    assert not any("\ue010" in passage.text for passage in found.passages)
