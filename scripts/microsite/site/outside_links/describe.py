"""The result of asking all links, for programs and for people."""

import json
from collections.abc import Sequence
from typing import Final

from microsite.model.markdown import escape
from microsite.site.outside_links.survey import LinkResult

HEADINGS: Final = {
    "dead": "Dead",
    "refused": "Refused the robot: look yourself",
    "moved": "Moved for good",
    "not-asked": "Not asked",
    "alive": "Alive",
}
"""What can come of asking, worst first."""


def as_json(asked: Sequence[LinkResult]) -> str:
    """Return the result as JSON: a list under ``links``, each with url, result, detail and places."""
    rows = [
        {"url": a.link.url, "result": a.outcome.result, "detail": a.outcome.detail, "places": list(a.link.places)}
        for a in asked
    ]
    return json.dumps({"links": rows}, ensure_ascii=False, indent=1) + "\n"


def as_markdown(asked: Sequence[LinkResult]) -> str:
    """Return the result as a page: what is dead first, what is alive only counted."""
    lines = ["# Outside links", ""]
    for result, title in HEADINGS.items():
        rows = [each for each in asked if each.outcome.result == result]
        lines += [f"{title}: {len(rows)}", ""] if rows and result == "alive" else []
        if not rows or result == "alive":
            continue
        lines += [f"## {title}", ""]
        for each in rows:
            lines.append(f"- {escape(each.link.url)} ({escape(each.outcome.detail)})")
            lines += [f"    - {escape(place)}" for place in each.link.places]
        lines.append("")
    return "\n".join(lines)
