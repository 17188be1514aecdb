"""The template of all catalogues (.pot): every message once, with the files that say it, in the order of the files."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from microsite.authoring.messages import python_messages, script_messages, template_messages
from microsite.authoring.messages.found import FoundMessage
from microsite.model.catalogue import SOURCE

PACKAGE: Final = Path(__file__).resolve().parent.parent.parent
_ANY_DAY: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""What stands for the day: the same messages give the same file."""
_HEADER: Final = "# The words of the interface. Written by: make messages"
_BEGUN: Final = """# The words of the interface in {name}.
# Write below each msgid, as msgstr, what is said in its place. What stands in braces is put in; it may stand elsewhere.
# What is not translated is said in English. Then run: microsite messages"""
_WIDTH: Final = 120
_OF_A_TOOL: Final = re.compile(
    r'^"(?:Generated-By|Report-Msgid-Bugs-To|Language-Team|Last-Translator): .*\n', re.MULTILINE
)
"""Lines of the head that change with a version, or say nothing."""


def all_messages(package: Path = PACKAGE) -> Iterator[FoundMessage]:
    """Yield every message of code, templates and scripts."""
    yield from python_messages.of_package(package)
    yield from template_messages.of_theme(package / "theme")
    yield from script_messages.of_theme(package / "theme")


def _empty(language: str | None = None) -> Catalog:
    head = _BEGUN.format(name=Locale.parse(language).get_display_name(SOURCE)) if language else _HEADER
    return Catalog(
        locale=language, project="microsite", version="1", header_comment=head, creation_date=_ANY_DAY,
        revision_date=_ANY_DAY, copyright_holder="the contributors", msgid_bugs_address="", charset="utf-8",
        fuzzy=language is None,
    )  # fmt: skip


def begun(language: str) -> str:
    """Return a catalogue of a language that nobody has translated yet, as a file: it counts as the CLDR says."""
    result = _empty(language)
    result.update(template(all_messages()), update_header_comment=False)
    return as_text(result)


def template(found: Iterable[FoundMessage]) -> Catalog:
    """Return a catalogue without translations. A message that is said in several files stands once."""
    result = _empty()
    known: dict[str, FoundMessage] = {}
    for message in found:
        before = known.setdefault(message.key, message)
        if message.other and not before.other:
            known[message.key] = message
        if before.other and message.other and before.other != message.other:
            raise ValueError(f"{message.file}: {message.one!r} has another form for more in {before.file}")
    for message in known.values():
        identifier = (message.one, message.other) if message.other else message.one
        result.add(identifier, locations=[(message.file, 0)])
    return result


def as_text(catalogue: Catalog) -> str:
    """Return a catalogue as a file: no line numbers, which would change with every edit."""
    out = BytesIO()
    write_po(out, catalogue, width=_WIDTH, omit_header=False, include_lineno=False, ignore_obsolete=True)
    return _OF_A_TOOL.sub("", out.getvalue().decode())
