"""Findings about ids that somebody wrote as names, with the id that was meant: only the whole corpus knows that."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from microsite.corpus.corpus import Corpus
from microsite.corpus.did_you_mean import hint
from microsite.corpus.offered_ids import offered
from microsite.model.finding import Finding
from microsite.model.kinds import KINDS, TARGETS


def _twin(found: Finding, corpus: Corpus) -> str:
    """Return the id of the record whose file has the same name but for its case; empty if there is none."""
    stem = PurePosixPath(found.place.file).stem
    same = stem.casefold()
    files = [kind.file.of(same) for kind in KINDS if kind.file.id_is_name and same in corpus.of(kind)]
    return same if same != stem and found.place.file.casefold() in files else ""


def named(findings: Iterable[Finding], corpus: Corpus) -> Iterator[Finding]:
    """Yield findings; those about an id that is a listed name say which id that is. All offer ids that are there."""
    for found in findings:
        target, _, typed = found.subject.partition(": ")
        if found.code == "bad-id" and target in TARGETS:
            yield found._replace(message=f"{found.message}{hint(corpus, target, typed)}", subject="")
        elif found.code == "bad-id" and (twin := _twin(found, corpus)):
            message = f"two files differ in capitals alone; {twin} is there already: put both into one, and delete this"
            yield found._replace(message=message)
        else:
            yield offered(found, corpus)
