"""What stands where on the desk: ids of passages within the page, and the addresses of what can be asked for."""

from urllib.parse import urlencode

FORM = "form"
"""Id of the form that is open beside a passage."""


NEWS = "news"
"""Id of the line that tells what was just done."""


def anchor(at: str) -> str:
    """Return the id of a passage or sentence within the page."""
    return f"at-{at.replace('.', '-')}"


def passage_of(at: str) -> str:
    """Return the locator of the passage of a sentence; a passage's own is that of itself."""
    before, dot, last = at.rpartition(".")
    return before if dot and last.startswith("s") else at


def new_claim(*locators: str) -> str:
    """Return where the form for a new claim on these locators opens."""
    return f"?{urlencode({'at': ' '.join(locators)})}#{FORM}"


def claim(identifier: str) -> str:
    """Return where the form to change a claim opens."""
    return f"?{urlencode({'claim': identifier})}#{FORM}"


def draft(identifier: str) -> str:
    """Return where the form for a claim made of a draft opens."""
    return f"?{urlencode({'draft': identifier})}#{FORM}"


def mend(at: str) -> str:
    """Return where the form to mend the structure at a passage opens."""
    return f"?{urlencode({'mend': at})}#{FORM}"


def tell(identifier: str) -> str:
    """Return where the form for a sentence on a claim opens."""
    return f"?{urlencode({'tell': identifier})}#{FORM}"


def told(identifier: str, page: str, key: str) -> str:
    """Return where the form opens for what tells a claim on a page already."""
    return f"?{urlencode({'told': identifier, 'in': page, 'key': key})}#{FORM}"


def passage(at: str) -> str:
    """Return where a passage stands, without a form."""
    return f"./#{anchor(at)}"
