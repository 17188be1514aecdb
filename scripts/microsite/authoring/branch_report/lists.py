"""Reading lists added, changed item by item, and lost: courses rest on them, and on their order."""

from collections.abc import Iterator
from difflib import ndiff

from microsite.authoring.branch_report.escape_markdown import block, code, count_words
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.model.reading_list import ReadingList


def _lines(reading_list: ReadingList) -> list[str]:
    """Return a list as lines: what it says of itself, then its parts, and an item a line."""
    fields = reading_list.model_dump(mode="json", exclude={"parts"})
    lines = [f"{key}: {value}" for key, value in fields.items()]
    for part in reading_list.parts:
        lines.append(part.title)
        lines += [
            f"{item.kind} {item.names}, {count_words(item.minutes, 'minute')}: {item.note}" for item in part.items
        ]
    # No line may end another; the comparison below knows lines by their ends.
    return [" ".join(line.split()) for line in lines]


def _difference(old: ReadingList, new: ReadingList) -> list[tuple[str, str]]:
    return [(line[0], line[2:]) for line in ndiff(_lines(old), _lines(new)) if line[0] in "+-"]


def lists(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section, if there is anything to say; a list in a file that cannot be read now is not lost."""
    before, after = base.corpus.lists, new.corpus.lists
    unread = new.corpus.seeds.broken_files
    gone = [each for key, each in before.items() if key not in after and each.origin.document.file not in unread]
    changed = [(before[key], each) for key, each in after.items() if key in before and _difference(before[key], each)]
    fresh = [each for key, each in after.items() if key not in before]
    fresh = [each for each in fresh if each.origin.document.file not in base.corpus.seeds.broken_files]
    if not (gone or changed or fresh):
        return
    yield f"{count_words(len(fresh), 'list')} added, {len(changed)} changed, {len(gone)} lost."
    yield ""
    for each in gone:
        yield f"- Lost: {code(each.id)}. Courses link to it; put it back, or say in `seeds/moved.yml` where it went."
        yield ""
        yield from block(("-", line) for line in _lines(each))
    for old, each in changed:
        yield f"- Changed: {code(each.id)}"
        yield ""
        yield from block(_difference(old, each))
    for each in fresh:
        yield f"- Added: {code(each.id)}"
        yield ""
        yield from block(("+", line) for line in _lines(each))
