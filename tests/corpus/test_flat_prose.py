"""Where the sentences of our own prose end, beside the rules by which sources are divided."""

import pytest

from microsite.corpus.our_sentences import prose_spans

CASES = (
    "It was kept for 14 d. | No gull came near it.",
    "It lasted 3 h. | The gulls left.",
    "She holds a Ph.D. | Answered questions are kept.",
    "The work of Dr. h.c. mult. Karl Ash is lost. | So are the boats.",
    "It was Ph.D. Karl Ash who wrote it.",
    "See p. 14 f. and more.",
    "The gulls eat fish. | iPhones are no fish.",
    "It is known as Brill etc. and so on.",
    "He was made a Dr. h.c. mult.",
    "They say Jeopardy! began in 1964.",
    "The pages of Yahoo! were read.",
    "They left Brill! | the pier fell.",
    "It lies 5 km. off, cert. denied.",
    "They met in Washington, D.C. | Lawyers came.",
)


@pytest.mark.parametrize("sentences", CASES)
def test_a_sentence_of_ours_ends_where_a_reader_sees_it_end(sentences: str) -> None:
    text = sentences.replace(" | ", " ")
    assert [text[start:end] for start, end in prose_spans(text)] == sentences.split(" | ")
