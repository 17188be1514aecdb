"""Under a run-in a paragraph is one voice's: it cites that source, or the editors, and nobody else."""

from collections.abc import Iterable, Iterator

from microsite.checks.every_prose import every_prose
from microsite.checks.prose_sentences import ProseSentence, prose_sentences
from microsite.corpus.corpus import Corpus
from microsite.corpus.missing_ids import missing_mentions
from microsite.corpus.project import Project
from microsite.corpus.voices import ParagraphVoice, voice_of, voices
from microsite.corpus.word_places import WordPlaces, words_of
from microsite.model.entity import Threat
from microsite.model.finding import Finding, finding
from microsite.model.kinds import THREAT
from microsite.model.place import BODY, Origin
from microsite.model.prose import EDITORS, Cite, Prose, ProseInline, ProseParagraph, inlines, plain_prose
from microsite.model.run_in import governed, run_in


def _foreign(corpus: Corpus, voice: ParagraphVoice, sentence: ProseSentence) -> str:
    """Return what a sentence cites that is not of its voice; empty if nothing."""
    for key in sentence.cites:
        of = corpus.claims[key].source if key in corpus.claims else key
        # What does not exist has a finding of its own.
        known = key in corpus.claims or key in corpus.sources or key in corpus.works
        if known and of not in (voice.key, EDITORS):
            return key
    return ""


def _owner(corpus: Corpus, key: str) -> str:
    """Return the run-in under which a citation may stand, as it is typed."""
    source = corpus.claims[key].source if key in corpus.claims else ""
    return next((f"**{voice.name}.**" for voice in voices(corpus) if voice.key == source), "")


def _cites(corpus: Corpus, sentences: Iterable[ProseSentence]) -> Iterator[Finding]:
    for sentence in sentences:
        voice = voice_of(corpus, sentence.run_in)
        if voice and not voice.is_editors and (key := _foreign(corpus, voice, sentence)):
            owner = _owner(corpus, key)
            begin = f"begin a new paragraph with {owner}" if owner else "begin a new paragraph without a run-in"
            message = (
                f'this sentence stands under "{voice.name}." and cites {key}, which is not of that source; {begin}, '
                "and name the source in the sentence if the paragraph has none"
            )
            yield finding(sentence.place(key), "run-in-source", message)


def _cited(children: tuple[ProseInline, ...]) -> Iterator[str]:
    for child in inlines(children):
        if isinstance(child, Cite):
            yield from (item.key for item in child.items)


def _unknown(corpus: Corpus, prose: Prose, origin: Origin, *keys: str | int) -> Iterator[Finding]:
    """Find paragraphs of a page's text that begin in bold with what names nobody."""
    places, before, outer = WordPlaces(prose, origin, keys), 0, set(map(id, prose.blocks))
    # With a source that is gone, its name is; that has a finding of its own.
    lost = {mention.id for mention in missing_mentions(corpus) if mention.id.rpartition("-")[0] not in corpus.sources}
    for block, _ in governed(prose.blocks):
        words = run_in(block.children) if isinstance(block, ProseParagraph) and id(block) in outer else ""
        if words and not voice_of(corpus, words) and not lost.intersection(_cited(block.children)):
            known = " or ".join(f"**{voice.name}.**" for voice in voices(corpus))
            message = (
                f'"{words}" names no source; a paragraph begins with {known}, with a comma and how it is said before '
                "the full stop if need be; if it is no run-in, take the stars away"
            )
            yield finding(places.place(before, words_of(words)), "unknown-run-in", message)
        before += len(words_of(plain_prose(block.children)))


def _compared(corpus: Corpus, threat: Threat) -> Iterator[Finding]:
    """Find what is said of one source in a comparison and cites another."""
    for row, point in enumerate(threat.comparison):
        for column, cell in enumerate(point.said):
            voice = next((voice for voice in voices(corpus) if voice.key == cell.source), None)
            keys = ("comparison", row, "said", column, "says")
            for sentence in prose_sentences(cell.says, threat.origin, *keys) if voice else ():
                if voice and (key := _foreign(corpus, voice, sentence)):
                    message = (
                        f"this is what {cell.source} says, and cites {key}, which is not of that source; move it to "
                        "the source that it is of, or cite @editors if it is our own remark"
                    )
                    yield finding(sentence.place(key), "run-in-source", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through the prose of all records."""
    corpus = project.corpus
    for one in every_prose(corpus):
        yield from _cites(corpus, one.sentences)
        # The name of a source that could not be read is not known; that has findings of its own.
        if one.keys == (BODY,) and not corpus.seeds.broken:
            yield from _unknown(corpus, one.prose, one.origin, *one.keys)
    for threat in corpus.seeds.of(THREAT):
        yield from _compared(corpus, threat)
