"""What stands beside a reader's own copy of a source: what is known of each claim that rests on it.

Strength, voice, note, outside checks and the briefings that use it. A plain script for each source, as the fingerprints
are (``own_copy``); it is loaded where a copy is read with notes.
"""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.cited_claims import briefings
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.downloads.own_copy import below_root, script
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.data_file import DataFile
from microsite.model.quotes import curl
from microsite.model.wording import plural, words


def of_source(source: str) -> str:
    """Return the file with the notes on a source, below docs/."""
    return f"data/verify/notes/{source}.js"


def _note(corpus: Corpus, claim: Claim, threats: list[str]) -> dict[str, object]:
    checks = [
        (record_wording.check_result(each), each.shows) for each in connections(corpus).checks_of.get(claim.id, ())
    ]
    note = record_wording.places_in_words(claim.note, corpus.sources[claim.source]) if claim.note else ""
    return {
        "strength": words(claim.strength),
        "voice": record_wording.voice(corpus, claim),
        "note": curl(note),
        "checks": [[curl(result), curl(shows)] for result, shows in checks],
        "used": plural(len(threats), "used by {n} {threat.one}", "used by {n} {threat.many}") if threats else "",
        "briefings": [
            [below_root(urls.threat(each.id)), curl(each.title)]
            for each in corpus.threats.values()
            if each.id in threats
        ],
    }


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the notes on each source that was read."""
    used = briefings(corpus)
    for dossier in corpus.sources.values():
        if dossier.text:
            notes = {claim.id: _note(corpus, claim, used.get(claim.id, [])) for claim in dossier.claims}
            yield DataFile(of_source(dossier.id), script("notes", dossier.id, notes), "")
