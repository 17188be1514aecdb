"""Titles reach the citation processor as text, whatever they hold."""

from microsite.citations import formatted
from microsite.model.prose import Paragraph, Prose


def test_a_hostile_title_is_printed_as_it_is() -> None:
    title = "A <script>x</script> *b* a^b^ [c](javascript:d) @e-2001 \\ $f$"
    item = {"id": "x-2001", "type": "book", "title": title, "language": "sv", "author": [{"literal": "Lee"}]}
    entry = Prose("", (Paragraph(formatted([item])["x-2001"].entry, 0),))
    assert title in entry.plain()
