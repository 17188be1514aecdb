"""What stands at an address that leads on: of records that were renamed, pages that were given up, claims for short."""

from collections.abc import Container, Iterable, Iterator, Set
from dataclasses import replace
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.corpus.renames import Rename, renames
from microsite.model import markdown, urls
from microsite.model.address import GIVEN_UP, Address
from microsite.model.edtf_words import edtf_in_words
from microsite.model.kinds import KINDS, QUESTION, THREAT
from microsite.model.moved import Moved
from microsite.model.place import Place
from microsite.model.quotes import curl
from microsite.model.translations.files import OUTSIDE_CHECK
from microsite.model.tree.attributes import attributes
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import Link, inlines
from microsite.model.tree.targets import SitePath
from microsite.model.tree.text_blocks import Paragraph
from microsite.model.wording import marks, several, text, words
from microsite.pages.sections.backlinks import page_title
from microsite.pages.writing.page import Page


def _leading(before: Address, said: tuple[str, ...], target: tuple[str, str], seed: Place, *, above: int = 0) -> Page:
    """Return a page that leads on: ``said`` are its heading and sentence, ``target`` the path and its name.

    ``above`` is 1 for a target in the main language, seen from another.

    The template takes what it needs from the front matter; the body is for engines that know no templates.
    """
    heading, sentence = said
    path, name = target
    link = Link(SitePath(path, above), inlines(name))
    return Page(
        address=before,
        title=name,
        body=(paragraph(text("{leads} {page}.", leads=sentence, page=link)),),
        seed=seed,
        description=heading,
        extra={
            "template": "redirect.html",
            "search": {"exclude": True},
            "moved_to": "../" * above + path.removeprefix("/"),
            "moved_heading": markdown.in_template(curl(heading)),
            "moved_sentence": markdown.in_template(curl(sentence)),
            "moved_title": markdown.in_template(curl(name)),
        },
    )


def _beside(move: Rename, known: Container[str]) -> Iterator[Page]:
    """Yield what leads on from other pages that bear the former id of a briefing: its exercises, its topic of one."""
    for where in (urls.exercises, urls.topic_index):
        before, now = where(move.old), where(move.new)
        if move.kind == THREAT.name and now.page in known:
            yield _leading(before, several(*_MOVED), (now.url, now.url), move.place)


_RENAMED: Final = {
    QUESTION.name: marks("This {question.one} has moved", "This {question.one} is now at"),
    THREAT.name: marks("This {threat.one} has moved", "This {threat.one} is now at"),
}
_MOVED: Final = marks("This page has moved", "This page is now at")


def _renamed(corpus: Corpus, known: Container[str]) -> Iterator[Page]:
    for move in renames(corpus):
        yield from _beside(move, known)
        if not move.before.anchor:
            said = several(*_RENAMED.get(move.kind, _MOVED))
            yield _leading(move.before, said, (move.now.url, page_title(corpus, move.now)), move.place)


def _short(corpus: Corpus) -> Iterator[Page]:
    for each in (*corpus.claims.values(), *corpus.withdrawn.values()):
        name, target = record_wording.claim_label(each.id), urls.claim(each.id)
        said = (name, words("This is the short address of"))
        yield _leading(urls.short(each.id), said, (target.url, name), each.origin.place())


def _tombstone(moved: Moved) -> Page | None:
    if moved.withdrawn is None:
        return None
    day = edtf_in_words(moved.withdrawn.date)
    gone = words("What stood here was withdrawn on {day}.", day=day)
    body = (paragraph(gone, attributes("lead", data_withdrawn="")), paragraph(moved.withdrawn.reason))
    address, seed = urls.page(moved.page), moved.origin.place("withdrawn")
    extra, what = {"search": {"exclude": True}}, words("Withdrawn on {day}.", day=day)
    return Page(address, words("Withdrawn"), body, seed, what, moved.withdrawn.date, extra, folder=GIVEN_UP)


def _given_up(corpus: Corpus) -> Iterator[Page]:
    for moved in corpus.seeds.moved:
        if moved.anchor:
            continue
        if moved.to:
            said = several("This page has moved", "What stood here is now at")
            leading = _leading(urls.page(moved.page), said, (moved.to, moved.to), moved.origin.place("to"))
            yield replace(leading, folder=GIVEN_UP)
        elif page := _tombstone(moved):
            yield page


def pages(corpus: Corpus, known: Set[str]) -> tuple[Page, ...]:
    """Return a page for every address that leads on. ``known`` are the files of the pages that it may lead to."""

    def make() -> tuple[Page, ...]:
        if corpus.translation:
            return tuple(_in_language(corpus, known))
        return (*_renamed(corpus, known), *_short(corpus), *_given_up(corpus))

    result: tuple[Page, ...] = corpus.worked_out.cached("pages that lead on", known, make)
    return result


def _in_language(corpus: Corpus, known: Set[str]) -> Iterator[Page]:
    """Yield what leads on in another language: to its own pages; from pages that it no longer has, to the main one."""
    taken = set(known)
    for page in (*_renamed(corpus, known), *_short(corpus)):
        if urls.page(str(page.extra["moved_to"]).partition("#")[0]).page in known:
            taken.add(page.address.page)
            yield page
    root = f"/{corpus.translation.language if corpus.translation else ''}/"
    there = {address.url: address for address in (*corpus.at, *(kind.address("") for kind in (*KINDS, OUTSIDE_CHECK)))}
    for line in corpus.seeds.addresses:
        address = there.get(f"/{line.page.removeprefix(root)}") if line.page.startswith(root) else None
        if address and address.page not in taken:
            taken.add(address.page)
            said = several("This page is not translated any more", "It is in the main language at")
            yield _leading(address, said, (address.url, page_title(corpus, address)), line.origin.place(), above=1)


def _note(moved: Moved) -> Paragraph:
    """Return what became of an anchor that a page had."""
    if moved.withdrawn:
        day, reason = edtf_in_words(moved.withdrawn.date), moved.withdrawn.reason
        said = text("What stood here was withdrawn on {day}: {reason}", day=day, reason=reason)
    else:
        said = text("What stood here has moved")
    link = text(": {page}", page=Link(SitePath(moved.to), inlines(moved.to))) if moved.to else ()
    return paragraph((*said, *link), attributes("moved", id=moved.anchor))


def with_old_anchors(corpus: Corpus, pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages; those whose anchors were given up say at their end where each went."""
    gone: dict[str, list[Moved]] = {}
    for moved in () if corpus.translation else corpus.seeds.moved:
        if moved.anchor:
            gone.setdefault(moved.page, []).append(moved)
    for page in pages:
        notes = tuple(_note(moved) for moved in gone.get(page.address.url, ()))
        yield page.with_more(notes) if notes else page
