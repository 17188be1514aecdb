"""What stands at an address that was given up: a page that says, and leads, where its subject is now."""

from collections.abc import Iterator

from microsite import markdown
from microsite.corpus import Corpus
from microsite.former import moves
from microsite.pages.links import title
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield a page for every former id whose record has a page of its own; anchors are left where records stand.

    The template takes what it needs from the front matter; the body is for engines that know no templates.
    """
    for move in moves(corpus):
        if move.before.anchor:
            continue
        name = title(corpus, move.now)
        what = "question" if move.kind == "question" else "briefing" if move.kind == "threat" else "page"
        link = Sheet(corpus, move.before).link(name, move.now)
        yield Page(
            address=move.before,
            title=name,
            body=(f"This {what} is now at {link}.",),
            seed=move.place,
            description=f"This {what} has moved.",
            extra={
                "template": "redirect.html",
                "search": {"exclude": True},
                "moved_to": move.now.url.removeprefix("/"),
                "moved_what": what,
                "moved_title": markdown.in_template(name),
            },
        )
