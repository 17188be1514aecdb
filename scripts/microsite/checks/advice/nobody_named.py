"""What is passed on from somebody is somebody's: a claim that is reported says whose word it is, or from which work."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.claim import Claim, Voice
from microsite.model.finding import Finding, finding
from microsite.model.vocabulary import STRENGTHS


def _names_nobody(claim: Claim) -> bool:
    return claim.strength == "reported" and not claim.works and claim.voice == Voice()


def nobody_named(project: Project) -> Iterator[Finding]:
    """Point at claims that are reported from nobody: in the source's own voice, and from no cited work."""
    meaning = STRENGTHS["reported"].partition(":")[0]
    for claim in filter(_names_nobody, project.corpus.claims.values()):
        message = (
            f"{claim.id} is reported ({meaning}) and does not say from whom; add voice: {{speaker: unnamed-reports}}, "
            "with the id of an actor where one says it, or via with the work that the passage cites; or write "
            "strength: asserted, if it is the source's own"
        )
        yield finding(claim.origin.place("strength"), "nobody-named", message, claim.id)
