"""Take over what was marked in a source, as drafts of claims: where it stands and what was noted, never the words.

    microsite import_highlights paper.pdf --source my-source --dry-run
    microsite import_highlights zotero.json --source my-source --text paper.pdf

The file is a PDF with highlights in it, items or notes of Zotero (JSON, RDF, HTML, Markdown), annotations of
Hypothesis, or Web Annotations. What is marked is looked for in the text of the source, exactly: in the file after
--text, in the folder that SOURCE_TEXTS names, or in the marked PDF itself. What is not found, or stands twice, is said
and left out. Drafts stand in seeds/sources/ID/drafts.yml, and no page shows them. A claim is made of one by:

    microsite new claim --draft draft-0123456789ab
"""

import os
import sys
from pathlib import Path

from microsite.authoring.highlights.import_highlights import ImportOrder, import_highlights
from microsite.checks.reporters import as_text
from microsite.commands import command_parser
from microsite.corpus.project import load


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the file was read, 1 if it cannot be, or nothing may be written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("file", type=Path, help="what holds the highlights")
    parser.add_argument("--source", required=True, help="id of the source that they are in")
    parser.add_argument("--text", type=Path, help="file with the text of the source (default: the one in SOURCE_TEXTS)")
    parser.add_argument("--keep-author", action="store_true", help="keep who made each highlight, in drafts.yml")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and write nothing")
    given = parser.parse_args(argv)
    texts = Path(kept) if (kept := os.environ.get("SOURCE_TEXTS")) else None
    order = ImportOrder(given.file, given.source, given.text, texts, given.keep_author, given.dry_run)
    project, _ = load(given.root.resolve())
    outcome = import_highlights(order, project)
    sys.stdout.write("".join(f"{given.file.name}: {line}\n" for line in outcome.messages))
    sys.stdout.flush()
    sys.stderr.write(as_text(outcome.findings))
    return 1 if outcome.findings else 0
