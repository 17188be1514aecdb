"""Lighthouse's four scores of a page, where Node is at hand; it is fetched by npm, in this version."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

PACKAGE: Final = "lighthouse@12.8.2"
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
RUNS: Final = 3
_CHROME: Final = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


def _asked(npx: str, address: str, chromium: str, folder: Path) -> dict[str, Any]:
    """Return Lighthouse's report on a page."""
    out = folder / "lighthouse.json"
    given = ("--quiet", "--output=json", f"--output-path={out}", f"--only-categories={','.join(CATEGORIES)}")
    environment = os.environ | {"PUPPETEER_SKIP_DOWNLOAD": "1", "CHROME_PATH": chromium}
    command = [npx, "--yes", PACKAGE, address, *given, f"--chrome-flags={_CHROME}"]
    subprocess.run(command, check=True, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
    report: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return report


def scores(address: str, chromium: str, folder: Path) -> tuple[dict[str, int], list[str]]:
    """Return the scores of the page out of 100 by category, and what Lighthouse found wanting, a line each.

    Each score is the middle one of three runs, because speed depends on what else the machine does. Both are empty
    where there is no Node. The last report stays in ``folder``.
    Raises ``CalledProcessError`` if Lighthouse cannot be fetched or fails.
    """
    npx = shutil.which("npx")
    if npx is None:
        return {}, []
    reports = [_asked(npx, address, chromium, folder) for _ in range(RUNS)]
    found = {name: sorted(round(100 * (r["categories"][name]["score"] or 0)) for r in reports) for name in CATEGORIES}
    return {name: values[RUNS // 2] for name, values in found.items()}, _wanting(reports[-1])


def _wanting(report: dict[str, Any]) -> list[str]:
    audits = report["audits"].values()
    low = [audit for audit in audits if isinstance(score := audit.get("score"), int | float) and score < 1]
    return [f"{audit['id']}: {audit['title']} {audit.get('displayValue', '')}".rstrip() for audit in low]
