"""The list of downloads, and the codebook that explains them."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.downloads.claims_csv import COLUMNS
from microsite.downloads.sqlite import CONTENTS
from microsite.model import cldr, urls
from microsite.model.address import Address
from microsite.model.data_file import DataFile
from microsite.model.generator import own_place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, paragraph, table
from microsite.model.tree.inlines import Code, Link, inlines
from microsite.model.tree.verbatim import Preformatted
from microsite.model.vocabulary import CLAIM_KINDS, STRENGTHS, VERDICTS
from microsite.model.wording import mark, marks, several, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.writing.page import Page

_LEAD: Final = mark(
    "Everything on this site as files, free to use under CC BY 4.0. The texts of the sources are not among them."
)
SEED: Final = own_place("downloads")
"""The files that the pages describe are made there."""

_WHOLE: Final = mark(
    "The whole site can be packed into one zip file that opens from the disk, without a server. It is not among the "
    "files above. Make it from a copy of the repository:"
)


def _size(count: int) -> str:
    return (
        words("{n} bytes", n=cldr.number(count))
        if count < 10_000
        else words("{n} kB", n=cldr.number(round(count / 1000)))
    )


def _downloads(downloads: Iterable[DataFile]) -> Page:
    files = [file for file in downloads if file.what]
    rows = [
        (Link(Address(file.path), inlines(file.path.removeprefix("data/"))), file.what, _size(len(file.data)))
        for file in files
    ]
    codebook = Link(urls.codebook(), text("codebook"))
    body = (
        paragraph(words(_LEAD)),
        table(several("File", "What it is for", "Size"), rows),
        paragraph(text("What the columns and words mean is in the {codebook}.", codebook=codebook)),
        paragraph(words(_WHOLE)),
        Preformatted("make offline", "make-offline"),
    )
    extra = front_matter.downloads(words(_LEAD), files)
    return Page(urls.data(), words("Data"), body, SEED, words("All downloads."), extra=extra)


_TABLES: Final = (
    (mark("Columns of claims.csv"), "claims", marks("Column", "What it holds"), COLUMNS),
    (mark("Tables and views of corpus.sqlite"), "sqlite", marks("Name", "What it holds"), CONTENTS),
    (mark("Kinds"), "kinds", marks("Word", "Meaning"), CLAIM_KINDS),
    (mark("Strength"), "strength", marks("Word", "Meaning"), STRENGTHS),
    (mark("Verdict"), "verdict", marks("Word", "Meaning"), VERDICTS),
)


_TABLE: Final = mark(
    "claims.csv is text in UTF-8 with a byte order mark, by which spreadsheets know the letters. Programs that take "
    "the mark for part of the first name are told of it: in Python {python}, in R {r}. Values are divided by "
    "commas; one that holds a comma, a quotation mark or a new line stands in quotation marks."
)


def _codebook() -> Page:
    said = text(_TABLE, python=Code("encoding='utf-8-sig'"), r=Code("fileEncoding='UTF-8-BOM'"))
    body: list[Block] = [paragraph(said)]
    for title, anchor, header, meanings in _TABLES:
        rows = [(Code(word), words(meaning)) for word, meaning in meanings.items()]
        body += [heading(2, words(title), anchor), table(several(*header), rows)]
    return Page(urls.codebook(), words("Codebook"), tuple(body), SEED, words("What the data mean."))


ADDRESSES: Final = (urls.data(), urls.codebook())


def pages(downloads: Iterable[DataFile]) -> Iterator[Page]:
    """Yield the list of downloads and the codebook."""
    yield _downloads(downloads)
    yield _codebook()
