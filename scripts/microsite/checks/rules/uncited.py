"""Every sentence of prose cites what it rests on, or says that it is the editors' own."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.contents import proses
from microsite.model.entity import Term
from microsite.model.finding import Finding, finding
from microsite.model.place import Origin
from microsite.model.prose import (
    Cite,
    EntityLink,
    Prose,
    ProseCode,
    ProseEmphasis,
    ProseHeading,
    ProseInline,
    ProseLink,
    ProseText,
    texts,
)
from microsite.sources.text.sentences import sentence_spans

_STRAIGHT = str.maketrans("“”„«»‘’", '"""""\'\'')


def _flat(children: tuple[ProseInline, ...], text: str, cites: list[int]) -> str:
    """Return ``text`` with the words of ``children`` added, noting in ``cites`` where citations stand."""
    for child in children:
        if isinstance(child, Cite):
            cites.append(len(text))
        elif isinstance(child, (ProseEmphasis, ProseLink)):
            text = _flat(child.children, text, cites)
        elif isinstance(child, EntityLink):
            text += child.label or child.id
        elif isinstance(child, (ProseText, ProseCode)):
            text += child.text
    return text


def uncited_sentences(children: tuple[ProseInline, ...]) -> Iterator[str]:
    """Yield the sentences of a paragraph that carry no citation; a citation after the full stop counts."""
    cites: list[int] = []
    text = _flat(children, "", cites).translate(_STRAIGHT)
    spans = sentence_spans(text)
    for index, (start, end) in enumerate(spans):
        until = spans[index + 1][0] if index + 1 < len(spans) else len(text) + 1
        if not any(start < cite <= until for cite in cites) and not text[start:end].rstrip("\"')").endswith("?"):
            yield text[start:end].strip()


def _prose(prose: Prose, origin: Origin, *keys: str | int) -> Iterator[Finding]:
    for block in texts(prose.blocks):
        if isinstance(block, ProseHeading):
            continue
        for sentence in uncited_sentences(block.children):
            start = " ".join(sentence.lstrip("\"'").split()[:3])
            message = (
                f'"{start} …" rests on no claim; add [@claim-id] to the sentence, or [@editors] if it is our own remark'
            )
            yield finding(origin.find(start, 0, *keys), "uncited-sentence", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through the prose of all records; a definition that is no source's needs no claim."""
    for _, record in project.corpus.seeds.every():
        if not (isinstance(record, Term) and record.basis == "ours"):
            for text, keys in proses(record):
                yield from _prose(text, record.origin, *keys)
