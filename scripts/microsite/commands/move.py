"""Let a claim rest on another passage of its source. Its id and its words stay.

    microsite move CLAIM s2.p3.s1
    microsite move CLAIM s2.p3.s1 s2.p3.s2 --dry-run
    microsite move CLAIM --words "some words of the sentence" --text paper.pdf

The passage is named by its locator, or by words that stand in it, which are looked for in the text of the source: the
file after --text, or the one in SOURCE_TEXTS. The words are not kept. The number of a claim and the works it passes on
are held against the new passage; where they do not fit, nothing is written. Of a claim that was published, readers of
the feed of changes learn that its evidence moved.
"""

import os
from pathlib import Path

from microsite.authoring.records.carry_out import carry_out
from microsite.authoring.records.move_claim import move_claim
from microsite.authoring.records.passages_by_words import passages_by_words
from microsite.authoring.records.rename import Renaming
from microsite.commands import command_parser
from microsite.corpus.project import Project


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the claim rests elsewhere, 1 if nothing was written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("claim", help="the id of the claim")
    parser.add_argument("at", nargs="*", help="the locators it rests on")
    parser.add_argument("--words", help="words of the passage, in the place of its locator")
    parser.add_argument("--text", type=Path, help="file with the text of the source, to look the words up")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    given = parser.parse_args(argv)
    if bool(given.at) == bool(given.words):
        parser.error("expected a locator such as s2.p3.s1, or --words with words that stand in the passage")

    texts = Path(kept) if (kept := os.environ.get("SOURCE_TEXTS")) else None

    def plan(project: Project) -> Renaming:
        at = given.at or passages_by_words(project, given.claim, given.words, given.text or texts)
        return move_claim(project, given.claim, at)

    return carry_out(given.root.resolve(), "move", plan, dry_run=given.dry_run)
