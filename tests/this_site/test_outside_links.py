"""Works of this site are reached through their DOI."""

from microsite.corpus.project import load
from microsite.model.kinds import WORK
from microsite.site.outside_links.collect import links
from tests.project_copies import ROOT


def test_works_are_reached_through_their_doi() -> None:
    project, _ = load(ROOT)
    works = [work for work in project.corpus.seeds.of(WORK) if work.csl.get("DOI")]
    found = {link.url: link.places for link in links(project)}
    for work in works:
        (place,) = found[f"https://doi.org/{work.csl['DOI']}"][-1:]
        file, line = place.split(":")
        assert str(work.csl["DOI"]) in (ROOT / file).read_text("utf-8").splitlines()[int(line) - 1]
    assert works
