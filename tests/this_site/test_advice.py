"""There is little to advise on the seeds of this site."""

from microsite.checks.advice import advise
from microsite.corpus.project import load
from microsite.model.finding import ADVICE
from tests.conftest import ROOT


def test_the_real_seeds_have_little_advice() -> None:
    project, findings = load(ROOT)
    assert findings == []
    found = list(advise(project))
    assert len(found) <= 5, "mend the text, or the rule"
    assert {finding.code for finding in found} <= set(ADVICE)
