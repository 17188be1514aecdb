"""The way from one path to another."""


def steps(to: list[str], own: list[str]) -> str:
    """Return the way from the path ``own`` to another, by their parts; posixpath.relpath asks where a process is."""
    shared, most = 0, min(len(to), len(own)) - 1
    while shared < most and to[shared] == own[shared]:
        shared += 1
    return "/".join([".."] * (len(own) - 1 - shared) + to[shared:])
