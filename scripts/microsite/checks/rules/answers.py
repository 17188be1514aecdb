"""What a source answers rests on claims of that source."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import QUESTION


def check(project: Project) -> Iterator[Finding]:
    """Claims that stand below the answer of another source. What does not exist has a finding of its own."""
    corpus = project.corpus
    for question in corpus.seeds.of(QUESTION):
        for number, answer in enumerate(question.answers):
            for index, claim in enumerate(answer.claims):
                owner = corpus.claims[claim].source if claim in corpus.claims else answer.source
                if owner != answer.source and answer.source in corpus.sources:
                    message = (
                        f"{claim} is a claim of {owner}, and this is the answer of {answer.source}; name one of its "
                        f"own claims, or move it to the answer of {owner}"
                    )
                    yield finding(question.origin.place("answers", number, "claims", index), "foreign-claim", message)
