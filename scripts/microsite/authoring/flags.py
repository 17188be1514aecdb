"""The flags of ``new.py``, one command a kind of record, each with an example."""

import argparse
from pathlib import Path
from typing import Final

from microsite.authoring.forms import FORMS

_EXAMPLES: Final = {
    "source": '--text paper.pdf --id harbour-report --label "harbour report" --kind report --language en',
    "claim": (
        '--source harbour-report --at s1.p1.s3 --says "At low water the channel is no less than 6 metres deep." \\\n'
        "    --kind figure --strength reported --via fisk-lamb-2011 4-5 --value 6 --qualifier at-least \\\n"
        '    --unit "metres at low water" --threats silting'
    ),
    "threat": (
        '--title "Loss of the ferry" --short "The ferry could move away." \\\n'
        '    --bottom-line "The ferry may move, the report thinks. [@harbour-report-008]" \\\n'
        '    --part fishermen "fear it" harbour-report-007'
    ),
    "actor": '--name "Brill Harbour Board" --kind organisation --short "The body that runs the harbour." --also HB',
    "term": (
        '--term "Low water" --definition "The lowest level of the tide." --basis ours --also ebb --see channel'
    ),
    "event": '--what "The channel is opened." --id channel-opened --date 1998~ --claims harbour-report-003',
    "question": (
        '--question "Is silt the problem?" --id silt --short "Silt the problem" \\\n'
        '    --intro "Nobody asks it so. [@editors]" --answer harbour-report supports harbour-report-002 \\\n'
        '    --answer gull-letter silent "silt, mud, depth"'
    ),
}  # fmt: skip


def add_kinds(parser: argparse.ArgumentParser) -> None:
    """Give the parser a command for each kind of record, with the flags of its form."""
    commands = parser.add_subparsers(dest="record", required=True, metavar="KIND")
    for kind, fields in FORMS.items():
        example = f"example:\n  python scripts/new.py {kind} {_EXAMPLES[kind]}"
        command = commands.add_parser(
            kind, help=f"a new {kind}", epilog=example, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        for field in fields:
            words = f"{field.ask} ({', '.join(field.choices)})" if field.choices else field.ask
            help_text = f"{words}{'; needed' if field.required else ''}".replace("%", "%%")
            if field.parts:
                names = field.parts.split()
                command.add_argument(field.flag, nargs="+", action="append", metavar=names[-1], help=help_text)
            elif field.many:
                command.add_argument(field.flag, nargs="+", metavar="X", help=help_text)
            else:
                command.add_argument(field.flag, help=help_text, metavar="X")
        command.add_argument("--really", action="store_true", help="it is another, although it is called alike")
        command.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
