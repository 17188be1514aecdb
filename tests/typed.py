"""Texts that differ in nothing but their quotation marks."""

from typing import Final

_STRAIGHT: Final = str.maketrans("“”‘’", "\"\"''")


def typed(text: str) -> str:
    """Return a text with straight quotation marks, as people type them; pages print others."""
    return text.translate(_STRAIGHT)
