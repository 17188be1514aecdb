"""Lines of other programs: of reStructuredText, Org, AsciiDoc, wikis and notebooks, which Markdown prints as text.

A row has a sign without which it need not be looked for, a pattern for the beginning of a line, and what to do. There,
words in braces are groups of the pattern.
"""

from typing import Final

_NOT_READ: Final = "this is marking of another program; take it out, and write in plain words what it stands for"
_HEADING: Final = "the marking of other programs is not read; a heading is written ## {title}"
_TITLE: Final = r"(?P<title>[^\n=]{1,80}?)[ \t]{0,9}=*[ \t]{0,9}$"
_NEW: Final = r"(?:\A|(?<=\n\n))"
"""Where a paragraph begins: a line below others may begin with any sign."""
_BOXES: Final = "NOTE|TIP|IMPORTANT|WARNING|CAUTION|abstract|example|listing|quote|sidebar|source|verse"

LINE_STARTS: Final = (
    ("..", r"\.\.(?:[ \t]{1,9}(?=\S)[^\n]{1,80}|$)", _NOT_READ),
    (":", r":[A-Z][A-Za-z -]{0,40}:(?=\s|\Z)[^\n]{0,80}", _NOT_READ),
    ("#+", r"#\+[A-Za-z_]{2,30}(?::|[ \t]|$)[^\n]{0,80}", _NOT_READ),
    ("\n", rf"{_NEW}\.[A-Z][^\s.]{{2,20}}[ \t][^\n.]{{1,80}}\n(?=[|=\[*-])", _NOT_READ),
    (
        "]",
        rf"\[(?:{_BOXES})(?:,[^\]\n]{{0,80}})?\][ \t]{{0,9}}$",
        _NOT_READ,
    ),
    ("==", rf"={{2,6}}[ \t]{{1,9}}(?![!+\"“]){_TITLE}", _HEADING),
    ("= ", rf"{_NEW}=[ \t]{{1,9}}(?=[^\W\d_a-z]){_TITLE}", _HEADING),
    *((sign * 4, rf"{_NEW}\{sign}{{4,80}}[ \t]{{0,9}}$", _NOT_READ) for sign in "=+."),
    (". ", r"h[1-6]\.[ \t]{1,9}(?P<title>\S[^\n]{0,80})", _HEADING),
    ("bq. ", r"bq\.[ \t]{1,9}(?=\S)", "a quotation has > and a space before each line"),
    (" from ", r"import[ \t][\w{}, *]{1,80}[ \t]from[ \t]['\"][^'\"\n]{1,200}['\"];?[ \t]{0,9}$", _NOT_READ),
    (
        "#",
        r"#(?P<title>[a-z][\w/-]{1,40})(?:[ \t]{1,9}#[a-z][\w/-]{1,40}){0,20}[ \t]{0,9}$",
        "tags are not read; take them out, or write a heading: ## {title}",
    ),
    (
        "[",
        r"\[[a-z]{1,2}\](?=[^\W\d_a-z])",
        "this is a comment that a word processor left; take it out",
    ),
)
"""Directives, fields, keywords, titles and kinds of blocks, headings, edges, quotations, parts, tags, comments."""
