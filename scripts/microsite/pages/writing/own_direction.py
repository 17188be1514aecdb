"""Lines in the letters of another language, which run their own way: their stops and brackets stay with them."""

from microsite.model.reading_direction import direction, direction_of_most
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Blocks
from microsite.model.tree.inlines import Inlines, Span, plain
from microsite.model.tree.transform import change_lines


def own_direction(line: Inlines) -> Inlines:
    """Return a line as a piece of its own if it runs the other way than the page, and as it is if not."""
    runs = direction_of_most(plain(line))
    return (Span(line, attributes(dir=runs)),) if runs not in ("", direction()) else line


def lines_in_own_direction(blocks: Blocks) -> Blocks:
    """Return blocks of a page that is read from the right, whose lines run as their letters do; of others, as they are.

    There alone much is in letters that run the other way: names, works, and what nobody has translated.
    """
    return change_lines(blocks, own_direction) if direction() == "rtl" else blocks
