"""Every sentence of a briefing cites what it rests on, or says that it is the editors' own."""

from collections.abc import Iterator

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
    """Look through the prose of threats and actors, and definitions that are said to be a source's."""
    seeds = project.corpus.seeds
    for threat in seeds.threats:
        yield from _prose(threat.bottom_line, threat.origin, "bottom_line")
        yield from _prose(threat.body, threat.origin, "body")
        if threat.agreement:
            yield from _prose(threat.agreement, threat.origin, "agreement")
        for index, caveat in enumerate(threat.caveats):
            yield from _prose(caveat, threat.origin, "caveats", index)
        for index, text in enumerate(threat.teaching.questions if threat.teaching else ()):
            yield from _prose(text, threat.origin, "teaching", "questions", index)
    for actor in seeds.actors:
        yield from _prose(actor.body, actor.origin, "body")
        for index, text in enumerate(actor.distinguish):
            yield from _prose(text, actor.origin, "distinguish", index)
    for question in seeds.questions:
        yield from _prose(question.intro, question.origin, "intro")
    for term in seeds.terms:
        if term.basis == "source":
            yield from _prose(term.definition, term.origin, "definition")
