"""Macros on hand-written pages name things that exist."""

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from microsite.checks.unknown import known, withdrawn
from microsite.model.finding import Finding, found
from microsite.model.place import Place
from microsite.project import Project, Written
from microsite.reading.records import nearest

TARGETS = {"claim": "claim", "figure": "claim", "cite": "cited", "entity": "entity"}
"""The macros whose first argument is an id, and the kind of thing it names."""


def _calls(written: Written) -> Iterator[tuple[str, str, int]]:
    """Yield name, first argument and line of every macro call with a literal argument."""
    tree = Environment(autoescape=True).parse(written.text)
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.args and isinstance(call.args[0], nodes.Const):
            yield call.node.name, str(call.args[0].value), call.lineno


def check(project: Project) -> Iterator[Finding]:
    """Ids in macro calls that do not exist, with the nearest one that does; template syntax that cannot be read."""
    ids = known(project.corpus)
    for written in project.pages:
        try:
            calls = list(_calls(written))
        except TemplateSyntaxError as error:
            message = f"expected a macro call such as {{{{ claim('id') }}}}; {error.message}"
            yield found(Place(written.file, error.lineno), "unknown-macro-id", message)
            continue
        for name, identifier, line in calls:
            target = TARGETS.get(name)
            if target and identifier not in ids[target] and identifier not in project.corpus.seeds.broken:
                column = written.text.split("\n")[line - 1].find(identifier) + 1
                place = Place(written.file, line, max(column, 1))
                if identifier in project.corpus.withdrawn:
                    yield found(place, "withdrawn-claim", withdrawn(project.corpus.withdrawn[identifier]))
                    continue
                what = {"cited": "claim, work or source", "entity": "actor, threat or glossary term"}.get(
                    target, target
                )
                message = f'no {what} "{identifier}"{nearest(identifier, ids[target])}'
                yield found(place, "unknown-macro-id", message)
