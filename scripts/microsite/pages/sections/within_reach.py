"""How many claims readers can check with a copy of their own, because the text of their source is public."""

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.model.wording import join_list, mark, plural, words


def _claims(corpus: Corpus, sources: list[str]) -> str:
    number = sum(len(corpus.sources[source].claims) for source in sources)
    return plural(number, "{n} claim", "{n} claims")


def within_reach(corpus: Corpus) -> str:
    """Say which sources have a public address and which have none, with the number of their claims."""
    named = {source: record_wording.the_source(corpus, source) for source in corpus.sources}
    public = [source for source in named if corpus.sources[source].source.public_address]
    others = [source for source in named if source not in public]
    sentences = []
    if public:
        can = mark("Anybody can check the {claims} from {sources}: a public address is known.")
        names = join_list([named[source] for source in public])
        sentences.append(words(can, claims=_claims(corpus, public), sources=names))
    if others:
        cannot = mark(
            "No public address is known of {sources}: the {claims} from there can be checked only with a copy."
        )
        names = join_list([named[source] for source in others])
        sentences.append(words(cannot, sources=names, claims=_claims(corpus, others)))
    return " ".join(sentences)
