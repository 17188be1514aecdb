"""Who an actor is: a card of facts, and the names that it has in the sources and elsewhere."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.connections import connections
from microsite.corpus.language_names import language_name
from microsite.model import urls
from microsite.model.edtf_words import reviewed_on
from microsite.model.entity import Actor
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import LineWords, bullets, definitions, heading
from microsite.model.tree.inlines import Inlines, Span, inlines, join_inlines, strong
from microsite.model.wording import commas, plural, semicolons, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.writing.page_writer import PageWriter


def _written_in(sheet: PageWriter, actor: Actor) -> Iterator[Inlines]:
    """Yield the names that the sources write, those of the same sources together, with links to them."""
    corpus = sheet.corpus
    together: dict[tuple[str, ...], list[str]] = {}
    for written in actor.names:
        known = tuple(source for source in corpus.sources if source in written.sources)
        together.setdefault(known, []).append(written.name)
    for known, called in together.items():
        sources = (sheet.link(record_wording.the_source(corpus, source), urls.source(source)) for source in known)
        names = (text("“{name}”", name=strong(name)) for name in called)
        yield text("{names} in {sources}", names=join_inlines(names), sources=join_inlines(sources))


def _how_much(sheet: PageWriter, actor: Actor) -> str:
    claims = len(connections(sheet.corpus).claims_of_actor.get(actor.id, ()))
    said = plural(claims, "{n} claim", "{n} claims") if claims else words("no claim names it")
    parts = len(connections(sheet.corpus).parts_of.get(actor.id, ()))
    if not parts:
        return said
    return words(
        "{claims}, a part in {parts}",
        claims=said,
        parts=plural(parts, "{n} {threat.one}", "{n} {threat.many}"),
    )


def identity_card(sheet: PageWriter, actor: Actor) -> Box:
    """Return what kind of actor it is, what the sources call it, how much is claimed, and the day of the review."""
    rows: list[tuple[str, LineWords]] = [(words("Kind"), vocabulary().actor_called(actor.kind))]
    rows += [(words("Called"), join_inlines(_written_in(sheet, actor), words("; ")))] if actor.names else []
    rows += [
        (words("On this site"), _how_much(sheet, actor)),
        (words("Reviewed"), reviewed_on(actor.reviewed)),
    ]
    return definitions(rows, "facts")


def _other_names(actor: Actor) -> Iterator[Inlines]:
    if actor.also:
        yield text("Also met elsewhere: {names}", names=commas(actor.also))
    for native in actor.native:
        name = Span(inlines(native.name), lang=native.lang)
        yield text("{name} in {language}", name=name, language=language_name(native.lang))
    if actor.native:
        bases = semicolons(dict.fromkeys(native.basis for native in actor.native))
        yield text("How the names in other languages are known: {bases}", bases=bases)


def names(sheet: PageWriter, actor: Actor) -> Iterator[Block]:
    """Yield other names, and what must not be confused with the actor, if there is anything to say."""
    if actor.also or actor.native or actor.distinguish:
        yield heading(2, words("Names"), "names")
        yield from bullets(_other_names(actor))
        for prose in actor.distinguish:
            yield from sheet.prose(prose)
