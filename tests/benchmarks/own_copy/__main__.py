"""Measure how the field for a reader's own copy does with the real texts.

python -m tests.benchmarks.own_copy TEXTS     needs Chromium and a folder with the texts of the sources
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.dossier import Dossier
from microsite.site import chromium
from tests.benchmarks.own_copy.false_sentences import BESIDE, WAYS, false_sentences, sentences_of
from tests.benchmarks.own_copy.field import field
from tests.benchmarks.own_copy.forms import PRINTED, forms
from tests.benchmarks.own_copy.measure import as_json, called_true, found_in, large, slowed, taken_for_true

EACH, IN_A_COPY, SLOWER, PAGES, WORDS_A_PAGE = 400, 20, 6, 300, 350


def _measured(browser: Browser, corpus: Corpus, dossier: Dossier, text: str) -> dict[str, object]:
    page = browser.new_page()
    field(page, corpus)
    copies = dict(forms(browser, text))
    told: dict[str, object] = {name: found_in(page, dossier.id, copy) for name, copy in copies.items()}
    assert dossier.text is not None
    whole, spans = sentences_of(dossier, text)
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
    if program is None:
        sys.stderr.write("this needs Chromium\n")
        return 1
    project, _ = load(root)
    with chromium.opened(program) as browser:
        for dossier in project.corpus.sources.values():
            path = folder / dossier.text.file.name if dossier.text else None
            if path is not None and path.is_file():
                told = _measured(browser, project.corpus, dossier, path.read_text("utf-8"))
                sys.stdout.write(f"{dossier.id}\n{as_json(told)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
