"""Measure how the field for a reader's own copy does with the real texts.

python -m tests.benchmarks.own_copy TEXTS     needs Chromium, a built site and a folder with the texts of the sources
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser

from microsite.corpus.project import load
from microsite.downloads.verify_copy import mended
from microsite.model.dossier import Dossier
from microsite.site import chromium
from microsite.sources.text.normalise import digest
from tests.benchmarks.own_copy.false_sentences import BESIDE, WAYS, false_sentences
from tests.benchmarks.own_copy.forms import PRINTED, forms
from tests.benchmarks.own_copy.measure import as_json, called_true, found_in, large, slowed, taken_for_true
from tests.benchmarks.page_weight.serve import serving

EACH, IN_A_COPY, SLOWER, PAGES, WORDS_A_PAGE = 200, 20, 6, 300, 350


def _measured(browser: Browser, address: str, dossier: Dossier, text: str) -> dict[str, object]:
    page = browser.new_page()
    page.goto(f"{address}sources/{dossier.id}/")
    page.locator("details.own-copy > summary").click()
    page.locator(".own-copy-tool").wait_for()
    copies = dict(forms(browser, text))
    told: dict[str, object] = {name: found_in(page, dossier.id, copy) for name, copy in copies.items()}
    assert dossier.text is not None
    spans = [sentence.span for passage in dossier.text.passages for sentence in passage.sentences]
    # The places of the sentences are those in the text with its repairs.
    whole = mended(text, [(each.line, each.printed, each.read) for each in dossier.source.repairs])
    assert all(digest(whole[slice(*s.span)]) == s.hash for p in dossier.text.passages for s in p.sentences)
    cases = list(false_sentences([whole[slice(*span)] for span in spans], EACH))
    told["falsified"] = dict(Counter(way for way, _, _ in cases))
    told["taken for true"] = taken_for_true(page, dossier.id, [(which, new) for _, which, new in cases])
    around = list(false_sentences([whole[slice(*span)] for span in spans], IN_A_COPY, ways=BESIDE | WAYS))
    put = [(which, whole[: spans[which][0]] + new + whole[spans[which][1] :]) for _, which, new in around]
    told["falsified in a whole copy"] = dict(Counter(way for way, _, _ in around))
    told["called true there"] = called_true(page, dossier.id, put)
    times = max(1, round(PAGES * WORDS_A_PAGE / dossier.text.words))
    for name in ("as given", PRINTED):
        told[f"{PAGES} pages, {name}"] = large(page, dossier.id, copies[name], times)
    slowed(page, SLOWER)
    told[f"as given, {SLOWER} times slower"] = found_in(page, dossier.id, text)
    told[f"{PAGES} pages, {SLOWER} times slower"] = large(page, dossier.id, text, times)
    page.close()
    return told


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if everything was measured, 1 if there is nothing to measure (with)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="folder with the texts that the sources were read from")
    folder: Path = parser.parse_args(argv).texts
    root, program = Path.cwd(), chromium.program()
    if program is None or not (root / "site" / "sources").is_dir():
        sys.stderr.write("this needs Chromium and a built site (make site)\n")
        return 1
    project, _ = load(root)
    with serving(root / "site") as address, chromium.opened(program) as browser:
        for dossier in project.corpus.sources.values():
            path = folder / dossier.text.file.name if dossier.text else None
            if path is not None and path.is_file():
                told = _measured(browser, address, dossier, path.read_text("utf-8"))
                sys.stdout.write(f"{dossier.id}\n{as_json(told)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
