"""A corpus whose words try every format that the whole of it is handed out in."""

from dataclasses import replace
from typing import Any

from microsite.corpus.corpus import Corpus
from microsite.downloads import corpus_json, references
from microsite.model.claim import Claim
from microsite.model.kinds import WORK
from microsite.model.ledger import Reference
from microsite.seeds.reading.seeds import Seeds

EXOTIC = (
    "“Silt”, 'mud', \"sand\"; 5 % & £2 <script>alert(1)</script> {{ 7*7 }} {% x %} "
    "\\ $1 #2 a_b ~ ^ a|b c | d دوستان بریل'); --"
)
BREAKING = "The Brill Daily\r\nER  - \r\nTY  - BOOK\u2028TI  - Forged, and Co"
STANDING: dict[str, Any] = {"standing": "confirmed", "established": "Invented."}

WORKS = [
    Reference(
        key="news-2021",
        csl={
            "type": "article-newspaper", "title": EXOTIC, "author": [{"literal": "Radio Brill (RB)"}],
            "container-title": "The Brill Daily", "DOI": "10.5555/a_b(1)", "URL": "https://x.example/a_b?c=1&d=%20e",
            "issued": {"date-parts": [[2021, 9, 8]]},
        },
        **STANDING,
    ),
    Reference(
        key="part-2020",
        csl={
            "type": "chapter", "title": "what becomes of a harbour, and Why", "page": "10-20", "language": "en",
            "author": [{"family": "Öst", "given": "Åsa M."}, {"family": "O'Hara"}],
            "editor": [{"family": "Lamb", "given": "I."}], "container-title": "Harbours and Men: a reader",
            "publisher": "Office on Silt and Mud; Lowmarket Bank", "issued": {"date-parts": [[2020, 5]]},
        },
        **STANDING,
    ),
    Reference(
        key="kitab-1387",
        csl={"type": "book", "title": "بندر بریل", "author": [{"family": "دوست", "given": "آدا"}], "language": "fa",
             "edition": "4", "issued": {"date-parts": [[2008]]}},
        **STANDING,
    ),
]  # fmt: skip

# Reading refuses such a field; the writers hold all the same.
WORKS[0] = WORKS[0].model_copy(update={"csl": {**WORKS[0].csl, "container-title": BREAKING}})


def _spoken(claim: Claim) -> Claim:
    return claim.model_copy(update={"says": EXOTIC, "note": EXOTIC}) if claim.id == "harbour-report-001" else claim


def exotic(seeds: Seeds) -> Corpus:
    """Return the toy corpus with a claim and works that try every format."""
    dossiers = [replace(dossier, claims=[_spoken(claim) for claim in dossier.claims]) for dossier in seeds.dossiers]
    return Corpus(replace(seeds, dossiers=dossiers).having(WORK, [*seeds.of(WORK), *WORKS]))


def file_of(corpus: Corpus, name: str) -> str:
    files = {f.path: f for f in (*corpus_json.files(corpus), *references.files(corpus))}
    return files[f"data/{name}"].data.decode()
