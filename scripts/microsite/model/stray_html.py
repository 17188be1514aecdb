"""HTML that is left over in prose, and how what it was meant to do is written."""

import re
from typing import Final

_INSTEAD: Final = {
    **dict.fromkeys(("b", "strong"), "strong words are written **words**"),
    **dict.fromkeys(("i", "em"), "emphasis is written *words*"),
    **dict.fromkeys(("p", "div"), "take it out; an empty line begins a new paragraph"),
    "br": "write a blank in its place; an empty line begins a new paragraph",
    **dict.fromkeys(("ul", "ol", "li"), "an entry of a list begins with a hyphen and a space"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "a heading is written ## words"),
    **dict.fromkeys(("table", "tr", "td", "th"), "tables are not used; write a list"),
    "a": "a link to another site is written [words](https://…)",
    "blockquote": "a quotation has > and a space before each line",
}


def instead_of_html(found: re.Match[str]) -> str:
    """Return what to type in the place of an element, whose name is the group ``tag`` of what was found."""
    instead = _INSTEAD.get((found["tag"] or "").lower(), "take it out")
    return rf"HTML is not read; {instead}; if readers should see it, write \<"
