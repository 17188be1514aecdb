"""The smallest change that people make: a word in one claim."""

import re
from pathlib import Path


def edit_one_claim(root: Path) -> Path:
    """Add a word to what the first claim of the first source says; return the file. ``ValueError`` without a claim."""
    path = min((root / "seeds" / "sources").glob("*/claims.yml"))
    text, times = re.subn(r"^(  says: )(?=\w)", r"\1Indeed ", path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    if not times:
        raise ValueError(f"{path} has no claim")
    path.write_text(text, "utf-8")
    return path
