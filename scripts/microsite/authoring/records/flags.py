"""The flags of ``microsite new``, one command a kind of record, each with an example."""

import argparse
import re
from pathlib import Path
from typing import Final

from microsite.authoring.records.form_fields import Field
from microsite.authoring.records.forms import FORMS
from microsite.model.kinds import BY_NAME, KINDS
from microsite.model.near_names import nearest
from microsite.model.words_in_force import vocabulary

_TYPED: Final = re.compile(r"[a-z][a-z-]*")


def _add_field(command: argparse.ArgumentParser, field: Field, *more: str) -> None:
    """Give a command the flag of a field, and others by which it goes as well."""
    words = f"{field.ask} ({', '.join(field.choices)})" if field.choices else field.ask
    help_text = f"{words}{'; needed' if field.required else ''}".replace("%", "%%")
    if field.parts:
        first, _, others = field.parts.partition(" ")
        command.add_argument(field.flag, nargs="+", action="append", metavar=(first, others), help=help_text)
    elif field.many:
        command.add_argument(field.flag, nargs="+", metavar="X", help=help_text)
    else:
        command.add_argument(field.flag, *more, dest=field.name, help=help_text, metavar="X")


def _own_name(kind: str) -> list[str]:
    """Return what a project calls records of a kind, where that can be typed and is no kind of ours."""
    own = vocabulary().page(kind)["one"].lower()
    return [own] if _TYPED.fullmatch(own) and own not in BY_NAME else []


def add_kinds(parser: argparse.ArgumentParser) -> None:
    """Give the parser a command for each kind of record, with the flags of its form; the project's word will do."""
    commands = parser.add_subparsers(dest="named", required=True, metavar="KIND")
    for kind, form in FORMS.items():
        example = f"example:\n  microsite new {kind} {form.example}"
        command = commands.add_parser(
            kind,
            aliases=_own_name(kind),
            help=f"a new {vocabulary().page(kind)['one']}",
            epilog=example,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.set_defaults(record=kind)
        for number, field in enumerate(form.fields):
            _add_field(command, field, *(["--name"] if form.is_named_otherwise and number == 0 else []))
        command.add_argument("--really", action="store_true", help="it is another, although it is called alike")
        command.add_argument(
            "--root", type=Path, default=argparse.SUPPRESS, help="folder of the project (default: this one)"
        )


def no_such_kind(given: str) -> str:
    """Return what to say where somebody asks for a kind of record that has no form; "" for one that has."""
    own = {name: kind for kind in FORMS for name in (kind, *_own_name(kind))}
    if given in own:
        return ""
    other = BY_NAME.get(given) or next((kind for kind in KINDS if _own_name(kind.name) == [given.lower()]), None)
    if other:
        return f"no command writes a {given}; write it into {other.file.of('NAME')}, where an editor completes it"
    kinds = ", ".join(" or ".join((kind, *_own_name(kind))) for kind in FORMS)
    return f'there is no kind "{given[:40]}"{nearest(given, own)}; the kinds are {kinds}'
