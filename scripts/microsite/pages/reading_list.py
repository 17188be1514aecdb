"""The page of a reading list, which printed is the handout, and the list of all reading lists."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.meta import front_matter
from microsite.model.place import Place
from microsite.model.reading_list import ListPart, ReadingList
from microsite.model.site import Site
from microsite.pages.page import Page
from microsite.pages.phrases import count
from microsite.pages.sheet import Sheet
from microsite.reading_lists import Reading, called, href, minutes, readings, web_address
from microsite.urls import Address

CARTRIDGE = "imscc"

FILES = {
    "csl.json": "CSL-JSON, for citation processors",
    "bib": "BibLaTeX, for LaTeX and JabRef",
    "ris": "RIS, for Zotero, EndNote and others",
    "atom": "what changes in the claims behind this list, as an Atom feed",
}
"""The downloads of every list by their ending, with what they are."""

_NO_CARTRIDGE = (
    "For a learning platform there is a cartridge of links, but not on this copy of the site: it does not know its "
    "web address, and the links need it."
)
_FROZEN = "For a learning platform there is a cartridge of links on the living page of this list."


def time(total: int) -> str:
    """Return minutes in words: ``45 minutes``, ``2 hours 5 minutes``."""
    hours, rest = divmod(total, 60)
    return " ".join(count(n, word) for n, word in ((hours, "hour"), (rest, "minute")) if n)


def _item(site: Site, reading_list: ReadingList, reading: Reading) -> Iterator[str]:
    """Yield an item of the numbered list, each of its lines a paragraph of its own."""
    yield '<li markdown="block">'
    yield ""
    # HTML, because MkDocs would look for the pages of an edition among those it builds.
    target = markdown.attribute(href(site, reading_list, reading))
    # The link check looks at the pages at hand; an edition may not be.
    living = " data-living" if reading_list.pinned else ""
    what = f"{called(reading.item)}, {time(reading.item.minutes)}"
    link = f'<a class="reading" href="{target}"{living}>{markdown.escape(reading.title)}</a>'
    yield f'{link} <span class="what">{what}</span>'
    yield ""
    if reading.says:
        yield markdown.escape(reading.says)
        yield ""
    yield markdown.escape(reading.item.note)
    yield ""
    if reading.withdrawn:
        link = markdown.link("The claim’s page", reading.address.seen_from(urls.reading_list(reading_list.id).page))
        yield f"<strong>Withdrawn on {in_words(reading.withdrawn.date)}.</strong> {link} says why."
        yield ""
    path = urls.in_edition(reading_list.pinned, reading.target.url)
    where = web_address(site, reading_list, reading.target.url) or f"{path} on the site"
    yield f'<span class="printed-address">{markdown.escape(where)}</span>'
    yield ""
    yield "</li>"


def _part(site: Site, reading_list: ReadingList, number: int, part: tuple[ListPart, list[Reading]]) -> Iterator[str]:
    about, own = part
    yield markdown.heading(2, about.title, f"part-{number}")
    yield ""
    yield f"{time(minutes(about.items))} in all."
    yield "{: .about }"
    yield ""
    # HTML, because Markdown's own lists all begin with 1.
    yield f'<ol start="{own[0].number}" markdown="1">'
    for reading in own:
        yield from _item(site, reading_list, reading)
    yield "</ol>"
    yield ""


def _edition(corpus: Corpus, reading_list: ReadingList) -> str:
    if not reading_list.pinned:
        return "Living: links lead to the pages as they are today, and pages are corrected when they are wrong."
    edition = corpus.editions[reading_list.pinned]
    frozen = in_words(edition.frozen)
    return f"Pinned: links lead to edition {edition.id}, frozen on {frozen}. Its pages do not change."


def _changes(sheet: Sheet, site: Site, reading_list: ReadingList) -> str:
    """Return the way to what has changed, with its address for the handout."""
    target = urls.list_changes(reading_list.id)
    link = sheet.link("What has changed in the claims behind this list", target)
    where = site.living.url(target.url) or f"{target.url} on the site"
    return f'{link} <span class="printed-address">{markdown.escape(where)}</span>'


def _files(sheet: Sheet, site: Site, reading_list: ReadingList) -> Iterator[str]:
    """Yield the section of downloads, which stays off paper."""

    def link(ending: str, label: str) -> str:
        target = Address(urls.list_file(reading_list.id, ending))
        return markdown.link(label, target.seen_from(sheet.address.page))

    yield '<div class="no-print" data-no-print markdown="1">'
    yield ""
    yield markdown.heading(2, "Take this list along", "files")
    yield ""
    yield "On paper this page is a handout: print it from your browser."
    yield ""
    if has_cartridge(site):
        what = "links to all items, for Moodle, Canvas and other learning platforms (Common Cartridge 1.1)"
        yield f"- {link(CARTRIDGE, f'{reading_list.id}.{CARTRIDGE}')}: {what}"
    for ending, what in FILES.items():
        yield f"- {link(ending, f'{reading_list.id}.{ending}')}: {what}"
    yield ""
    if not has_cartridge(site):
        yield _FROZEN if site.frozen else _NO_CARTRIDGE
        yield ""
    yield "</div>"
    yield ""


def has_cartridge(site: Site) -> bool:
    """Say whether cartridges are made: their links need the site's address, and that of an edition is not yet known."""
    return bool(site.address) and not site.frozen


def _body(sheet: Sheet, site: Site, reading_list: ReadingList) -> Iterator[str]:
    corpus = sheet.corpus
    yield markdown.escape(reading_list.about)
    yield ""
    facts = (
        ("For", markdown.escape(reading_list.audience)),
        ("Time", f"{time(minutes(reading_list.items))}, {count(len(reading_list.items), 'item')}"),
        ("Edition", markdown.escape(_edition(corpus, reading_list))),
        ("Since then" if reading_list.pinned else "Changes", _changes(sheet, site, reading_list)),
    )
    yield from markdown.definitions(facts, "facts")
    yield ""
    for number, part in enumerate(readings(corpus, site, reading_list), 1):
        yield from _part(site, reading_list, number, part)
    yield from _files(sheet, site, reading_list)


def _page(corpus: Corpus, site: Site, reading_list: ReadingList) -> Page:
    sheet = Sheet(corpus, urls.reading_list(reading_list.id), evidence=False)
    parts = readings(corpus, site, reading_list)
    # A page of an edition is no page of this site, so what machines are told stays with the living ones.
    entries = [(reading.title, reading.address) for _, own in parts for reading in own]
    return Page(
        sheet.address,
        reading_list.title,
        tuple(_body(sheet, site, reading_list)),
        reading_list.origin.place(),
        reading_list.about,
        updated=reading_list.reviewed,
        extra=front_matter.reading_list(reading_list, entries),
    )


def _index(corpus: Corpus) -> Page:
    sheet, title = Sheet(corpus, urls.reading_list()), "Reading lists"
    body = ["Ways through this site for a course, each item with a reason and a time.", ""]
    for each in corpus.lists.values():
        link = sheet.link(each.title, urls.reading_list(each.id), attributes=".choice")
        facts = f"{each.audience} {time(minutes(each.items))}, {count(len(each.items), 'item')}."
        body.append(
            f'- {link} <span class="line">{markdown.escape(each.about)}</span> '
            f'<span class="ground">{markdown.escape(facts)}</span>'
        )
    body += [""] if corpus.lists else ["There are none yet.", ""]
    if corpus.lists:
        body = [*body[:2], '<div class="choices" markdown="1">', "", *body[2:], "</div>", ""]
    extra = front_matter.listing(
        urls.reading_list(), title, ((each.title, urls.reading_list(each.id)) for each in corpus.lists.values())
    )
    return Page(urls.reading_list(), title, tuple(body), Place("seeds/lists"), "All reading lists.", extra=extra)


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    """Yield the list of reading lists, and the page of each."""
    yield _index(corpus)
    for reading_list in corpus.lists.values():
        yield _page(corpus, site, reading_list)
