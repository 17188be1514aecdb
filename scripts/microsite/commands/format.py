"""Put the seeds into one style, so that a difference shows only what was changed. Nothing they say changes.

    microsite format            all seeds
    microsite format --check    only say which are not in that style, and exit 1 if there are any

The order of keys is that of the model; comments stay where they are. What ingest writes is left alone.
"""

import sys

from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import command_parser
from microsite.model.atomic_write import write_if_changed
from microsite.seeds.formatting.seed_files import format_seeds


def main(argv: list[str]) -> int:
    """Run the command; return 0 if all seeds are in the style, 1 if one could not be read or --check found one."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    changed, findings = format_seeds(root)
    sys.stderr.write(as_text(sort_findings(findings)))
    for file, text in changed.items():
        if not arguments.check:
            write_if_changed(root / file, text)
        print(f"{file}: {'not in the common style; make fix mends that' if arguments.check else 'put into style'}")
    return 1 if findings or (arguments.check and changed) else 0
