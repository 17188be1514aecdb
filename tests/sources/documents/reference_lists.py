"""Lists of references of our own, of as many works as wanted, as several styles print them."""

import random

_FAMILIES = (
    "Holm Marsh Oduya Lind Baker Ferrer Quist Larkin Øster Nyström Abara Costa Ivanova Duarte Keane Sato Moreau Petrov "
    "Halloran Zeman Vik Tanaka Rossi Brandt Cole Ekwe Fontaine Grigor Hadley Ismail"
).split()
_WORDS = "silt tides ferries dredging ledgers harbours gulls piers quays ropes timber lanterns channels summers".split()
_JOURNALS = ("Journal of Mud", "Basin Letters", "Annals of Piers", "Harbour Review")


def works(count: int) -> list[tuple[list[str], int, str, str]]:
    """Return works: family names with an initial, year, title, and what they appeared in."""
    dice = random.Random(count)  # noqa: S311 - no secret
    found = []
    for number in range(count):
        people = [f"{name}, {name[::-1][0].upper()}." for name in dice.sample(_FAMILIES, dice.randint(1, 5))]
        people[0] = f"{_FAMILIES[number % len(_FAMILIES)]}, {'ABCDEFG'[number // len(_FAMILIES)]}."
        title = " ".join(dice.choice(_WORDS) for _ in range(dice.randint(5, 14))).capitalize()
        where = f"{dice.choice(_JOURNALS)} {number + 3}, {number + 10}-{number + 31}"
        found.append((people, 1980 + number, title, where))
    return found


def by_author(people: list[str], year: int, title: str, where: str) -> str:
    """Return a work as lists by author and year print it."""
    return f"{', '.join(people)} ({year}). {title}. {where}. doi: 10.1234/mud.{year}"


def by_number(people: list[str], year: int, title: str, where: str) -> str:
    """Return a work as numbered lists print it, behind its number."""
    return f"{', '.join(people)} {title}. {where} ({year})."
