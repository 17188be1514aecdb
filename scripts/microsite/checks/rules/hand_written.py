"""Hand-written pages hold words, not programs: their HTML and front matter do nothing by themselves."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Final

from microsite.checks.clean_texts import CleanTexts
from microsite.checks.first_findings import first_findings
from microsite.checks.known_macros import MOST
from microsite.checks.macro_surroundings import misplaced_macros
from microsite.checks.macro_template import read_calls
from microsite.checks.page_limits import half_the_stack, over_limit
from microsite.checks.page_places import occurrences
from microsite.checks.page_text import tag_without_end
from microsite.checks.page_whitelist import WRITTEN
from microsite.checks.read_markdown import read_markdown
from microsite.checks.readable_page import PageAtHand, is_template, pages_at_hand, without_macros
from microsite.checks.rules.macro_calls import place_in
from microsite.checks.written_html import MACRO, MACRO_OF_HTML, Wrong, wrong_html
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.page_source import PageSource, PageSourceError, settings_of, split_page
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.seeds.reading.page_settings import read_page_settings

_NOT_ENDED: Final = "end it, take it out, or write &lt; if readers should see the sign"
_NOTHING: Final = "this page says nothing; write what its readers look for here, or delete the file"
_TOO_DEEP: Final = "elements, quotations or lists are nested too deeply to be read"


def _front(written: HandWrittenPage, source: PageSource) -> Iterator[Finding]:
    if source.front is None:
        return
    findings = read_page_settings(source.front, written.file, written.text)[1]
    yield from findings
    try:
        settings_of(source.front)
    except PageSourceError as error:
        if not findings:
            yield finding(Place(written.file, error.line), "unsafe-page", str(error))


def _wrong_html(page: PageAtHand, source: PageSource) -> Iterator[Wrong]:
    """Yield what is wrong with a page, whether its macros give words or HTML; each once."""
    words, of_html = (without_macros(source, page.signs, instead) for instead in (MACRO, MACRO_OF_HTML))
    found = list(wrong_html(words, page.reading()))
    yield from found
    if of_html != words:
        yield from (wrong for wrong in wrong_html(of_html, page.reading("elements")) if wrong not in found)


def _macros(page: PageAtHand, source: PageSource) -> Iterator[Finding]:
    """Find macros whose marking readers would see."""
    calls = read_calls(source.body, page.signs)[0] if is_template(source) else ()
    if calls:
        html = read_markdown(without_macros(source, page.signs, MACRO_OF_HTML), page.reading("elements")).html
        for call, message in misplaced_macros(html, calls):
            yield finding(place_in(page.written, source, call.begin), "unsafe-page", message)


def _body(page: PageAtHand, source: PageSource) -> Iterator[Finding]:
    written = page.written
    if over := over_limit(source.body):
        yield finding(place_in(written, source, over.at), "unsafe-page", over.message)
        return
    if open_tag := tag_without_end(source.body, WRITTEN):
        message = f'"{open_tag.group()[: len(open_tag["name"]) + 2].strip()}" does not end with >; {_NOT_ENDED}'
        yield finding(place_in(written, source, open_tag.start()), "unsafe-page", message)
        return
    try:
        with half_the_stack():
            wrongs = list(islice(_wrong_html(page, source), MOST + 1))
    except RecursionError:
        yield finding(place_in(written, source, 0), "unsafe-page", _TOO_DEEP)
        return
    yield from _macros(page, source)
    seen: defaultdict[Wrong, int] = defaultdict(int)
    for wrong in wrongs:
        found = occurrences(source.body, wrong.needles)
        if seen[wrong] < len(found):
            at = found[min(seen[wrong] + wrong.before, len(found) - 1)]
            yield finding(place_in(written, source, at), "unsafe-page", wrong.message)
        seen[wrong] += 1


def _page(page: PageAtHand) -> tuple[Finding, ...]:
    written = page.written
    try:
        source = split_page(written.text)
    except PageSourceError as error:
        return (finding(Place(written.file, error.line), "unsafe-page", str(error)),)
    if not source.body.strip():
        return (*_front(written, source), finding(Place(written.file), "empty-text", _NOTHING))
    return (*_front(written, source), *first_findings(dict.fromkeys(_body(page, source)), MOST))


def check(project: Project) -> Iterator[Finding]:
    """Active or unknown HTML, addresses of other kinds, and settings on hand-written pages."""
    with CleanTexts(project.root, "safe-pages") as clean:
        for page in pages_at_hand(project):
            yield from clean.findings(page.known_by, page, _page)
