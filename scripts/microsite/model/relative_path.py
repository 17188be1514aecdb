"""The way from one path to another."""


def steps(to: list[str], own: list[str]) -> str:
    """Return the way from the path ``own`` to another, by their parts; posixpath.relpath asks where a process is."""
    ways = enumerate(zip(to[:-1], own[:-1], strict=False))
    shared = next((n for n, (there, here) in ways if there != here), min(len(to), len(own)) - 1)
    return "/".join([".."] * (len(own) - 1 - shared) + to[shared:])
