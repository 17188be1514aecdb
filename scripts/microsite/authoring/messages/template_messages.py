"""Messages of the theme's templates, in calls of ``say`` and ``told``; and the words of a language, compiled for them.

MkDocs' Jinja has Python, that of Zensical has none, so templates read their words from a template of macros.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from microsite.authoring.messages.found import FoundMessage
from microsite.model.catalogue import SOURCE, Catalogue
from microsite.model.cldr import is_rtl

WORDS: Final = "partials/words"
"""The folder of a theme that the words of languages stand in, a file each."""

FOR_MATERIAL: Final = "partials/languages"
"""Where Material looks for its own words in a language."""
_HEAD: Final = "{#- Written from the catalogue by: make messages -#}\n"
_SKIP: Final = "Skip to content"
"""The one thing that Material's templates say which no template of ours stands before."""

_MARK: Final = '{% if message | length > 30 %} class="original"{% endif %}'
_ENGLISH: Final = f'<span lang="{SOURCE}" dir="ltr"{_MARK}>{{{{ message }}}}</span>'
"""What is not translated, in the text of a page; a sentence has a mark that can be seen, a word has not."""
_SAID: Final = re.compile(r'\b(?:say|told)\("((?:[^"\\]|\\.)*)"\)')


def of_theme(theme: Path) -> Iterator[FoundMessage]:
    """Yield the messages of the templates below a folder, and what Material's say in their place."""
    yield FoundMessage(_SKIP, f"theme/{FOR_MATERIAL}")
    for path in sorted(theme.rglob("*.html")):
        file = f"theme/{path.relative_to(theme).as_posix()}"
        if not file.startswith(f"theme/{WORDS}/"):
            yield from (FoundMessage(said, file) for said in _SAID.findall(path.read_text("utf-8")))


def compiled(catalogue: Catalogue, theme: Path) -> str:
    """Return the words of a language for templates."""
    said = {each.one: catalogue.say(each.one) for each in of_theme(theme) if each.one in catalogue.messages}
    rows = json.dumps(said, ensure_ascii=False, indent=1)
    direction = "rtl" if is_rtl(catalogue.language) else "ltr"
    return (
        f"{_HEAD}{{%- macro say(message) -%}}\n{{%- set words = {rows} -%}}\n"
        "{{ words[message] or message }}\n{%- endmacro -%}\n"
        "{%- macro told(message) -%}\n{%- set said = say(message) -%}\n"
        f"{{% if said == message %}}{_ENGLISH}{{% else %}}{{{{ said }}}}{{% endif %}}\n"
        "{%- endmacro -%}\n"
        f"{{%- macro direction() -%}}{direction}{{%- endmacro -%}}\n"
    )


def for_material(catalogue: Catalogue) -> str:
    """Return what Material asks for a language: so each can be spoken, and not only those that Material knows."""
    said = {
        "language": catalogue.language,
        "direction": "rtl" if is_rtl(catalogue.language) else "ltr",
        "action.skip": catalogue.say(_SKIP),
    }
    rows = json.dumps(said, ensure_ascii=False, indent=1)
    return f"{_HEAD}{{%- macro t(key) -%}}\n{{{{ {rows}[key] }}}}\n{{%- endmacro -%}}\n"


def files(languages: Iterable[tuple[str, Catalogue]], theme: Path) -> Iterator[tuple[str, str]]:
    """Yield the path within a theme and the content of each file of words; that of English is written by hand."""
    for language, catalogue in languages:
        if language != SOURCE:
            name = f"{language.replace('_', '-')}.html"
            yield f"{WORDS}/{name}", compiled(catalogue, theme)
            yield f"{FOR_MATERIAL}/{name}", for_material(catalogue)
