"""Reading lists are pinned to editions that exist, and name hand-written pages that exist."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.near_names import nearest


def check(project: Project) -> Iterator[Finding]:
    """Look at what no other rule knows of: labels of editions, and pages that are no records."""
    editions, by_hand = project.corpus.editions, project.site.by_hand
    for reading_list in project.corpus.lists.values():
        pinned, origin = reading_list.pinned, reading_list.origin
        if pinned and pinned not in editions and "seeds/editions.yml" not in project.corpus.seeds.broken_files:
            message = f'no edition "{pinned}" has been frozen{nearest(pinned, editions)}; "living" is always right'
            yield finding(origin.place("edition"), "unknown-edition", message)
        for number, part in enumerate(reading_list.parts):
            for index, item in enumerate(part.items):
                if item.kind == "page" and item.names not in by_hand:
                    told = nearest(item.names, by_hand) or f"; write one of {', '.join(sorted(by_hand))}"
                    message = f"no page docs/{item.names}.md{told}"
                    yield finding(origin.place("parts", number, "items", index, "page"), "unknown-page", message)
