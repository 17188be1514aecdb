"""Which files people write: all Markdown below docs/ but what stands in the generator's own folders."""

from pathlib import Path

from microsite.corpus.hand_written_files import hand_written_files
from microsite.model.kinds import owned


def test_generated_folders_are_not_entered_and_the_order_is_that_of_paths(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for name in ("b.md", "a/z.md", "a/b/c.md", "a.md", "a/x.txt", "c.txt", "threats/x.md", "data/y.md", "threats.md"):
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text("x", "utf-8")
    (docs / "linked").symlink_to(tmp_path, target_is_directory=True)
    found = hand_written_files(docs)
    assert [path.relative_to(docs).as_posix() for path in found] == ["a/b/c.md", "a/z.md", "a.md", "b.md", "threats.md"]
    every = sorted(docs.rglob("*.md"))
    assert found == [path for path in every if path.relative_to(docs).parts[0] not in owned()]
    assert hand_written_files(tmp_path / "none") == []
