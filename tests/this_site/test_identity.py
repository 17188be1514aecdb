"""The ids that this site has published."""

from microsite.corpus.project import load
from tests.project_copies import ROOT


def test_the_published_ids_are_kept() -> None:
    """Whoever changes these makes every object of the bundle and every entry of the feed a new one."""
    real = load(ROOT)[0].corpus.seeds.identity
    assert real
    assert (real.tag, real.namespace) == ("tag:microsite.invalid,2026:", "6f3c1d5e-0b7a-4d0e-9c52-8a41f27be963")
