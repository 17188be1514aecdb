"""The pages that are looked at: one or more of each type."""

from pathlib import Path
from typing import Final

SINGLE: Final = (
    ("Home", ""), ("Claim", "claims/*/"), ("Question", "questions/*/"), ("Questions", "questions/"),
    ("Source", "sources/*/"), ("Timeline", "timeline/"), ("Figures", "figures/"), ("Relations", "relations/"),
    ("Glossary", "glossary/"), ("Bibliography", "bibliography/"), ("Claims", "claims/"), ("Who is who", "actors/"),
    ("Search", "search/?q=border"), ("Reading list", "lists/*/"), ("Exercises", "exercises/*/"), ("Method", "method/"),
    ("Not found", "404.html"),
)  # fmt: skip
"""Name and address; a star stands for the first there is."""


def briefings(site: Path) -> list[str]:
    """Return the addresses of all briefings."""
    return sorted(f"threats/{path.parent.name}/" for path in site.glob("threats/*/index.html"))


def longest_actor(site: Path) -> str:
    """Return the address of the page of an actor that is largest in bytes."""
    path = max(site.glob("actors/*/index.html"), key=lambda each: each.stat().st_size)
    return f"actors/{path.parent.name}/"


def _first(site: Path, pattern: str) -> str:
    """Return the address that a pattern means; empty where the site has none."""
    found = min((path.parent for path in site.glob(f"{pattern}index.html")), default=None)
    return f"{found.relative_to(site).as_posix()}/" if found else ""


def singles(site: Path) -> list[tuple[str, str]]:
    """Return the other pages by name, as far as the site has them."""
    known = [(name, _first(site, address) if "*" in address else address) for name, address in SINGLE]
    return [(name, address) for name, address in known if address or name == "Home"]
