"""What is passed on from somebody is somebody's: a claim that is reported says whose word it is, or from which work."""

from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.claim import Claim, Voice
from microsite.model.finding import Finding, finding
from microsite.model.vocabulary import STRENGTHS


def _names_nobody(corpus: Corpus, claim: Claim) -> bool:
    if claim.strength != "reported" or claim.works or claim.voice != Voice():
        return False
    units = corpus.sources[claim.source].units if claim.source in corpus.sources else {}
    # Where the passage cites works, that they are not named is an error already.
    return claim.is_own or not any(getattr(units.get(at), "cites", ()) for at in claim.locators)


def nobody_named(project: Project) -> Iterator[Finding]:
    """Point at claims that are reported from nobody: in the source's own voice, and from no cited work."""
    meaning = STRENGTHS["reported"].partition(":")[0]
    corpus = project.corpus
    for claim in (each for each in corpus.claims.values() if _names_nobody(corpus, each)):
        message = (
            f"{claim.id} is reported ({meaning}) and does not say from whom; add voice: {{speaker: unnamed-reports}}, "
            "with the id of an actor where one says it, or via with the work that the passage cites; or write "
            "strength: asserted, if it is the source's own"
        )
        yield finding(claim.origin.place("strength"), "nobody-named", message, claim.id)
