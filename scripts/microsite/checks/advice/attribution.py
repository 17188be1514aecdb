"""Sentences of a page's text that say what a source says, and not whose word it is."""

from collections.abc import Iterator

from microsite.checks.advice.wording import ATTRIBUTES
from microsite.checks.every_prose import RecordProse, every_prose
from microsite.checks.prose_sentences import ProseSentence
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.corpus.voices import voices
from microsite.model.account import account
from microsite.model.finding import Finding, finding
from microsite.model.kinds import ACTOR, THREAT
from microsite.model.place import BODY
from microsite.model.prose import EDITORS, Prose, plain_prose, texts


def _missing(prose: Prose) -> str:
    """Return the words of the boxes of what is missing: their items are no statements."""
    blocks = (block for section in account(prose) for block in texts(section.missing))
    return "\n".join(plain_prose(block.children) for block in blocks)


def _is_attributed(text: str) -> bool:
    """Say whether somebody says it or sees it so; a word with a capital is a name, such as that of a state."""
    return any(match.start() == 0 or match.group()[0].islower() for match in ATTRIBUTES.finditer(text))


def _lacks_owner(corpus: Corpus, sentence: ProseSentence) -> bool:
    # A run-in of nobody is a finding of its own.
    return (
        not sentence.run_in
        and EDITORS not in sentence.cites
        and bool(sentence.claims(corpus))
        and not _is_attributed(sentence.text)
    )


def _of(corpus: Corpus, body: RecordProse) -> Iterator[Finding]:
    missing = _missing(body.prose)
    for sentence in body.sentences:
        if _lacks_owner(corpus, sentence) and not sentence.is_question and sentence.text not in missing:
            sources = {claim.source for claim in sentence.claims(corpus)}
            names = [f"**{voice.name}.**" for voice in voices(corpus) if voice.key in sources]
            start = " ".join([*sentence.text.split()[:4], "…"])
            message = (
                f'"{start}" does not say whose word it is; begin the paragraph with {" or ".join(names)}, or name who '
                "says it in the sentence"
            )
            yield finding(sentence.begins, "unattributed", message, start)


def attribution(project: Project) -> Iterator[Finding]:
    """Point at them in briefings and on pages of actors."""
    for one in every_prose(project.corpus):
        if one.kind in (THREAT, ACTOR) and one.keys == (BODY,):
            yield from _of(project.corpus, one)
