"""Photograph the picture for links from other sites, and the icon for home screens, anew: needed when a name changes.

microsite cards      writes docs/assets/card.png (1200 x 630) and docs/assets/touch-icon.png (180 x 180)

Needs Chromium. Both files are kept in the repository, so that building the site needs no browser.
"""

import html
import re
import sys
from string import Template

from microsite.commands import command_parser
from microsite.model.atomic_write import write_if_changed
from microsite.site import chromium
from microsite.theme import themed_file


def _said(config: str, key: str) -> str:
    """Return a line of mkdocs.yml, which has tags of its own and is no plain YAML; escaped."""
    found = re.search(rf"^{key}:\s*(.+)$", config, re.MULTILINE)
    return html.escape(found[1].strip("\"' ")) if found else ""


def main(argv: list[str]) -> int:
    """Run the command; return 0 if both pictures are there, 1 if there is no Chromium."""
    parser = command_parser(__name__, __doc__)
    root = parser.parse_args(argv).root.resolve()
    program = chromium.program()
    if program is None:
        sys.stderr.write("this needs Chromium\n")
        return 1
    assets, config = root / "docs" / "assets", (root / "mkdocs.yml").read_text("utf-8")
    icon = themed_file(root, "assets/favicon.svg").read_text("utf-8")
    template = Template(themed_file(root, "card.html").read_text("utf-8"))
    card = template.substitute(name=_said(config, "site_name"), about=_said(config, "site_description"), icon=icon)
    # A home screen rounds the corners itself.
    touch = "<style>body{margin:0}svg{display:block}</style>" + icon.replace(' rx="6"', "")
    with chromium.opened(program) as browser:
        for name, content, width, height in (("card", card, 1200, 630), ("touch-icon", touch, 180, 180)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(content)
            write_if_changed(assets / f"{name}.png", page.screenshot())
    return 0
