from environment import run  # noqa: D100 - a door: the verb of this name explains itself

run(__file__)
