"""Every sentence of prose cites what it rests on, or says that it is the editors' own."""

from collections.abc import Iterable, Iterator

from microsite.checks.every_prose import every_prose
from microsite.checks.prose_sentences import ProseSentence
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.corpus.voices import voice_of
from microsite.model.entity import Term
from microsite.model.finding import Finding, finding


def _uncited(corpus: Corpus, sentences: Iterable[ProseSentence]) -> Iterator[Finding]:
    for sentence in sentences:
        voice = voice_of(corpus, sentence.run_in)
        if not sentence.cites and not sentence.is_question and not (voice and voice.is_editors):
            start = " ".join(sentence.text.lstrip("\"'“”„«»‘’").split()[:3])
            message = (
                f'"{start} …" rests on no claim; add [@claim-id] to the sentence, or [@editors] if it is our own remark'
            )
            yield finding(sentence.begins, "uncited-sentence", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through the prose of all records; a definition that is no source's needs no claim."""
    for one in every_prose(project.corpus):
        if not (isinstance(one.record, Term) and one.record.basis == "ours"):
            yield from _uncited(project.corpus, one.sentences)
