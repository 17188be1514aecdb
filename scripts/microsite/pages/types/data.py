"""The list of downloads, and the codebook that explains them."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.downloads.claims_csv import COLUMNS
from microsite.downloads.sqlite import CONTENTS
from microsite.model import urls
from microsite.model.data_file import DataFile
from microsite.model.generator import own_place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, paragraph, table
from microsite.model.tree.inlines import Code, Link, inlines
from microsite.model.tree.verbatim import Preformatted
from microsite.model.urls import Address
from microsite.model.vocabulary import CLAIM_KINDS, STRENGTHS, VERDICTS
from microsite.model.wording import text, words
from microsite.pages.metadata import front_matter
from microsite.pages.writing.page import Page

_LEAD: Final = (
    "Everything on this site as files, free to use under CC BY 4.0. The texts of the sources are not among them."
)
SEED: Final = own_place("downloads")
"""The files that the pages describe are made there."""

_WHOLE: Final = (
    "The whole site can be packed into one zip file that opens from the disk, without a server. It is not among the "
    "files above. Make it from a copy of the repository:"
)


def _size(count: int) -> str:
    return words("{n} bytes", n=f"{count:,}") if count < 10_000 else words("{n} kB", n=f"{count / 1000:,.0f}")


def _downloads(downloads: Iterable[DataFile]) -> Page:
    files = [file for file in downloads if file.what]
    rows = [
        (Link(Address(file.path), inlines(file.path.removeprefix("data/"))), file.what, _size(len(file.data)))
        for file in files
    ]
    codebook = Link(urls.codebook(), text("codebook"))
    body = (
        paragraph(_LEAD),
        table(("File", "What it is for", "Size"), rows),
        paragraph(text("What the columns and words mean is in the {codebook}.", codebook=codebook)),
        paragraph(_WHOLE),
        Preformatted("make offline", "make-offline"),
    )
    extra = front_matter.downloads(_LEAD, files)
    return Page(urls.data(), "Data", body, SEED, "All downloads.", extra=extra)


_TABLES: Final = (
    ("Columns of claims.csv", "claims", ("Column", "What it holds"), COLUMNS),
    ("Tables and views of corpus.sqlite", "sqlite", ("Name", "What it holds"), CONTENTS),
    ("Kinds", "kinds", ("Word", "Meaning"), CLAIM_KINDS),
    ("Strength", "strength", ("Word", "Meaning"), STRENGTHS),
    ("Verdict", "verdict", ("Word", "Meaning"), VERDICTS),
)


_TABLE: Final = (
    "claims.csv is text in UTF-8 with a byte order mark, by which spreadsheets know the letters. Programs that take "
    "the mark for part of the first name are told of it: in Python {python}, in R {r}. Values are divided by "
    "commas; one that holds a comma, a quotation mark or a new line stands in quotation marks."
)


def _codebook() -> Page:
    said = text(_TABLE, python=Code("encoding='utf-8-sig'"), r=Code("fileEncoding='UTF-8-BOM'"))
    body: list[Block] = [paragraph(said)]
    for title, anchor, header, meanings in _TABLES:
        rows = [(Code(word), meaning) for word, meaning in meanings.items()]
        body += [heading(2, title, anchor), table(header, rows)]
    return Page(urls.codebook(), "Codebook", tuple(body), SEED, "What the data mean.")


ADDRESSES: Final = (urls.data(), urls.codebook())


def pages(downloads: Iterable[DataFile]) -> Iterator[Page]:
    """Yield the list of downloads and the codebook."""
    yield _downloads(downloads)
    yield _codebook()
