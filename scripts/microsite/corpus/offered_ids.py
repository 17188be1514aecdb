"""Citations and links that findings tell to type: prose is parsed before anybody knows what there is to cite.

What is not there is taken out of them, and said.
"""

import re
from collections.abc import Callable
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.did_you_mean import hint, with_name
from microsite.model.finding import Finding
from microsite.model.kinds import ENTITY, TARGETS
from microsite.model.prose import EDITORS

_CODES: Final = frozenset({"bad-citation", "prose-markup", "unsafe-link"})
_FOUND: Final = '"; '
"""Ends what was found; behind it stands what to type."""
_GOT: Final = ', got "'
"""Begins what was found where nothing to type can be told."""
_CITED: Final = "cited"
_CITATION: Final = re.compile(r"(?<!\[)\[(?P<items>@[a-z][^\[\]]{0,1000})\]")
_KEY: Final = re.compile(r"@([a-z][a-z0-9-]*)")
_LINK: Final = re.compile(r"\[\[(?P<id>[a-z][a-z0-9-]*)(?P<label>\|[^\[\]|]{1,300})?\]\]")
_EXAMPLES: Final = frozenset({"claim-id", "a", "b", "work", "id"})
"""What stands for an id in a hint."""


def _is_there(corpus: Corpus, target: str, identifier: str) -> bool:
    known = any(identifier in corpus.of(kind) for kind in TARGETS[target])
    others = identifier in corpus.seeds.broken or identifier in corpus.withdrawn or identifier in _EXAMPLES
    return known or others or (target == _CITED and identifier == EDITORS)


def _absent(corpus: Corpus, target: str, identifier: str) -> str:
    return f'; nothing has the id "{identifier}"{hint(corpus, target, identifier)}'


def _citation(corpus: Corpus, missing: list[str]) -> Callable[[re.Match[str]], str]:
    def there(found: re.Match[str]) -> str:
        items = found["items"].split("; ")
        gone = [item for item in items if not _is_there(corpus, _CITED, _KEY.match(item)[1])]  # type: ignore[index]
        missing.extend(_absent(corpus, _CITED, _KEY.match(item)[1]) for item in gone[:1])  # type: ignore[index]
        return f"[{'; '.join(item for item in items if item not in gone) or '@claim-id'}]"

    return there


def _link(corpus: Corpus, missing: list[str]) -> Callable[[re.Match[str]], str]:
    def there(found: re.Match[str]) -> str:
        identifier, label = found["id"], found["label"] or ""
        if _is_there(corpus, ENTITY, identifier):
            return found.group()
        if named := with_name(corpus, ENTITY, label.lstrip("|") or identifier):
            return f"[[{named}{label}]]"
        missing.append(_absent(corpus, ENTITY, identifier))
        return f"[[id{label}]]"

    return there


def offered(found: Finding, corpus: Corpus) -> Finding:
    """Return a finding that tells to cite and to link only what is there."""
    begun, end, told = found.message.rpartition(_FOUND)
    nothing_told = not end and _GOT in told
    if found.code not in _CODES or nothing_told or "[" not in told:
        return found
    missing: list[str] = []
    told = _LINK.sub(_link(corpus, missing), _CITATION.sub(_citation(corpus, missing), told))
    return found._replace(message=f"{begun}{end}{told}{''.join(missing[:1])}")
