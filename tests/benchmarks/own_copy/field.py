"""A page with nothing on it but the scripts that compare a copy, and the fingerprints of the sources."""

from typing import Final

from playwright.sync_api import Page

from microsite.corpus.corpus import Corpus
from microsite.downloads import own_copy
from microsite.site.joined_scripts import parts_of
from tests.project_copies import THEME

_SCRIPTS: Final = THEME / "assets"


def field(page: Page, corpus: Corpus) -> None:
    """Give a page what the field for a copy has; nothing is asked of a network."""
    page.set_content("<!doctype html><html lang=en><title>x</title><button class=scheme></button>")
    page.add_script_tag(path=_SCRIPTS / "scheme.js")
    page.add_script_tag(
        content="(self.ownCopy ??= {}).root = new URL('http://x.example/'); ownCopy.load = async () => {};"
    )
    for part in parts_of(_SCRIPTS / "own-copy" / "tool.js"):
        page.add_script_tag(path=part)
    for file in own_copy.files(corpus):
        page.add_script_tag(content=file.data.decode())
