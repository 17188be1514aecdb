"""The Markdown of prose: CommonMark by markdown-it-py, with citations, links to records, and nothing that is lost.

Left out are HTML, headings that are underlined, and definitions of links: readers would not see the first, and the
others turn a line of text into something else. What is no marking becomes a token ``stray``, with its place.

A text takes time that grows with its length and no faster: a bracket is looked at by one bounded pattern before the
rule for links sees it, and so is an ampersand.
"""

import html
import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import autolink as commonmark_autolink
from markdown_it.rules_inline import backtick as commonmark_backtick
from markdown_it.rules_inline import emphasis as commonmark_emphasis
from markdown_it.rules_inline import link as commonmark_link

from microsite.model.hidden_characters import unseen_by_name
from microsite.model.prose_mistakes import ProseError, ProseMistake
from microsite.model.stray_marks import SIGNS, meant_until, stray_at

MOST_MARKS: Final = 3000
"""Signs in one paragraph above which it is refused unread: the longest that people wrote has some sixty."""

_CITATION: Final = re.compile(r"\[(@[^\[\]]*)\]")
_ENTITY_LINK: Final = re.compile(r"\[\[([^\[\]]*)\]\]")
_ADDRESS: Final = r"<?[^\s()\[\]<>]*(?:\([^\s()\[\]<>]*\)[^\s()\[\]<>]*)*>?"
_LINK: Final = re.compile(rf"\[(?:[^\[\]\\]|\\.)*\]\([ \n]{{0,9}}{_ADDRESS}[ \n]{{0,9}}\)", re.DOTALL)
_IMAGE: Final = re.compile(rf"!{_LINK.pattern}", re.DOTALL)
_CHARACTER: Final = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_WEB: Final = re.compile(r"(?:(?<=http)|(?<=https))://[^\s<>\[\]{}|\\^`\"“”*]{1,2000}")
_MARKS: Final = re.compile(r"[\[\]*_`<&\\!]")


def _citation(state: StateInline, silent: bool) -> bool:
    return _token(state, silent, "citation", _CITATION.match(state.src, state.pos))


def _entity_link(state: StateInline, silent: bool) -> bool:
    return _token(state, silent, "entity_link", _ENTITY_LINK.match(state.src, state.pos))


def _token(state: StateInline, silent: bool, name: str, match: re.Match[str] | None) -> bool:
    """Push what was matched as a token that bears its place."""
    if not match or match.end() > state.posMax:
        return False
    if not silent:
        token = state.push(name, "", 0)
        token.content, token.meta = match[match.lastindex or 0], {"at": match.start()}
    state.pos = match.end()
    return True


def _address(state: StateInline, silent: bool) -> bool:
    """Take a web address for text, whatever signs are in it; those at its end may close something."""
    match = _WEB.match(state.src, state.pos, state.posMax) if state.src[state.pos] == ":" else None
    if not match:
        return False
    words = match.group().rstrip("_~=@&")
    if not silent:
        state.pending += words
    state.pos += len(words)
    return True


def _image(state: StateInline, silent: bool) -> bool:
    return _token(state, silent, "image", _IMAGE.match(state.src, state.pos))


def _link(state: StateInline, silent: bool) -> bool:
    """Do as CommonMark does, where a link can be seen; note where it stands."""
    if not _LINK.match(state.src, state.pos):
        return False
    first, at = len(state.tokens), state.pos
    done = commonmark_link(state, silent)
    if done and not silent:
        state.tokens[first].meta = {"at": at}
    return done


def _autolink(state: StateInline, silent: bool) -> bool:
    """Do as CommonMark does, and note where it stands."""
    first, at = len(state.tokens), state.pos
    done = commonmark_autolink(state, silent)
    if done and not silent:
        state.tokens[first].meta = {"at": at}
    return done


def _stray(state: StateInline, silent: bool) -> bool:
    """Push what nothing else took: a piece that is left over, or brackets that are meant."""
    at = state.pos
    if silent or state.src[at] not in SIGNS:
        return False
    if meant := min(meant_until(state.src, at), state.posMax):
        state.push("text", "", 0).content = state.src[at:meant]
        state.pos = meant
        return True
    stray = stray_at(state.src, at)
    if stray is None:
        return False
    token = state.push("stray", "", 0)
    token.meta = {"at": stray.start, "message": stray.message}
    state.pos = max(at + 1, min(stray.end, state.posMax))
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Do as CommonMark does, and note where each star and underscore stands: those without another stay text."""
    first, at = len(state.tokens), state.pos
    done = commonmark_emphasis.tokenize(state, silent)
    for number, token in enumerate(state.tokens[first:] if done else ()):
        if token.content == state.src[at]:
            token.meta = {"at": at + number, "run": (at, state.pos)}
    return done


def _code(state: StateInline, silent: bool) -> bool:
    """Do as CommonMark does; backticks that have no others are left over."""
    first, at = len(state.tokens), state.pos
    done = commonmark_backtick(state, silent)
    if done and not silent and not any(token.type == "code_inline" for token in state.tokens[first:]):
        stray = stray_at(state.src, at)
        if stray:
            state.push("stray", "", 0).meta = {"at": stray.start, "message": stray.message}
    return done


def _character(state: StateInline, silent: bool) -> bool:
    """Read a character by its number or name; the rule of the parser copies the rest of the text for each."""
    match = _CHARACTER.match(state.src, state.pos)
    character = html.unescape(match.group()) if match else ""
    if not match or character == match.group():
        return False
    if not silent and (unseen := next(unseen_by_name(match.group()), None)):
        state.push("stray", "", 0).meta = {"at": match.start(), "message": unseen.message, "code": "unreadable"}
    elif not silent:
        state.push("text_special", "", 0).content = character
    state.pos = match.end()
    return True


def _limit(state: StateCore) -> None:
    """Refuse a paragraph that holds more signs than anybody writes."""
    for token in state.tokens:
        if token.type == "inline" and len(_MARKS.findall(token.content)) > MOST_MARKS:
            line = token.map[0] if token.map else 0
            at = sum(len(each) + 1 for each in state.src.split("\n")[:line])
            message = f"expected at most {MOST_MARKS} signs of markup in one paragraph; divide it, or write plain words"
            raise ProseError([ProseMistake("prose-markup", message, at)])


def _syntax() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.disable(["reference", "lheading", "text_join", "fragments_join"])
    inline = markdown.inline.ruler
    for name, rule in (("citation", _citation), ("entity_link", _entity_link)):
        inline.before("link", name, rule)
    inline.after("text", "address", _address)
    inline.at("link", _link)
    inline.at("autolink", _autolink)
    inline.at("image", _image)
    inline.at("emphasis", _emphasis)
    inline.at("backticks", _code)
    inline.at("entity", _character)
    inline.after("entity", "stray", _stray)
    markdown.core.ruler.after("block", "limit", _limit)
    markdown.validateLink = lambda url: True  # type: ignore[method-assign] # refused with a message of ours instead
    return markdown


MARKDOWN: Final = _syntax()
"""The parser. It keeps nothing between two texts."""
