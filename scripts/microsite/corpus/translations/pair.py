"""Which entries of a translated list, or blocks of a text, translate which of the original.

An entry stays with the words that it was made from, wherever those stand now; one whose words are gone takes the place
that is left over.
"""

from collections.abc import Collection, Sequence


def pair(originals: Sequence[Collection[str]], made_from: Sequence[Collection[str]]) -> list[int | None]:
    """Return for each original the place of its translation; None for one that has none.

    ``originals`` are the digests of each, ``made_from`` those that each translation remembers.
    """
    free = dict.fromkeys(range(len(made_from)))
    result: list[int | None] = []
    for digests in originals:
        found = next((place for place in free if set(digests) & set(made_from[place])), None)
        result.append(found)
        if found is not None:
            del free[found]
    return _fill(result, list(free))


def _fill(result: list[int | None], free: list[int]) -> list[int | None]:
    """Give what is left over to the originals without a translation: between the same neighbours, in order."""
    for at, found in enumerate(result):
        if found is not None:
            continue
        before = max((each for each in result[:at] if each is not None), default=-1)
        after = min((each for each in result[at:] if each is not None), default=None)
        fits = (each for each in free if each > before and (after is None or each < after))
        if (place := next(fits, None)) is not None:
            result[at] = place
            free.remove(place)
    return result
