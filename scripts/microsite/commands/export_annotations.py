"""Write the claims of a source as Web Annotations, which Hypothesis and others can read. Outside of the repository.

    microsite export_annotations my-source --text paper.pdf --output annotations.json

Each says where it stands by its place in the text and by the first words of the sentence, seven at most; so it takes
the text of the source, from the file after --text or the folder that SOURCE_TEXTS names.
"""

import json
import os
import sys
from pathlib import Path

from microsite.authoring.highlights.export_annotations import as_web_annotations
from microsite.authoring.highlights.text_in_hand import text_in_hand
from microsite.checks.reporters import as_text
from microsite.commands import command_parser
from microsite.corpus.project import Project, load
from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import Finding, finding
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.sources.ingest.show import in_a_repository


def _export(project: Project, source: str, text: Path | None, output: Path) -> list[Finding]:
    """Write the annotations; return what stood against it."""
    dossier, identity = project.corpus.sources.get(source), project.corpus.seeds.identity
    if in_a_repository(output) or output.is_dir():
        message = "no words of a source may stand in the repository; name a file outside of it"
        return [finding(Place("--output"), "unsafe-file", message)]
    if dossier is None or dossier.text is None or identity is None:
        message = f'no source "{source[:60]}" with passages is there{nearest(source, project.corpus.sources)}'
        return [finding(Place(source[:60]), "unknown-source", message)]
    hand = text_in_hand(dossier, text, Path(kept) if (kept := os.environ.get("SOURCE_TEXTS")) else None)
    if isinstance(hand, list):
        return hand
    write_if_changed(output, json.dumps(as_web_annotations(hand, identity), ensure_ascii=False, indent=1) + "\n")
    print(f"{output}: {len(dossier.claims)} claims of {source} written")
    return []


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the file is written, 1 if nothing is."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("source", help="id of the source")
    parser.add_argument("--text", type=Path, help="file with the text of the source (default: the one in SOURCE_TEXTS)")
    parser.add_argument("--output", type=Path, required=True, help="the file to write, outside of the repository")
    given = parser.parse_args(argv)
    project, findings = load(given.root.resolve())
    findings = findings or _export(project, given.source, given.text, given.output)
    sys.stderr.write(as_text(findings))
    return 1 if findings else 0
