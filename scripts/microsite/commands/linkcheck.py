"""Ask every outside link of the seeds and hand-written pages whether it still answers. Uses the network.

microsite linkcheck                                      print the result
microsite linkcheck --json links.json --markdown links.md

Hosts that refuse robots are left in peace where .github/links-not-asked.txt names them, a line each: write it if you
need it. A dead link is a result, not a failure: the command returns 0.
"""

import sys
from pathlib import Path

from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import command_parser
from microsite.corpus.project import load
from microsite.model.atomic_write import write_if_changed
from microsite.site.outside_links.collect import links
from microsite.site.outside_links.describe import as_json, as_markdown
from microsite.site.outside_links.probe import Manners
from microsite.site.outside_links.survey import not_asked, survey, without_network


def main(argv: list[str]) -> int:
    """Run the command; return 0 when all were asked, 1 if the seeds could not be read, or no host be found."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--json", type=Path, help="file to write for programs")
    parser.add_argument("--markdown", type=Path, help="file to write for people (default: print)")
    parser.add_argument("--timeout", type=float, default=Manners.timeout, help="seconds to wait for an answer")
    parser.add_argument("--pause", type=float, default=Manners.pause, help="seconds before asking again")
    given = parser.parse_args(argv)
    project, findings = load(given.root.resolve())
    if findings:
        # Links of files that cannot be read would pass for well.
        sys.stderr.write(as_text(sort_findings(findings)))
        return 1
    spared = given.root / ".github" / "links-not-asked.txt"
    hosts = not_asked(spared.read_text("utf-8") if spared.is_file() else "")
    asked = survey(links(project), hosts, Manners(given.timeout, given.pause))
    if without_network(asked):
        sys.stderr.write(
            "no host of any link could be found; this machine seems to have no network, so nothing is said\n"
        )
        return 1
    if given.json:
        write_if_changed(given.json, as_json(asked))
    if given.markdown:
        write_if_changed(given.markdown, as_markdown(asked))
    else:
        sys.stdout.write(as_markdown(asked))
    return 0
