"""What a link leads to, in a few words: ``data/previews/<id>.json``, one small file an actor, threat, term or claim.

Pages fetch one when a reader points at a link, so that no page carries words that nobody asked for. Its marks are
typographic, as on pages; the JSON twin of a claim has its words as they were typed. Ids are shared by the other three
kinds and are never the same; claims stand in a folder of their own.
"""

import json
from collections.abc import Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import language_of
from microsite.corpus.plain_text import from_prose
from microsite.model.data_file import DataFile
from microsite.model.kinds import CLAIM
from microsite.model.quotes import curl
from microsite.model.wording import mark, words
from microsite.model.words_in_force import vocabulary

_FOLDER: Final = "data/previews"
_BASIS = {"source": mark("{term.title}: as a source defines it"), "ours": mark("{term.title}: our definition")}


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the previews. They are not listed among the downloads."""
    for actor in corpus.actors.values():
        yield _file(
            actor.id,
            actor.name,
            words("{actor.One}: {kind}", kind=vocabulary().actor_called(actor.kind)),
            actor.short,
        )
    for threat in corpus.threats.values():
        yield _file(threat.id, threat.title, words("{threat.One}"), threat.short)
    for term in corpus.terms.values():
        said = from_prose(corpus, term.definition)
        yield _file(term.id, term.term, words(_BASIS[term.basis]), said, language_of(term))
    for claim in corpus.claims.values():
        yield _file(f"claims/{claim.id}", record_wording.claim_label(claim.id), words(claim.strength), claim.says)


def page_of(corpus: Corpus, path: str) -> str:
    """Return the page that a preview tells of, by its Markdown file."""
    name = path.removeprefix(f"{_FOLDER}/").removesuffix(".json")
    kind = CLAIM if name.startswith("claims/") else corpus.linked(name)
    return kind.address(name.rpartition("/")[2]).page if kind else ""


def _file(name: str, title: str, kind: str, said: str, lang: str = "") -> DataFile:
    known = {"title": curl(title), "kind": kind, "text": curl(said)} | ({"lang": lang} if lang else {})
    data = json.dumps(known, ensure_ascii=False)
    return DataFile(f"{_FOLDER}/{name}.json", f"{data}\n".encode(), "")
