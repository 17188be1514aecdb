"""The marker behind a sentence: numbers sorted, neighbours as a run, a small sign for the editors' own remark."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.voices import name_of_voice
from microsite.model import cldr, urls
from microsite.model.address import Address
from microsite.model.tree.attributes import attributes
from microsite.model.tree.inlines import Link, Text
from microsite.model.wording import words

_ROLE: Final = "doc-noteref"


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of neighbours: of 4, 12, 11 and 13, 4 to 4 and 11 to 13."""
    first = last = 0
    for number in sorted(set(numbers)):
        if first and number == last + 1:
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last


def link_to_run(run: tuple[int, int], target: Address, anchor: str) -> Link:
    """Return the link of a run of evidence to its first entry; ``anchor`` is where the way back leads."""
    first, last = run
    if first == last:
        label, name = cldr.count(first), words("Evidence {n}", n=first)
    else:
        label = words("{first}–{last}", first=first, last=last)
        name = words("Evidence {first} to {last}", first=first, last=last)
    return Link(target, (Text(label),), attributes("marker", id=anchor, role=_ROLE, aria_label=name))


def _runs_of_ids(claims: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the first and the last claim of each run of neighbours in a source."""
    numbered: dict[str, dict[int, str]] = {}
    for claim in claims:
        source, _, number = claim.rpartition("-")
        numbered.setdefault(source, {})[int(number)] = claim
    for source in sorted(numbered):
        yield from ((numbered[source][first], numbered[source][last]) for first, last in runs(numbered[source]))


def links_to_claims(corpus: Corpus, claims: Iterable[str]) -> Iterator[Link]:
    """Yield links to the pages of claims, for pages that list no evidence: "The paper 12, 14–16", source by source.

    A run leads to its first claim; the card of the marker shows them all.
    """
    before = ""
    for first, last in _runs_of_ids(claims):
        (source, _, number), end = first.rpartition("-"), last.rpartition("-")[2]
        name = name_of_voice(corpus.sources[source].source)
        run = number if first == last else words("{first}–{last}", first=number, last=end)
        label = run if source == before else words("{source} {number}", source=name, number=run)
        said = (
            words("{label} (claim {id})", label=label, id=first)
            if first == last
            else words("{label} (claims {first} to {last})", label=label, first=first, last=last)
        )
        yield Link(urls.claim(first), (Text(label),), attributes("marker", aria_label=said))
        before = source


def link_to_editors() -> Link:
    """Return the sign of the editors' own remark."""
    said = attributes("marker", "editors", role=_ROLE, aria_label=words("The editors’ own remark"))
    return Link(urls.EDITORS, (Text(words("ed.")),), said)
