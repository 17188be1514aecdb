"""The files of a site that is not built yet: pages and what lies beside them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from pathspec.gitignore import GitIgnoreSpec

from microsite.corpus.project import Project
from microsite.downloads import all_files, files_in_language, found_passages, is_surely_there
from microsite.model.address import Address
from microsite.model.kinds import owned
from microsite.pages.types import all_addresses
from microsite.site.stylesheet.unused_files import hand_named_files
from microsite.theme import FOLDER

_HIDDEN = (".*", "/templates/")
"""What MkDocs leaves out, whatever it is told."""

_BESIDE = frozenset({"404.html", "sitemap.xml"})
"""Files that the theme makes."""


def patterns(*settings: str) -> GitIgnoreSpec:
    """Return what matches the files that settings of mkdocs.yml name; ``ValueError`` for what is no pattern."""
    return GitIgnoreSpec.from_lines(line for setting in settings for line in setting.splitlines())


@dataclass(frozen=True)
class SiteFiles:
    """What a build of a project would have."""

    project: Project

    @cached_property
    def by_hand(self) -> tuple[str, ...]:
        """The pages that people write, by their files there, without those that are not built."""
        configuration = self.project.configuration
        left_out = patterns("\n".join(_HIDDEN), configuration.exclude_docs, configuration.draft_docs)
        names = (page.name for page in self.project.pages)
        return tuple(name for name in names if not left_out.match_file(name))

    @cached_property
    def listed(self) -> frozenset[str]:
        """The pages in the menu."""
        return frozenset(PurePosixPath(entry.file).as_posix() for entry in self.project.configuration.nav or ())

    @cached_property
    def unlisted(self) -> tuple[str, ...]:
        """The pages that people write which are neither in the menu nor meant not to be; ``ValueError`` as above."""
        elsewhere = patterns(self.project.configuration.not_in_nav)
        return tuple(page for page in self.by_hand if page not in self.listed and not elsewhere.match_file(page))

    @cached_property
    def written(self) -> frozenset[str]:
        """The pages that are written from seeds, in the same way."""
        return frozenset(address.page for address in all_addresses(self.project.corpus))

    @cached_property
    def pages(self) -> frozenset[str]:
        """Every page, by its Markdown file below docs/."""
        return self.written.union(self.by_hand)

    @cached_property
    def _built(self) -> frozenset[str]:
        return frozenset(f"{Address(page).url[1:]}index.html" for page in self.pages)

    @cached_property
    def _beside(self) -> frozenset[str]:
        """What lies in docs/ and is no page, and what the theme brings."""
        docs = self.project.docs
        folders = [path for path in sorted(docs.iterdir()) if path.name not in owned()] if docs.is_dir() else []
        files = [file for path in folders for file in (path.rglob("*") if path.is_dir() else [path])]
        return frozenset(
            file.relative_to(docs).as_posix() for file in files if file.suffix != ".md"
        ) | hand_named_files(FOLDER)

    @cached_property
    def _downloads(self) -> frozenset[str]:
        if self.project.language:
            return frozenset(file.path for file in files_in_language(self.project.corpus, self.written))
        # Asked here, where the folder for the answer is known; the downloads find it made.
        found_passages.derive_all(self.project.corpus, self.project.build / "cache")
        return frozenset(file.path for file in all_files(self.project.corpus))

    def beside(self, file: str) -> bool:
        """Say whether there is a file that is no page."""
        if file in self._beside or file in _BESIDE:
            return True
        if not self.project.language and is_surely_there(self.project.corpus, file):
            return True
        return file.partition("/")[0] in owned() and file in self._downloads

    def built(self, file: str) -> bool:
        """Say whether the built site has a file."""
        return file in self._built or self.beside(file)
