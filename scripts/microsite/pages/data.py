"""The list of downloads, and the codebook that explains them."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite import markdown, urls
from microsite.exports.claims_csv import COLUMNS
from microsite.exports.data_file import DataFile
from microsite.exports.sqlite import CONTENTS
from microsite.meta import front_matter
from microsite.model.place import Place
from microsite.model.vocabulary import CLAIM_KINDS, STRENGTHS, VERDICTS
from microsite.pages.page import Page

_WHOLE: Final = (
    "The whole site can be packed into one zip file that opens from the disk, without a server. It is not among the "
    "files above. Make it from a copy of the repository:"
)


def _size(count: int) -> str:
    return f"{count:,} bytes" if count < 10_000 else f"{count / 1000:,.0f} kB"


def _downloads(downloads: Iterable[DataFile]) -> Page:
    page = urls.data().page
    files = [file for file in downloads if file.what]
    rows = [
        (
            markdown.link(markdown.escape(file.path.removeprefix("data/")), urls.Address(file.path).seen_from(page)),
            markdown.escape(file.what),
            markdown.escape(_size(len(file.data))),
        )
        for file in files
    ]
    lead = "Everything on this site as files, free to use under CC BY 4.0. The texts of the sources are not among them."
    body = [lead, ""]
    body += markdown.table(("File", "What it is for", "Size"), rows)
    body += ["", f"What the columns and words mean is in the {markdown.link('codebook', 'codebook.md')}."]
    body += ["", _WHOLE, "", *markdown.preformatted("make offline", "make-offline")]
    extra = front_matter.downloads(lead, files)
    return Page(urls.data(), "Data", tuple(body), Place("scripts/microsite/exports"), "All downloads.", extra=extra)


def _codebook() -> Page:
    body = [markdown.heading(2, "Columns of claims.csv", "claims"), ""]
    body += markdown.table(
        ("Column", "What it holds"), ((f"<code>{name}</code>", markdown.escape(what)) for name, what in COLUMNS.items())
    )
    body += ["", markdown.heading(2, "Tables and views of corpus.sqlite", "sqlite"), ""]
    body += markdown.table(
        ("Name", "What it holds"), ((f"<code>{name}</code>", markdown.escape(what)) for name, what in CONTENTS.items())
    )
    for title, anchor, words in (
        ("Kinds", "kinds", CLAIM_KINDS),
        ("Strength", "strength", STRENGTHS),
        ("Verdict", "verdict", VERDICTS),
    ):
        body += ["", markdown.heading(2, title, anchor), ""]
        body += markdown.table(
            ("Word", "Meaning"), ((f"<code>{word}</code>", markdown.escape(what)) for word, what in words.items())
        )
    return Page(urls.codebook(), "Codebook", tuple(body), Place("scripts/microsite/exports"), "What the data mean.")


def pages(downloads: Iterable[DataFile]) -> Iterator[Page]:
    """Yield the list of downloads and the codebook."""
    yield _downloads(downloads)
    yield _codebook()
