"""The in-text citations of a whole text, by rules that carry a version."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from microsite.model.passage import Segmentation
from microsite.model.passage_kinds import PassageKind
from microsite.sources.text.citations import version_1
from microsite.sources.text.citations.citation import InTextCitation
from microsite.sources.text.citations.doubtful import is_doubtful_by
from microsite.sources.text.citations.linked import told_apart, with_links, without_stray_numbers
from microsite.sources.text.citations.names import are_names
from microsite.sources.text.citations.narrative import Known, name_key, narrative
from microsite.sources.text.citations.numeric import bracketed, glued, in_parentheses, most_of, raised
from microsite.sources.text.citations.parenthetical import parenthetical
from microsite.sources.text.entry_links import EntryLink
from microsite.sources.text.marked_pieces import Spans
from microsite.sources.text.sentences import NEWEST

_EVERY_FORM: Final = 3
"""The first rules that know more forms than author and date."""
_ENOUGH: Final = 5
"""How many works must be cited by raised numbers, before such numbers are citations."""
_IN_ORDER: Final = 0.6
_DENSE: Final = 4
"""Words per raised number, below which a text is a list of authors with their institutions."""

_OWN_CITATION: Final = re.compile(
    r"\W{0,3}(?:(?:(?:suggested |recommended )?citation|zitier(?:weise|vorschlag)|citazione|引用本文)\s?(?::\s*|\Z)"
    r"|(?:(?:how to |to |please )?cite (?:this|the) \w+|how to cite|please cite|pour citer|citer cet article"
    r"|c[óo]mo citar)\b(?: as| in press as| est[ea] \w+| cet? \w+)*(?:\s?:\s*|\Z|\s+(?-i:[^\W_a-z])))",
    re.IGNORECASE,
)
"""How a text begins that says how it is to be cited itself."""


NO_PROSE: Final[frozenset[PassageKind]] = frozenset({"title", "byline", "heading", "table"})
"""Kinds of passage that cite nothing: what looks like it in them is something else."""


@dataclass(frozen=True)
class CitingText:
    """A passage in its normal form, with the spans of what is raised in it."""

    text: str
    superscripts: Spans = ()
    cites_nothing: bool = False
    links: tuple[EntryLink, ...] = ()
    """What in it leads to entries of the list of references."""


def citing_text(
    kind: PassageKind, text: str, superscripts: Spans, links: Sequence[EntryLink], *, listed: bool = False
) -> CitingText:
    """Return a passage as it is asked for its citations; an entry of the list of references (``listed``) has none."""
    nothing = listed or kind in NO_PROSE
    return CitingText(text, superscripts, nothing, () if nothing else tuple(links))


def _known(found: Sequence[Sequence[InTextCitation]], references: Sequence[str]) -> Known:
    """Return the names that are cited in brackets, and those with which works in the list of references begin."""
    known = {name_key(citation.names) for each in found for citation in each}
    for reference in references:
        words = reference.lstrip("[]()0123456789. ").split()[:8]
        known |= {name_key(" ".join(words[:count])) for count in range(1, 8) if are_names(" ".join(words[:count]))}
    return known


def _first_mentions(found: Sequence[Sequence[InTextCitation]]) -> float:
    """Return which share of the numbers is mentioned for the first time in their order, as lists by order have it."""
    mentioned = list(dict.fromkeys(c.number for each in found for c in each if c.number is not None))
    highest, in_order = 0, 0
    for number in mentioned:
        in_order += highest < number <= highest + 3
        highest = max(highest, number)
    return in_order / len(mentioned) if len(mentioned) >= _ENOUGH else 0.0


def _raised(texts: Sequence[CitingText], most: int) -> list[list[InTextCitation]]:
    """Return the citations by raised numbers, if it is by them that works are cited."""
    prose = [CitingText("") if each.cites_nothing else each for each in texts]
    sparse = [t if len(t.text.split()) >= _DENSE * len(t.superscripts) else CitingText(t.text) for t in prose]
    found = [list(raised(each.text, each.superscripts, most)) for each in sparse]
    if not any(found) and not any(each.links for each in texts):
        found = [list(glued(each.text, most)) for each in prose]
    return found if _first_mentions(found) >= _IN_ORDER else [[] for _ in texts]


def _in_parentheses(texts: Sequence[CitingText], entries: int) -> list[list[InTextCitation]]:
    """Return the citations by numbers in round brackets, if they are those of most of the ``entries`` of the list.

    Few lists of steps and few equations have as many numbers.
    """
    found = [[] if each.cites_nothing else list(in_parentheses(each.text, entries)) for each in texts]
    cited = {each.number for of_text in found for each in of_text}
    return found if len(cited) >= max(_ENOUGH, _IN_ORDER * entries) else [[] for _ in texts]


def _its_own(texts: Sequence[CitingText]) -> Iterator[CitingText]:
    """Yield the passages; what says how the text itself is to be cited, there or in the next one, cites nothing."""
    label = False
    for each in texts:
        own = _OWN_CITATION.match(each.text)
        yield replace(each, cites_nothing=True) if own or label else each
        label = bool(own and own.end() == len(each.text))


def _all(texts: Sequence[CitingText], references: Sequence[str]) -> Iterator[list[InTextCitation]]:
    texts, most = list(_its_own(texts)), most_of(references)
    in_brackets = [[] if each.cites_nothing else list(parenthetical(each.text)) for each in texts]
    known = _known(in_brackets, references)
    in_text = [[] if each.cites_nothing else list(narrative(each.text, known)) for each in texts]
    numbers = [[] if each.cites_nothing else list(bracketed(each.text, most)) for each in texts]
    if not any(numbers) and sum(map(len, in_brackets)) + sum(map(len, in_text)) < _ENOUGH:
        numbers = _raised(texts, most)
        if not any(numbers) and len(references) >= _ENOUGH:
            numbers = _in_parentheses(texts, len(references))
    doubtful = is_doubtful_by(references)
    for text, *forms in zip(texts, in_brackets, in_text, numbers, strict=True):
        found = (citation for form in forms for citation in form if not doubtful(citation))
        in_order = sorted(found, key=lambda citation: citation.start)
        yield with_links(text.text, in_order, text.links, text.superscripts)


def in_text_citations(
    texts: Sequence[CitingText], references: Sequence[str] = (), segmentation: Segmentation = NEWEST
) -> list[list[InTextCitation]]:
    """Return the in-text citations of each passage of a text, by the rules with which it was read first.

    ``references`` are the entries of its list of references: by them names of several words are known, and which
    numbers can be citations. Which entry a link in a passage leads to says what is meant there.
    """
    if segmentation < _EVERY_FORM:
        return version_1.in_text_citations([each.text for each in texts])
    return told_apart(without_stray_numbers(list(_all(texts, references))))
