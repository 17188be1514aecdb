"""The power goes in the middle of something."""


class PowerCut(BaseException):
    """Ends a command at once, as far as anything can within a process."""
