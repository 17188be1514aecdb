"""The forms of the words for a kind of record, as sentences and headings need them."""

from collections.abc import Mapping

from microsite.model.project_words import PageWords


def capital(word: str) -> str:
    """Return a word as it stands at the beginning of a heading."""
    return word[:1].upper() + word[1:]


def forms(own: PageWords | None, usual: PageWords) -> Mapping[str, str]:
    """Return the words for a kind, by form: the project's, and where it has none those that hold without it."""
    named = own if own and own.one else usual
    one, many, title = named.one or "", named.many or "", own.title if own else None
    whole = own if own and own.whole else named
    return {
        "one": one,
        "many": many,
        "One": capital(one),
        "Many": capital(many),
        "whole": whole.whole or one,
        "whole_many": whole.whole_many or many,
        "title": title or named.title or capital(many),
        "list": (title or named.title or many)[:1].lower() + (title or named.title or many)[1:],
    }
