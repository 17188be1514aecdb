"""What one actor of a relation does to the other, in plain words."""

from microsite.corpus.corpus import Corpus
from microsite.model.default_vocabulary import COUNTED_WITH, COUNTED_WITH_ONCE, PART_OF
from microsite.model.ledger import Relation
from microsite.model.wording import words
from microsite.model.words_in_force import vocabulary


def acts(corpus: Corpus, relation: Relation) -> str:
    """Return what the first actor of a relation does to the second, in the number that its name asks for."""
    first = corpus.actors.get(relation.from_)
    person = first is not None and vocabulary().actor(first.kind).like == "person"
    plural = bool(first and first.plural)
    if person and relation.type == PART_OF:
        return words((COUNTED_WITH_ONCE if relation.past else COUNTED_WITH)[plural])
    does = vocabulary().does(relation.type, plural=plural)
    if not relation.past:
        return does
    return vocabulary().did(relation.type, plural=plural) or words("{does} (in the past)", does=does)


def undergoes(corpus: Corpus, relation: Relation) -> str:
    """Return what is done to the second actor of a relation, as read from it; empty where there are no words for it."""
    if relation.past:
        return ""
    second, kind = corpus.actors.get(relation.to), vocabulary().relation(relation.type)
    return (kind.inverse_many if second and second.plural else kind.inverse) or ""
