"""The record of a new source: what its file says of itself, what it does not say, and nothing else."""

from pathlib import Path

import pytest

from microsite.corpus.citations.cited_works import source_csl
from microsite.corpus.project import load
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.ingest.first_record import first_record
from tests.commands import run
from tests.project_copies import say_what_it_is

META = {
    "citation_title": "On Silt",
    "citation_author": "Marsh, Ada",
    "citation_journal_title": "Harbour Papers",
    "citation_volume": "7",
    "citation_firstpage": "3",
    "citation_lastpage": "9",
    "citation_publication_date": "2015/09/03",
    "citation_doi": "10.1000/182",
}
ARTICLE = "<article><h1>On Silt</h1><p>Silt came with the river, and nobody dredged it.</p></article>"


def _page(folder: Path, meta: dict[str, str]) -> Path:
    path = folder / "silt.html"
    head = "".join(f'<meta name="{name}" content="{content}">' for name, content in meta.items())
    path.write_text(f"<html><head>{head}</head>{ARTICLE}</html>", "utf-8")
    return path


def test_a_record_holds_what_the_file_says(toy: Path, tmp_path: Path) -> None:
    done = run("ingest.py", toy, str(_page(tmp_path, META)), "--id", "on-silt")
    assert done.returncode == 0, done.stderr
    assert "the file itself says: title, authors, journal, DOI, date of publication;" in done.stdout
    assert "it does not say: publisher, address, language; fill in" in done.stdout
    written = (toy / "seeds" / "sources" / "on-silt" / "source.yml").read_text("utf-8")
    assert "\n# It does not say: publisher, address, language; " in written
    project, findings = load(toy)
    assert findings == []
    source = project.corpus.sources["on-silt"].source
    assert (source.title, source.doi, source.dating.edtf.text, source.dating.inferred) == (
        "On Silt", "10.1000/182", "2015-09-03", False,
    )  # fmt: skip
    assert (source.language, source.publisher, source.url) == ("und", None, None)
    csl = source_csl("on-silt", source)
    assert csl["author"] == [{"family": "Marsh", "given": "Ada"}]
    assert [csl[key] for key in ("type", "container-title", "volume", "page", "DOI")] == [
        "article-journal", "Harbour Papers", "7", "3-9", "10.1000/182",
    ]  # fmt: skip


def test_readers_see_journal_and_doi_and_can_go_there(toy: Path, tmp_path: Path) -> None:
    run("ingest.py", toy, str(_page(tmp_path, META)), "--id", "on-silt")
    say_what_it_is(toy, "on-silt")
    assert run("generate.py", toy).returncode == 0
    page = (toy / "docs" / "sources" / "on-silt.md").read_text("utf-8")
    assert "Harbour Papers, volume 7, pages 3-9" in page
    assert "(https://doi.org/10.1000/182)" in page
    reach = load(toy)[0].corpus.sources["on-silt"].source
    assert reach.public_address == "https://doi.org/10.1000/182"


def test_a_file_that_says_nothing_leaves_all_unknown(toy: Path, tmp_path: Path) -> None:
    done = run("ingest.py", toy, str(_page(tmp_path, {})), "--id", "on-silt")
    assert "written; the file itself says: nothing of what it is; it does not say: title, authors," in done.stdout
    source = load(toy)[0].corpus.sources["on-silt"].source
    assert (source.title, source.authors, source.doi, source.published_in) == (None, (), None, None)
    assert source.dating.inferred


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (FileMetadata(title="A\u202eB", doi="10.1/x", language="EN_us", url="file:///x"), ("null", "und")),
        (FileMetadata(title="Silt: a study", language="EN-us"), ('"Silt: a study"', "en-us")),
    ],
)
def test_what_no_seed_may_hold_is_not_taken_over(said: FileMetadata, kept: tuple[str, str]) -> None:
    text, _ = first_record("on-silt", said, paged=True)
    assert f"title: {kept[0]}\n" in text
    assert f"language: {kept[1]}\n" in text
    assert "url: null" in text
    assert "doi:" not in text


def test_who_made_a_file_need_not_have_written_it() -> None:
    text, lines = first_record("on-silt", FileMetadata(makers=("Ada Marsh",)), paged=False)
    assert "authors: []" in text
    assert "its properties name Ada Marsh, who need not have written it" in lines
