"""The flags of ``microsite new``, one command a kind of record, each with an example."""

import argparse
from pathlib import Path

from microsite.authoring.records.forms import FORMS


def add_kinds(parser: argparse.ArgumentParser) -> None:
    """Give the parser a command for each kind of record, with the flags of its form."""
    commands = parser.add_subparsers(dest="record", required=True, metavar="KIND")
    for kind, form in FORMS.items():
        example = f"example:\n  microsite new {kind} {form.example}"
        command = commands.add_parser(
            kind, help=f"a new {kind}", epilog=example, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        for field in form.fields:
            words = f"{field.ask} ({', '.join(field.choices)})" if field.choices else field.ask
            help_text = f"{words}{'; needed' if field.required else ''}".replace("%", "%%")
            if field.parts:
                first, _, others = field.parts.partition(" ")
                command.add_argument(field.flag, nargs="+", action="append", metavar=(first, others), help=help_text)
            elif field.many:
                command.add_argument(field.flag, nargs="+", metavar="X", help=help_text)
            else:
                command.add_argument(field.flag, help=help_text, metavar="X")
        command.add_argument("--really", action="store_true", help="it is another, although it is called alike")
        command.add_argument(
            "--root", type=Path, default=argparse.SUPPRESS, help="folder of the project (default: this one)"
        )
