"""Make two briefings of one: sections go to the second, and with them the claims that they rest on.

    microsite split OLD NEW --title "…" --short "…" --bottom-line "… [@claim-id]" --sections "What it costs"

The sections of OLD with these headings become the text of NEW. Claims that they cite are filed under NEW, and under OLD
as well where OLD still cites them; so are the parts of actors, events, questions and exercises that rest on them, and
relations follow their claims. OLD keeps its address; each names the other under `related`. Anchors that were published
and went get their line in seeds/moved.yml. What is left to people is printed. All is written at once, or nothing.
"""

from microsite.authoring.records.carry_out import carry_out
from microsite.authoring.records.split import SecondBriefing, split
from microsite.commands import add_date, command_parser


def main(argv: list[str]) -> int:
    """Run the command; return 0 if there are two, 1 if nothing was written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("old", help="the id of the briefing")
    parser.add_argument("new", help="the id of the second one")
    parser.add_argument("--title", required=True, help="its title")
    parser.add_argument("--short", required=True, help="one line about it, for lists")
    parser.add_argument("--bottom-line", required=True, help="its answer, with the citation")
    parser.add_argument("--sections", required=True, nargs="+", help="the headings of the sections that go there")
    parser.add_argument("--claims", nargs="+", default=[], help="claims that go there besides")
    parser.add_argument("--part", nargs=3, action="append", default=[], help="a part: ACTOR WORDS CLAIM")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    add_date(parser)
    given = parser.parse_args(argv)
    said = {"title": given.title, "short": given.short, "bottom_line": given.bottom_line, "reviewed": given.date}
    parts = tuple((actor, words, claim) for actor, words, claim in given.part)
    second = SecondBriefing(given.new, said, tuple(given.sections), tuple(given.claims), parts)
    root = given.root.resolve()
    return carry_out(root, "split", lambda project: split(project, given.old, second), dry_run=given.dry_run)
