"""Pages that are written from seeds need no entry of the menu, of whatever kind they are: lists lead to them."""

from typing import Any

from pathspec.gitignore import GitIgnoreSpec

from microsite.model.kinds import owned


def pass_over_written_pages(config: Any) -> None:
    """Let the configuration of MkDocs, or of a fork, miss no page in a folder of the generator."""
    written = GitIgnoreSpec.from_lines(f"/{folder}/" for folder in owned())
    config.not_in_nav = written + config.not_in_nav if config.not_in_nav else written
