"""A hint says that what looks like a citation is none: in passages.yml, in what is shown, and in what is counted."""

from pathlib import Path

import pytest

from tests.commands import run

TEXT = (
    "The silt was kept (KTCC, 1893; KTCC, 1894) by Holm (2004). It fell at Pier (1950), and rose.",
    "It was kept again (KTCC, 1893), as Lind (2010) says.",
)
SOURCE = "seeds/sources/silt-paper/source.yml"
PASSAGES = "seeds/sources/silt-paper/passages.yml"


@pytest.fixture(params=["html", "txt"])
def text(request: pytest.FixtureRequest, toy: Path, tmp_path: Path) -> Path:
    path = tmp_path / f"paper.{request.param}"
    heading, *prose = ("Silt again", *TEXT)
    html = f"<h1>{heading}</h1>" + "".join(f"<p>{each}</p>" for each in prose)
    path.write_text(html if request.param == "html" else "\n\n".join((heading, *prose)), "utf-8")
    assert run("ingest.py", toy, str(path), "--id", "silt-paper").returncode == 0
    return path


def _hinted(toy: Path, *hints: str) -> None:
    said = "".join(f"- {hint}\n" for hint in hints)
    (toy / SOURCE).write_text((toy / SOURCE).read_text("utf-8") + f"hints:\n{said}", "utf-8")


def _cited(toy: Path) -> list[str]:
    lines = (toy / PASSAGES).read_text("utf-8").split("citations:")[-1].split("fingerprint")[0].splitlines()
    return [line.split('printed: "')[1].split('"')[0] for line in lines if "printed" in line]


def test_what_a_hint_refuses_is_no_citation_anywhere(toy: Path, text: Path) -> None:
    assert _cited(toy) == ["KTCC, 1893", "KTCC, 1894", "Holm, 2004", "Pier, 1950", "KTCC, 1893", "Lind, 2010"]
    _hinted(toy, '{not_citation: "KTCC, 1893", why: A number of a collection.}', "{not_citation: Pier, why: A pier.}")
    done = run("ingest.py", toy, str(text), "--id", "silt-paper")
    assert done.returncode == 0, done.stderr
    assert "in-text citations: 3, of 3 works" in done.stdout
    assert _cited(toy) == ["KTCC, 1894", "Holm, 2004", "Lind, 2010"]
    assert '"1893"' in (toy / PASSAGES).read_text("utf-8")  # it counts as a figure now
    shown = run("ingest.py", toy, str(text), "--show", "--id", "silt-paper", "--format", "json")
    assert '"KTCC, 1893"' not in shown.stdout
    assert '"KTCC, 1894"' in shown.stdout


@pytest.mark.parametrize(
    ("hint", "said"),
    [
        (
            '{not_citation: "KTCC, 1895", why: A.}',
            '"KTCC, 1895" is read as no citation ("KTCC, 1893", "KTCC, 1894" are)',
        ),
        ("{not_citation: Hol, why: A.}", '"Hol" is read as no citation'),
        (
            "{not_citation: Holm, at: p1, why: A.}",
            "not_citation is about the whole text; write it in a hint of its own",
        ),
        (
            "{not_citation: Holm, line: 3, why: A.}",
            "not_citation is about the whole text; write it in a hint of its own",
        ),
    ],
)
def test_a_hint_that_refuses_nothing_is_a_finding(toy: Path, text: Path, hint: str, said: str) -> None:
    before = (toy / PASSAGES).read_bytes()
    _hinted(toy, hint)
    done = run("ingest.py", toy, str(text), "--id", "silt-paper")
    assert done.returncode == 1
    assert said in done.stderr
    assert f"{SOURCE}:{len((toy / SOURCE).read_text('utf-8').splitlines())}:" in done.stderr
    assert (toy / PASSAGES).read_bytes() == before


def test_hints_of_both_kinds_stand_together(toy: Path, text: Path) -> None:
    _hinted(toy, '{not_citation: "KTCC", why: Numbers of a collection.}', "{words: Silt again, kind: heading, why: A.}")
    done = run("ingest.py", toy, str(text), "--id", "silt-paper")
    assert done.returncode == 0, done.stderr
    assert _cited(toy) == ["Holm, 2004", "Pier, 1950", "Lind, 2010"]
