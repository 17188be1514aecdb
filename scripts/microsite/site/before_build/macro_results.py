"""What the macros of hand-written pages give: each is called as the build will call it."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from microsite.checks.known_macros import KNOWN_MACROS
from microsite.checks.macro_template import MacroCall
from microsite.checks.rules.macro_calls import calls_evidence, place_in, plain_calls
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.page_source import split_page
from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.tree.characters import TreeError
from microsite.pages.macros import Macros, UnknownIdError
from microsite.pages.sections.cite_hand_written import MACRO, FrontMatterError, hand_written_page

_OF_THE_ENGINE: Final = "ways_in"
"""Takes the repository from the engine's settings, and nothing from a page."""


def _macros(project: Project, written: HandWrittenPage) -> Macros:
    name = written.name
    return Macros(project.corpus, name, evidence=calls_evidence(project, name))


def _named(macros: Macros, name: str) -> Callable[..., str]:
    """Return a macro; tables of words and the box on citing have nothing to go wrong and no anchors of their own."""
    is_said = name in KNOWN_MACROS and name != _OF_THE_ENGINE
    method: Callable[..., str] | None = getattr(macros, name, None) if is_said else None
    return method or (lambda *_: "")


class MacroResult(NamedTuple):
    """What a call gives: Markdown, or the error at which the build would end."""

    call: MacroCall
    text: str
    error: UnknownIdError | TreeError | None = None


def _result(macros: Macros, call: MacroCall) -> MacroResult:
    try:
        return MacroResult(call, _named(macros, call.name)(*call.arguments))
    except (UnknownIdError, TreeError) as error:
        return MacroResult(call, "", error)


def _results(project: Project, written: HandWrittenPage) -> tuple[MacroResult, ...]:
    """Return what the calls of a page give, in their order; each is called once, whoever asks."""

    def call_all() -> tuple[MacroResult, ...]:
        with project.site.speaking():
            macros = _macros(project, written)
            return tuple(_result(macros, call) for call in plain_calls(project, written)[1])

    found: tuple[MacroResult, ...] = project.corpus.worked_out.cached(
        f"macros of {written.file}", written.text, call_all
    )
    return found


def body_of(project: Project, written: HandWrittenPage) -> str:
    """Return the Markdown of a page with what its macros give, but for the box on citing and tables of words."""
    source = split_page(written.text)
    parts, at = list[str](), 0
    for result in _results(project, written):
        # What has an error gives nothing here; it is said where it is called.
        parts += [source.body[at : result.call.begin], result.text]
        at = result.call.end
    return "".join((*parts, source.body[at:]))


def _wrong_locator(project: Project, call: MacroCall) -> str | None:
    """Return what is wrong with a citation of a passage that its source does not have."""
    source = project.corpus.sources.get(call.arguments[0]) if call.name == "cite" else None
    at = call.arguments[1] if len(call.arguments) > 1 else ""
    if source is None or not at or at in source.units:
        return None
    return f'{source.id} has no passage "{at[:60]}"{passages_there(source, at)}'


def _wrong_results(project: Project, written: HandWrittenPage) -> Iterator[Finding]:
    source = split_page(written.text)
    for call, _, error in _results(project, written):
        place = place_in(written, source, call.begin)
        if wrong := _wrong_locator(project, call):
            yield finding(place, "unknown-passage", wrong)
        elif isinstance(error, UnknownIdError):
            yield finding(place, "unknown-macro-id", str(error))
        elif error and call.name in KNOWN_MACROS and KNOWN_MACROS[call.name].names:
            yield finding(place, "unsafe-page", f"this argument cannot be shown ({error})")
        elif call.name == MACRO and not _is_citable(project, written):
            message = "a page that says how to cite it needs a title; write the line title: … between two lines ---"
            yield finding(place._replace(line=1, column=1), "missing-field", message)


def _is_citable(project: Project, written: HandWrittenPage) -> bool:
    try:
        hand_written_page(project, written.name)
    except FrontMatterError:
        return False
    return True


def check(project: Project) -> Iterator[Finding]:
    """Calls that the build would end at: of a figure that a claim does not give, or of a passage that is not there."""
    for each in project.sites:
        for written in each.pages:
            yield from dict.fromkeys(_wrong_results(each, written))
