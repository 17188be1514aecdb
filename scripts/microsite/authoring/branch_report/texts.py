"""Texts as people write them, sentence by sentence: what is compared while no page can be made."""

from collections import defaultdict
from collections.abc import Iterator

from microsite.authoring.branch_report.escape_markdown import block, code, count_words
from microsite.authoring.branch_report.pages import LINES, PAGES, differences
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.checks.prose_sentences import ProseSentence, prose_sentences
from microsite.model.contents import proses


def sentences_of_seeds(side: Snapshot) -> Iterator[ProseSentence]:
    """Yield the sentences of every text in the seeds."""
    for _, record in side.corpus.seeds.every():
        for prose, keys in proses(record):
            yield from prose_sentences(prose, record.origin, *keys)


def _by_file(side: Snapshot) -> dict[str, list[str]]:
    result = defaultdict(list)
    for sentence in sentences_of_seeds(side):
        result[sentence.origin.document.file].append(sentence.text)
    return result


def texts(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section: of every seed the sentences that differ. A file that cannot be read is left out."""
    before, after = _by_file(base), _by_file(new)
    unread = base.corpus.seeds.broken_files | new.corpus.seeds.broken_files
    files = sorted(f for f in before.keys() | after.keys() if before.get(f) != after.get(f) and f not in unread)
    many = f"{count_words(len(files), 'seed')} would read differently:" if files else "No seed reads differently."
    yield f"No page is made while there are findings. {many}"
    yield ""
    for file in files[:PAGES]:
        lines = differences(before.get(file, []), after.get(file, []))
        yield from (f"- {code(file)}", "", *block(lines[:LINES]))
        if len(lines) > LINES:
            yield f"{count_words(len(lines) - LINES, 'line')} more in this file."
            yield ""
