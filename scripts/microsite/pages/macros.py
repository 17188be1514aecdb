"""What hand-written pages may call. Pure functions from corpus and arguments to Markdown."""

from collections.abc import Iterable, Mapping

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.corpus.did_you_mean import hint
from microsite.corpus.missing_ids import known_ids
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.kinds import CLAIM, ENTITY, QUESTION
from microsite.model.prose import EDITORS, Cite, Cited
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import table
from microsite.model.tree.inlines import Inlines, Text, strong
from microsite.model.tree.markdown import MarkdownWriter
from microsite.model.tree.quotes import typographic, typographic_line
from microsite.model.wording import plural, several, text, words
from microsite.pages.in_language import blocks_in_language, line_in_language
from microsite.pages.sections import own_copy
from microsite.pages.sections.briefing_list import briefings_by_topic
from microsite.pages.sections.evidence import evidence
from microsite.pages.sections.how_to_check import how_to_check
from microsite.pages.sections.locator_map import whole_map
from microsite.pages.sections.question_cards import question_cards
from microsite.pages.sections.teaching import overview
from microsite.pages.sections.ways_in import ways_in
from microsite.pages.sections.within_reach import within_reach
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation


class UnknownIdError(LookupError):
    """A macro named something that does not exist; the build stops with this message."""


def _require(corpus: Corpus, kind: str, identifier: str) -> None:
    if identifier not in known_ids(corpus)[kind]:
        raise UnknownIdError(f'no {kind} "{identifier}"{hint(corpus, kind, identifier)}')


class Macros:
    """The macros of one page. Links are relative to it."""

    def __init__(self, corpus: Corpus, page: str, *, evidence: bool = False) -> None:
        """``evidence`` says whether the page calls ``evidence()``: then its markers are numbers that lead there."""
        self.corpus, self.page = corpus, page
        self.sheet = PageWriter(corpus, Address(page), evidence=evidence)
        self.writer = MarkdownWriter(Address(page))

    def _blocks(self, blocks: Iterable[Block]) -> str:
        told = blocks_in_language(self.corpus, Address(self.page), tuple(blocks))
        return "\n".join(self.writer.blocks(typographic(told))).rstrip()

    def _line(self, children: Inlines) -> str:
        told = line_in_language(self.corpus, Address(self.page), children)
        return self.writer.within(typographic_line(told))

    def claim(self, identifier: str) -> str:
        """The words of a claim, with the link to its page."""
        _require(self.corpus, CLAIM.name, identifier)
        return self._line((Text(self.corpus.claims[identifier].says), *self.sheet.markers((identifier,))))

    def cite(self, key: str, locator: str | None = None) -> str:
        """A citation of a claim, a work or a source."""
        _require(self.corpus, "cited", key)
        return self._line(self.sheet.inlines((Cite((Cited(key, locator, 0),)),)))

    def rests_on(self, *keys: str) -> str:
        """What a sentence rests on, all of it in one place: claims, and ``editors`` for what is the editors' own."""
        for key in keys:
            if key != EDITORS:
                _require(self.corpus, CLAIM.name, key)
        return self._line(self.sheet.inlines((Cite(tuple(Cited(key, None, 0) for key in keys)),)))

    def evidence(self) -> str:
        """The claims that the page has cited so far, as on a briefing."""
        return self._blocks(evidence(self.sheet, ()))

    def question_cards(self, *ids: str) -> str:
        """Questions to choose from, with the answers on them."""
        for identifier in ids:
            _require(self.corpus, QUESTION.name, identifier)
        return self._blocks((question_cards(self.sheet, (self.corpus.questions[i] for i in ids)),))

    def figure(self, identifier: str) -> str:
        """The figure of a claim with qualifier, unit and period."""
        _require(self.corpus, CLAIM.name, identifier)
        value = self.corpus.claims[identifier].figure
        if value is None:
            raise UnknownIdError(f"claim {identifier} gives no figure; use claim('{identifier}')")
        return self._line((Text(record_wording.figure(value)), *self.sheet.markers((identifier,))))

    def entity(self, identifier: str, label: str | None = None) -> str:
        """A link to an actor, threat or glossary term."""
        _require(self.corpus, ENTITY, identifier)
        return self._line((self.sheet.entity(identifier, label),))

    def threat_list(self) -> str:
        """Every briefing under its topic, with its line and what it rests on."""
        return self._blocks(briefings_by_topic(self.sheet, level=3))

    def steps(self, identifier: str) -> str:
        """How a sentence is checked, shown on one claim."""
        _require(self.corpus, CLAIM.name, identifier)
        return self._blocks((how_to_check(self.sheet, self.corpus.claims[identifier]),))

    def within_reach(self) -> str:
        """Which claims anybody can check, and which only those who have a copy of their source."""
        return self._line((Text(within_reach(self.corpus)),))

    def own_copy(self) -> str:
        """The field in which readers compare their own copy of a source."""
        return self._blocks(own_copy.for_any(self.sheet))

    def threat_matrix(self) -> str:
        """Which actors have a part in which threats, as a table."""
        threats = sorted(self.corpus.threats.values(), key=lambda threat: collation.key(threat.title))
        parts = {(part.actor, threat.id): part.part for threat in threats for part in threat.actors}
        used = {actor for actor, _ in parts}
        actors = sorted(
            (a for a in self.corpus.actors.values() if a.id in used), key=lambda actor: collation.key(actor.name)
        )
        rows = [
            (self.sheet.entity(threat.id), self.sheet.entities(a.id for a in actors if (a.id, threat.id) in parts))
            for threat in threats
        ]
        return self._blocks((table(several("{threat.One}", "{actor.Many} with a part in it"), rows),))

    def teaching_table(self) -> str:
        """Every briefing with its difficulty, the minutes it takes and what to read it with, as a table."""
        return self._blocks((overview(self.sheet),))

    def map(self) -> str:
        """The map of places, with the number of events named at each; nothing on a site without places."""
        return self._blocks(whole_map(self.sheet))

    def ways_in(self, repository: str, branch: str) -> str:
        """The ways to take part; ``repository`` is its web address, or "" if unknown."""
        return self._blocks(ways_in(self.corpus.seeds.identity, repository, branch))

    def vocabulary(self, meanings: Mapping[str, str]) -> str:
        """A closed vocabulary as a table."""
        rows = [(strong(words(word)), words(meaning)) for word, meaning in meanings.items()]
        return self._blocks((table(several("Word", "What it means here"), rows),))

    def counts(self) -> str:
        """How much there is, in one sentence."""
        corpus, link = self.corpus, self.sheet.link
        numbers = text(
            "{claims}, {sources}, {briefings}, {actors} and {terms}",
            claims=link(plural(len(corpus.claims), "{n} claim", "{n} claims"), urls.claim()),
            sources=link(plural(len(corpus.sources), "{n} source", "{n} sources"), urls.source()),
            briefings=link(plural(len(corpus.threats), "{n} {threat.one}", "{n} {threat.many}"), urls.threat()),
            actors=link(plural(len(corpus.actors), "{n} {actor.one} page", "{n} {actor.one} pages"), urls.actor()),
            terms=link(plural(len(corpus.terms), "{n} {term.whole}", "{n} {term.whole_many}"), urls.term()),
        )
        return self._line(numbers)
