"""The page of a source: what it is, what is unknown, and passage by passage what was taken from it."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.checks.coverage import covered, excused
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.exports.references import source_item
from microsite.meta import coins, front_matter
from microsite.model.passage import Passage
from microsite.model.vocabulary import SOURCE_KINDS
from microsite.pages import phrases
from microsite.pages.links import backlinks
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.reading.seeds import Dossier


def heading(dossier: Dossier) -> str:
    """Return what a source's page is called: its title, or what the site calls it."""
    label = dossier.source.label
    return dossier.source.title or label[:1].upper() + label[1:]


def _facts(sheet: Sheet, dossier: Dossier) -> Iterator[tuple[str, str]]:
    source, text, escape = dossier.source, dossier.text, markdown.escape
    authors = [name.literal or " ".join(filter(None, (name.given, name.family))) for name in source.authors]
    yield "Title", escape(source.title or "unknown")
    yield "Authors", escape(phrases.listed(authors) if authors else "unknown")
    yield "Published by", escape(source.publisher or "unknown")
    inferred = "not printed; inferred: " if source.dating.inferred else ""
    yield "Date", escape(f"{inferred}{in_words(source.dating.edtf)}. {source.dating.basis}")
    yield "Kind", escape(SOURCE_KINDS[source.kind])
    yield "Address", f"<{source.url}>" if source.url else "unknown"
    coin = coins.span(source_item(dossier.id, source))
    yield "Cited as", sheet.inlines(sheet.corpus.formatted[dossier.id].entry) + coin
    if text:
        yield (
            "The copy we read",
            escape(f"{text.file.bytes:,} bytes, {text.words:,} words, SHA-256 ") + f"<code>{text.file.sha256}</code>",
        )
        yield "Pages", "yes" if source.paged else "none; passages are given by section, paragraph and sentence"


def _cautions(dossier: Dossier) -> Iterator[str]:
    source = dossier.source
    for title, anchor, rows in (
        ("What is unknown", "unknown", source.unknown),
        ("What to bear in mind", "cautions", source.cautions),
        (
            "Not to be confused with",
            "lookalikes",
            [f"{look.reference} ({look.why_not})" for look in source.not_the_same_as],
        ),
    ):
        if rows:
            yield markdown.heading(2, title, anchor)
            yield ""
            yield from markdown.bullets(markdown.escape(row) for row in rows)
            yield ""


def _coverage(dossier: Dossier) -> str:
    passages = dossier.text.passages if dossier.text else ()
    sentences = [sentence.at for passage in passages for sentence in passage.sentences]
    with_claims, without = covered(dossier), excused(dossier)
    read = sum(1 for at in sentences if at in with_claims)
    none = sum(1 for at in sentences if at in without)
    return (
        f"{phrases.count(len(dossier.claims), 'claim').capitalize()} rest on {read} of {len(sentences)} sentences; "
        f"{none} carry none, for the reason given; {len(sentences) - read - none} have not been read into claims yet."
    )


def _row(sheet: Sheet, dossier: Dossier, at: str, reasons: dict[str, str]) -> tuple[str, str]:
    claims = sheet.corpus.claims_at.get((dossier.id, at), ())
    links = "<br>".join(f"{sheet.link(c.id, urls.claim(c.id))}: {markdown.escape(c.says)}" for c in claims)
    anchor = urls.source(dossier.id, at).anchor
    label = f'<span id="{anchor}">{markdown.escape(phrases.locator(at))}</span>'
    reason = f"<em>No claim:</em> {markdown.escape(reasons[at])}" if at in reasons else ""
    return label, links or reason or "–"


def _passage(sheet: Sheet, dossier: Dossier, passage: Passage, reasons: dict[str, str]) -> Iterator[str]:
    anchor = urls.source(dossier.id, passage.at).anchor
    name = phrases.locator(passage.at)
    yield markdown.heading(4, f"{name[:1].upper()}{name[1:]} ({passage.words} words)", anchor)
    yield ""
    own = sheet.corpus.claims_at.get((dossier.id, passage.at), ())
    if own:
        yield from markdown.bullets(f"{sheet.link(c.id, urls.claim(c.id))}: {markdown.escape(c.says)}" for c in own)
        yield ""
    reasons = reasons | ({s.at: reasons[passage.at] for s in passage.sentences} if passage.at in reasons else {})
    rows = (_row(sheet, dossier, sentence.at, reasons) for sentence in passage.sentences)
    yield from markdown.table(("Sentence", "Claims"), rows)
    yield ""


def _passages(sheet: Sheet, dossier: Dossier) -> Iterator[str]:
    if dossier.text is None:
        return
    reasons = {row.at: row.why for row in dossier.source.without_claims}
    yield markdown.heading(2, "Passage by passage", "passages")
    yield ""
    yield _coverage(dossier)
    yield ""
    sections = {section.at: section.heading for section in dossier.text.sections}
    current = None
    for passage in dossier.text.passages:
        section = passage.at.partition(".")[0]
        if section in sections and section != current:
            current = section
            name = sections[section] or "Before the first heading"
            number = f"{section.removeprefix('s')}. " if section != "s0" else ""
            yield markdown.heading(3, f"{number}{name}", urls.source(dossier.id, section).anchor)
            yield ""
        if passage.sentences:
            yield from _passage(sheet, dossier, passage, reasons)


def _works(sheet: Sheet, dossier: Dossier) -> Iterator[str]:
    if dossier.text is None or not dossier.text.citations:
        return
    yield markdown.heading(2, "Works it cites", "works")
    yield ""
    rows = []
    for citation in dossier.text.citations:
        work = sheet.corpus.work_of_citation(dossier.id, citation.key)
        printed = citation.printed + (f": {citation.locator}" if citation.locator else "")
        target = sheet.link(sheet.corpus.formatted[work.key].in_text, urls.work(work.key)) if work else "not identified"
        where = sheet.link(phrases.locator(citation.at), urls.source(dossier.id, citation.at))
        rows.append((where, markdown.escape(printed), target, markdown.escape(work.standing) if work else ""))
    yield from markdown.table(("Where", "As printed", "The work", "Standing"), rows)
    yield ""


def _body(sheet: Sheet, dossier: Dossier) -> Iterator[str]:
    yield markdown.escape(dossier.source.about)
    yield "{: .lead }"
    yield ""
    facts = ((f"<strong>{label}</strong>", text) for label, text in _facts(sheet, dossier))
    yield from markdown.table(("", ""), facts)
    yield ""
    yield from _cautions(dossier)
    yield from _passages(sheet, dossier)
    yield from _works(sheet, dossier)
    yield from backlinks(sheet, dossier.id, claims=False)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every source."""
    for dossier in corpus.sources.values():
        sheet = Sheet(corpus, urls.source(dossier.id), evidence=False)
        yield Page(
            address=sheet.address,
            title=heading(dossier),
            body=tuple(_body(sheet, dossier)),
            seed=dossier.source.origin.place(),
            description=dossier.source.about,
            extra=front_matter.source(dossier, heading(dossier)),
        )
