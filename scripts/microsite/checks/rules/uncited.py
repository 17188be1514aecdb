"""Every sentence of prose cites what it rests on, or says that it is the editors' own."""

from collections.abc import Iterator

from microsite.checks.prose_sentences import prose_sentences
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.corpus.voices import voice_of
from microsite.model.contents import proses
from microsite.model.entity import Term
from microsite.model.finding import Finding, finding
from microsite.model.place import Origin
from microsite.model.prose import Prose


def _prose(corpus: Corpus, prose: Prose, origin: Origin, *keys: str | int) -> Iterator[Finding]:
    for sentence in prose_sentences(prose, origin, *keys):
        voice = voice_of(corpus, sentence.run_in)
        if not sentence.cites and not sentence.is_question and not (voice and voice.is_editors):
            start = " ".join(sentence.text.lstrip("\"'“”„«»‘’").split()[:3])
            message = (
                f'"{start} …" rests on no claim; add [@claim-id] to the sentence, or [@editors] if it is our own remark'
            )
            yield finding(sentence.begins, "uncited-sentence", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through the prose of all records; a definition that is no source's needs no claim."""
    for _, record in project.corpus.seeds.every():
        if not (isinstance(record, Term) and record.basis == "ours"):
            for text, keys in proses(record):
                yield from _prose(project.corpus, text, record.origin, *keys)
