"""What stands at an address that leads on: of records that were renamed, pages that were given up, claims for short."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.former import Move, moves
from microsite.model.kinds import QUESTION, THREAT
from microsite.model.moved import Moved
from microsite.model.place import Place
from microsite.pages.links import title
from microsite.pages.page import Page
from microsite.urls import Address


def _leading(before: Address, words: tuple[str, str], target: tuple[str, str], seed: Place) -> Page:
    """Return a page that leads on: ``words`` are its heading and sentence, ``target`` the path and its name.

    The template takes what it needs from the front matter; the body is for engines that know no templates.
    """
    heading, sentence = words
    path, name = target
    return Page(
        address=before,
        title=name,
        body=(
            f'<p>{markdown.escape(sentence)} <a href="{urls.relative(path, before)}">{markdown.escape(name)}</a>.</p>',
        ),
        seed=seed,
        description=heading,
        extra={
            "template": "redirect.html",
            "search": {"exclude": True},
            "moved_to": path.removeprefix("/"),
            "moved_heading": markdown.in_template(heading),
            "moved_sentence": markdown.in_template(sentence),
            "moved_title": markdown.in_template(name),
        },
    )


def _beside(move: Move, known: Container[str]) -> Iterator[Page]:
    """Yield what leads on from other pages that bear the former id of a briefing: its exercises, its topic of one."""
    for where in (urls.exercises, urls.topic_index):
        before, now = where(move.old), where(move.new)
        if move.kind == THREAT.name and now.page in known:
            yield _leading(before, ("This page has moved", "This page is now at"), (now.url, now.url), move.place)


def _renamed(corpus: Corpus, known: Container[str]) -> Iterator[Page]:
    for move in moves(corpus):
        yield from _beside(move, known)
        if not move.before.anchor:
            what = {QUESTION.name: "question", THREAT.name: "briefing"}.get(move.kind, "page")
            words = (f"This {what} has moved", f"This {what} is now at")
            yield _leading(move.before, words, (move.now.url, title(corpus, move.now)), move.place)


def _short(corpus: Corpus) -> Iterator[Page]:
    for claim in (*corpus.claims.values(), *corpus.withdrawn.values()):
        words = (f"Claim {claim.id}", "This is the short address of")
        target = urls.claim(claim.id)
        yield _leading(urls.short(claim.id), words, (target.url, f"Claim {claim.id}"), claim.origin.place())


def _tombstone(moved: Moved) -> Page | None:
    if moved.withdrawn is None:
        return None
    day = in_words(moved.withdrawn.date)
    body = (
        f'<p class="lead" data-withdrawn>What stood here was withdrawn on {day}.</p>',
        "",
        markdown.escape(moved.withdrawn.reason),
    )
    address, seed = urls.page(moved.page), moved.origin.place("withdrawn")
    extra = {"search": {"exclude": True}}
    return Page(address, "Withdrawn", body, seed, f"Withdrawn on {day}.", moved.withdrawn.date, extra)


def _given_up(corpus: Corpus) -> Iterator[Page]:
    for moved in corpus.seeds.moved:
        if moved.anchor:
            continue
        if moved.to:
            words = ("This page has moved", "What stood here is now at")
            yield _leading(urls.page(moved.page), words, (moved.to, moved.to), moved.origin.place("to"))
        elif page := _tombstone(moved):
            yield page


def pages(corpus: Corpus, known: Container[str]) -> Iterator[Page]:
    """Yield a page for every address that leads on. ``known`` are the files of the pages that it may lead to."""
    yield from _renamed(corpus, known)
    yield from _short(corpus)
    yield from _given_up(corpus)


def _note(page: Page, moved: Moved) -> Iterator[str]:
    yield ""
    words = "has moved"
    if moved.withdrawn:
        words = f"was withdrawn on {in_words(moved.withdrawn.date)}: {moved.withdrawn.reason}"
    link = f': <a href="{urls.relative(moved.to, page.address)}">{moved.to}</a>' if moved.to else ""
    yield f'<p class="moved" id="{moved.anchor}">What stood here {markdown.escape(words)}{link}</p>'


def with_old_anchors(corpus: Corpus, pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages; those whose anchors were given up say at their end where each went."""
    gone: dict[str, list[Moved]] = {}
    for moved in corpus.seeds.moved:
        if moved.anchor:
            gone.setdefault(moved.page, []).append(moved)
    for page in pages:
        lines = [line for moved in gone.get(page.address.url, ()) for line in _note(page, moved)]
        yield replace(page, body=(*page.body, *lines)) if lines else page
