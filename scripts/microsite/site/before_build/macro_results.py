"""What the macros of hand-written pages give: each is called as the build will call it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Final

from microsite.checks.macro_template import MacroCall
from microsite.checks.rules.macro_calls import TARGETS, calls_evidence, place_in, plain_calls
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import HandWrittenPage, Project
from microsite.model.finding import Finding, finding
from microsite.model.tree.characters import TreeError
from microsite.pages.macros import Macros, UnknownIdError
from microsite.pages.sections.cite_hand_written import FrontMatterError, hand_written_page

_LISTS: Final = ("threat_list", "threat_matrix", "teaching_table", "map", "counts", "evidence", "within_reach")


def _macros(project: Project, written: HandWrittenPage) -> Macros:
    name = written.file.removeprefix("docs/")
    return Macros(project.corpus, name, evidence=calls_evidence(project, name))


def _named(macros: Macros, name: str) -> Callable[..., str]:
    """Return a macro; tables of words and the box on citing have nothing to go wrong and no anchors of their own."""
    method: Callable[..., str] | None = getattr(macros, name, None) if name in (*TARGETS, *_LISTS) else None
    return method or (lambda *_: "")


def body_of(project: Project, written: HandWrittenPage) -> str:
    """Return the Markdown of a page with what its macros give, but for the box on citing and tables of words."""
    macros = _macros(project, written)
    source, calls = plain_calls(project, written)
    parts, at = list[str](), 0
    for call in calls:
        parts.append(source.body[at : call.begin])
        with suppress(UnknownIdError, TreeError):  # said where it is called
            parts.append(_named(macros, call.name)(*call.arguments))
        at = call.end
    return "".join((*parts, source.body[at:]))


def _wrong_locator(project: Project, call: MacroCall) -> str | None:
    """Return what is wrong with a citation of a passage that its source does not have."""
    source = project.corpus.sources.get(call.arguments[0]) if call.name == "cite" else None
    at = call.arguments[1] if len(call.arguments) > 1 else ""
    if source is None or not at or at in source.units:
        return None
    return f'{source.id} has no passage "{at[:60]}"{passages_there(source, at)}'


def _results(project: Project, written: HandWrittenPage) -> Iterator[Finding]:
    macros = _macros(project, written)
    source, calls = plain_calls(project, written)
    for call in calls:
        place = place_in(written, source, call.begin)
        if wrong := _wrong_locator(project, call):
            yield finding(place, "unknown-passage", wrong)
            continue
        try:
            if call.name in TARGETS:
                getattr(macros, call.name)(*call.arguments)
            elif call.name == "cite_page":
                hand_written_page(project, written.file.removeprefix("docs/"))
        except UnknownIdError as error:
            yield finding(place, "unknown-macro-id", str(error))
        except TreeError as error:
            yield finding(place, "unsafe-page", f"this argument cannot be shown ({error})")
        except FrontMatterError:
            message = "a page that says how to cite it needs a title; write the line title: … between two lines ---"
            yield finding(place._replace(line=1, column=1), "missing-field", message)


def check(project: Project) -> Iterator[Finding]:
    """Calls that the build would end at: of a figure that a claim does not give, or of a passage that is not there."""
    # What works are called is asked of another program, whose answer is kept here.
    format_works(project.corpus, project.root / ".build" / "cache")
    for written in project.pages:
        yield from dict.fromkeys(_results(project, written))
