"""The outline that maps are drawn on, as pictures: ``data/map/light.svg`` and ``dark.svg`` (SVG 1.1).

A picture of its own is asked for when a reader comes near a map, and once for all pages. Colours are in it, because the
styles of a page do not reach into its pictures; map.css of the theme has that of the sea, and shows the one that fits.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from microsite.corpus.corpus import Corpus
from microsite.model.address import Address
from microsite.model.data_file import DataFile
from microsite.model.geography import MapOutline


class MapColours(NamedTuple):
    """What an outline is drawn with."""

    land: str
    subject: str
    line: str


SCHEMES: Final = {
    "light": MapColours("#f3f0e8", "#dcd6c6", "#7d776a"),
    "dark": MapColours("#252c33", "#3b444c", "#8b949b"),
}


def outline_file(scheme: str) -> Address:
    """Return where the outline in the colours of a scheme stands."""
    return Address(f"data/map/{scheme}.svg")


def paths(corpus: Corpus) -> frozenset[str]:
    """Return the names of :func:`files`, without making them."""
    return frozenset(outline_file(scheme).page for scheme in SCHEMES if corpus.seeds.outline is not None)


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the outline in both schemes, if the site has one. They are not listed among the downloads."""
    outline = corpus.seeds.outline
    if outline is not None:
        for scheme, colours in SCHEMES.items():
            yield DataFile(outline_file(scheme).page, _drawn(outline, colours).encode(), "")


def _path(lines: str, colours: str) -> str:
    return f'<path d="{lines}" {colours}/>' if lines else ""


def _drawn(outline: MapOutline, colours: MapColours) -> str:
    line = f'fill="none" stroke="{colours.line}" stroke-linejoin="round" vector-effect="non-scaling-stroke"'
    paths = (
        _path(outline.land, f'fill="{colours.land}"'),
        _path(outline.subject, f'fill="{colours.subject}"'),
        _path(outline.borders, line),
        _path(outline.disputed, f'{line} stroke-dasharray="3 3"'),
    )
    size = f'width="{outline.width}" height="{outline.height}" viewBox="0 0 {outline.width} {outline.height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(paths)}</svg>\n'
