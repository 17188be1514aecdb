"""Where the sources of a briefing agree, differ or are silent: a sentence, then point by point."""

from collections.abc import Iterator

from microsite.corpus.voices import voices
from microsite.model.entity import ComparedPoint, SourceOnPoint, Threat
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import heading, paragraph
from microsite.model.tree.inlines import Text, strong
from microsite.model.wording import words
from microsite.pages.writing.page_writer import PageWriter


def _cell(sheet: PageWriter, cell: SourceOnPoint) -> Box:
    voice = next((voice for voice in voices(sheet.corpus) if voice.key == cell.source), None)
    name = strong(words("{source}.", source=voice.name if voice else cell.source))
    said = paragraph((name, Text(" "), *sheet.line(cell.says)))
    return Box((said,), attributes("voice", f"voice-{voice.number if voice else 0}"))


def _point(sheet: PageWriter, point: ComparedPoint) -> Box:
    title = paragraph(strong(point.point), attributes("point"))
    return Box((title, *(_cell(sheet, cell) for cell in point.said)), attributes("compared"))


def comparison(sheet: PageWriter, threat: Threat) -> Iterator[Block]:
    """Yield the section, if there is anything in it. A point and what each source says of it are one box."""
    if not threat.agreement and not threat.comparison:
        return
    yield heading(2, words("Where the sources agree and differ"), "agreement")
    if threat.agreement:
        yield from sheet.prose(threat.agreement)
    yield from (_point(sheet, point) for point in threat.comparison)
