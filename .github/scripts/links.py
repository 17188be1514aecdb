"""Keep one issue on the outside links that need a look: open it, write it anew, close it when all is well.

Runs from the default branch with a token that may write issues. The result comes from a job that read what people
wrote and asked servers all over the web, so it is hostile: it is bounded, its shape is checked, and all of it is shown
inside a block of code, where nothing is active.

Standard library only. Reads LINKS (a file), GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN.
"""

import json
import os
import sys
import unicodedata
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

TITLE = "Outside links that need a look"
MARKER = "<!-- outside links -->"
AUTHOR = "github-actions[bot]"
BYTES = 4_000_000
CHARACTERS = 60_000
"""Less than the longest issue GitHub takes."""
TIMEOUT = 30
PAGES = 10
SHOWN = {
    "dead": "Dead",
    "refused": "Refused the robot: look yourself; if all is well, add the host to .github/links-not-asked.txt",
    "moved": "Moved for good: the new address would be better",
}
NEED_A_LOOK = frozenset({"dead", "refused"})
RESULTS = frozenset({*SHOWN, "alive", "not-asked"})
CUT = "… and more; run scripts/linkcheck.py for all of it"


class RefusedError(Exception):
    """The result is not as it must be; nothing is written."""


def read(path: Path) -> list[dict[str, Any]]:
    """Return the links of the result. Raises :class:`RefusedError` if it is too large or of another shape."""
    with path.open("rb") as file:
        raw = file.read(BYTES + 1)
    if len(raw) > BYTES:
        raise RefusedError(f"the result is larger than {BYTES} bytes")
    try:
        links = json.loads(raw)["links"]
        well = all(
            isinstance(link["url"], str)
            and isinstance(link["detail"], str)
            and link["result"] in RESULTS
            and all(isinstance(place, str) for place in link["places"])
            for link in links
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        well = False
    if not well:
        raise RefusedError("the result is not a list of links")
    if not links:
        # Nobody asked anything: that is no reason to close the issue.
        raise RefusedError("the result has no links")
    return list(links)


def inert(text: str) -> str:
    """Return text as it may stand in a block of code: on one line, visible, unable to end the block."""
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    shown = "".join(f"<U+{ord(c):04X}>" if unicodedata.category(c) in hidden else c for c in text[:2000])
    return shown.replace("`", "%60")


def body(links: list[dict[str, Any]]) -> str:
    """Return the text of the issue."""
    head = (
        "Written by the weekly check of outside links; it writes this anew each time, and closes it when all is well. "
        "What to do: look at the page; mend the address in the file named below it, or say there that it is gone."
    )
    lines = [MARKER, head]
    size = sum(map(len, lines))
    for result, title in SHOWN.items():
        rows = [link for link in links if link["result"] == result]
        if not rows:
            continue
        lines += ["", f"### {title}", "", "```text"]
        for link in rows:
            places = [f"    {inert(place)}" for place in link["places"][:20]]
            entry = [f"{inert(link['url'])}  ({inert(link['detail'])})", *places]
            size += sum(len(line) + 1 for line in entry)
            if size > CHARACTERS - 1000:
                return "\n".join([*lines, CUT, "```"]) + "\n"
            lines += entry
        lines.append("```")
    return "\n".join(lines) + "\n"


class Issues:
    """The few calls that are needed, on one repository."""

    def __init__(self, api: str, repository: str, token: str) -> None:
        self.root, self.token = f"{api}/repos/{repository}/issues", token

    def call(self, path: str = "", *, method: str = "GET", data: object = None) -> Any:
        """Return the answer."""
        raw = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(self.root + path, raw, method=method)  # noqa: S310 - the API's own address
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        request.add_header("User-Agent", "outside-links")
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310
            return json.load(answer)

    def own(self) -> dict[str, Any] | None:
        """Return the issue that an earlier run wrote; one of that name by somebody else does not count."""
        for page in range(1, PAGES + 1):
            found = self.call(f"?state=all&per_page=100&page={page}")
            for issue in found:
                mine = issue["user"]["login"] == AUTHOR and (issue["body"] or "").startswith(MARKER)
                if mine and "pull_request" not in issue:
                    return dict(issue)
            if len(found) < 100:
                break
        return None

    def keep(self, links: list[dict[str, Any]]) -> str:
        """Bring the issue in line with the result; say what was done."""
        issue = self.own()
        wanted = any(link["result"] in NEED_A_LOOK for link in links)
        if not wanted and (issue is None or issue["state"] == "closed"):
            return "all is well"
        data: dict[str, str] = {"title": TITLE, "body": body(links)}
        if issue is None:
            return f"opened issue {int(self.call(method='POST', data=data)['number'])}"
        path = f"/{int(issue['number'])}"
        if wanted:
            self.call(path, method="PATCH", data=data | {"state": "open"})
            return f"wrote issue {int(issue['number'])} anew"
        self.call(path, method="PATCH", data={"state": "closed", "state_reason": "completed"})
        return f"all is well; closed issue {int(issue['number'])}"


def main() -> int:
    """Read the result and keep the issue; return 1 if something is not as it must be."""
    issues = Issues(os.environ["GITHUB_API_URL"], os.environ["GITHUB_REPOSITORY"], os.environ["GITHUB_TOKEN"])
    try:
        print(issues.keep(read(Path(os.environ["LINKS"]))))
    except RefusedError as reason:
        print(f"refused: {reason}", file=sys.stderr)
        return 1
    except (urllib.error.URLError, ValueError, KeyError, TypeError) as error:
        print(f"GitHub's answer was not understood ({type(error).__name__})", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
