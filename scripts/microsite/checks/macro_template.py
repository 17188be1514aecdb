"""What a hand-written page is as a template: text, and plain calls of macros.

MkDocs and Zensical run the body of a page as a Jinja template, in which an expression can reach anything Python can.
So it is read here before anybody runs it, twice. Our own grammar knows one form, the name of a macro and its arguments
written out, and refuses whatever else begins with one of Jinja's signs, at its place. Then Jinja's own parser says
what it takes the body for: it must be the same calls and the same text, and nothing else.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from jinja2 import Environment, TemplateError, nodes


class Delimiters(NamedTuple):
    """The signs of a template; mkdocs.yml may choose others (``j2_variable_start_string`` …)."""

    block_start_string: str = "{%"
    block_end_string: str = "%}"
    variable_start_string: str = "{{"
    variable_end_string: str = "}}"
    comment_start_string: str = "{#"
    comment_end_string: str = "#}"

    @property
    def openers(self) -> tuple[str, str, str]:
        """Return the signs with which Jinja begins to do something."""
        return self.variable_start_string, self.block_start_string, self.comment_start_string


class MacroCall(NamedTuple):
    """A call, and where it stands in the body."""

    name: str
    arguments: tuple[str, ...]
    begin: int
    end: int


class TemplateFault(NamedTuple):
    """What is no plain call, where it stands in the body, and what to type."""

    at: int
    message: str


SHAPE: Final = 'expected a macro call such as {{ claim("id") }}, on one line'
AS_IT_STANDS: Final = "to show it as it stands, type {} (code with it: between <code> and </code>)"
_TEXT: Final = r"""(?:"[^"\\{}\n]*"|'[^'\\{}\n]*')"""
_READ_OTHERWISE: Final = "Jinja reads this page otherwise than it stands; write macro calls as CONTRIBUTING.md does"
_TOO_DEEP: Final = f"{SHAPE}; this is nested too deeply to be read"


def _call_pattern(signs: Delimiters) -> re.Pattern[str]:
    begin, end = re.escape(signs.variable_start_string), re.escape(signs.variable_end_string)
    arguments = rf"(?P<arguments>{_TEXT}(?: *, *{_TEXT})*)?"
    return re.compile(rf"{begin} *(?P<name>[A-Za-z_][A-Za-z0-9_]*)\( *{arguments} *\) *{end}")


def _why(body: str, at: int, signs: Delimiters) -> str:
    """Say what is wrong with what begins with one of the signs at ``at``, and what to type."""
    opener = next(sign for sign in signs.openers if body.startswith(sign, at))
    escaped = AS_IT_STANDS.format(f"&#{ord(opener[0])};{opener[1:]}")
    if opener == signs.comment_start_string:
        return f"found {opener}, which begins a comment of a template; an anchor is written {{: #anchor }}; {escaped}"
    if opener == signs.block_start_string:
        return f"found {opener}, which begins a block of a template; {SHAPE}; {escaped}"
    return f"{SHAPE}, its arguments in quotes and without backslashes and braces, nothing else; {escaped}"


def _read(body: str, signs: Delimiters) -> tuple[list[MacroCall], list[TemplateFault]]:
    """Read a body by our own grammar."""
    call, opener = _call_pattern(signs), re.compile("|".join(map(re.escape, signs.openers)))
    calls: list[MacroCall] = []
    faults: list[TemplateFault] = []
    at = 0
    while match := opener.search(body, at):
        if found := call.match(body, match.start()):
            texts = tuple(text[1:-1] for text in re.findall(_TEXT, found["arguments"] or ""))
            calls.append(MacroCall(found["name"], texts, match.start(), found.end()))
            at = found.end()
        else:
            faults.append(TemplateFault(match.start(), _why(body, match.start(), signs)))
            # One finding a line is enough to mend it.
            at = body.find("\n", match.start())
            if at < 0:
                break
    return calls, faults


def _as_call(node: nodes.Expr) -> tuple[str, tuple[str, ...]] | None:
    """Return name and arguments of a plain call; None for any other expression."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    if node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None:
        return None
    texts = tuple(arg.value for arg in node.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str))
    return (node.node.name, texts) if len(texts) == len(node.args) else None


def _as_jinja(body: str, environment: Environment) -> Iterator[str | tuple[str, tuple[str, ...]] | None]:
    """Yield the texts and calls that Jinja takes a body for; None for anything else."""
    for part in environment.parse(body).body:
        for node in part.nodes if isinstance(part, nodes.Output) else (None,):
            if isinstance(node, nodes.TemplateData):
                yield node.data
            else:
                yield _as_call(node) if node is not None else None


def _as_read(body: str, calls: list[MacroCall]) -> Iterator[str | tuple[str, tuple[str, ...]]]:
    at = 0
    for call in calls:
        yield from (body[at : call.begin],) if at < call.begin else ()
        yield call.name, call.arguments
        at = call.end
    # Jinja takes one line end away from the end of a template.
    rest = body[at:].removesuffix("\n")
    yield from (rest,) if rest else ()


def read_template(body: str, environment: Environment) -> tuple[list[MacroCall], list[TemplateFault]]:
    """Return the macro calls of a body, and everything in it that is neither text nor a call.

    ``environment`` has the delimiters and extensions with which the body will be rendered. A body without faults does
    nothing but call these macros with these texts.
    """
    signs = delimiters_of(environment)
    calls, faults = _read(body, signs)
    if faults:
        return calls, faults
    try:
        agreed = list(_as_jinja(body, environment)) == list(_as_read(body, calls))
    except (TemplateError, RecursionError) as error:
        return calls, [TemplateFault(0, _TOO_DEEP if isinstance(error, RecursionError) else f"{SHAPE}; {error}")]
    return calls, [] if agreed else [TemplateFault(0, _READ_OTHERWISE)]


def delimiters_of(environment: Any) -> Delimiters:
    """Return the delimiters of a Jinja environment."""
    return Delimiters(*(getattr(environment, name) for name in Delimiters._fields))


@lru_cache(maxsize=64)
def read_calls(body: str, signs: Delimiters) -> tuple[tuple[MacroCall, ...], tuple[TemplateFault, ...]]:
    """Read a body, as :func:`read_template` does, to parse and never to render: once, for every rule that asks."""
    calls, faults = read_template(body, Environment(**signs._asdict(), autoescape=True))
    return tuple(calls), tuple(faults)
