"""Which other languages have a page: what its head, and the menu of languages, are told."""

from collections.abc import Iterable, Mapping

from microsite.corpus.language_names import own_name
from microsite.corpus.project import Project
from microsite.corpus.translations.pages_in import is_in_language
from microsite.model.address import Address
from microsite.model.cldr import is_rtl


def languages_told(project: Project) -> list[Mapping[str, object]]:
    """Return what templates are told of the other languages of a site; nothing where there are none.

    Each is told by its tag, its name in itself, the way from the root of this site to its own, and the addresses of its
    hand-written pages: which others it has, their front matter says (:func:`in_languages`).
    """
    own = project.corpus.translation
    up = "../" if own else ""
    others = [
        _told(other.site.language, f"{up}{other.language}/", other.site.address, known.pages)
        for other in (*project.others, *project.beside)
        if (known := other.corpus.translation)
    ]
    if own is None:
        return others
    main = project.site.address.removesuffix(f"/{project.language}")
    return [_told(own.main, up, main, own.main_pages), *others]


def _told(tag: str, way: str, address: str, pages: Iterable[str]) -> Mapping[str, object]:
    known = sorted(Address(page).url[1:] for page in pages)
    return {
        "tag": tag,
        "name": own_name(tag),
        "dir": "rtl" if is_rtl(tag) else "ltr",
        "way": way,
        "address": f"{address}/" if address else "",
        "pages": known,
    }


def in_languages(project: Project, page: Address) -> Mapping[str, object]:
    """Return the front matter of a page that says which other languages have it; nothing if none has.

    A page of another language is in the main one as well.
    """
    found = [project.corpus.translation.main] if project.corpus.translation else []
    others = (*project.others, *project.beside)
    found += [other.site.language for other in others if is_in_language(other.corpus, page)]
    return {"languages": found} if found else {}
