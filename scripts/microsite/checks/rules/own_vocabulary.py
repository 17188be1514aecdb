"""A project's own vocabulary names each thing once, and keeps the folders that addresses were published in."""

from collections import Counter
from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model import urls
from microsite.model.default_vocabulary import FOLDERS
from microsite.model.finding import Finding, finding
from microsite.model.kinds import KINDS
from microsite.model.place import Place
from microsite.model.project_words import OF_THE_METHOD, OwnVocabulary
from microsite.model.seed_files import VOCABULARY

_NOT_OURS = {*urls.BESIDE_KINDS, "assets"}
"""Folders of docs/ that hold something else than records."""


def check(project: Project) -> Iterator[Finding]:
    """What is named twice, and folders that are taken or were others when they were published."""
    own = project.corpus.seeds.own_vocabulary
    if own:
        yield from _twice(own)
        yield from _of_the_method(own)
        tops = (page.file.removeprefix("docs/").partition("/")[0] for page in project.pages)
        yield from _taken(own, {top.removesuffix(".md") for top in tops})
    if project.corpus.vocabulary.readable:
        yield from _published_elsewhere(project, own)


def _twice(own: OwnVocabulary) -> Iterator[Finding]:
    lists: dict[str, list[str]] = {
        "pages": [row.kind for row in own.pages],
        "actors": [row.id for row in own.actors or ()],
        "relations": [row.id for row in own.relations or ()],
        "sources": [row.id for row in own.sources or ()],
        "units": [*(own.units or ())],
        "grades": [row.id for row in own.grades or ()],
    }
    for name, words in lists.items():
        for index, word in enumerate(words):
            if word in words[:index]:
                yield finding(
                    own.origin.place(name, index), "listed-twice", f'"{word}" stands here twice; take one out'
                )


def _of_the_method(own: OwnVocabulary) -> Iterator[Finding]:
    """Yield a finding for each other word for what a site says of its evidence."""
    for index, row in enumerate(own.pages):
        for form in ("one", "whole") if row.kind in OF_THE_METHOD else ():
            if getattr(row, form):
                message = f"{row.kind} is a word of the method, and stays; title and folder can be named, {form} cannot"
                yield finding(own.origin.place("pages", index, form), "unknown-field", message)


def _taken(own: OwnVocabulary, by_hand: set[str]) -> Iterator[Finding]:
    """Yield a finding for each folder that another kind has, or that pages are in or called which people write."""
    folders = {kind.name: kind.folder for kind in KINDS if kind.has_folder}
    for index, row in enumerate(own.pages):
        others = {folder for name, folder in folders.items() if name != row.kind} | _NOT_OURS | by_hand
        if row.folder in others:
            message = f"another page has the address /{row.folder}/ already; choose another name"
            yield finding(own.origin.place("pages", index, "folder"), "same-address", message)
        elif row.folder and row.kind not in folders:
            message = f"a {row.kind} has no folder of its own; take this line out"
            yield finding(own.origin.place("pages", index, "folder"), "unknown-field", message)


def _published_elsewhere(project: Project, own: OwnVocabulary | None) -> Iterator[Finding]:
    """Yield a finding for each kind whose pages were published in a folder that is no longer one."""
    corpus, now = project.corpus, {kind.folder for kind in KINDS} | set(urls.BESIDE_KINDS)
    given_up = {moved.page for moved in corpus.seeds.moved}
    published = {line.page for line in corpus.seeds.addresses} - given_up
    lost = [parts for page in published if (parts := page.strip("/").split("/"))[0] not in {*now, ""}]
    rows = {row.kind: index for index, row in enumerate(own.pages)} if own else {}
    for kind in KINDS:
        ids, usual = corpus.of(kind), FOLDERS.get(kind.name)
        was = Counter(parts[0] for parts in lost if parts[0] == usual or (parts[1:] and parts[1] in ids))
        for folder, count in was.items():
            where = own.origin.place("pages", rows[kind.name], "folder") if own and kind.name in rows else None
            pages = f"{count} page{'s' * (count > 1)}"
            message = f"{pages} were published below /{folder}/, and would be gone; write folder: {folder}"
            yield finding(where or Place(VOCABULARY.of()), "lost-address", message)
