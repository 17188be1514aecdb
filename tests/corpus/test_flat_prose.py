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
    "He called it “a loss. A great one” and left. | Nobody came.",
    'He called it "a loss. A great one" and left. | Nobody came.',
    "He called it ‘a loss. The fishermen’s great one’ and left. | Nobody came.",
    "Er nannte es „ein Verlust. Ein großer“ und ging. | Niemand kam.",
    "Er nannte es »ein Verlust. Ein großer« und ging. | Niemand kam.",
    "Il a dit « une perte. Une grande » et partit. | Personne ne vint.",
    "Er sagte ‹ein Verlust. Ein großer› und ging. | Niemand kam.",
    "او گفت «باختی بود. باختی بزرگ» و رفت. | هیچ کس نیامد.",
    "「船が出た。橋が落ちた」と彼は言った。 | 誰も来なかった。",
    "“A loss. A great one,” he said. | Nobody came.",
    "“A loss. A great one” was his word. | Nobody came.",
    "“A loss. | A great one.” | Nobody came.",
    "It said: “It fell. It rose.” | Nobody came.",
    "It said: “It fell. It rose.” | It rose and “fell. They saw” it.",
    "He said “a loss. | A great one. | He said “no” and left.",
    'He said "a loss. | A great one. | He said "no" and left.',
    "The fishermen’ boats left. | ‘A loss’ was said.",
    "“He said ‘a loss. A great one’ and left.” | Nobody came.",
    "It wrote “He became Sgt. They left” and no more.",
    "It wrote “They sued him, viz. they moved” and no more.",
)


@pytest.mark.parametrize("sentences", CASES)
def test_a_sentence_of_ours_ends_where_a_reader_sees_it_end(sentences: str) -> None:
    text = sentences.replace(" | ", " ")
    assert [text[start:end] for start, end in prose_spans(text)] == sentences.split(" | ")
