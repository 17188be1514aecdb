"""Macros on hand-written pages: plain calls, of what is there, with ids that exist.

MkDocs runs the text of a page as a Jinja template without a sandbox, and in such a template an expression can reach
anything Python can. So the text is read here before it is ever run, and only one form passes: the name of a macro and
its arguments, written out. No attribute, operator, filter, block or variable.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from microsite.checks.rules.unknown import known_ids, withdrawn_ids
from microsite.corpus.corpus import Corpus
from microsite.corpus.did_you_mean import hint
from microsite.corpus.ledger.lost_claims import lost_claims
from microsite.corpus.project import HandWrittenPage, Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import CLAIM, ENTITY, noun
from microsite.model.near_names import nearest
from microsite.model.place import Place

CALLS: Final = {
    "claim": (1, 1),
    "figure": (1, 1),
    "steps": (1, 1),
    "cite": (1, 2),
    "entity": (1, 2),
    **dict.fromkeys(
        (
            "threat_list",
            "threat_matrix",
            "counts",
            "cite_page",
            "strengths",
            "kinds",
            "standings",
            "results",
            "grades",
            "difficulties",
            "teaching_table",
        ),
        (0, 0),
    ),
}
"""Every macro with the fewest and the most arguments it takes."""

TARGETS: Final = {"claim": CLAIM.name, "figure": CLAIM.name, "steps": CLAIM.name, "cite": "cited", "entity": ENTITY}
"""The macros whose first argument is an id, and what it names."""

_SHAPE = 'expected a macro call such as {{ claim("id") }}'
_READER = Environment(autoescape=True)


def _plain(node: nodes.Expr) -> str | None:
    """Return what is wrong with what stands between two pairs of braces, if anything."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return f"{_SHAPE}, nothing else between the braces"
    name = node.node.name
    if name not in CALLS:
        return f'there is no macro "{name}"{nearest(name, CALLS)}'
    written_out = all(isinstance(arg, nodes.Const) and isinstance(arg.value, str) for arg in node.args)
    if node.kwargs or node.dyn_args or node.dyn_kwargs or not written_out:
        return f"{_SHAPE}; arguments of {name} are texts in quotes"
    fewest, most = CALLS[name]
    if not fewest <= len(node.args) <= most:
        return f"{name} takes {fewest if fewest == most else f'{fewest} or {most}'} arguments, got {len(node.args)}"
    return None


def _template(text: str) -> Iterator[tuple[int, str, nodes.Call | None]]:
    """Yield line, what is wrong, and the call if it is a plain one, for all that Jinja would do on a page."""
    for line, token, _ in _READER.lex(text):
        if token in ("block_begin", "raw_begin"):
            yield line, f"found {{%, which begins a block of a template; {_SHAPE}", None
    for output in _READER.parse(text).body:
        if not isinstance(output, nodes.Output):
            continue  # a block, refused above
        for node in output.nodes:
            if not isinstance(node, nodes.TemplateData):
                wrong = _plain(node)
                yield node.lineno, wrong or "", node if isinstance(node, nodes.Call) and not wrong else None


def _is_lost(corpus: Corpus, identifier: str) -> bool:
    """Say whether this was published and is gone; that has a finding of its own."""
    lost = lost_claims(corpus)
    return identifier in lost.get(identifier.rpartition("-")[0], ()) or identifier in lost


def _ids(project: Project, written: HandWrittenPage, call: nodes.Call) -> Iterator[Finding]:
    name = call.node.name if isinstance(call.node, nodes.Name) else ""
    target = TARGETS.get(name)
    if not target:
        return
    identifier, ids = call.args[0].as_const(), known_ids(project.corpus)[target]
    if identifier not in ids and identifier not in project.corpus.seeds.broken:
        column = written.text.split("\n")[call.lineno - 1].find(identifier) + 1
        place = Place(written.file, call.lineno, max(column, 1))
        if identifier in project.corpus.withdrawn:
            yield finding(place, "withdrawn-claim", withdrawn_ids(project.corpus.withdrawn[identifier]))
        elif not _is_lost(project.corpus, identifier):
            message = f'no {noun(target)} "{identifier}"{hint(project.corpus, target, identifier)}'
            yield finding(place, "unknown-macro-id", message)


class MacroCall(NamedTuple):
    """A call, and where it stands in the text of its page."""

    name: str
    arguments: tuple[str, ...]
    begin: int
    end: int


_TEXT: Final = r"""(?:"[^"\\{}\n]*"|'[^'\\{}\n]*')"""
_CALL: Final = re.compile(rf"\{{\{{\s*(?P<name>[a-z_]+)\(\s*(?P<arguments>{_TEXT}(?:\s*,\s*{_TEXT})*)?\s*\)\s*\}}\}}")


def calls_of(written: HandWrittenPage) -> tuple[MacroCall, ...]:
    """Return the calls on a page that holds nothing but plain ones."""
    return tuple(
        MacroCall(m["name"], tuple(t[1:-1] for t in re.findall(_TEXT, m["arguments"] or "")), m.start(), m.end())
        for m in _CALL.finditer(written.text)
    )


_FRONT: Final = re.compile(r"---[ \t]*\n(?:.*?\n)(?:-{3}|\.{3})[ \t]*\n", re.DOTALL)


def front_of(written: HandWrittenPage) -> int:
    """Return where the text of a page begins, behind its front matter."""
    front = _FRONT.match(written.text)
    return front.end() if front else 0


def place_of(written: HandWrittenPage, call: MacroCall) -> Place:
    """Return the place of a call."""
    before = written.text[: call.begin]
    return Place(written.file, before.count("\n") + 1, call.begin - before.rfind("\n"))


def check(project: Project) -> Iterator[Finding]:
    """Anything but plain calls; ids in calls that do not exist, with the nearest one that does."""
    for written in project.pages:
        try:
            for line, wrong, call in _template(written.text):
                if wrong:
                    yield finding(Place(written.file, line), "unsafe-page", wrong)
                if call:
                    yield from _ids(project, written, call)
        except TemplateSyntaxError as error:
            yield finding(Place(written.file, error.lineno), "unsafe-page", f"{_SHAPE}; {error.message}")
        except RecursionError:
            yield finding(Place(written.file), "unsafe-page", f"{_SHAPE}; this is nested too deeply to be read")
