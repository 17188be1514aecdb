"""Macros on hand-written pages: plain calls, of what is there, with ids that exist.

What a page may hold besides text is for :mod:`microsite.checks.macro_template` to say. Here the names and ids of its
calls are looked up.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Final

from microsite.checks.first_findings import first_findings
from microsite.checks.known_macros import CALLS, KNOWN_MACROS, MOST
from microsite.checks.macro_settings import delimiters, macro_settings, own_module
from microsite.checks.macro_template import SHAPE, MacroCall, read_calls
from microsite.checks.own_macros import USUAL, defined_macros, module_fault, module_file, own_macros
from microsite.checks.readable_page import is_template
from microsite.corpus.corpus import Corpus
from microsite.corpus.did_you_mean import hint
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.ledger.lost_claims import lost_claims
from microsite.corpus.missing_ids import known_ids, missing_mentions, withdrawn_ids
from microsite.corpus.page_source import PageSource, PageSourceError, split_page
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import noun
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.model.prose import EDITORS

_EXTENSIONS: Final = "j2_extensions"
_NO_EXTENSIONS: Final = f"found {_EXTENSIONS}; take it out: pages hold plain calls of macros, which need none"
_NO_MODULE: Final = "macros: the module of module_name is not there; write it, or take the line out"


def module_of(settings: Mapping[str, object]) -> str:
    """Return the name of the project's own module, as mkdocs.yml has it for the plugin."""
    return str(settings.get("module_name") or USUAL)


def wrong_call(call: MacroCall, own: Mapping[str, tuple[int, int]]) -> str | None:
    """Return what is wrong with a call, by name or number of arguments, beside macros of the project's ``own``."""
    known = {**CALLS, **own}
    if call.name not in known:
        return f'there is no macro "{call.name}"{nearest(call.name, known)}'
    fewest, most = known[call.name]
    if not fewest <= len(call.arguments) <= most:
        takes = fewest if fewest == most else f"{fewest} {'or' if most == fewest + 1 else 'to'} {most}"
        return f"{call.name} takes {takes} arguments, got {len(call.arguments)}; {SHAPE}"
    return None


def place_in(written: HandWrittenPage, source: PageSource, at: int) -> Place:
    """Return the place of what stands at ``at`` in the body of a page."""
    before = written.text[: source.body_at + at]
    return Place(written.file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _is_lost(corpus: Corpus, identifier: str) -> bool:
    """Say whether this was published and is gone; that has a finding of its own."""
    lost = lost_claims(corpus)
    return identifier in lost.get(identifier.rpartition("-")[0], ()) or identifier in lost


def _is_named_in_seeds(corpus: Corpus, identifier: str) -> bool:
    """Say whether seeds name this as well; then the finding about that says where pages do."""
    return any(mention.id == identifier for mention in missing_mentions(corpus))


def named_in_calls(project: Project) -> Iterator[tuple[str, Place]]:
    """Yield the ids that calls on pages name and that are not there, each with its place."""
    there = known_ids(project.corpus)
    for written in project.every_page:
        with suppress(PageSourceError):
            source, calls = plain_calls(project, written)
            for call in calls:
                known = KNOWN_MACROS.get(call.name)
                for identifier in call.arguments if known and known.names else ():
                    if known and identifier not in there[known.names]:
                        at = source.body.find(identifier, call.begin + len(call.name))
                        yield identifier, place_in(written, source, at)


def _ids(project: Project, written: HandWrittenPage, source: PageSource, call: MacroCall) -> Iterator[Finding]:
    """Yield what is wrong with the ids of a call."""
    known = KNOWN_MACROS.get(call.name)
    if known and known.names:
        for identifier in call.arguments if known.all_ids else call.arguments[:1]:
            if not (call.name == "rests_on" and identifier == EDITORS):
                yield from _id(project, written, source, call, identifier)


def _id(
    project: Project, written: HandWrittenPage, source: PageSource, call: MacroCall, identifier: str
) -> Iterator[Finding]:
    target = KNOWN_MACROS[call.name].names
    if identifier not in known_ids(project.corpus)[target] and identifier not in project.corpus.seeds.broken:
        place = place_in(written, source, source.body.find(identifier, call.begin + len(call.name)))
        if identifier in project.corpus.withdrawn:
            yield finding(place, "withdrawn-claim", withdrawn_ids(project.corpus.withdrawn[identifier]))
        elif not (_is_lost(project.corpus, identifier) or _is_named_in_seeds(project.corpus, identifier)):
            message = f'no {noun(target)} "{identifier}"{hint(project.corpus, target, identifier)}'
            yield finding(place, "unknown-macro-id", message)
    elif call.name == "figure" and identifier in (claims := project.corpus.claims) and not claims[identifier].figure:
        message = f'claim {identifier} gives no figure; type {{{{ claim("{identifier}") }}}}'
        yield finding(place_in(written, source, call.begin), "unsafe-page", message)


def _crowded(body: str, call: MacroCall) -> str | None:
    """Return what is wrong with what stands beside a call, if anything."""
    end = body.find("\n", call.end)
    before, after = body[body.rfind("\n", 0, call.begin) + 1 : call.begin], body[call.end : end if end >= 0 else None]
    if (known := KNOWN_MACROS.get(call.name)) and not known.in_text and (before or after.strip()):
        return f"{call.name} gives more than words; write its call on a line of its own, from the first column"
    return None


def _wrong_calls(
    project: Project, written: HandWrittenPage, source: PageSource, calls: Iterable[MacroCall]
) -> Iterator[Finding]:
    own = own_macros(project.root, module_of(macro_settings(project)))
    for call in calls:
        if wrong := wrong_call(call, own) or _crowded(source.body, call):
            yield finding(place_in(written, source, call.begin), "unsafe-page", wrong)
        else:
            yield from _ids(project, written, source, call)


def plain_calls(project: Project, written: HandWrittenPage) -> tuple[PageSource, tuple[MacroCall, ...]]:
    """Return a page that holds nothing but plain calls, taken apart, and its calls in their order."""
    source = split_page(written.text)
    if not is_template(source):
        return source, ()
    return source, read_calls(source.body, delimiters(macro_settings(project)))[0]


def _own(project: Project) -> Iterator[Finding]:
    """Yield what is wrong with the project's own module: it cannot be run, or stands in the place of one of ours."""
    module = module_of(macro_settings(project))
    file = module_file(project.root, module)
    if file is None:
        return
    name = file.relative_to(project.root).as_posix()
    if fault := module_fault(project.root, module):
        yield finding(Place(name, fault.line, fault.column), "bad-setting", fault.message)
    for macro in defined_macros(project.root, module):
        if macro.name in CALLS:
            message = f'"{macro.name}" is a macro of the generator, and pages mean that one; give yours another name'
            yield finding(Place(name, macro.line), "bad-setting", message)


def check(project: Project) -> Iterator[Finding]:
    """Anything but plain calls; ids in calls that do not exist, with the nearest one that does."""
    settings = macro_settings(project)
    if settings.get(_EXTENSIONS):
        yield finding(Place("mkdocs.yml"), "unsafe-page", _NO_EXTENSIONS)
    if settings.get("module_name") and own_module(project.root, settings) is None:
        yield finding(project.configuration.place("plugins"), "bad-setting", _NO_MODULE)
    yield from _own(project)
    signs = delimiters(settings)
    for written in project.every_page:
        try:
            source = split_page(written.text)
        except PageSourceError:
            continue  # said by the rule of hand-written pages
        if not is_template(source):
            continue
        calls, faults = read_calls(source.body, signs)
        told = (finding(place_in(written, source, fault.at), "unsafe-page", fault.message) for fault in faults)
        yield from first_findings(told, MOST)
        yield from first_findings(_wrong_calls(project, written, source, calls), MOST)


def calls_evidence(project: Project, name: str) -> bool:
    """Say whether the hand-written page ``name`` (below docs/) has a list of its evidence."""
    written = next((page for page in project.pages if page.name == name), None)
    try:
        return written is not None and any(call.name == "evidence" for call in plain_calls(project, written)[1])
    except PageSourceError:
        return False
