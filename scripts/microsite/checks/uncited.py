"""Every sentence of prose cites what it rests on, or says that it is the editors' own."""

from collections.abc import Iterator

from microsite.model.contents import proses
from microsite.model.entity import Term
from microsite.model.finding import Finding, found
from microsite.model.place import Origin
from microsite.model.prose import Cite, Code, Emphasis, EntityLink, Heading, Inline, Link, Prose, Text, texts
from microsite.project import Project
from microsite.text.sentences import sentence_spans

_STRAIGHT = str.maketrans("“”„«»‘’", '"""""\'\'')


def _flat(children: tuple[Inline, ...], text: str, cites: list[int]) -> str:
    """Return ``text`` with the words of ``children`` added, noting in ``cites`` where citations stand."""
    for child in children:
        if isinstance(child, Cite):
            cites.append(len(text))
        elif isinstance(child, (Emphasis, Link)):
            text = _flat(child.children, text, cites)
        elif isinstance(child, EntityLink):
            text += child.label or child.id
        elif isinstance(child, (Text, Code)):
            text += child.text
    return text


def uncited(children: tuple[Inline, ...]) -> Iterator[str]:
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
        if isinstance(block, Heading):
            continue
        for sentence in uncited(block.children):
            start = " ".join(sentence.lstrip("\"'").split()[:3])
            message = (
                f'"{start} …" rests on no claim; add [@claim-id] to the sentence, or [@editors] if it is our own remark'
            )
            yield found(origin.find(start, 0, *keys), "uncited-sentence", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through the prose of all records; a definition that is no source's needs no claim."""
    for _, record in project.corpus.seeds.every():
        if not (isinstance(record, Term) and record.basis == "ours"):
            for text, keys in proses(record):
                yield from _prose(text, record.origin, *keys)
