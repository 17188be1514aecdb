"""Places on hand-written pages that pages written from seeds lead to: each is there, in every language that has it."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.finding import Finding, finding
from microsite.model.kinds import THREAT
from microsite.model.place import Place
from microsite.site.before_build.anchors_there import AnchorsThere
from microsite.site.before_build.renamed_page import renamed_page
from microsite.site.before_build.site_files import SiteFiles


def _claims(corpus: Corpus) -> bool:
    return bool(corpus.claims)


def _briefings(corpus: Corpus) -> bool:
    return bool(corpus.of(THREAT))


def _sources(corpus: Corpus) -> bool:
    return bool(corpus.sources)


def _taught(corpus: Corpus) -> bool:
    return any(threat.teaching for threat in corpus.of(THREAT).values())


class _Asked(NamedTuple):
    address: Address
    about: str
    """What readers are led there for."""
    where: Callable[[Corpus], bool]
    """Whether a page of this corpus leads there."""


ASKED: Final[tuple[_Asked, ...]] = (
    _Asked(urls.STRENGTHS, "the words for how firmly a source says something", _claims),
    _Asked(urls.EDITORS, "the editors' own remarks", _claims),
    _Asked(urls.FOUNDING, "how well founded a briefing is", _briefings),
    _Asked(urls.VERDICTS, "the verdicts on a passage", _claims),
    _Asked(urls.VERIFY, "how to check a passage", _sources),
    _Asked(urls.STEPS, "the steps of a check with the small program", _sources),
    _Asked(urls.TEACHING, "how to teach with the site", _taught),
    _Asked(urls.DIFFICULTY, "the words for how difficult a briefing is", _taught),
)


def _anchor(file: str, asked: _Asked) -> Finding:
    message = (
        f"pages written from the seeds lead to #{asked.address.anchor} here, for {asked.about}; "
        f"type {{: #{asked.address.anchor} }} at the end of the heading about that"
    )
    return finding(Place(file), "broken-anchor", message)


def _page(file: str, asked: _Asked, renamed: str) -> Finding:
    message = f"there is no such page, and pages written from the seeds lead there for {asked.about}"
    return finding(Place(file), "broken-link", f"{message}{renamed or '; put it back'}")


def _in_language(project: Project) -> Iterator[Finding]:
    """Yield what is not there in one language; a page that it has not leads to the main one by itself."""
    there, missing = AnchorsThere(project, SiteFiles(project)), set[str]()
    for asked in (one for one in ASKED if one.where(project.corpus)):
        page = asked.address.page
        file = f"{project.folder}/{page}"
        if page in there.files.by_hand:
            if not there.has(page, asked.address.anchor):
                yield _anchor(file, asked)
        elif not project.language and page not in missing:
            missing.add(page)
            yield _page(file, asked, renamed_page(page, there.files))


def check(project: Project) -> Iterator[Finding]:
    """Look for every place, once a language."""
    for each in project.sites:
        yield from _in_language(each)
