"""Questions without the answer of a source: readers cannot tell whether it is silent, or was never asked."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.kinds import QUESTION
from microsite.model.ledger import Question

_FEW: Final = 3
"""Questions that are named one by one. A source that lacks more of them was not asked yet, and is named once."""


def _is_asked(dossier: Dossier, question: Question) -> bool:
    """Say whether a source was read for what a question is about, or from end to end."""
    about = set(question.threats)
    return dossier.source.reading == "complete" or any(about & {*claim.threats} for claim in dossier.claims)


def _lacking(project: Project, name: str, dossier: Dossier) -> list[Question]:
    questions = project.corpus.seeds.of(QUESTION)
    # A name that no source has may be meant for this one; that is a finding of its own.
    sources = [(question, {answer.source for answer in question.answers}) for question in questions]
    known = [(question, of) for question, of in sources if of <= project.corpus.sources.keys()]
    return [question for question, of in known if name not in of and _is_asked(dossier, question)]


def open_answers(project: Project) -> Iterator[Finding]:
    """Point at questions that a source in use does not answer; at the source, where they are many."""
    for name, dossier in project.corpus.sources.items():
        lacking = [] if dossier.source.retired else _lacking(project, name, dossier)
        cure = (
            "add what it says and the claims it rests on, or, if you searched it in vain: - "
            f"{{source: {name}, stance: silent, looked_for: the words that you looked for}}"
        )
        if len(lacking) > _FEW:
            ids = ", ".join(question.id for question in lacking[:_FEW])
            message = f"{name} is among the answers of {len(lacking)} questions not yet ({ids} …); to each {cure}"
            yield finding(dossier.source.origin.place("label"), "open-answer", message, name)
            continue
        for question in lacking:
            message = f"the answer of {name} is missing; {cure}"
            yield finding(question.origin.place("answers"), "open-answer", message, question.id)
