"""What the pages compare a reader's own copy with, in the browser: the records of the kit, a file for each source.

They are plain scripts, loaded when a reader asks: a page that is read from the disk may fetch nothing. With the
fingerprints come the sentences of our claims, and the numbers that we read in each sentence of the source.
"""

import json
from collections.abc import Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.downloads.verify_kit import repairs, unit_record
from microsite.model import kinds, urls
from microsite.model.address import Address
from microsite.model.data_file import DataFile
from microsite.model.dossier import Dossier
from microsite.model.passage import Passage, SourceText
from microsite.model.quotes import curl

LIST: Final = "data/verify/sources.js"
"""Which sources can be compared with: what they are called, and the fingerprint of the file that was read."""


def of_source(source: str) -> str:
    """Return the file with the fingerprints of a source, below docs/."""
    return f"data/verify/by-source/{source}.js"


def script(what: str, source: str, value: object) -> bytes:
    """Return a script that hands over what is known of a source; JSON in ASCII is JavaScript, whatever stands in it."""
    place = f"((self.ownCopy ??= {{}}).{what} ??= {{}})[{json.dumps(source)}]"
    return f"{place} = {json.dumps(value, separators=(',', ':'))};\n".encode()


def below_root(page: Address) -> str:
    """Return the address of a page as scripts have it, which know where the site begins: ``sources/x/``."""
    return page.url.removeprefix("/")


def _records(corpus: Corpus, dossier: Dossier, text: SourceText) -> dict[str, object]:
    """Return what is published of a source that was read."""
    # Those of all claims, translated or not, lie with the main language.
    up = "../" if corpus.translation else ""
    return {
        "id": dossier.id,
        "label": record_wording.the_source(corpus, dossier.id),
        "sha256": text.file.sha256,
        "normalisation": text.normalisation,
        "repairs": repairs(dossier),
        "passages": [
            {
                **unit_record(corpus, dossier.id, passage),
                "numbers": (),
                "sentences": _sentences(corpus, dossier, passage),
            }
            for passage in text.passages
        ],
        "claims": {claim.id: curl(claim.says) for claim in dossier.claims},
        "pages": {"source": up + below_root(urls.source(dossier.id)), "claims": f"{up}{kinds.CLAIM.folder}/"},
    }


def _sentences(corpus: Corpus, dossier: Dossier, passage: Passage) -> list[dict[str, object]]:
    return [{**unit_record(corpus, dossier.id, one), "numbers": one.numbers} for one in passage.sentences]


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the list of sources, and the fingerprints of each that was read."""
    read = [(dossier, dossier.text) for dossier in corpus.sources.values() if dossier.text]
    rows = [
        {"id": dossier.id, "label": record_wording.the_source(corpus, dossier.id), "sha256": text.file.sha256}
        for dossier, text in read
    ]
    known = json.dumps(rows, separators=(",", ":"))
    yield DataFile(LIST, f"(self.ownCopy ??= {{}}).list = {known};\n".encode(), "")
    for dossier, text in read:
        yield DataFile(of_source(dossier.id), script("sources", dossier.id, _records(corpus, dossier, text)), "")
