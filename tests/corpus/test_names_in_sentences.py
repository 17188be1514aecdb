"""One article before a name, whether the sentence has it or the name, and in any language."""

import pytest

from microsite.corpus.names_in_sentences import one_determiner, within_sentence
from microsite.model.spoken import speaking

LABELS = {
    "the harbour report": "the harbour report",
    "the theory of tides": "the theory of tides",
    "the my paper": "my paper",
    "the My paper": "my paper",
    "the our own study": "our own study",
    "the this paper": "this paper",
    "the The paper": "the paper",
    "the An open letter": "an open letter",
    "the My Struggle": "My Struggle",
    "the Smith’s report": "Smith’s report",
    "the King’s Fund report": "the King’s Fund report",
    "Quelle „mein Aufsatz“": "Quelle „mein Aufsatz“",
    "the the": "the the",
}


@pytest.mark.parametrize("named", LABELS)
def test_what_takes_no_article_gets_none(named: str) -> None:
    assert one_determiner(named) == LABELS[named]


BEHIND = (
    ("en", "", "The walkers", "The walkers"),
    ("en", "They went. ", "The walkers", "The walkers"),
    ("en", "The ", "The walkers", "walkers"),
    ("en", "It says of these ", "The walkers", "walkers"),
    ("en", "It says of the “", "The walkers", "walkers"),
    ("en", "They bathe ", "The walkers", "the walkers"),
    ("en", "so say ", "A baker", "a baker"),
    ("en", "so say ", "Walkers", "Walkers"),
    ("en", "so say the ", "Theatre of Brill", "Theatre of Brill"),
    ("es", "Los ", "Los caminantes", "caminantes"),
    ("es", "según ", "Los caminantes", "los caminantes"),
    ("es", "la voz del ", "El club", "club"),
    ("de", "Nach den ", "Die Wanderer", "Wanderer"),
    ("de", "Unsere ", "Die Wanderer", "Wanderer"),
    ("fa", "این ", "باشگاه", "باشگاه"),
    ("fa", "The ", "The walkers", "walkers"),
)


@pytest.mark.parametrize(("language", "before", "name", "printed"), BEHIND)
def test_a_name_stands_behind_one_article(language: str, before: str, name: str, printed: str) -> None:
    with speaking(language):
        assert within_sentence(name, before) == printed
        assert within_sentence(name, "x " * 10_000 + before) == printed or not before
