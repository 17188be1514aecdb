"""Post the report that a pull request's check made as one comment on that pull request.

Runs from the default branch, with a token that may comment. The artifact was made by whatever the pull request brought
along, so it is hostile: it is bounded, held in memory, never run, and shown with everything active taken out. Which
pull request it belongs to is asked of GitHub and compared with the commit that was checked; the artifact has no say.

Standard library only. Reads GITHUB_EVENT_PATH, GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN.
"""

import io
import json
import os
import re
import stat
import sys
import unicodedata
import urllib.error
import urllib.parse
import urllib.request
import zipfile
import zlib
from pathlib import Path
from typing import IO, Any

ARTIFACT, FILE = "report", "report.md"
MARKER = "<!-- report of changes -->"
AUTHOR = "github-actions[bot]"
BYTES = 400_000
"""Largest artifact that is read, packed or unpacked."""
CHARACTERS = 65_000
"""A little less than the longest comment GitHub takes."""
TIMEOUT = 30
CUT = "**Cut here: the rest does not fit a comment.**"
PAGES = 10

GAP = "\u200b"
"""A zero-width space: between @ and a name it keeps GitHub from seeing a mention."""

_JOINERS = "\u200c\u200d"
_SPECIAL = frozenset("\\`*_[]<>!|~$&=^")
_CODE = re.compile(r"(`[^`]+`|\*\*)")
_PREFIX = re.compile(r"(#{1,4} |- )?(.*)")
_SIGNED = re.compile(r"[-+!] ")


class RefusedError(Exception):
    """Something is not as it must be; nothing is posted."""


class NothingError(Exception):
    """There is nothing to post, and that is no mistake."""


# --- the report as harmless Markdown


def _visible(text: str) -> str:
    """Name characters that cannot be seen, but for those that scripts are spelled with."""
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return "".join(f"<U+{ord(c):04X}>" if unicodedata.category(c) in hidden and c not in _JOINERS else c for c in text)


def _inert(text: str, *, first: bool) -> str:
    """Escape text so that it is only text; ``first`` if it begins its line."""
    escaped = "".join(f"&#{ord(c)};" if c in _SPECIAL else c for c in text)
    # Mentions and references are looked for after entities are resolved, so only a gap keeps them apart.
    escaped = re.sub(r"@|(?<!&)#|\bGH-|\bwww(?=\.)|:(?=//)", lambda match: match.group() + GAP, escaped)
    if first:
        # What would begin a list or underline a heading.
        escaped = re.sub(r"^([-+#]|\d+[.)])", lambda match: f"{match[1][:-1]}&#{ord(match[1][-1])};", escaped)
    return escaped


def _prose(line: str) -> str:
    """Keep headings, bullets, bold and code spans; escape the rest."""
    prefix, rest = _PREFIX.fullmatch(line.strip()).groups()  # type: ignore[union-attr] # it matches any line
    parts = _CODE.split(rest)
    shown = [part if index % 2 else _inert(part, first=index == 0) for index, part in enumerate(parts)]
    return (prefix or "") + "".join(shown)


def safe(text: str, limit: int = CHARACTERS) -> str:
    """Return the report with nothing active in it: no link, image, HTML or mention, and no longer than ``limit``."""
    lines: list[str] = []
    in_block, size = False, 0
    for raw in text.replace("\r\n", "\n").split("\n"):
        line, was_in_block = _visible(raw.rstrip()), in_block
        in_block = line != "```" if was_in_block else line == "```diff"
        if not was_in_block:
            shown = line if in_block else _prose(line)
        else:
            # A line with a sign of ours in front cannot close the block.
            shown = line if not in_block or _SIGNED.match(line) else f"! {line}"
        size += len(shown) + 1
        if size > limit - 100:
            return "\n".join([*lines, *(["```"] * was_in_block), "", CUT]) + "\n"
        lines.append(shown)
    return "\n".join([*lines, *(["```"] * in_block)]).rstrip() + "\n"


def body(text: str, commit: str) -> str:
    """Return the comment."""
    about = (
        f"Made by the check of {commit}. The words below come from the branch; what is under `-` and `+` is what "
        "readers see now and would see. For all of it: `make report BASE=main`."
    )
    head = f"{MARKER}\n{about}\n\n"
    return head + safe(text, CHARACTERS - len(head))


# --- the artifact


def unpack(packed: bytes) -> str:
    """Return the one text file of the archive; :class:`RefusedError` if it is anything else. All in memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            entries = archive.infolist()
            if [entry.filename for entry in entries] != [FILE]:
                raise RefusedError(
                    f"expected {FILE} alone in the artifact, found {len(entries)} entries or another name"
                )
            entry = entries[0]
            kind = stat.S_IFMT(entry.external_attr >> 16)
            if kind not in (0, stat.S_IFREG) or entry.flag_bits & 1:
                raise RefusedError("expected a plain file, found a link, a device or an encrypted entry")
            with archive.open(entry) as file:
                raw = file.read(BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        raise RefusedError(f"the artifact could not be unpacked ({type(error).__name__})") from None
    if len(raw) > BYTES:
        raise RefusedError(f"the report is larger than {BYTES} bytes")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedError("the report is not UTF-8 text") from None
    if "\0" in text:
        raise RefusedError("the report is not text")
    return text


# --- GitHub


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follow redirects to HTTPS only (downloads lie on another host)."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if not newurl.startswith(("https://", "http://127.0.0.1:")):
            raise RefusedError("the artifact was to be fetched from an address that is not HTTPS")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class GitHub:
    """The few calls that are needed, on one repository."""

    def __init__(self, api: str, repository: str, token: str) -> None:
        self.root, self.token = f"{api}/repos/{repository}", token
        self.opener = urllib.request.build_opener(_Redirects)

    def call(self, path: str, *, method: str = "GET", data: object = None) -> bytes:
        """Return the answer, at most :data:`BYTES` of it for an artifact and ten times as many else."""
        raw = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(self.root + path, raw, method=method)  # noqa: S310 - the API's own address
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        request.add_header("User-Agent", "report-of-changes")
        # Not sent on to where a redirect leads.
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        limit = BYTES if path.endswith("/zip") else 10 * BYTES
        with self.opener.open(request, timeout=TIMEOUT) as answer:
            content: bytes = answer.read(limit + 1)
        if len(content) > limit:
            raise RefusedError("the answer is too large")
        return content

    def ask(self, path: str, **query: str | int) -> Any:
        """Return an answer in JSON."""
        return json.loads(self.call(f"{path}?{urllib.parse.urlencode(query)}" if query else path))

    def pull_request(self, run: dict[str, Any]) -> int:
        """Return the number of the one open pull request whose newest commit is the one that was checked."""
        owner, branch = run["head_repository"]["owner"]["login"], run["head_branch"]
        pulls = self.ask("/pulls", state="open", head=f"{owner}:{branch}", per_page=100)
        same = [
            pull["number"]
            for pull in pulls
            if pull["head"]["sha"] == run["head_sha"]
            and (pull["head"]["repo"] or {}).get("id") == run["head_repository"]["id"]
        ]
        if len(same) != 1:
            raise NothingError(f"{len(same)} open pull requests stand at the commit that was checked; one is needed")
        return int(same[0])

    def report(self, run: dict[str, Any]) -> str:
        """Return the text of the newest report of the run."""
        listed = self.ask(f"/actions/runs/{int(run['id'])}/artifacts", name=ARTIFACT, per_page=100)["artifacts"]
        there = [each for each in listed if each["name"] == ARTIFACT and not each["expired"]]
        if not there:
            raise NothingError("the check made no report")
        newest = max(there, key=lambda each: int(each["id"]))
        if newest["size_in_bytes"] > BYTES:
            raise RefusedError(f"the artifact is larger than {BYTES} bytes")
        return unpack(self.call(f"/actions/artifacts/{int(newest['id'])}/zip"))

    def own_comment(self, number: int) -> int | None:
        """Return the id of the comment that an earlier run of this wrote; a marker that others write does not count."""
        for page in range(1, PAGES + 1):
            comments = self.ask(f"/issues/{number}/comments", per_page=100, page=page)
            for comment in comments:
                if comment["user"]["login"] == AUTHOR and comment["body"].startswith(MARKER):
                    return int(comment["id"])
            if len(comments) < 100:
                break
        return None

    def post(self, number: int, text: str) -> None:
        """Write the comment, over the earlier one if there is one."""
        earlier = self.own_comment(number)
        if earlier:
            self.call(f"/issues/comments/{earlier}", method="PATCH", data={"body": text})
        else:
            self.call(f"/issues/{number}/comments", method="POST", data={"body": text})


def main() -> int:
    """Post the report of the run that the event names; return 1 if something about it is not as it must be."""
    run = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))["workflow_run"]
    github = GitHub(os.environ["GITHUB_API_URL"], os.environ["GITHUB_REPOSITORY"], os.environ["GITHUB_TOKEN"])
    try:
        if run["event"] != "pull_request" or not re.fullmatch(r"[0-9a-f]{40}", run["head_sha"]):
            raise NothingError("the run was not about a pull request")
        number = github.pull_request(run)
        github.post(number, body(github.report(run), run["head_sha"]))
    except NothingError as reason:
        print(f"nothing posted: {reason}")
        return 0
    except RefusedError as reason:
        print(f"refused: {reason}", file=sys.stderr)
        return 1
    except (urllib.error.URLError, ValueError, KeyError, TypeError) as error:
        print(f"GitHub's answer was not understood ({type(error).__name__})", file=sys.stderr)
        return 1
    print(f"posted on pull request {number}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
