"""Marking that is left over in what people write: it would be printed, and what it was meant to do is not done.

A sign that readers should see is written with a backslash before it, as Markdown has it (CommonMark 0.31, section 2.4).
Every pattern here is bounded: the time a text takes grows with its length and no faster.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from microsite.model.citation_slips import citation_as_meant
from microsite.model.other_programs import numbered_part, numbered_until, of_another_program
from microsite.model.stray_html import instead_of_html

_LETTER: Final = r"[^\W\d_]"
_MEANT: Final = re.compile(
    r"\[(?:sic!?|…|\.{3}|\. \. \.|\?|(?:(?:c|ca|approx)\. ?|about )?\d{4}(?:[-/–]\d{2,4})?[?~]?)\]"
    rf"|(?:(?<={_LETTER})\[{_LETTER}{{1,12}}\]|\[{_LETTER}{{1,12}}\](?={_LETTER}))(?![(\[:])"  # [T]he, walk[ed]
    rf"|\[(?:{_LETTER}{{2}}|(?:{_LETTER}{{1,5}}\. ?){{1,4}})\](?![(\[:])"  # [is], [n.p.]
    rf"|\[[^\W\d_a-z](?:{_LETTER}|[ ,;.'’–-]){{1,200}}\](?![(\[:])"  # [The Council]
    rf"|\[(?!citation needed){_LETTER}{{1,40}}(?: {_LETTER}{{1,40}}){{1,20}}\](?![(\[:])"  # [of the town]
    r"|\{\d{1,6}(?: ?[,;–-] ?\d{1,6}){0,20}\}"  # {1, 2}
)
"""Brackets that editors put into words: that something is so in the source, left out, dated or said by somebody else.
None of them can be an id, which has small letters, digits and hyphens alone: ``[harbour-report-022]`` and ``[baker]``
are marking that was forgotten. Braces around numbers are a set."""
_MAIL: Final = re.compile(r"@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}(?![\w-])")
_EACH: Final = re.compile(r"@ ?[£$€¥]?\d")
"""What each of several costs."""
_ID: Final = r"[a-z][a-z0-9-]{0,79}"
_PAGES: Final = r"(?:\s{0,3},\s{0,3}pp?\.\s?[0-9–-]{1,12})?"
_MORE: Final = rf"(?:\s{{0,3}}[;,]\s{{0,3}}@?{_ID}{_PAGES}){{0,40}}"
_WIDE, _WIDE_END = r"[\u3010\u3014\uff3b]", r"[\u3011\u3015\uff3d]"
"""Brackets of keyboards for East Asian scripts."""
_KEY: Final = re.compile(rf"@?({_ID}{_PAGES})")
ADDRESS_IN_SIGNS: Final = re.compile(
    r"<(?P<address>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}|https?://[^\s<>]{1,500})>"
)
_VALUE: Final = r"(?:\"[^\"<>\n]{0,200}\"|'[^'<>\n]{0,200}'|[^\s\"'<>]{1,200})"
_TAG: Final = re.compile(r"<(?:[/!?]|[A-Za-z][^<>\n]{0,300}>|<)")

Message = Callable[[re.Match[str]], str]


class StrayMark(NamedTuple):
    """A piece of a text, from ``start`` to ``end``, that is left over: what it is, and what to type."""

    start: int
    end: int
    found: str
    cure: str

    @property
    def message(self) -> str:
        """What a finding says."""
        return f'found "{self.found}"; {self.cure}'


def shown(piece: str) -> str:
    """Return a piece of a text as a finding shows it: one line, and not too long."""
    folded = " ".join(piece.split())
    return folded if len(folded) <= 60 else f"{folded[:59]}…"


def _citation(found: re.Match[str]) -> str:
    return f"a citation is written [{'; '.join(f'@{key}' for key in _KEY.findall(found['ids']))}]"


def _in_other_brackets(found: re.Match[str]) -> str:
    """Say how a citation is written whose brackets have backslashes, or are those of another script."""
    escaped = found.group().endswith(r"\]")
    opening = found.string[found.start() - (2 if escaped else 1) : found.start()]
    return f"{_citation(found)}: type that in the place of {opening}{found.group()}"


def _link_or_picture(found: re.Match[str]) -> str:
    return of_another_program(found.group()) or "a link to a page of this site is written [[id]] or [[id|words]]"


def _link(found: re.Match[str]) -> str:
    label = f"|{found['label'].strip()}" if found["label"] else ""
    return f"a link to a page of this site is written [[{found['id']}{label}]]"


def _brackets(found: re.Match[str]) -> str:
    if cited := citation_as_meant(found.group()[1:-1]):
        return f"a citation is written {cited}"
    meant = found.group().replace("[", r"\[").replace("]", r"\]")
    return f"a citation is written [@claim-id], a link [[id]], and brackets that readers should see {meant[:80]}"


def _apart(found: re.Match[str]) -> str:
    return f"no blank stands within a link to another site: write {found['words']}{found['address']}"


def _swapped(found: re.Match[str]) -> str:
    return f"a link to another site is written [words]({found['address']})"


def _labelled(found: re.Match[str]) -> str:
    return f"a link to another site is written [{found['words'].strip()}]({found['address']})"


def _always(cure: str) -> Message:
    return lambda found: cure


_SLIPS: Final[tuple[tuple[re.Pattern[str], Message], ...]] = tuple(
    (re.compile(pattern), message)
    for pattern, message in (
        (r"(?<=\^)\[[^\[\]\n]{0,300}\]?", _always("notes are not used; make it a sentence of the text, without the ^")),
        (r"\[\^[^\[\]\n]{0,80}\]?", _always("footnotes are not used; a citation is written [@claim-id]")),
        (rf"\[\[\s{{0,3}}(?P<id>{_ID})\s{{0,3}}(?:\|(?P<label>[^\[\]\n|]{{1,200}}))?\]{{1,2}}", _link),
        (r"\[(?P<words>[^\[\]\n|]{1,200})\|(?P<address>https?://[^\[\]\s|]{1,300})\]", _labelled),
        (rf"\[\s{{0,3}}(?P<id>{_ID})\s{{0,3}}\|(?P<label>[^\[\]\n|]{{1,200}})\]{{0,2}}", _link),
        (r"\[\[[^\[\]\n]{0,200}\]{0,2}", _link_or_picture),
        (rf"(?<=\\\[)\s{{0,3}}(?P<ids>@{_ID}{_PAGES}{_MORE})\s{{0,3}}\\\]", _in_other_brackets),
        (rf"(?<={_WIDE})\s{{0,3}}(?P<ids>@{_ID}{_PAGES}{_MORE})\s{{0,3}}{_WIDE_END}", _in_other_brackets),
        (rf"[\[({{]\s{{0,3}}(?P<ids>@{_ID}{_PAGES}{_MORE})(?![\w-])\s{{0,3}}[\])}}]?", _citation),
        (r"\[\s{0,3}(?P<ids>editors)\s{0,3}\]", _citation),
        (rf"\[\s{{0,3}}\uff20(?P<ids>{_ID}{_PAGES}{_MORE})\s{{0,3}}\]", _citation),
        (rf"\[\s{{0,3}}(?P<ids>[a-z][a-z0-9-]{{0,76}}-[0-9]{{1,4}}{_PAGES}{_MORE})\s{{0,3}}\]", _citation),
        (r"(?P<words>\[[^\[\]\n]{1,300}\])\s{1,3}(?P<address>\(https?://[^()\s]{1,300}\))", _apart),
        (r"\[(?P<address>https?://[^\[\]\s]{1,300})\]", _swapped),
        (r"!?\[[^\[\]\n]{0,300}\]\([^()\n]{0,300}\)?", _always("a link to another site is written [words](https://…)")),
        (r"\[[^\[\]\n]{1,300}\]", _brackets),
        (r"[\[\]]", _always(r"this bracket has no other; if readers should see it, write \[ or \]")),
        (
            r"\{{1,2}[^{}\n]{0,300}\}{0,2}|[{}]",
            _always(r"braces do nothing here; if readers should see them, write \{ and \}"),
        ),
        (rf"(?P<ids>@{_ID})", lambda found: rf"{_citation(found)}; if readers should see the @, write \@"),
        (r"@", _always(r"a citation is written [@claim-id]; if readers should see the @, write \@")),
        (ADDRESS_IN_SIGNS.pattern, lambda found: f"an address stands without these signs: {found['address'][:80]}"),
        (r"<(?:/?(?P<tag>[A-Za-z][A-Za-z0-9]{0,20})[^<>\n]{0,300}>|[!?][^<>\n]{0,300}>?)", instead_of_html),
        (
            rf"</?(?P<tag>[A-Za-z][A-Za-z0-9]{{0,20}})(?:\s{{1,3}}[A-Za-z-]{{1,30}}={_VALUE}){{0,10}}|</|<{{2,10}}",
            instead_of_html,
        ),
        (r"`{1,10}", _always(r"code stands between two backticks; if readers should see one, write \`")),
        (r"~{2,10}", _always(r"nothing is struck out; if readers should see the signs, write \~\~")),
        (
            r"~[0-9A-Za-z+-]{1,6}~|\^[0-9A-Za-z+-]{1,6}\^",
            _always(r"nothing is raised or lowered; type the sign itself, as in H₂O and x², or write \~ and \^"),
        ),
        (r"%%[^%\n]{1,300}%%", _always(r"a note to yourself is not hidden here; take it out, or write \%\%")),
        (r"={2,10}", _always(r"nothing is highlighted; if readers should see the signs, write \=\=")),
        (
            r":[a-z][a-z0-9_+-]{1,60}:",
            _always(r"names of signs are not read; type the sign; if readers should see the name, write \:"),
        ),
        (
            r"\+\+[A-Za-z][^\s+]{0,20}(?:\+[^\s+]{1,20}){0,5}\+\+",
            _always(r"keys are not drawn; write their names; if readers should see the signs, write \+\+"),
        ),
    )
)

SIGNS: Final = "[]{}@<`~=:+%^"
"""The signs at which :func:`stray_at` has something to say."""


def stray_at(text: str, at: int) -> StrayMark | None:
    """Return what is left over at one of :data:`SIGNS`; None if the sign stands there as a sign."""
    if text[at] == "@" and at and (text[at - 1].isalnum() or text[at - 1] in "._%+-") and _MAIL.match(text, at):
        return None
    if text[at] == "@" and text[max(at - 1, 0) : at].isspace() and _EACH.match(text, at):
        return None
    if text[at] == "<" and at and text[at - 1].isalnum() and not _TAG.match(text, at):
        return None  # x<y
    if text[at] in ":+" and at and (text[at - 1].isalnum() or text[at - 1] in ":+_"):
        return None  # 10:am:, C++
    if (until := numbered_until(text, at)) > at:
        sign = shown(text[at:until])
        return StrayMark(at, until, sign, rf"{numbered_part(sign)}; if readers should see it, write \{sign}")
    begin = at - 1 if text[at] == "@" and at and text[at - 1] == "(" else at
    for pattern, cure in _SLIPS:
        if found := pattern.match(text, begin):
            return StrayMark(begin, found.end(), shown(found.group()), cure(found))
    return None


def meant_until(text: str, at: int) -> int:
    """Return where brackets that editors put into words end, such as [sic]; 0 if there are none at this place."""
    found = _MEANT.match(text, at) if text[max(at - 1, 0) : at] != "^" else None
    return found.end() if found else 0


def is_stray_emphasis(text: str, start: int, end: int) -> bool:
    """Say whether stars or underscores that mark nothing look as if they should: not as in a_b, 2*3, or a * b."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if before.isalnum() and after.isalnum() and (text[start] == "_" or (before + after).isdigit()):
        return False
    return end - start > 1 or bool(before.strip() or after.strip())
