"""Prose as plain text, for descriptions and downloads."""

from microsite.corpus import plain_text
from microsite.corpus.project import load
from microsite.model.parse_prose import parse_prose
from tests.project_copies import TOY


def test_prose_as_plain_text() -> None:
    corpus = load(TOY)[0].corpus
    prose = parse_prose(
        "The [[channel]] of *the [[harbour-board|board]]* [@gull-letter-001]. `x` \\<y>\n\n- [[silting]]"
    )
    assert plain_text.from_prose(corpus, prose) == "The Channel of the board. x <y> Silting of the harbour"
