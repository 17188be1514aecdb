"""A claim that rests on another passage than it said: its id and its words stay."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from microsite.authoring.records.change_claim import claim_of, is_published, with_data, written_item
from microsite.authoring.records.gone_translations import translations_of
from microsite.authoring.records.rename import RenameError, Renaming
from microsite.authoring.records.try_change import consequences
from microsite.authoring.records.valid_record import NewError
from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.finding import Finding
from microsite.model.generator import typed
from microsite.model.kinds import CLAIM

_LATER = frozenset({"uncovered-passage", "covered-passage"})
"""What a move may leave to be done: to say of a passage why it has no claim, or no longer to say it."""


def _moved(project: Project, claim: Claim, at: Sequence[str]) -> dict[str, Any]:
    data = {key: value for key, value in written_item(project, claim).items() if key not in ("id", "page")}
    return data | {"at": at[0] if len(at) == 1 else list(at)}


def _check(project: Project, claim: Claim, at: Sequence[str]) -> None:
    dossier = project.corpus.sources[claim.source]
    if claim.withdrawn:
        raise RenameError(
            f"{claim.id} was withdrawn on {claim.withdrawn.date}; what is no longer made rests on nothing"
        )
    for locator in at:
        if locator not in dossier.units:
            raise RenameError(f'{claim.source} has no passage "{locator}"{passages_there(dossier, locator)}')
    if tuple(at) == tuple(claim.locators):
        raise RenameError(f"{claim.id} rests on {', '.join(at)} already")


def _said(project: Project, claim: Claim, at: Sequence[str], later: Sequence[Finding]) -> Iterator[str]:
    file = claim.origin.document.file
    yield f"{file}: {claim.id} rests on {', '.join(at)} now, no longer on {', '.join(claim.locators)}"
    if claim.page:
        yield f"{file}: its page ({claim.page}) is taken out; pages say it where it is certain"
    if is_published(project, claim):
        yield "it was published: the feed of changes will say that its evidence moved"
    if claim.source in project.corpus.verifications:
        yield f"whoever has the text looks it up there: {typed('verify')} --source {claim.source}"
    cited = Counter(mention.place.file for mention in project.corpus.mentions if mention.id == claim.id)
    for other, number in sorted(cited.items()):
        yield f"{other}: {number} {'place rests' if number == 1 else 'places rest'} on it; look whether it still fits"
    for _, each in translations_of(project, {(CLAIM.name, claim.id)}):
        yield f"{each.texts.origin.place()}: translates its words, which stay; look whether they still fit"
    yield from (f"to do: {each}" for each in later)


def move_claim(project: Project, identifier: str, at: Sequence[str]) -> Renaming:
    """Plan to let a claim rest on other passages of its source; raises :class:`RenameError`. Nothing is written."""
    try:
        claim = claim_of(project, identifier)
        _check(project, claim, at)
        change = with_data(project, claim, _moved(project, claim, at))
    except NewError as error:
        raise RenameError(str(error)) from None
    after = consequences(project.root, change)
    later = [found for found in after if found.code in _LATER]
    wrong = tuple(found for found in after if found.code not in _LATER)
    return Renaming(change, tuple(_said(project, claim, at, later)), wrong)
