"""Lines in the letters of another language, which run their own way: their stops and brackets stay with them."""

from microsite.model.reading_direction import direction, direction_of
from microsite.model.tree.attributes import attributes
from microsite.model.tree.inlines import Inlines, Span, plain


def own_direction(line: Inlines) -> Inlines:
    """Return a line as a piece of its own if it runs the other way than the page, and as it is if not."""
    runs = direction_of(plain(line))
    return (Span(line, attributes(dir=runs)),) if runs not in ("", direction()) else line
