"""The verify-it-yourself kit: ``data/verify/verify.py`` and the records it reads, ``data/verify/passages.json``.

Beside them, for whoever writes another such program, examples that it must agree with: ``data/verify/vectors.json``.
The script is joined from its parts by ``verify_parts.py``. Places are those of the TextPositionSelector of the W3C
Web Annotation model, counted in the normalised text; a fingerprint is the SHA-256 of that piece of it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.record_wording import locator
from microsite.downloads.verify_parts import verify_py
from microsite.model.data_file import DataFile
from microsite.model.dossier import Dossier
from microsite.model.passage import Passage, Sentence
from microsite.model.wording import words

VECTORS: Final = Path(__file__).with_name("verify_vectors.json")


def unit_record(corpus: Corpus, source: str, unit: Passage | Sentence) -> dict[str, object]:
    """Return what is published of a passage or sentence: its place, its fingerprint, and the claims that rest on it."""
    sentences = unit.sentences if isinstance(unit, Passage) else ()
    return {
        "at": unit.at,
        "name": locator(unit.at),
        "start": unit.span[0],
        "end": unit.span[1],
        "words": unit.words,
        "sha256": unit.hash,
        "claims": [claim.id for claim in connections(corpus).claims_at.get((source, unit.at), ())],
        "sentences": [unit_record(corpus, source, sentence) for sentence in sentences],
    }


def repairs(dossier: Dossier) -> list[dict[str, object]]:
    """Return the words that copying had broken in the file that was read."""
    return [{"line": each.line, "printed": each.printed, "read": each.read} for each in dossier.source.repairs]


def _source(corpus: Corpus, dossier: Dossier) -> Iterator[dict[str, object]]:
    """Yield the record of a source, if it has been read."""
    text = dossier.text
    if text is None:
        return
    yield {
        "id": dossier.id,
        "label": dossier.source.label,
        "title": dossier.source.title,
        "file": {"name": text.file.name, "bytes": text.file.bytes, "sha256": text.file.sha256},
        "normalisation": text.normalisation,
        "segmentation": text.segmentation,
        "characters": text.characters,
        "sha256": text.hash,
        "repairs": repairs(dossier),
        "passages": [unit_record(corpus, dossier.id, passage) for passage in text.passages],
    }


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the script, its records and its examples."""
    records = {"sources": [record for dossier in corpus.sources.values() for record in _source(corpus, dossier)]}
    yield DataFile(
        "data/verify/verify.py",
        verify_py(),
        words("Checks your own copy of a source, passage by passage. Needs Python alone, and no network."),
    )
    yield DataFile(
        "data/verify/passages.json",
        (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode(),
        words("Place and fingerprint of every passage, and the claims that rest on it. verify.py reads it."),
    )
    yield DataFile(
        "data/verify/vectors.json",
        VECTORS.read_bytes(),
        words("Examples of the normal form, of words, repairs and searches, to try another program on."),
    )
