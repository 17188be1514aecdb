"""Build the site into site/: check, write the pages, render, trim the assets, index for the search, walk every link.

The last good site stays until all is well. With --engine, into a folder of its own: site-mkdocs/, site-zensical/ …
"""

import os
import sys
from pathlib import Path

from microsite.commands import command_parser
from microsite.model.project_lock import project_lock
from microsite.site.engines import DEFAULT, ENGINES, engine_called
from microsite.site.freshness import is_fresh, known_inputs
from microsite.site.swap import make_way


def build(
    root: Path, site: Path, address: str, *, engine: str = "", frozen: bool = False, anew: bool = False
) -> int | None:
    """Build the project at ``root`` in the place of ``site``; return how many pages were rendered anew, None if wrong.

    Without a named ``engine``, generated pages are as our own writer prints them, and not read from their Markdown.
    """
    from microsite.commands.generate import generate  # noqa: PLC0415 - not for a build with nothing to do
    from microsite.site.build import publish  # noqa: PLC0415
    from microsite.site.languages import languages_left_out  # noqa: PLC0415
    from microsite.site.render.from_pages import PageArticles  # noqa: PLC0415

    make_way(site, root)
    inputs = "" if frozen else known_inputs(root, engine)
    if engine:  # the check asks MkDocs about its settings, too; in one process only one package goes by that name
        engine_called(engine).take_its_place()
    if (generated := generate(root, address, frozen=frozen)) is None:
        return None
    project, articles = generated
    sys.stdout.write(languages_left_out(project, engine or DEFAULT))
    given = [PageArticles(()) for _ in articles] if engine else articles
    wrong, count = publish(project, site, engine_called(engine or DEFAULT), articles=given, anew=anew, inputs=inputs)
    sys.stderr.write(wrong)
    return None if wrong else count


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the site is new and whole, 1 if it was left as it was."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--into", type=Path, help="folder of the site (default: site/ in the project, or site-ENGINE/)")
    parser.add_argument("--engine", choices=sorted(ENGINES), help=f"render with this engine (default: {DEFAULT})")
    parser.add_argument("--force", action="store_true", help="build all of it anew, even if nothing has changed")
    given = parser.parse_args(argv)
    root, engine = given.root.resolve(), given.engine or ""
    site = (given.into or root / ("site" + f"-{given.engine}" * bool(given.engine))).resolve()
    ready = f"{site.name}/index.html is ready"
    with project_lock(root):
        if not given.force and is_fresh(root, site, engine):
            print(f"{ready}; nothing has changed since it was built (--force builds it all the same)")
            return 0
        count = build(root, site, os.environ.get("SITE_URL", ""), engine=engine, anew=given.force)
    if count is not None:
        print(f"{ready}; {count} pages rendered anew")
    return int(count is None)
