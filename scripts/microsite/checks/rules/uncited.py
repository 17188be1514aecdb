"""Every sentence of prose cites what it rests on, or says that it is the editors' own."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from microsite.checks.every_prose import RecordProse, every_prose
from microsite.checks.prose_sentences import ProseSentence
from microsite.corpus.block_places import place_of_block
from microsite.corpus.corpus import Corpus
from microsite.corpus.flat_prose import FlatProse, cited_spans
from microsite.corpus.our_sentences import if_it_goes_on
from microsite.corpus.project import Project
from microsite.corpus.voices import voice_of, voices
from microsite.model.entity import Term
from microsite.model.finding import Finding, finding
from microsite.model.prose import ProseHeading, ProseText, plain_prose

_ASKED: Final = tuple("?؟？;‽⁇⁈⁉፧⸮")
_STOPS: Final = tuple("。۔।॥։።！｡")
_INSTEAD: Final = "take out its full stop if it only names what follows, or write it below, with [@claim-id]"


def _name_alone(corpus: Corpus, sentence: ProseSentence) -> str:
    """Return the name that a paragraph could begin with, where that is all that a sentence says; else ""."""
    words = sentence.text.strip(" .:")
    return next((voice.name for voice in voices(corpus) if words.casefold() == voice.name.casefold()), "")


def _uncited(corpus: Corpus, sentences: Iterable[ProseSentence]) -> Iterator[Finding]:
    listed = [*sentences]
    for sentence, following in zip_longest(listed, listed[1:]):
        voice = voice_of(corpus, sentence.run_in)
        if not sentence.cites and not sentence.is_question and not (voice and voice.is_editors):
            start = " ".join(sentence.text.lstrip("\"'“”„«»‘’").split()[:3])
            message = (
                f'"{start} …" rests on no claim; add [@claim-id] to the sentence, or [@editors] if it is our own remark'
            )
            message += if_it_goes_on(sentence.text, following.text if following else "")
            if sentence.may_be_heading:
                message += f"; if it is a heading, write ## {sentence.text.strip(' .:')}"
            if named := _name_alone(corpus, sentence):
                message = (
                    f"a paragraph begins with the name of its source in bold, the full stop within: write **{named}.**"
                )
            yield finding(sentence.begins, "uncited-sentence", message)


def _goes_on(heading: ProseHeading) -> bool:
    """Say whether what stands behind a heading would be another sentence: not behind a word that is shortened."""
    return len(list(cited_spans(FlatProse((*heading.children, ProseText(" then")))))) > 1


def _in_headings(one: RecordProse) -> Iterator[Finding]:
    """Yield headings that say something: in a heading nothing is cited."""
    for block in one.prose.blocks:
        if isinstance(block, ProseHeading):
            words = plain_prose(block.children).strip()
            if not words.endswith(_ASKED) and (words.endswith(_STOPS) or _goes_on(block)):
                message = f'the heading "{words[:60]}" is a sentence, and rests on no claim; {_INSTEAD}'
                yield finding(place_of_block(one.origin, one.keys, block, words[:40]), "uncited-sentence", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through the prose of all records; a definition that is no source's needs no claim."""
    for one in every_prose(project.corpus):
        if not (isinstance(one.record, Term) and one.record.basis == "ours"):
            yield from _uncited(project.corpus, one.sentences)
            yield from _in_headings(one)
