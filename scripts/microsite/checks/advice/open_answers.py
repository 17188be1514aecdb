"""Questions without the answer of a source: readers cannot tell whether it is silent, or was never asked."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import QUESTION


def open_answers(project: Project) -> Iterator[Finding]:
    """Point at questions that sources in use do not answer, once a question."""
    in_use = [name for name, dossier in project.corpus.sources.items() if not dossier.source.retired]
    for question in project.corpus.seeds.of(QUESTION):
        answered = {answer.source for answer in question.answers}
        # A name that no source has may be meant for one of them; that is a finding of its own.
        known = answered <= project.corpus.sources.keys()
        if known and (lacking := [name for name in in_use if name not in answered]):
            others = f" (and of {', '.join(lacking[1:])})" if lacking[1:] else ""
            message = (
                f"the answer of {lacking[0]} is missing{others}; add what it says and the claims it rests on, or, if "
                f"you searched it in vain: - {{source: {lacking[0]}, stance: silent, looked_for: the words that you "
                "looked for}"
            )
            yield finding(question.origin.place("answers"), "open-answer", message, question.id)
