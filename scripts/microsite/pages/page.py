"""A page before it is a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from microsite import markdown
from microsite.meta import front_matter
from microsite.model.place import Place
from microsite.urls import Address


@dataclass(frozen=True)
class Page:
    """A generated page: where it goes, what it says, and the seed it comes from."""

    address: Address
    title: str
    """Plain text."""
    body: tuple[str, ...]
    """Lines of Markdown, without the title."""
    seed: Place
    """The seed to edit; its file is where "edit this page" leads."""
    description: str = ""
    updated: str | None = None
    """Day of the last review, from the seed."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """More front matter."""
    citable: bool = True
    """Whether it says how to cite it; a tool has nothing to cite."""

    def text(self) -> str:
        """Return the page as a Markdown file. Templates never run on it."""
        fields: dict[str, object] = {
            "title": markdown.in_template(self.title),
            "description": markdown.in_template(self.description),
            "seed": self.seed.file,
            "seed_line": self.seed.line,
            "render_macros": False,
        }
        if self.updated:
            fields["updated"] = self.updated
        fields |= front_matter.page(self.address, self.title) | dict(self.extra)
        lines = [
            *markdown.front_matter(fields),
            "",
            f"# {markdown.escape(self.title)}",
            "",
            *self.body,
        ]
        return "\n".join(lines).rstrip() + "\n"
