"""Findings to text, JSON and GitHub annotations."""

import json
from collections.abc import Callable, Sequence
from typing import Final

from microsite.model.finding import ADVICE, Finding
from microsite.model.generator import IS_CHECKOUT, typed
from microsite.model.urls import finding


def explanation_address(code: str, address: str = "") -> str:
    """Return where a code is explained: on the site that lives at ``address``, in a checkout, or by the check."""
    if address:
        return f"{address.rstrip('/')}{finding(code).url}"
    return f"scripts/microsite/checks/explained/{code}.md" if IS_CHECKOUT else f"{typed('check')} --explain {code}"


def as_text(findings: Sequence[Finding]) -> str:
    """One line a finding: ``file:line:column: code: message``; advice says that it is."""
    return "".join(f"{f.place}: {'advice: ' if f.code in ADVICE else ''}{f.code}: {f.message}\n" for f in findings)


def with_pages(findings: Sequence[Finding], address: str = "") -> str:
    """As text; after the findings one line a code, in the order in which they come, that says where to read more."""
    codes = dict.fromkeys(f.code for f in findings)
    return as_text(findings) + "".join(f"{code}: see {explanation_address(code, address)}\n" for code in codes)


def as_json(findings: Sequence[Finding], address: str = "") -> str:
    """A JSON object with a list of findings and their number; ``explanation_address`` is an address on the site."""
    rows = [
        {
            "file": f.place.file,
            "line": f.place.line,
            "column": f.place.column,
            "severity": "advice" if f.code in ADVICE else "error",
            "code": f.code,
            "message": f.message,
            "explained": f"{address.rstrip('/')}{finding(f.code).url}",
        }
        for f in findings
    ]
    return json.dumps({"findings": rows, "count": len(rows)}, ensure_ascii=False, indent=1) + "\n"


def _escaped(text: str, *, of_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if of_property else text


def as_github(findings: Sequence[Finding], address: str = "") -> str:
    """Workflow commands that put each finding on its line in a pull request, with where to read more below it."""
    return "".join(
        f"::{'notice' if f.code in ADVICE else 'error'} "
        f"file={_escaped(f.place.file, of_property=True)},line={f.place.line},col={f.place.column},"
        f"title={_escaped(f.code, of_property=True)}::"
        + _escaped(f"{f.message}\nMore: {explanation_address(f.code, address)}")
        + "\n"
        for f in findings
    )


Reporter = Callable[[Sequence[Finding], str], str]

FORMATS: Final[dict[str, Reporter]] = {"text": with_pages, "json": as_json, "github": as_github}


def sort_findings(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings sorted by place and code, each once, advice last."""
    return sorted(set(findings), key=lambda finding: (finding.code in ADVICE, finding))
